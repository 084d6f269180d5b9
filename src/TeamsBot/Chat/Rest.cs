using System.Globalization;

namespace TeamsBot.Chat;

/// <summary>What stands behind a command's words: a reference, if it begins with one, and the text after it.</summary>
internal sealed class Rest
{
    private static readonly char[] Ends = [' ', '\n', '\t', ':', ',', '.', ';', '!'];
    private static readonly HashSet<string> Prepositions = new(["to", "on", "with", "of", "from"], StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<Named> _named;
    private readonly Ref _ref;

    internal Rest(string text, IReadOnlyList<Named> named)
    {
        _named = named;
        All = Separators(text.TrimStart('?', '!', '.', ';'));
        (_ref, Text) = ReadRef(All);
    }

    /// <summary>All after the command's words.</summary>
    internal string All { get; }

    /// <summary>All after the reference.</summary>
    internal string Text { get; }

    internal Ref Ref() => _ref;

    internal Named? Named() => _named.Count == 0 ? null : _named[0];

    internal bool Says(string word) => Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands behind this word at the beginning; null if it isn't there.</summary>
    internal string? After(string word, bool keep = false)
    {
        if (!Text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (Text.Length > word.Length && !Ends.Contains(Text[word.Length])))
        {
            return null;
        }

        return keep ? Text : Separators(Text[word.Length..]);
    }

    internal ChatCommand Away()
    {
        var whom = Named() ?? Chat.Named.Speaker;
        var when = whom.Name is { } name ? Text.Replace(name, "", StringComparison.Ordinal).Trim() : Text;
        return new ChatCommand.Away(whom, new Rest(when, []).After("until") ?? when);
    }

    private static string Separators(string text) => text.Trim().TrimStart(':', ',', '–', '—', '-').Trim();

    private static (Ref Ref, string Text) ReadRef(string text)
    {
        var (first, rest) = Cut(text);
        if (Read(first) is { } found)
        {
            return (found, rest);
        }

        var (second, after) = Prepositions.Contains(first) ? Cut(rest) : ("", "");
        return Read(second) is { } named ? (named, after) : (Chat.Ref.Here, text);
    }

    private static (string Word, string Behind) Cut(string text)
    {
        var end = text.IndexOfAny(Ends);
        var word = end < 0 ? text : text[..end];
        return (word.Trim('(', ')'), Separators(text[word.Length..]));
    }

    /// <summary>P-1, p1, P-1/O2, payments/P-1/O2, O2, o-02, #1.</summary>
    private static Ref? Read(string word)
    {
        var parts = word.Split('/');
        var numbers = parts.Select(Number).ToList();
        return (parts.Length, numbers[^1].Letter) switch
        {
            (1, 'P') => new(numbers[0].Value),
            (1, 'O') => new(null, numbers[0].Value),
            (2, 'P') when numbers[0].Letter is null && parts[0].Length > 0 => new(numbers[1].Value),
            (2, 'O') when numbers[0].Letter is 'P' => new(numbers[0].Value, numbers[1].Value),
            (3, 'O') when numbers[1].Letter is 'P' => new(numbers[1].Value, numbers[2].Value),
            _ => null,
        };
    }

    private static (char? Letter, int Value) Number(string part)
    {
        var digits = part.Length > 1 && part[0] == '#' ? "P" + part[1..] : part.Replace("-", "", StringComparison.Ordinal);
        return digits.Length is > 1 and < 9
            && char.ToUpperInvariant(digits[0]) is 'P' or 'O' or '0'
            && int.TryParse(digits.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? (char.ToUpperInvariant(digits[0]) is 'P' ? 'P' : 'O', value)
                : (null, 0);
    }
}
