namespace TeamsBot.Chat;

/// <summary>Reads until when something shall be in force: "--until 24 Dec", at the beginning or the end of a proposal, or at the end of its first line.</summary>
internal static class LastDays
{
    private const int Longest = 80;
    private const int MostWords = 5;

    private static readonly string[] Flags =
    [
        .. from dash in (string[])["--", "—", "–"]
           from word in (string[])["until", "bis", "jusqu'au", "jusqu'à", "jusqu’au", "jusqu’à", "hasta el", "hasta"]
           select $"{dash}{word} ",
    ];

    private static readonly string[] NoEnds = ["further notice", "auf weiteres", "nouvel ordre", "nuevo aviso"];
    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    /// <summary>The text without it, and the day as typed; null if nothing is said about one.</summary>
    internal static (string Text, string? Until) Split(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal) is var newline and >= 0 ? newline : text.Length;
        var last = text.LastIndexOf('\n') + 1;
        return In(text, 0, Math.Min(end, 1)) ?? In(text, Math.Max(0, end - Longest), end) ?? In(text, Math.Max(last, text.Length - Longest), text.Length) ?? (text, null);
    }

    /// <summary>What was typed, as a day, or as none for "until further notice"; false if it is neither.</summary>
    internal static bool TryRead(string until, DateOnly today, out DateOnly? day)
    {
        day = IsOpen(until) ? null : Dates.Parse(until, today);
        return day is not null || IsOpen(until);
    }

    private static bool IsOpen(string until) => NoEnds.Contains(until.Trim('.', ' '), StringComparer.OrdinalIgnoreCase);

    /// <param name="from">Where a flag may begin.</param>
    /// <param name="until">And where no more.</param>
    private static (string Text, string? Until)? In(string text, int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            if ((at == 0 || char.IsWhiteSpace(text[at - 1])) && Flags.FirstOrDefault(flag => string.Compare(text, at, flag, 0, flag.Length, StringComparison.OrdinalIgnoreCase) == 0) is { } flag)
            {
                return Cut(text, at, at + flag.Length);
            }
        }

        return null;
    }

    /// <summary>As many words as are a day; if none are, all of the line, so that it can be said that they were not read.</summary>
    private static (string Text, string? Until) Cut(string text, int flag, int day)
    {
        var end = text.IndexOf('\n', day) is var newline and >= 0 ? newline : text.Length;
        var line = text[day..Math.Min(end, day + Longest)];
        var ends = Enumerable.Range(1, line.Length).Where(at => at == line.Length || line[at] == ' ').Take(MostWords).Reverse().ToList();
        var length = ends.FirstOrDefault(at => IsOpen(line[..at]) || Dates.Parse(line[..at], AnyDay) is not null, line.Length);
        return ($"{text[..flag].TrimEnd()}{(text[..flag].Trim().Length > 0 && end > day + length ? " " : "")}{text[(day + length)..].TrimStart(' ')}", line[..length].Trim());
    }
}
