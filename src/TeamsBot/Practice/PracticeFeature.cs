using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Proposals;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Practice;

/// <summary>The buttons and forms of a practice, in a personal chat only. It has no way to the store, the units or the clock.</summary>
public sealed class PracticeFeature
{
    public void Map(BotRoutes routes)
    {
        MapShow(routes, Verbs.Practice, (_, dialogs) => PracticeCard.Intro(dialogs));
        MapShow(routes, Verbs.PracticeStep, (tap, dialogs) => PracticeCard.Render(Course.Read(tap), dialogs));
        MapShow(routes, Verbs.StopPractice, (_, dialogs) => PracticeCard.Stopped(dialogs));
        MapShow(routes, Verbs.PracticeForm, (tap, dialogs) => Form(tap, dialogs) ?? PracticeCard.Render(null, dialogs));
        MapShow(routes, Verbs.SendPractice, (tap, dialogs) => Send(tap, dialogs) is var (card, _) ? card : PracticeCard.Render(null, dialogs));
        routes.TaskFetch(Verbs.PracticeForm, (turn, action, _) => Task.FromResult(Open(turn, action)));
        routes.TaskSubmit(Verbs.SendPractice, SendDialogAsync);
    }

    /// <summary>The first card, for whoever asks by a word.</summary>
    public static AdaptiveCard Begin(bool dialogs) => PracticeCard.Intro(dialogs);

    private static bool MayPractise(Turn turn) => turn is { Scope: Scope.Personal, Person: not null };

    private static void MapShow(BotRoutes routes, string verb, Func<TapFields, bool, AdaptiveCard> show) => routes.CardAction(verb, (turn, action, _) =>
        Task.FromResult<CardActionAnswer>(MayPractise(turn) ? Taps.Answer(show(new(action.Data), turn.Dialogs)) : Taps.Malformed(turn)));

    private static TaskAnswer Open(Turn turn, CardAction action)
    {
        if (!MayPractise(turn))
        {
            return new TaskAnswer.Message(Taps.Malformed(turn).Text);
        }

        var tap = new TapFields(action.Data);
        return Form(tap, dialogs: true) is { } form
            ? new TaskAnswer.Continue(PracticeForm.Title(Course.Read(tap)!), form.ToRaw())
            : new TaskAnswer.Message(Sentences.English.Of(Sentence.PracticeLost));
    }

    /// <summary>A dialog closes with a text, so the card that follows is a new message.</summary>
    private static async Task<TaskAnswer> SendDialogAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        if (!MayPractise(turn))
        {
            return new TaskAnswer.Message(Taps.Malformed(turn).Text);
        }

        var tap = new TapFields(action.Data);
        if (Send(tap, dialogs: true) is not var (card, again))
        {
            return new TaskAnswer.Message(Sentences.English.Of(Sentence.PracticeLost));
        }

        if (again)
        {
            return new TaskAnswer.Continue(PracticeForm.Title(Course.Read(tap)!), card.ToRaw());
        }

        await turn.ReplyAsync(OutboundActivity.Card(card.ToRaw(), card.FallbackText), cancellationToken);
        return new TaskAnswer.Message(Sentences.English.Of(Sentence.FormSent));
    }

    private static AdaptiveCard? Form(TapFields tap, bool dialogs) => Course.Read(tap) is { } course ? PracticeForm.Render(course, dialogs) : null;

    /// <summary>The card that follows, or the form again with what was wrong; null for what no form of ours sends.</summary>
    private static (AdaptiveCard Card, bool Again)? Send(TapFields tap, bool dialogs)
    {
        if (Course.Read(tap) is not { } course || PracticeForm.Render(course, dialogs) is null)
        {
            return null;
        }

        var (sent, refusal) = PracticeForm.Sent(course, tap);
        var scene = PracticeCard.SceneOf(Colleagues.AtWork, dialogs);
        return (refusal ?? Rehearsal.Play(sent)?.Refusal) is { } why
            ? (PracticeForm.Render(course, dialogs, tap, Refusals.Banner(scene, why))!, true)
            : (PracticeCard.Render(sent, dialogs), false);
    }
}
