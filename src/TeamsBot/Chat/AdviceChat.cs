using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;
using TeamsBot.Guide;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about advice between units.</summary>
public sealed class AdviceChat(Desk desk, KnownUnits known, ProposalChat proposals)
{
    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.AskAdvice { Unit.Length: 0 } => new Part.Shown(CommandsCard.Of(await desk.LookAsync(visit, cancellationToken), "advice from")),
        ChatCommand.AskAdvice it => await AskAsync(visit, it, cancellationToken),
        ChatCommand.Advise { Text.Length: 0 } => new Part.Shown(CommandsCard.Of(await desk.LookAsync(visit, cancellationToken), "advise")),
        ChatCommand.Advise it => await AdviseAsync(visit, it, cancellationToken),
        _ => null,
    };

    private async Task<Part> AskAsync(Visit visit, ChatCommand.AskAdvice said, CancellationToken cancellationToken)
    {
        var of = UnitWords.Find(await known.ReadAsync(visit.Turn, cancellationToken), said.Unit);
        if (of is null or { Vacant: true } || of.Unit.Value == visit.Key.Value)
        {
            return Refused(visit, await desk.ReadAsync(visit, cancellationToken), of is null ? Refusal.UnknownUnit : of.Vacant ? Refusal.ParentVacant : Refusal.DependsOnItself);
        }

        return await proposals.DoAsync(visit, said.Ref, "askAdvice", Asking, alone: !visit.InWords && !visit.IsPreview, cancellationToken);

        ProposalCommand.About Asking(int number, Stamp stamp, Domain.Organization.Place? replyTo) =>
            new ProposalCommand.AskAdvice(number, of.Unit, of.Position.Name) { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, ReplyTo = replyTo };
    }

    private async Task<Part> AdviseAsync(Visit visit, ChatCommand.Advise said, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var meant = unit.Network.Advising.Where(request => Means(said.Of, request)).ToList();
        if (meant is not [var request])
        {
            var scene = visit.Look(unit, desk.Now);
            return meant.Count == 0 ? Refused(visit, unit, Refusal.UnknownProposal)
                : !scene.MayRead ? Refused(visit, unit, Refusal.NotAMember)
                : new Part.Said(new Line(scene.Say(Sentence.AdviceWhich, string.Join(", ", meant.Select(NetworkLines.Id)), NetworkLines.Id(meant[^1]))));
        }

        var stamp = desk.Stamp(visit, "typed");
        var command = new NetworkCommand.Advise(stamp.By, request.From, request.Proposal, said.Text)
        {
            At = stamp.At, Entropy = stamp.Entropy, Once = stamp.Tap.Key, ReplyTo = visit.InWords || visit.IsPreview ? null : visit.Place,
        };
        var outcome = await desk.DoAsync(visit, command, cancellationToken);
        var after = visit.Look(outcome.After, desk.Now);
        return outcome.Refusal switch
        {
            Refusal.Closed => new Part.Said(new Line(after.Say(Sentence.LineAdviceClosed, NetworkLines.Id(request)))),
            { } refusal => Refused(visit, outcome.After, refusal),
            null when command.ReplyTo is not null => new Part.Follows(),
            null => new Part.Said(TypedReplies.Of(after, command, outcome.Events)!),
        };
    }

    /// <summary>Without a name those that are open; a number alone may be of several units.</summary>
    private static bool Means(Ref said, AdviceRequest request) => said.Proposal is not { } number
        ? !request.Closed
        : number == request.Proposal && (said.Unit is not { } unit || unit.Equals(request.Slug, StringComparison.OrdinalIgnoreCase));

    private Part.Said Refused(Visit visit, Unit unit, Refusal refusal) =>
        new(Refusals.Reply(visit.Look(unit, desk.Now), refusal, null, visit.Turn.Person!.Name));
}
