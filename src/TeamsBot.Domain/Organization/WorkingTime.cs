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
            AddHoliday it when it.Until <= today || it.Until <= it.From || it.Until > it.From.AddDays(Limits.MaxHolidayDays) || it.From > today.AddYears(2) => decision.Refuse(Refusal.DateOutOfRange),
            AddHoliday it when calendar.Holidays.Any(known => known.From <= it.From && it.Until <= known.Until) => decision,
            AddHoliday it => decision.With(new MembershipEvent.HolidayAdded(at, by.Id, it.From, it.Until)),
            RemoveHoliday it => calendar.Holidays.Any(new Pause(it.From, it.Until).Overlaps) ? decision.With(new MembershipEvent.HolidayRemoved(at, by.Id, it.From, it.Until)) : decision,
            ChangeWorkingDays { Days: < 1 or > WholeWeek } => decision.Refuse(Refusal.DateOutOfRange),
            ChangeWorkingDays it => it.Days == calendar.WorkingDays ? decision : decision.With(new MembershipEvent.WorkingDaysChanged(at, by.Id, it.Days)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
        };
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
