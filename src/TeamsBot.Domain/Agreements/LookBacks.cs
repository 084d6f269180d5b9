using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Agreements;

/// <summary>When agreements are looked at again: folded into one list a month, on its first working day; what has a day of its own, on that day.</summary>
public static class LookBacks
{
    private const int SearchDays = 3700;

    /// <summary>What is about to end is looked at so many days before its last one.</summary>
    public const int DaysBeforeEnd = 7;
    private static readonly TimeOnly Morning = new(9, 30);

    /// <summary>The moment of the list of this day.</summary>
    public static DateTimeOffset Moment(Calendar calendar, DateOnly day)
    {
        var working = day;
        for (var left = SearchDays; left > 0 && !calendar.IsWorkingDay(working); left--)
        {
            working = working.AddDays(1);
        }

        return calendar.Instant(working, Morning);
    }

    /// <summary>Which list an agreement is on that is looked at on this day: the one of its month or of its own day, or the first that is still to come.</summary>
    internal static DateOnly List(Calendar calendar, DateOnly lookBack, bool exact, DateTimeOffset at)
    {
        var day = exact ? lookBack : First(lookBack);
        if (Moment(calendar, day) > at)
        {
            return day;
        }

        var today = calendar.Day(at);
        day = exact ? today : First(today);
        while (Moment(calendar, day) <= at)
        {
            day = exact ? day.AddDays(1) : day.AddMonths(1);
        }

        return day;
    }

    /// <summary>The day of a look-back, or the one a week before the last day if that comes sooner: what is about to end is looked at while it can still be changed.</summary>
    internal static DateOnly BeforeEnd(DateOnly lookBack, DateOnly? lastDay, DateOnly today) =>
        lastDay?.AddDays(-DaysBeforeEnd) is { } day && day > today ? Sooner(day, lookBack) : lookBack;

    /// <summary>It is looked at because it is about to end: on that day, not on the list of a month.</summary>
    internal static bool IsBeforeEnd(DateOnly? lastDay, DateOnly lookBack) => lastDay?.AddDays(-DaysBeforeEnd) == lookBack;

    internal static DateOnly Sooner(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>How many months keeping it gives: each time twice as many, up to a limit.</summary>
    public static int NextMonths(Unit unit, Agreement agreement) =>
        agreement.NextMonths > 0 ? agreement.NextMonths : Math.Max(1, Math.Min(2 * unit.Policy.LookBackMonths, unit.Policy.MostLookBackMonths));

    internal static Soonest Among(Soonest soonest, Unit unit)
    {
        if (unit.Agreements.NextListAfter(unit.ListedUntil) is { } list)
        {
            soonest = soonest.Or(Moment(unit.Calendar, list), Post);
        }

        if (unit.Agreements.NextEnd is { } end)
        {
            soonest = soonest.Or(EndOf(unit.Calendar, end), Expire);
        }

        return unit.Agreements.NextCare is { } last ? soonest.Or(Moment(unit.Calendar, last.AddDays(1)), AskCare) : soonest;
    }

    /// <summary>The morning after the last day, be it a working day or not: people agreed on a day of the calendar, and nobody is told at midnight.</summary>
    private static DateTimeOffset EndOf(Calendar calendar, DateOnly lastDay) => calendar.Instant(lastDay.AddDays(1), Morning);

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    private static Decision Post(Decision decision, Due due) =>
        decision.With(new AgreementEvent.Listed(due.When(decision.After), decision.After.Calendar.Day(due.At)));

    private static Decision Expire(Decision decision, Due due)
    {
        var last = decision.After.Agreements.NextEnd;
        var agreement = decision.After.Agreements.InForce.Values.First(each => each.LastDay == last);
        return decision.With(new AgreementEvent.Expired(due.When(decision.After), agreement.Number));
    }

    private static Decision AskCare(Decision decision, Due due)
    {
        var last = decision.After.Agreements.NextCare;
        var agreement = decision.After.Agreements.InForce.Values.First(each => each.Care is { Asked: false } care && care.Until == last);
        return decision.With(new AgreementEvent.CareAsked(due.When(decision.After), agreement.Number));
    }
}
