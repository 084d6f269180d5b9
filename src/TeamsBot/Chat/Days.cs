using System.Text.RegularExpressions;
using TeamsBot.Chat.Spoken;

namespace TeamsBot.Chat;

/// <summary>Spans of days and days of the week as people write them: 24 Dec - 6 Jan, 1 May, Mon-Thu, Mon, Wed and Fri.</summary>
public static partial class Days
{
    private const int Longest = 80;
    private const int Week = 7;

    /// <summary>From the first day, up to and without the second; null if it can't be read.</summary>
    public static (DateOnly From, DateOnly Until)? Span(string text, DateOnly today)
    {
        var parts = text.Length > Longest ? [] : Between().Split(text.Trim());
        return parts.Length is 1 or 2 && Dates.Parse(Preposition().Replace(parts[0], ""), today) is { } from && (parts.Length == 1 ? from : Dates.Parse(parts[1], from)) is { } last
            ? (from, last.AddDays(1))
            : null;
    }

    /// <summary>A bit for each day, Sunday the lowest; null if it can't be read.</summary>
    public static int? OfWeek(string text)
    {
        var days = 0;
        foreach (var part in text.Length > Longest ? [] : And().Split(Vocabularies.DaysOfWeek(text).Trim().TrimEnd('.', '!')))
        {
            var ends = To().Split(part.Trim());
            if (ends.Length > 2 || Day(ends[0]) is not { } first || Day(ends[^1]) is not { } last)
            {
                return null;
            }

            for (var day = first; ; day = (day + 1) % Week)
            {
                days |= 1 << day;
                if (day == last)
                {
                    break;
                }
            }
        }

        return days == 0 ? null : days;
    }

    private static int? Day(string name) => name.Trim() is { Length: >= 3 } word
        ? Enumerable.Range(0, Week).Where(day => ((DayOfWeek)day).ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(day => (int?)day).FirstOrDefault()
        : null;

    [GeneratedRegex(@"\s+(?:-|–|—|to|until|till|through|bis|bis zum|au|jusqu.au|al|hasta|hasta el)\s+|\s*[–—]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:on|from|am|vom|von|du|le|del|el|desde el)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+|\s*\+\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"\s*[-–—]\s*|\s+to\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex To();
}
