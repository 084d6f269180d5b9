using System.Globalization;
using TeamsBot.Storage.Units;

namespace TeamsBot.Found;

/// <summary>What somebody searches for: words with which words of a text begin, all of them, without case and accents; or a number (P-3, A-9), of one unit (payments/P-3) or of any.</summary>
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

    /// <summary>The unit that was typed before the number; null if none was.</summary>
    public string? Unit { get; private init; }

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
        var (numbers, others) = (tokens.Where(IsNumber).ToList(), tokens.Where(token => !IsNumber(token)));
        var words = FoldedWords.Of(string.Join(' ', others));
        var sought = new Sought([.. words.Take(MostWords)])
        {
            Proposal = numbers.Select(token => Number(token, 'p')).FirstOrDefault(number => number is not null),
            Agreement = numbers.Select(token => Number(token, 'a')).FirstOrDefault(number => number is not null),
            Unit = numbers.Select(token => token[..Math.Max(0, token.IndexOf('/', StringComparison.Ordinal))]).FirstOrDefault(unit => unit.Length > 0),
        };
        return sought.IsEmpty && tokens.Length > 0 ? null : sought;
    }

    /// <summary>Whether a text has all of the words.</summary>
    public bool Fits(string text) => FoldedWords.Of(text) is var all && Words.All(word => all.Any(each => each.StartsWith(word, StringComparison.Ordinal)));

    private static bool IsNumber(string token) => Number(token, 'p') is not null || Number(token, 'a') is not null;

    /// <summary>The number, with or without a unit before it.</summary>
    private static int? Number(string token, char letter)
    {
        var bare = token.AsSpan(token.IndexOf('/', StringComparison.Ordinal) + 1);
        return bare.Length > 2 && bare.Length - 2 <= MostDigits && char.ToLowerInvariant(bare[0]) == letter && bare[1] == '-'
            && int.TryParse(bare[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
