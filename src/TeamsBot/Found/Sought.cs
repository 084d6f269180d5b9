using System.Globalization;
using TeamsBot.Storage.Units;

namespace TeamsBot.Found;

/// <summary>What somebody searches for: words with which words of a text begin, all of them, without case and accents; or a number (P-3, A-9).</summary>
public sealed record Sought
{
    /// <summary>More than this is no search.</summary>
    private const int Longest = 200;

    /// <summary>Words that are looked at; nobody types more.</summary>
    private const int MostWords = 8;

    private const int MostDigits = 9;

    private Sought(IReadOnlyList<string> words) => Words = words;

    /// <summary>Folded.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>n, if P-n was typed.</summary>
    public int? Proposal { get; private init; }

    /// <summary>n, if A-n was typed.</summary>
    public int? Agreement { get; private init; }

    public bool IsNumbered => Proposal is not null || Agreement is not null;

    /// <summary>Nothing was typed yet.</summary>
    public bool IsEmpty => Words.Count == 0 && !IsNumbered;

    /// <summary>Null for what nothing can be found by, and for more than anybody searches for.</summary>
    public static Sought? Parse(string typed)
    {
        if (typed.Length > Longest)
        {
            return null;
        }

        var tokens = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var words = FoldedWords.Of(string.Join(' ', tokens.Where(token => Number(token, 'p') is null && Number(token, 'a') is null)));
        var sought = new Sought([.. words.Take(MostWords)])
        {
            Proposal = tokens.Select(token => Number(token, 'p')).FirstOrDefault(number => number is not null),
            Agreement = tokens.Select(token => Number(token, 'a')).FirstOrDefault(number => number is not null),
        };
        return sought.IsEmpty && tokens.Length > 0 ? null : sought;
    }

    /// <summary>Whether a text has all of the words.</summary>
    public bool Fits(string text) => FoldedWords.Of(text) is var all && Words.All(word => all.Any(each => each.StartsWith(word, StringComparison.Ordinal)));

    private static int? Number(string token, char letter) =>
        token.Length > 2 && token.Length - 2 <= MostDigits && char.ToLowerInvariant(token[0]) == letter && token[1] == '-'
        && int.TryParse(token.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
