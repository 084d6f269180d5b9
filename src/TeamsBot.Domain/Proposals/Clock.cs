using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>What the passing of time does to the open proposals of a unit. Timers only wake the bot: the same facts follow, with the same times, however late it wakes.</summary>
public static class Clock
{
    private static readonly TimeOnly ReminderTime = new(9, 30);

    /// <summary>The next thing that time brings, and when.</summary>
    internal sealed record Due(DateTimeOffset At, Func<Decision, Decision> Happen);

    /// <summary>When an open proposal closes.</summary>
    public static DateTimeOffset ClosesAt(Calendar calendar, Policy policy, ProposalState.Open open)
    {
        var closing = calendar.Closing(open.Start, open.Days, policy.Closing);
        return open.Extended ? calendar.AddWorkingDays(closing, policy.ExtensionDays) : closing;
    }

    /// <summary>The day on which an agreement adopted at <paramref name="at"/> is looked at again; in half the time if an objector is uneasy.</summary>
    public static DateOnly LookBack(Calendar calendar, Proposal proposal, DateTimeOffset at)
    {
        var uneasy = proposal.Responses.Values.Any(response => response.AnswerTo(proposal.Version) is Answer.StandAside)
            || proposal.Objections().Any(pair => pair.Objection.State is ObjectionState.TakenBack { Uneasy: true });
        var day = calendar.Day(at);
        return uneasy ? day.AddDays(proposal.Policy.LookBackMonths * 15) : day.AddMonths(proposal.Policy.LookBackMonths);
    }

    /// <summary>Brings all facts that fell due until now, each at its own time, in order.</summary>
    internal static Decision Advance(Decision decision, DateTimeOffset now)
    {
        while (Next(decision.After) is { } due && due.At <= now)
        {
            decision = Settle(due.Happen(decision), Later(decision, due.At));
        }

        return decision;
    }

    /// <summary>Adopts every proposal that can be adopted at this moment: nothing is open against it, enough consent, and it is time.</summary>
    internal static Decision Settle(Decision decision, DateTimeOffset at)
    {
        foreach (var number in decision.After.Open.Keys.ToList())
        {
            var unit = decision.After;
            var proposal = unit.Open[number];
            if (proposal.State is ProposalState.Open open && !proposal.OpenObjections().Any()
                && Tally.Of(unit, proposal, at) is { HasEnough: true } tally && IsTime(unit, proposal, open, tally, at))
            {
                decision = decision.With(Adoption(unit, proposal, tally, at));
            }
        }

        return decision;
    }

    internal static Due? Next(Unit unit) =>
        unit.Open.Values.SelectMany(proposal => DuesOf(unit, proposal)).MinBy(due => due.At);

    /// <summary>Either its time is up or everybody has answered.</summary>
    private static bool IsTime(Unit unit, Proposal proposal, ProposalState.Open open, Tally tally, DateTimeOffset at) =>
        tally.EverybodyAnswered || open.Extended || at >= ClosesAt(unit.Calendar, proposal.Policy, open);

    private static ProposalEvent.Adopted Adoption(Unit unit, Proposal proposal, Tally tally, DateTimeOffset at)
    {
        var lookBack = LookBack(unit.Calendar, proposal, at);
        return new(at, proposal.Number, proposal.Version, unit.LastAgreement + 1, tally.Count, proposal.Policy.Hash(), Tally.AnswersHash(unit, proposal), lookBack);
    }

    private static IEnumerable<Due> DuesOf(Unit unit, Proposal proposal)
    {
        var calendar = unit.Calendar;
        yield return Lapse(calendar.AddWorkingDays(proposal.SubmittedAt, proposal.Policy.MaxAgeDays), proposal, LapseReason.Age);
        foreach (var due in proposal.OpenObjections().SelectMany(pair => DuesOf(unit, proposal, pair.Owner, pair.Objection)))
        {
            yield return due;
        }

        if (proposal.State is ProposalState.OnHold hold)
        {
            yield return Lapse(calendar.AddWorkingDays(hold.ActiveAt, proposal.Policy.HoldDays), proposal, LapseReason.Hold);
        }
        else if (proposal.State is ProposalState.Open open)
        {
            foreach (var due in DuesOf(unit, proposal, open))
            {
                yield return due;
            }
        }
    }

    private static IEnumerable<Due> DuesOf(Unit unit, Proposal proposal, ProposalState.Open open)
    {
        var closes = ClosesAt(unit.Calendar, proposal.Policy, open);
        var reminder = unit.Calendar.Instant(unit.Calendar.Day(closes), ReminderTime);
        if (proposal.RemindedVersion < proposal.Version && reminder > open.Start && AnswersStillMatter(unit, proposal, Later(unit, reminder)))
        {
            yield return new(reminder, decision => Remind(decision, proposal.Number, reminder));
        }

        if (!open.Extended)
        {
            yield return new(closes, decision => CloseOrExtend(decision, proposal.Number, closes));
        }
        else if (!OnlyWordsAreMissing(unit, proposal, Later(unit, closes)))
        {
            yield return Lapse(closes, proposal, LapseReason.Time);
        }
    }

    private static IEnumerable<Due> DuesOf(Unit unit, Proposal proposal, PersonId owner, Objection objection)
    {
        var (member, calendar) = (unit.Members[owner], unit.Calendar);
        var policy = proposal.Policy;
        if (member.GoneSince is { } left)
        {
            yield return Note(calendar.AddWorkingDays(left > objection.At ? left : objection.At, policy.OrphanDays), proposal, owner, objection);
        }
        else if (objection.State is ObjectionState.AwaitsWord waits)
        {
            var present = calendar.Without(member.Absences);
            yield return Note(present.AddWorkingDays(waits.Since, policy.WordDays), proposal, owner, objection);
            if (!waits.Reminded)
            {
                var at = present.AddWorkingDays(waits.Since, policy.WordReminderDays);
                yield return new(at, decision => decision.With(new ProposalEvent.Reminded(Later(decision, at), proposal.Number, proposal.Version, [owner], objection.Number)));
            }
        }
    }

    /// <summary>Too few have consented, and with those who are silent it would be enough.</summary>
    private static bool AnswersStillMatter(Unit unit, Proposal proposal, DateTimeOffset at) =>
        Tally.Of(unit, proposal, at) is { HasEnough: false } tally && tally.Count.Consents + tally.Waiting.Count >= tally.Count.Need;

    /// <summary>Its time is up, enough have consented, and only an objector's word is missing: that has a limit of its own.</summary>
    private static bool OnlyWordsAreMissing(Unit unit, Proposal proposal, DateTimeOffset at) =>
        proposal.OpenObjections().Any() && Tally.Of(unit, proposal, at).HasEnough;

    private static Decision CloseOrExtend(Decision decision, int number, DateTimeOffset closes)
    {
        var at = Later(decision, closes);
        var settled = Settle(decision, at);
        if (settled.After.Open.Find(number) is not { State: ProposalState.Open open } proposal)
        {
            return settled;
        }

        var due = ClosesAt(settled.After.Calendar, proposal.Policy, open with { Extended = true });
        return settled.With(new ProposalEvent.Extended(at, number, proposal.Version, due, Tally.Of(settled.After, proposal, at).Count));
    }

    private static Decision Remind(Decision decision, int number, DateTimeOffset at)
    {
        var proposal = decision.After.Open[number];
        var when = Later(decision, at);
        var waiting = Tally.Of(decision.After, proposal, when).Waiting;
        return decision.With(new ProposalEvent.Reminded(when, number, proposal.Version, waiting, Objection: null));
    }

    /// <summary>What can be adopted at the very moment is adopted.</summary>
    private static Due Lapse(DateTimeOffset at, Proposal proposal, LapseReason reason) => new(at, decision =>
    {
        var when = Later(decision, at);
        var settled = Settle(decision, when);
        return settled.After.Open.ContainsKey(proposal.Number)
            ? settled.With(new ProposalEvent.Lapsed(when, proposal.Number, proposal.Version, reason, Tally.Of(settled.After, proposal, when).Count))
            : settled;
    });

    private static Due Note(DateTimeOffset at, Proposal proposal, PersonId owner, Objection objection) => new(at, decision =>
        decision.With(new ProposalEvent.ObjectionNoted(Later(decision, at), proposal.Number, proposal.Version, objection.Number, owner)));

    private static DateTimeOffset Later(Decision decision, DateTimeOffset at) => Later(decision.After, at);

    private static DateTimeOffset Later(Unit unit, DateTimeOffset at) => at < unit.LastAt ? unit.LastAt : at;
}
