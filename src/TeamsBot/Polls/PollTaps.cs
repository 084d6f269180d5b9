using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Polls;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Storage.Units;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Polls;

/// <summary>The buttons of polls: choosing, closing, and proposing what most people like.</summary>
public sealed class PollTaps(Desk desk, UnitStore units)
{
    private delegate PollCommand? Ask(TapFields tap, Stamp stamp);

    public void Map(BotRoutes routes)
    {
        routes.CardAction(Verbs.AnswerPoll, (turn, action, ct) => DoAsync(turn, action, Verbs.AnswerPoll, Answer, ct));
        routes.CardAction(Verbs.ClosePoll, (turn, action, ct) => DoAsync(turn, action, Verbs.ClosePoll, Close, ct));
        routes.CardAction(Verbs.ProposeFavourite, async (turn, action, ct) => await FormAsync(turn, action, ct) is { } form ? Taps.Answer(form) : Taps.Malformed(turn));
        routes.TaskFetch(Verbs.ProposeFavourite, async (turn, action, ct) => await FormAsync(turn, action, ct) is { } form
            ? form.Opens(Sentence.ProposeTitle)
            : new TaskAnswer.Message(Taps.Malformed(turn).Text));
    }

    private static PollCommand.AnswerPoll? Answer(TapFields tap, Stamp stamp) => tap.Number(Fields.Poll) is { } poll && tap.Number(Fields.Option) is { } option
        ? new(poll, option) { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap }
        : null;

    private static PollCommand.ClosePoll? Close(TapFields tap, Stamp stamp) => tap.Number(Fields.Poll) is { } poll
        ? new(poll) { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap }
        : null;

    private async Task<CardActionAnswer> DoAsync(Turn turn, CardAction action, string verb, Ask ask, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || ask(tap, desk.Stamp(turn, verb)) is not { } command)
        {
            return Taps.Malformed(turn);
        }

        var outcome = await desk.DoAsync(visit, command, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        var poll = await FindAsync(visit, scene, tap.Number(Fields.Poll), cancellationToken);
        var banner = outcome.Refusal is { } refusal ? Refusals.Banner(scene, refusal) : null;
        return Taps.Answer(poll is null ? RefusedCard.Alone(scene, banner ?? Refusals.Banner(scene, Refusal.UnknownPoll)) : PollCard.Render(scene, poll, banner));
    }

    /// <summary>The form to propose something, filled with the favourite. Null if nothing tells the unit.</summary>
    private async Task<AdaptiveCard?> FormAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit)
        {
            return null;
        }

        var scene = await desk.LookAsync(visit, cancellationToken);
        return await FindAsync(visit, scene, tap.Number(Fields.Poll), cancellationToken) is { IsOpen: false, Favourite: { } favourite } poll
            ? ProposeForm.Render(scene, scene.Say(Sentence.PollWeChoose, favourite), poll.Question)
            : RefusedCard.Alone(scene, Refusals.Banner(scene, Refusal.UnknownPoll));
    }

    private async Task<Poll?> FindAsync(Visit visit, Scene scene, int? number, CancellationToken cancellationToken) =>
        number is not { } wanted || wanted < 1 || wanted > scene.Unit.LastPoll ? null
        : scene.Unit.Polls.Find(wanted)
            ?? scene.Unit.ClosedPolls.FirstOrDefault(poll => poll.Number == wanted)
            ?? await units.ClosedPollAsync(visit.Key, wanted, cancellationToken);
}
