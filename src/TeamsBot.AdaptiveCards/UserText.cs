using System.Text;

namespace TeamsBot.AdaptiveCards;

/// <summary>What people typed, made safe to stand beside our own words: still readable, but it cannot hide, reorder or break anything around it.</summary>
internal static class UserText
{
    private const string FirstStrongIsolate = "\u2068";
    private const string LeftToRightIsolate = "\u2066";
    private const string PopIsolate = "\u2069";

    /// <summary>Line breaks become LF and tabs blanks; other control characters, explicit directions and half surrogates go.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        Span<char> characters = stackalloc char[2];
        var previous = '\0';
        foreach (var rune in text.EnumerateRunes())
        {
            var kept = Keep(rune, previous);
            previous = rune.Value == '\r' ? '\r' : '\0';
            if (kept is { } good)
            {
                clean.Append(characters[..good.EncodeToUtf16(characters)]);
            }
        }

        return clean.ToString();
    }

    /// <summary>Whether any character runs from right to left, so that the text needs isolating.</summary>
    public static bool RunsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with every line isolated, so that its direction ends with it.</summary>
    public static string Isolate(string text) => IsolateLines(text, opens: true, closes: true);

    /// <summary>A part of a text whose lines are isolated: an isolate ends with its line, so every line has its own.</summary>
    /// <param name="text">The part.</param>
    /// <param name="opens">Whether the text begins here.</param>
    /// <param name="closes">Whether the text ends here.</param>
    public static string IsolateLines(string text, bool opens, bool closes) =>
        (opens ? FirstStrongIsolate : "")
        + text.Replace("\n", $"{PopIsolate}\n{FirstStrongIsolate}", StringComparison.Ordinal)
        + (closes ? PopIsolate : "");

    public static string IsolateLeftToRight(string text) => LeftToRightIsolate + text + PopIsolate;

    private static Rune? Keep(Rune rune, char previous) => rune.Value switch
    {
        '\n' when previous == '\r' => null,
        '\n' or '\r' or 0x85 or 0x2028 or 0x2029 => new Rune('\n'),
        '\t' => new Rune(' '),
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => null,
        _ when Rune.IsControl(rune) => null,
        _ => rune,
    };

    /// <summary>Unicode's right-to-left blocks, and the marks that start such a direction.</summary>
    private static bool IsRightToLeft(int code) => code is
        >= 0x0590 and <= 0x08FF or 0x200F or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF
        or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
