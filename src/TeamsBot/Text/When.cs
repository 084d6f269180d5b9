using System.Globalization;
using Calendar = TeamsBot.Domain.Organization.Calendar;

namespace TeamsBot.Text;

/// <summary>Times as people in the unit read them. Always absolute: cards go stale.</summary>
public static class When
{
    /// <summary>"Wed 25 Nov, 16:00" in the unit's zone.</summary>
    public static string Format(DateTimeOffset at, Calendar calendar, CultureInfo? culture = null) =>
        calendar.Local(at).ToString($"{Day(culture)}, HH':'mm", culture ?? CultureInfo.InvariantCulture);

    /// <summary>"16:00" in the unit's zone.</summary>
    public static string Time(DateTimeOffset at, Calendar calendar) => calendar.Local(at).ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>"Thu 24 Dec – Wed 6 Jan", or one day.</summary>
    /// <param name="until">The first day after it.</param>
    public static string Span(DateOnly from, DateOnly until, CultureInfo? culture = null) =>
        until == from.AddDays(1) ? Format(from, culture) : $"{Format(from, culture)} – {Format(until.AddDays(-1), culture)}";

    /// <summary>"Mon, Tue, Wed, Thu", the week beginning on Monday.</summary>
    public static string WorkingDays(Calendar calendar, CultureInfo? culture = null) => string.Join(
        ", ",
        Enumerable.Range(1, 7).Select(day => day % 7).Where(day => (calendar.WorkingDays & (1 << day)) != 0)
            .Select(day => (culture ?? CultureInfo.InvariantCulture).DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)day)));

    /// <summary>"Wed 25 Nov".</summary>
    public static string Format(DateOnly day, CultureInfo? culture = null) => day.ToString(Day(culture), culture ?? CultureInfo.InvariantCulture);

    /// <summary>"24 Feb 2027": for days that may lie in another year.</summary>
    public static string WithYear(DateOnly day, CultureInfo? culture = null) => day.ToString($"{Date(culture)} yyyy", culture ?? CultureInfo.InvariantCulture);

    /// <summary>"Berlin" for Europe/Berlin; other names of zones as they are.</summary>
    public static string City(Calendar calendar) => calendar.Zone[(calendar.Zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>"1 day and 5 hours", the two largest parts.</summary>
    public static string Duration(TimeSpan span, Sentences? words = null)
    {
        var say = words ?? Sentences.English;
        var (days, hours, minutes) = ((int)span.TotalDays, span.Hours, span.Minutes);
        return (days, hours, minutes) switch
        {
            ( > 0, > 0, _) => say.Of(Sentence.And, say.Count(Sentence.DaysLong, days), say.Count(Sentence.HoursLong, hours)),
            ( > 0, _, _) => say.Count(Sentence.DaysLong, days),
            (_, > 0, > 0) => say.Of(Sentence.And, say.Count(Sentence.HoursLong, hours), say.Count(Sentence.MinutesLong, minutes)),
            (_, > 0, _) => say.Count(Sentence.HoursLong, hours),
            (_, _, > 0) => say.Count(Sentence.MinutesLong, minutes),
            _ => say.Of(Sentence.LessThanMinute),
        };
    }

    private static string Day(CultureInfo? culture) => $"ddd {Date(culture)}";

    /// <summary>"25 Nov", in German "25. Nov".</summary>
    private static string Date(CultureInfo? culture) => culture?.TwoLetterISOLanguageName == "de" ? "d'.' MMM" : "d MMM";
}
