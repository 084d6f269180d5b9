using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Organization;

/// <summary>Who guides a proposal without having a say in it: the person named for it, or whoever stands in.</summary>
public static class Facilitation
{
    /// <summary>
    /// Who facilitates a proposal for those involved: the unit's facilitator, else its secretary, else whoever said first that they do, if they are there,
    /// not away and not involved themselves; null if none of them can, and any other member may.
    /// </summary>
    public static PersonId? Acting(Unit unit, Proposal? proposal, DateTimeOffset at, params ReadOnlySpan<PersonId> involved)
    {
        foreach (var named in (ReadOnlySpan<PersonId?>)[unit.Facilitator, unit.Secretary, proposal?.Facilitator])
        {
            if (named is { } person && !involved.Contains(person) && unit.Members.Find(person) is { Asked: true } member && !member.IsAway(at))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>True if this member may do what takes somebody uninvolved.</summary>
    public static bool May(Unit unit, Proposal proposal, PersonId member, DateTimeOffset at, params ReadOnlySpan<PersonId> involved) =>
        !involved.Contains(member) && (Acting(unit, proposal, at, involved) is not { } acting || acting == member);

    /// <summary>Who has a part in what becomes of it: the proposer, and whoever sees an open problem.</summary>
    internal static PersonId[] Involved(Proposal proposal) => [proposal.Proposer, .. proposal.OpenObjections().Select(pair => pair.Owner)];

    /// <summary>Where nobody can who is named, the first who says so guides; nobody with a part in it.</summary>
    internal static Decision Take(Decision decision, ProposalCommand.Facilitate command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var involved = Involved(proposal);
        return involved.Contains(member.Id) ? decision.Refuse(Refusal.Involved)
            : Acting(decision.After, proposal, at, involved) is not { } acting
                ? decision.With(new ProposalEvent.FacilitationTaken(at, proposal.Number, proposal.Version, member.Id, command.Tap))
            : acting == member.Id ? decision
            : decision.Refuse(Refusal.NotFacilitating);
    }
}
