using System.Globalization;
using TeamsBot.Chat.Spoken;

namespace TeamsBot.Chat;

/// <summary>Days as people write them: 2026-11-30, 30 Nov, 30.11., Mon, monday, tomorrow, for 3 days, 2 weeks, in any language that is spoken here.</summary>
public static class Dates
{
    /// <summary>Nobody means a day that lies further ahead, and reckoning with it might leave the calendar.</summary>
    private const int MostYears = 1000;

    private static readonly string[] Formats = ["yyyy-MM-dd", "d.M.yyyy", "d.M.", "d MMM yyyy", "d MMMM yyyy", "d MMM", "d MMMM", "MMM d", "MMMM d", "MMM d yyyy", "MMMM d yyyy"];

    /// <summary>The first day after <paramref name="today"/> that is meant; null if it can't be read.</summary>
    public static DateOnly? Parse(string text, DateOnly today)
    {
        var words = Vocabularies.Date(text.Trim().TrimEnd('!', ',').ToLowerInvariant()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var clean = string.Join(' ', words.Where(word => word is not ("the" or "next" or "on")));
        return clean switch
        {
            "tomorrow" => today.AddDays(1),
            "week" => Next(today, DayOfWeek.Monday),
            _ => Span(clean, today) ?? Weekday(clean, today) ?? Exact(clean, today),
        };
    }

    private static DateOnly? Span(string text, DateOnly today)
    {
        var words = (text.StartsWith("for ", StringComparison.Ordinal) ? text[4..] : text).Split(' ');
        return words.Length == 2 && int.TryParse(words[0] is "a" or "one" ? "1" : words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 400
            ? words[1] switch
            {
                "day" or "days" => today.AddDays(count),
                "week" or "weeks" => today.AddDays(7 * count),
                _ => null,
            }
            : null;
    }

    private static DateOnly? Weekday(string text, DateOnly today)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var name = day.ToString().ToLowerInvariant();
            if (text == name || text == name[..3])
            {
                return Next(today, day);
            }
        }

        return Strip(text) is { } rest ? Exact(rest, today) : null;
    }

    /// <summary>"Mon 30 Nov" is "30 Nov".</summary>
    private static string? Strip(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 2 && Enum.GetNames<DayOfWeek>().Any(name => name.StartsWith(text[..3], StringComparison.OrdinalIgnoreCase)) ? text[(space + 1)..] : null;
    }

    private static DateOnly Next(DateOnly today, DayOfWeek day) => today.AddDays(((int)day - (int)today.DayOfWeek + 6) % 7 + 1);

    private static DateOnly? Exact(string text, DateOnly today)
    {
        if (!DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return null;
        }

        if (day.Year > today.Year + MostYears)
        {
            return null;
        }

        var hasYear = text.Any(c => char.IsAsciiDigit(c)) && text.Split(' ', '.', '-').Any(part => part.Length == 4 && part.All(char.IsAsciiDigit));
        var here = hasYear ? day : new DateOnly(today.Year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(today.Year, day.Month)));
        return hasYear || here > today ? here : here.AddYears(1);
    }
}
