using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;
using DomainPerson = TeamsBot.Domain.Organization.Person;

namespace TeamsBot.Chat;

/// <summary>Typed commands about polls.</summary>
public sealed class PollChat(Desk desk, Founding founding)
{
    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Poll it => await OpenAsync(visit, it, cancellationToken),
        ChatCommand.ClosePoll it => await CloseAsync(visit, it, cancellationToken),
        _ => null,
    };

    /// <summary>Its card follows; the first one in a conversation makes it a unit.</summary>
    private async Task<Part> OpenAsync(Visit visit, ChatCommand.Poll asked, CancellationToken cancellationToken)
    {
        var stamp = desk.Stamp(visit, Verbs.AnswerPoll);
        var place = await desk.PlaceAsync(visit, cancellationToken);
        var unit = await desk.ReadAsync(visit, cancellationToken);
        if (!unit.Exists && !visit.Personal && PollRules.RefuseText(asked.Question, asked.Options) is null
            && await founding.FoundAsync(visit, stamp, DraftBy, cancellationToken) is { } notYet)
        {
            return NotYet.Of(visit, notYet, desk.Now);
        }

        var open = new PollCommand.OpenPoll(asked.Question, asked.Options, place) { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Once = stamp.Tap.Key };
        var outcome = await desk.DoAsync(visit, open, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        return outcome.Refusal is Refusal.MembersNotChosen ? NotYet.Of(visit, await founding.BehindAsync(visit, outcome.After, DraftBy(new(stamp.By, "", "")), cancellationToken), desk.Now)
            : outcome.Refusal is { } refusal ? new Part.Said(Refusals.Reply(scene, refusal, null, visit.Turn.Person!.Name))
            : visit.Personal || place != visit.Place ? new Part.Said(new Line(scene.Say(Sentence.PollPostedElsewhere, Said.Name(scene.Unit.Name))))
            : new Part.Follows();

        Draft DraftBy(DomainPerson by) => new(by, asked.Question, place) { Options = asked.Options };
    }

    /// <summary>The line in its thread is the answer; elsewhere, and in group chats, there is another.</summary>
    private async Task<Part> CloseAsync(Visit visit, ChatCommand.ClosePoll asked, CancellationToken cancellationToken)
    {
        var stamp = desk.Stamp(visit, Verbs.ClosePoll);
        var close = new PollCommand.ClosePoll(asked.Number) { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap };
        var outcome = await desk.DoAsync(visit, close, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        var closed = outcome.After.ClosedPolls.LastOrDefault();
        return outcome.Refusal is { } refusal ? new Part.Said(Refusals.Reply(scene, refusal, null, visit.Turn.Person!.Name))
            : closed is null || (closed.Place == visit.Place && !scene.IsChat) ? new Part.Follows()
            : new Part.Said(new Line(scene.Say(Sentence.NotedPollClosed, closed.Number)));
    }
}
