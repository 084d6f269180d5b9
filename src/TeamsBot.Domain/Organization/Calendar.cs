namespace TeamsBot.Domain.Organization;

/// <summary>Days on which the clocks stand still: from the first day, up to and without <paramref name="Until"/>.</summary>
public sealed record Pause(DateOnly From, DateOnly Until)
{
    /// <summary>True if they have a day in common.</summary>
    internal bool Overlaps(Pause other) => From < other.Until && other.From < Until;

    /// <summary>The newest word counts: a break that runs already gets the new end, otherwise one begins today.</summary>
    internal static ValueList<Pause> Begin(ValueList<Pause> pauses, DateOnly today, DateOnly until, int most) =>
        pauses.Any(pause => pause.Until > today)
            ? pauses.Replace(pause => pause.Until > today, pause => pause with { Until = until })
            : pauses.AddKeeping(new(today, until), most);

    /// <summary>The break that runs ends today; one that began today has never been.</summary>
    internal static ValueList<Pause> End(ValueList<Pause> pauses, DateOnly today) =>
        [.. pauses.Replace(pause => pause.Until > today, pause => pause with { Until = today }).Where(pause => pause.From < pause.Until)];
}

/// <summary>
/// Working time of a unit: its days of the week in its zone, without its holidays, the days of its pauses and those without a home.
/// A local time that a clock change skips becomes the next valid one; one that it doubles, the later.
/// </summary>
/// <param name="Zone">IANA or Windows name of the time zone.</param>
public sealed record Calendar(string Zone)
{
    public const int MonToFri = 0b0111110;

    private const int SearchDays = 3700;

    public ValueList<Pause> Pauses { get; init; }

    /// <summary>Days on which nobody works, in their order.</summary>
    public ValueList<Pause> Holidays { get; init; }

    /// <summary>Days on which the unit had no home to speak in.</summary>
    public ValueList<Pause> Silences { get; init; }

    /// <summary>A bit for each working day of the week, Sunday the lowest; 0 for Monday to Friday.</summary>
    public int Weekdays { get; init; }

    /// <summary>A bit for each working day of the week.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int WorkingDays => Weekdays == 0 ? MonToFri : Weekdays;

    /// <summary>The working time of somebody who was away on some of these days.</summary>
    internal Calendar Without(ValueList<Pause> absences) => absences.Count == 0 ? this : this with { Pauses = [.. Pauses, .. absences] };

    private TimeZoneInfo Info => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>True if the machine knows the zone.</summary>
    public static bool Knows(string zone) => zone.Length is > 0 and <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    public bool IsWorkingDay(DateOnly day) => (WorkingDays & (1 << (int)day.DayOfWeek)) != 0 && !IsIn(Pauses, day) && !IsIn(Holidays, day) && !IsIn(Silences, day);

    /// <summary>The moment as people in the unit read it.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Info);

    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>The same local time, <paramref name="days"/> working days later.</summary>
    public DateTimeOffset AddWorkingDays(DateTimeOffset at, int days)
    {
        var local = Local(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        for (var left = days; left > 0; left--)
        {
            day = NextWorkingDay(day);
        }

        return Instant(day, TimeOnly.FromDateTime(local.DateTime));
    }

    /// <summary>The closing time: <paramref name="hour"/> on the first working day that is at least <paramref name="days"/> full working days after <paramref name="start"/>.</summary>
    public DateTimeOffset Closing(DateTimeOffset start, int days, TimeOnly hour)
    {
        var earliest = AddWorkingDays(start, days);
        var day = Day(earliest);
        var closing = Instant(day, hour);
        while (closing < earliest || !IsWorkingDay(day))
        {
            day = NextWorkingDay(day);
            closing = Instant(day, hour);
        }

        return closing;
    }

    /// <summary>The moment itself, or the same local time on the first working day on which the unit has its home again.</summary>
    internal DateTimeOffset WithAHome(DateTimeOffset at) => IsIn(Silences, Day(at)) ? AddWorkingDays(at, 1) : at;

    /// <summary>How many full working days lie between two moments; 0 if the second is not later.</summary>
    public int FullWorkingDays(DateTimeOffset from, DateTimeOffset to)
    {
        var days = 0;
        while (days < SearchDays && AddWorkingDays(from, days + 1) <= to)
        {
            days++;
        }

        return days;
    }

    /// <summary>A local day and time as an instant.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var info = Info;
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (info.IsInvalidTime(local))
        {
            local = new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Unspecified).AddMinutes(1);
        }

        var offset = info.IsAmbiguousTime(local) ? info.GetAmbiguousTimeOffsets(local).Min() : info.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private static bool IsIn(ValueList<Pause> pauses, DateOnly day)
    {
        for (var index = 0; index < pauses.Count; index++)
        {
            if (pauses[index].From <= day && day < pauses[index].Until)
            {
                return true;
            }
        }

        return false;
    }

    private DateOnly NextWorkingDay(DateOnly day)
    {
        for (var next = day.AddDays(1); next < day.AddDays(SearchDays); next = next.AddDays(1))
        {
            if (IsWorkingDay(next))
            {
                return next;
            }
        }

        throw new InvalidOperationException("a calendar without working days");
    }
}
