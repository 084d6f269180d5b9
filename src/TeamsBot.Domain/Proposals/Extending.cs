using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>The one extension of a version, taken by a person before time takes it: unlike that one, nothing is adopted in it before everybody has answered or it ends.</summary>
public static class Extending
{
    /// <summary>Why this person can't keep it open longer at this moment; null if they can.</summary>
    public static Refusal? Refused(Unit unit, Proposal proposal, PersonId by, DateTimeOffset at) =>
        by != proposal.Proposer && Facilitation.Acting(unit, proposal, at, Facilitation.Involved(proposal)) != by ? Refusal.NotYoursToExtend
        : proposal.State is not ProposalState.Open { Extended: false, NotBefore: null } || proposal.IsKeptOpen ? Refusal.CannotExtend
        : null;

    /// <summary>As it is open when somebody has kept it open longer.</summary>
    public static ProposalState.Open Longer(Policy policy, ProposalState.Open open) =>
        open with { Days = open.Days + policy.ExtensionDays, Shown = open.Shown?.Longer(policy.ExtensionDays) };

    internal static Decision Decide(Decision decision, ProposalCommand.Extend command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if ((Refused(decision.After, proposal, member.Id, at) ?? Texts.Refuse(command.Reason, required: true)) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var due = Clock.ClosesAt(decision.After.Calendar, proposal.Policy, Longer(proposal.Policy, (ProposalState.Open)proposal.State));
        return decision.With(new ProposalEvent.KeptOpen(at, proposal.Number, proposal.Version, member.Id, PlainText.Clean(command.Reason), due, command.Tap));
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
}
