using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>The one extension of a version, taken by a person before time takes it: unlike that one, nothing is adopted in it before everybody has answered or it ends.</summary>
internal static class Extending
{
    internal static Decision Decide(Decision decision, ProposalCommand.Extend command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if (member.Id != proposal.Proposer && Facilitation.Acting(decision.After, proposal, at, Facilitation.Involved(proposal)) != member.Id)
        {
            return decision.Refuse(Refusal.NotYoursToExtend);
        }

        if (proposal.State is not ProposalState.Open { Extended: false, NotBefore: null } open || proposal.IsKeptOpen)
        {
            return decision.Refuse(Refusal.CannotExtend);
        }

        var due = Clock.ClosesAt(decision.After.Calendar, proposal.Policy, Longer(proposal.Policy, open));
        return Texts.Refuse(command.Reason, required: true) is { } refusal
            ? decision.Refuse(refusal)
            : decision.With(new ProposalEvent.KeptOpen(at, proposal.Number, proposal.Version, member.Id, PlainText.Clean(command.Reason), due, command.Tap));
    }

    /// <summary>Null if it is another fact. The silent may be reminded again.</summary>
    internal static Proposal? Change(Unit unit, Proposal proposal, ProposalEvent happened) => (happened, proposal.State) switch
    {
        (ProposalEvent.KeptOpen it, ProposalState.Open open) => Holds.Kept(
            unit,
            ProposalEvolution.Delivering(proposal, it.By, it.Tap, it.At) with { State = Longer(proposal.Policy, open), KeptOpenVersion = it.Version, RemindedVersion = 0 },
            it.At),
        _ => null,
    };

    private static ProposalState.Open Longer(Policy policy, ProposalState.Open open) =>
        open with { Days = open.Days + policy.ExtensionDays, Shown = open.Shown?.Longer(policy.ExtensionDays) };
}
