using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsBot.AdaptiveCards;

/// <summary>
/// Turns what a person wrote into text runs: nothing in it is Markdown, a mention or a script; <c>https://</c> links can be tapped and
/// their host is shown behind them; its direction ends where the text ends.
/// </summary>
public static partial class RichText
{
    /// <summary>More links stay plain text: every link costs some 200 bytes of a card that has a limit.</summary>
    public const int MostLinks = 10;

    private const string Ellipsis = "…";
    private static readonly TextRun Plain = new("");

    /// <summary>The text as a block of its own.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="most">The most graphemes (what people count as characters) shown; more is cut and ends in an ellipsis.</param>
    /// <param name="look">The look of every run; its text is not used.</param>
    public static RichTextBlock Of(string text, int most = int.MaxValue, TextRun? look = null) => new(Runs(text, most, look));

    /// <summary>The text as runs, to stand beside our own words in one block.</summary>
    public static Parts<TextRun> Runs(string text, int most = int.MaxValue, TextRun? look = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var clean = UserText.Clean(text);
        var shown = clean[..Cut(clean, most)];
        if (IsPlain(clean, shown))
        {
            return [(look ?? Plain) with { Text = shown }];
        }

        var bidi = UserText.RunsRightToLeft(shown);
        var runs = Split(clean, shown.Length, bidi, look ?? new TextRun("")).ToList();
        if (shown.Length < clean.Length)
        {
            runs.Add((look ?? new TextRun("")) with { Text = Ellipsis });
        }

        return (bidi ? Isolated(runs) : runs).Where(static r => r.Text.Length > 0).DefaultIfEmpty(new TextRun("")).ToParts();
    }

    /// <summary>Nearly every text: whole, without links, and not a character that could run from right to left.</summary>
    private static bool IsPlain(string clean, string shown) =>
        shown.Length > 0 && shown.Length == clean.Length && !clean.AsSpan().ContainsAnyExceptInRange('\n', '\u024F') && !clean.Contains("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A name or another short text of a person, on one line, as it may stand inside one of our own runs.</summary>
    public static string Inline(string text, int most = 80)
    {
        var clean = UserText.Clean(text).Replace('\n', ' ');
        var length = Cut(clean, most);
        var shown = length < clean.Length ? clean[..length] + Ellipsis : clean;
        return UserText.RunsRightToLeft(shown) ? UserText.Isolate(shown) : shown;
    }

    /// <summary>The length of the longest beginning of at most so many graphemes. Marks heaped on one letter are one grapheme, so the whole is bounded too.</summary>
    private static int Cut(string text, int most)
    {
        // No grapheme is shorter than a character.
        if (text.Length <= most)
        {
            return text.Length;
        }

        var bound = 64 + (4L * most);
        var length = 0;
        for (var count = 0; count < most && length < text.Length; count++)
        {
            var next = length + StringInfo.GetNextTextElementLength(text, length);
            if (next > bound)
            {
                break;
            }

            length = next;
        }

        return length;
    }

    /// <summary>Links are found in the whole text, so that a link that is cut short leads nowhere instead of elsewhere.</summary>
    private static IEnumerable<TextRun> Split(string text, int end, bool bidi, TextRun look)
    {
        var at = 0;
        foreach (var match in Links().Matches(text).Take(MostLinks))
        {
            var length = LinkLength(match.ValueSpan);
            if (match.Index + length > end || Target(text.Substring(match.Index, length)) is not { } target)
            {
                continue;
            }

            yield return look with { Text = text[at..match.Index] };
            at = match.Index + length;
            yield return look with { Text = text[match.Index..at], SelectAction = new OpenUrl { Url = target } };
            yield return look with { Text = Host(target, bidi) };
        }

        yield return look with { Text = text[at..end] };
    }

    private static string Host(Uri target, bool bidi) =>
        bidi ? " " + UserText.IsolateLeftToRight($"({target.IdnHost})") : $" ({target.IdnHost})";

    /// <summary>Where a link leads, or null if it is none: a name before an @ is there to look like a host.</summary>
    private static Uri? Target(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var target) && target is { Scheme: "https", UserInfo: "", IdnHost.Length: > 0 }
            ? target
            : null;

    /// <summary>Punctuation at the end belongs to the sentence, not to the link; but a bracket that the link opened is the link's own.</summary>
    private static int LinkLength(ReadOnlySpan<char> link)
    {
        var length = link.TrimEnd(".,;:!?)]}'\"»”’…").Length;
        return link[length..].StartsWith(")") && link[..length].Contains('(') ? length + 1 : length;
    }

    private static IEnumerable<TextRun> Isolated(List<TextRun> runs)
    {
        var whole = runs.Count;
        return runs.Select((run, i) => run with
        {
            Text = UserText.IsolateLines(run.Text, opens: i == 0, closes: i == whole - 1),
        });
    }

    [GeneratedRegex(@"https://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
