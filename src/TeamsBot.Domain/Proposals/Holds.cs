using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>More time that somebody takes before they answer: nothing is adopted meanwhile, and closing waits. It ends with their answer.</summary>
public static class Holds
{
    /// <summary>Those for whom it waits at this moment, and until when.</summary>
    public static IEnumerable<(PersonId Person, DateTimeOffset Until)> Of(Unit unit, Proposal proposal, DateTimeOffset at) =>
        proposal.Marked.Where(person => unit.Members.Find(person) is { } member && IsHeldBy(proposal, member, at))
            .Select(person => (person, proposal.ResponseOf(person).Hold!.Until));

    internal static bool IsHeldBy(Proposal proposal, Member member, DateTimeOffset at) => Lasts(proposal, member) && proposal.ResponseOf(member.Id).Hold!.Until > at;

    internal static Soonest Among(Soonest soonest, Unit unit, Proposal proposal)
    {
        foreach (var person in proposal.Marked)
        {
            if (unit.Members.Find(person) is { } member && Lasts(proposal, member))
            {
                soonest = soonest.Or(proposal.ResponseOf(person).Hold!.Until, End, proposal.Number, person: person);
            }
        }

        return soonest;
    }

    /// <summary>The closing time moves behind the time that is taken; when that ends earlier, it is the old one again, or now.</summary>
    internal static Proposal Kept(Unit unit, Proposal proposal, DateTimeOffset at)
    {
        if (proposal.Marked.Count == 0 || proposal.State is not ProposalState.Open open)
        {
            return proposal;
        }

        var until = Of(unit, proposal, at).Select(hold => hold.Until).DefaultIfEmpty().Max();
        var closing = unit.Calendar.Closing(open.Start, open.Days, proposal.Policy.Closing);
        DateTimeOffset? notBefore = until > closing ? until : open.NotBefore is { } before && closing < at ? (before < at ? before : at) : null;
        return notBefore == open.NotBefore ? proposal : proposal with { State = open with { NotBefore = notBefore } };
    }

    /// <summary>It is not over, and nothing was said since to make it needless.</summary>
    private static bool Lasts(Proposal proposal, Member member)
    {
        var response = proposal.ResponseOf(member.Id);
        return response is { Hold: { Ended: false } hold, Unwaited: false } && hold.Version == proposal.Version && proposal.StandOf(member, response) == Stand.Silent;
    }

    private static Decision End(Decision decision, Due due)
    {
        var proposal = decision.After.Open[due.Proposal];
        return decision.With(new ProposalEvent.TimeEnded(due.When(decision.After), due.Proposal, proposal.Version, due.Person));
    }
}

/// <summary>More time that somebody took.</summary>
/// <param name="Version">For this version; there is no second time.</param>
/// <param name="Ended">It passed without an answer.</param>
public sealed record Hold(int Version, DateTimeOffset Until, bool Ended);
