using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>More time that somebody takes before they answer: nothing is adopted meanwhile, and closing waits. It ends with their answer.</summary>
public static class Holds
{
    /// <summary>Those for whom it waits at this moment, and until when.</summary>
    public static IEnumerable<(PersonId Person, DateTimeOffset Until)> Of(Unit unit, Proposal proposal, DateTimeOffset at) =>
        proposal.Marked.Where(person => unit.Members.Find(person) is { } member && IsHeldBy(unit, proposal, member, at))
            .Select(person => (person, EndOf(unit, proposal, person)));

    /// <summary>When somebody's time ends: like the closing time it follows from when they took it and the calendar, so that a pause moves it.</summary>
    public static DateTimeOffset EndOf(Unit unit, Proposal proposal, PersonId person) => proposal.ResponseOf(person).Hold switch
    {
        { TakenAt: { } taken } => unit.Calendar.Closing(taken, proposal.Policy.TimeDays, proposal.Policy.Closing),
        var hold => hold!.Until,
    };

    internal static bool IsHeldBy(Unit unit, Proposal proposal, Member member, DateTimeOffset at) => Lasts(proposal, member) && EndOf(unit, proposal, member.Id) > at;

    /// <summary>The unit whose calendar or people have just changed: what is open for somebody's time stays open until its new end.</summary>
    internal static Unit Moved(Unit unit, DateTimeOffset at) => unit.Open.Values.Where(proposal => proposal.Marked.Count > 0)
        .Aggregate(unit, (moved, proposal) => Kept(unit, proposal, at) is var kept && ReferenceEquals(kept, proposal) ? moved : moved with { Open = moved.Open.With(kept.Number, kept) });

    internal static Soonest Among(Soonest soonest, Unit unit, Proposal proposal)
    {
        foreach (var person in proposal.Marked)
        {
            if (unit.Members.Find(person) is { } member && Lasts(proposal, member))
            {
                soonest = soonest.Or(EndOf(unit, proposal, person), End, proposal.Number, person: person);
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
        var closing = Clock.Regular(unit.Calendar, proposal.Policy, open);
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
/// <param name="Until">As the calendar was then.</param>
/// <param name="Ended">It passed without an answer.</param>
/// <param name="TakenAt">When it was taken; null if that was not kept.</param>
public sealed record Hold(int Version, DateTimeOffset Until, bool Ended, DateTimeOffset? TakenAt = null);
