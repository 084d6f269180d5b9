using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;

namespace TeamsBot.Domain.Proposals;

/// <summary>What the passing of time does to a unit. Timers only wake the bot: the same facts follow, with the same times, however late it wakes.</summary>
public static class Clock
{
    /// <summary>Proposals that one fact lets close: each is some rows of a transaction, which holds a hundred.</summary>
    private const int MostAtOnce = 8;

    /// <summary>When an open proposal closes.</summary>
    public static DateTimeOffset ClosesAt(Calendar calendar, Policy policy, ProposalState.Open open)
    {
        var regular = Regular(calendar, policy, open);
        var closing = open.NotBefore > regular ? calendar.WithAHome(open.NotBefore.Value) : regular;
        return open.Extended ? calendar.AddWorkingDays(closing, policy.ExtensionDays) : closing;
    }

    /// <summary>When it closes if nobody took more time: after its days, and after the day in which everybody can see what changed.</summary>
    internal static DateTimeOffset Regular(Calendar calendar, Policy policy, ProposalState.Open open)
    {
        var closing = calendar.Closing(open.Start, open.Days, policy.Closing);
        return open.Shown?.Until(calendar, policy) is { } seen && seen > closing ? seen : closing;
    }

    /// <summary>The day on which an agreement adopted at <paramref name="at"/> is looked at again; in half the time if an objector is uneasy, and a week before it ends by itself.</summary>
    public static DateOnly LookBack(Calendar calendar, Proposal proposal, DateTimeOffset at)
    {
        if (proposal.Occasion?.LookBack is { } own)
        {
            return own;
        }

        var uneasy = proposal.Responses.Values.Any(response => response.AnswerTo(proposal.Version) is Answer.StandAside)
            || proposal.Objections().Any(pair => pair.Objection.State is ObjectionState.TakenBack { Uneasy: true });
        var day = calendar.Day(at);
        var lookBack = uneasy ? day.AddDays(proposal.Policy.LookBackMonths * 15) : day.AddMonths(proposal.Policy.LookBackMonths);
        return LookBacks.BeforeEnd(lookBack, proposal.Occasion?.LastDay, day);
    }

    /// <summary>What time brings next.</summary>
    internal static Due? Next(Unit unit)
    {
        var soonest = default(Soonest);
        foreach (var (_, proposal) in unit.Open)
        {
            soonest = Deadlines.Among(soonest, unit, proposal);
        }

        return Parts.Among(Dependencies.Among(HealthRules.Among(PollRules.Among(WeekNote.Among(LookBacks.Among(WaitingFor.Among(soonest, unit), unit), unit), unit), unit), unit), unit).Due;
    }

    /// <summary>Brings all facts that fell due until now, each at its own time, in order.</summary>
    internal static Decision Advance(Decision decision, DateTimeOffset now)
    {
        while (decision.After.Next is { } due && due.At <= now)
        {
            decision = Happen(decision, due);
        }

        return decision;
    }

    /// <summary>Brings the first fact that fell due until now, and what follows from it at once.</summary>
    internal static Decision Step(Decision decision, DateTimeOffset now) =>
        decision.After.Next is { } due && due.At <= now ? Happen(decision, due) : decision;

    private static Decision Happen(Decision decision, Due due) => Settle(due.Happen(decision, due), due.When(decision.After));

    /// <summary>
    /// Adopts the proposals that what was decided makes adoptable: nothing is open against it, enough consent, and it is time. One fact, such as the leaving
    /// of the only one who had not answered, may do so to many: what is beyond <see cref="MostAtOnce"/> is due at the same moment, and comes step by step.
    /// </summary>
    internal static Decision Settle(Decision decision, DateTimeOffset at)
    {
        var open = decision.After.Open.Count;
        var everyone = !ReferenceEquals(decision.Before.Members, decision.After.Members) || !ReferenceEquals(decision.Before.Calendar, decision.After.Calendar);
        decision = Conflicts.Find(Conflicts.Answer(decision, at), at);
        var calendar = decision.After.Calendar;
        foreach (var (number, proposal) in decision.After.Open)
        {
            if (open - decision.After.Open.Count < MostAtOnce && (everyone || !ReferenceEquals(decision.Before.Open.Find(number), proposal)))
            {
                decision = Settle(decision, number, at);
            }
        }

        // With another calendar another time may be up.
        return ReferenceEquals(calendar, decision.After.Calendar) || open - decision.After.Open.Count >= MostAtOnce ? HealthRules.Settle(decision, at) : Settle(decision, at);
    }

    /// <summary>Adopts the proposal if it can be adopted at this moment.</summary>
    internal static Decision Settle(Decision decision, int number, DateTimeOffset at)
    {
        decision = Stages.Settle(decision, number, at);
        var unit = decision.After;
        return unit.Open.Find(number) is { } proposal && Ripe(unit, proposal, at) is { } tally
            ? Effects.Follow(decision.With(Adoption(unit, proposal, tally, at)), proposal, at)
            : decision;
    }

    /// <summary>What people say to a proposal that can be adopted at this moment; null if it can't.</summary>
    internal static Tally? Ripe(Unit unit, Proposal proposal, DateTimeOffset at) =>
        proposal.State is ProposalState.Open open && !proposal.OpenObjections().Any() && !Holds.Of(unit, proposal, at).Any() && !Effects.WaitsForHome(unit, proposal)
        && Tally.Of(unit, proposal, at) is { HasEnough: true } tally && IsTime(unit, proposal, open, tally, at)
            ? tally
            : null;

    /// <summary>Either its time is up or everybody has answered; a text mended behind answers waits for its time, so that everybody can see what it says now.</summary>
    private static bool IsTime(Unit unit, Proposal proposal, ProposalState.Open open, Tally tally, DateTimeOffset at) =>
        (tally.EverybodyAnswered && proposal.Mend is null) || open.Extended || at >= ClosesAt(unit.Calendar, proposal.Policy, open);

    private static ProposalEvent.Adopted Adoption(Unit unit, Proposal proposal, Tally tally, DateTimeOffset at) => Adoption(unit, proposal, tally.Count, at);

    /// <summary>What ends an agreement goes by its number; anything else makes a new one.</summary>
    internal static ProposalEvent.Adopted Adoption(Unit unit, Proposal proposal, Count count, DateTimeOffset at)
    {
        var lookBack = LookBack(unit.Calendar, proposal, at);
        var agreement = proposal.Occasion?.Revises is { Ends: true, Agreement: var ended } ? ended : unit.LastAgreement + 1;
        return new(at, proposal.Number, proposal.Version, agreement, count, proposal.Policy.Hash(), Tally.AnswersHash(unit, proposal), lookBack);
    }
}
