using System.Globalization;

namespace TeamsBot.Domain.Proposals;

/// <summary>What is proposed: one sentence, and whatever explains it.</summary>
/// <param name="Title">The first line, at most 120 graphemes.</param>
/// <param name="Body">The rest; empty if there is none.</param>
public sealed record Wording(string Title, string Body)
{
    public const int MaxTitle = 120;
    public const int MaxText = 4000;
    public const int MaxReason = 1000;

    public string Text => Body.Length == 0 ? Title : $"{Title}\n{Body}";

    /// <summary>Reads a text as people type it: first line is the title, what doesn't fit moves into the body.</summary>
    /// <returns>Null, with the reason, if it is empty or longer than 4,000 characters.</returns>
    public static Wording? Parse(string text, out Refusal? refusal)
    {
        var clean = PlainText.Clean(text);
        refusal = clean.Length == 0 ? Refusal.TextMissing : clean.Length > MaxText ? Refusal.TextTooLong : null;
        if (refusal is not null)
        {
            return null;
        }

        var end = clean.IndexOf('\n', StringComparison.Ordinal);
        var title = (end < 0 ? clean : clean[..end]).TrimEnd();
        var body = end < 0 ? "" : clean[end..].Trim();
        var cut = CutAt(title, MaxTitle);
        return cut == title.Length
            ? new(title, body)
            : new(title[..cut].TrimEnd(), $"{title[cut..].TrimStart()}\n{body}".Trim());
    }

    /// <summary>
    /// The text with an idea taken. "9:45 instead of 9:30" replaces what it names, if the text says it exactly once;
    /// a sentence that says the title in other words takes its place; anything else is added as a line.
    /// </summary>
    public string With(string idea)
    {
        const string marker = " instead of ";
        var clean = idea.Trim().TrimEnd('.');
        var at = clean.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        if (at > 0)
        {
            var (after, before) = (clean[..at].Trim(), clean[(at + marker.Length)..].Trim());
            var found = before.Length == 0 ? -1 : Text.IndexOf(before, StringComparison.Ordinal);
            if (found >= 0 && Text.IndexOf(before, found + 1, StringComparison.Ordinal) < 0)
            {
                return string.Concat(Text.AsSpan(0, found), after, Text.AsSpan(found + before.Length));
            }
        }

        return SaysTheSame(Title, idea) ? new Wording(idea.Trim(), Body).Text : $"{Text}\n{idea.Trim()}";
    }

    /// <summary>True for one line that shares at least half of all its and the title's words.</summary>
    private static bool SaysTheSame(string title, string idea)
    {
        var (mine, other) = (Words(title), Words(idea));
        return !idea.Trim().Contains('\n', StringComparison.Ordinal) && 2 * mine.Intersect(other).Count() >= mine.Union(other).Count();
    }

    private static HashSet<string> Words(string text) =>
        new(text.Split([' ', ',', '.', ';', '!', '?'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static int CutAt(string text, int graphemes)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        if (starts.Length <= graphemes)
        {
            return text.Length;
        }

        var limit = starts[graphemes];
        var space = text.LastIndexOf(' ', limit, limit - (limit / 2));
        return space > 0 ? space : limit;
    }
}
