using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>
/// Something changed behind people's answers: a slip was mended, or a problem noted. Everybody can see it for a working day before it closes,
/// and like the closing time that day follows from the calendar, so that neither a break that is called off nor more time that ends sooner makes it shorter.
/// </summary>
/// <param name="At">When it changed last.</param>
/// <param name="Days">Full working days.</param>
public sealed record Shown(DateTimeOffset At, int Days)
{
    internal static Shown ADay(DateTimeOffset at) => new(at, 1);

    internal DateTimeOffset Until(Calendar calendar, Policy policy) => calendar.Closing(At, Days, policy.Closing);

    internal Shown Longer(int days) => this with { Days = Days + days };

    /// <summary>The proposal in which something has just changed. In an extension the next consent would adopt at once, so that it has not begun.</summary>
    internal static Proposal Behind(Proposal proposal, DateTimeOffset at) => proposal.State switch
    {
        ProposalState.OnHold hold => proposal with { State = hold with { Extended = false, Shown = ADay(at) } },
        ProposalState.Open open => proposal with { State = open with { Extended = false, Shown = ADay(at) } },
        _ => proposal,
    };

    /// <summary>The unit whose calendar has just changed: where a break is called off, whoever relied on it has the day from then on.</summary>
    internal static Unit Moved(Unit before, Unit after, DateTimeOffset at) => after.Open.Values.Aggregate(after, (unit, proposal) =>
        proposal.State is ProposalState.Open { Shown: { } shown, Extended: false } open
        && shown.Until(unit.Calendar, proposal.Policy) is var end && end < shown.Until(before.Calendar, proposal.Policy) && end < unit.Calendar.AddWorkingDays(at, 1)
            ? unit with { Open = unit.Open.With(proposal.Number, proposal with { State = open with { Shown = ADay(at) } }) }
            : unit);
}
