using System.Globalization;
using System.Text;

namespace TeamsBot.Storage.Units;

/// <summary>The words of a text as they are searched for: without case and accents, each once, in their order.</summary>
public static class FoldedWords
{
    /// <summary>Letters that are written as others without being those with an accent.</summary>
    private static readonly Dictionary<char, string> Others = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['ł'] = "l", ['ı'] = "i", ['þ'] = "th",
    };

    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c) || IsAWord(c))
            {
                End(words, word);
            }

            if (char.IsLetterOrDigit(c))
            {
                _ = char.ToLowerInvariant(c) is var lower && Others.TryGetValue(lower, out var other) ? word.Append(other) : word.Append(lower);
            }
        }

        End(words, word);
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Scripts that put no spaces between words: each sign is one.</summary>
    private static bool IsAWord(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            _ = word.Clear();
        }
    }

    /// <summary>Half a character, as a search that is still being typed may have one, cannot be normalized.</summary>
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
