using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Practice;

/// <summary>The buttons and forms of a practice, in a personal chat only. It has no way to the store, the units or the clock.</summary>
public sealed class PracticeFeature
{
    public void Map(BotRoutes routes)
    {
        MapShow(routes, Verbs.Practice, (_, turn) => Begin(turn));
        MapShow(routes, Verbs.PracticeStep, (tap, turn) => PracticeCard.Render(Read(tap, turn), turn.Dialogs, Spoken(turn)));
        MapShow(routes, Verbs.StopPractice, (_, turn) => PracticeCard.Stopped(turn.Dialogs, Spoken(turn)));
        MapShow(routes, Verbs.PracticeForm, (tap, turn) => Form(tap, turn, turn.Dialogs) ?? PracticeCard.Render(null, turn.Dialogs, Spoken(turn)));
        MapShow(routes, Verbs.SendPractice, (tap, turn) => Send(tap, turn, turn.Dialogs) is var (card, _) ? card : PracticeCard.Render(null, turn.Dialogs, Spoken(turn)));
        routes.TaskFetch(Verbs.PracticeForm, (turn, action, _) => Task.FromResult(Open(turn, action)));
        routes.TaskSubmit(Verbs.SendPractice, SendDialogAsync);
    }

    /// <summary>The first card, for whoever asks by a word.</summary>
    public static AdaptiveCard Begin(Turn turn) => PracticeCard.Intro(turn.Dialogs, Spoken(turn));

    private static Language Spoken(Turn turn) => Languages.Of(turn.Locale);

    private static Course? Read(TapFields tap, Turn turn) => Course.Read(tap, Spoken(turn));

    private static bool MayPractise(Turn turn) => turn is { Scope: Scope.Personal, Person: not null };

    private static void MapShow(BotRoutes routes, string verb, Func<TapFields, Turn, AdaptiveCard> show) => routes.CardAction(verb, (turn, action, _) =>
        Task.FromResult<CardActionAnswer>(MayPractise(turn) ? Taps.Answer(show(new(action.Data), turn)) : Taps.Malformed(turn)));

    private static TaskAnswer Open(Turn turn, CardAction action)
    {
        if (!MayPractise(turn))
        {
            return new TaskAnswer.Message(Taps.Malformed(turn).Text);
        }

        var tap = new TapFields(action.Data);
        return Form(tap, turn, dialogs: true) is { } form
            ? new TaskAnswer.Continue(PracticeForm.Title(Read(tap, turn)!), form.ToRaw())
            : new TaskAnswer.Message(Sentences.Of(turn).Of(Sentence.PracticeLost));
    }

    /// <summary>A dialog closes with a text, so the card that follows is a new message.</summary>
    private static async Task<TaskAnswer> SendDialogAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        if (!MayPractise(turn))
        {
            return new TaskAnswer.Message(Taps.Malformed(turn).Text);
        }

        var tap = new TapFields(action.Data);
        if (Send(tap, turn, dialogs: true) is not var (card, again))
        {
            return new TaskAnswer.Message(Sentences.Of(turn).Of(Sentence.PracticeLost));
        }

        if (again)
        {
            return new TaskAnswer.Continue(PracticeForm.Title(Read(tap, turn)!), card.ToRaw());
        }

        await turn.ReplyAsync(OutboundActivity.Card(card.ToRaw(), card.FallbackText), cancellationToken);
        return new TaskAnswer.Message(Sentences.Of(turn).Of(Sentence.FormSent));
    }

    private static AdaptiveCard? Form(TapFields tap, Turn turn, bool dialogs) => Read(tap, turn) is { } course ? PracticeForm.Render(course, dialogs) : null;

    /// <summary>The card that follows, or the form again with what was wrong; null for what no form of ours sends.</summary>
    private static (AdaptiveCard Card, bool Again)? Send(TapFields tap, Turn turn, bool dialogs)
    {
        if (Read(tap, turn) is not { } course || PracticeForm.Render(course, dialogs) is null)
        {
            return null;
        }

        var (sent, refusal) = PracticeForm.Sent(course, tap);
        var scene = PracticeCard.SceneOf(Colleagues.AtWork(course.Language), dialogs);
        return (refusal ?? Rehearsal.Play(sent)?.Refusal) is { } why
            ? (PracticeForm.Render(course, dialogs, tap, Refusals.Banner(scene, why))!, true)
            : (PracticeCard.Render(sent, dialogs, course.Language), false);
    }
}
