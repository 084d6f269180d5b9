using static TeamsBot.Domain.Organization.MembershipCommand;

namespace TeamsBot.Domain.Organization;

/// <summary>The days on which a unit works: days of the week, without its holidays. Windows and limits count nothing else.</summary>
internal static class WorkingTime
{
    private const int WholeWeek = 0b1111111;

    internal static Decision Decide(Decision decision, OfCalendar command, Member by, DateTimeOffset at)
    {
        var calendar = decision.After.Calendar;
        var today = calendar.Day(at);
        return command switch
        {
            AddHoliday it when IsOutOfRange(it.From, it.Until, today) => decision.Refuse(Refusal.DateOutOfRange),
            AddHoliday it when calendar.Holidays.Any(known => known.From <= it.From && it.Until <= known.Until) => decision,
            AddHoliday it => decision.With(new MembershipEvent.HolidayAdded(at, by.Id, it.From, it.Until)),
            RemoveHoliday it => calendar.Holidays.Any(new Pause(it.From, it.Until).Overlaps) ? decision.With(new MembershipEvent.HolidayRemoved(at, by.Id, it.From, it.Until)) : decision,
            ChangeWorkingDays it when !AreDays(it.Days) => decision.Refuse(Refusal.DateOutOfRange),
            ChangeWorkingDays it => it.Days == calendar.WorkingDays ? decision : decision.With(new MembershipEvent.WorkingDaysChanged(at, by.Id, it.Days)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
        };
    }

    internal static bool AreDays(int days) => days is >= 1 and <= WholeWeek;

    /// <summary>True of days that are past, far ahead, too many or none.</summary>
    internal static bool IsOutOfRange(DateOnly from, DateOnly until, DateOnly today) =>
        until <= today || until <= from || until > from.AddDays(Limits.MaxHolidayDays) || from > today.AddYears(2);

    /// <summary>Which of some days are holidays, in their order, neighbouring ones as one.</summary>
    internal static ValueList<Pause> HolidaysIn(Calendar calendar, Pause days)
    {
        ValueList<Pause> found = [];
        foreach (var holiday in calendar.Holidays.Where(days.Overlaps))
        {
            var part = new Pause(holiday.From > days.From ? holiday.From : days.From, holiday.Until < days.Until ? holiday.Until : days.Until);
            found = found.Count > 0 && found[^1].Until >= part.From
                ? found.Replace(last => last == found[^1], last => last with { Until = last.Until > part.Until ? last.Until : part.Until })
                : found.Add(part);
        }

        return found;
    }

    internal static Calendar Apply(Calendar calendar, MembershipEvent happened) => happened switch
    {
        MembershipEvent.HolidayAdded it => calendar with { Holidays = Sorted(calendar.Holidays.Where(known => known.Until > calendar.Day(it.At).AddDays(-MaxLookBack)).Append(new(it.From, it.Until))) },
        MembershipEvent.HolidayRemoved it => calendar with { Holidays = Sorted(calendar.Holidays.SelectMany(known => Without(known, new(it.From, it.Until)))) },
        MembershipEvent.WorkingDaysChanged it => calendar with { Weekdays = it.Days },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };

    /// <summary>Days: no proposal that is open is older.</summary>
    private const int MaxLookBack = 400;

    private static IEnumerable<Pause> Without(Pause holiday, Pause taken)
    {
        Pause[] left = holiday.Overlaps(taken) ? [holiday with { Until = taken.From }, holiday with { From = taken.Until }] : [holiday];
        return left.Where(days => days.From < days.Until && (days == holiday || (days.From >= holiday.From && days.Until <= holiday.Until)));
    }

    private static ValueList<Pause> Sorted(IEnumerable<Pause> holidays) => [.. holidays.OrderBy(days => days.From).TakeLast(Limits.HolidaysKept)];
}
