using System.Globalization;

namespace TeamsBot.Found;

/// <summary>The words of a search: all of them have to be in a text, in any case and order, or be its number (P-3, A-9).</summary>
public sealed record Sought
{
    /// <summary>More than this is no search.</summary>
    private const int Longest = 200;

    private const int MostDigits = 9;

    private Sought(IReadOnlyList<string> words) => Words = words;

    private IReadOnlyList<string> Words { get; }

    /// <summary>Nothing was typed yet.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>The word that most texts do not have.</summary>
    public string Rarest => Words.MaxBy(word => word.Length) ?? "";

    /// <summary>n, if A-n is among the words.</summary>
    public int? Agreement => Words.Where(word => word.StartsWith("A-", StringComparison.OrdinalIgnoreCase) && word.Length - 2 <= MostDigits)
        .Select(word => int.TryParse(word.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null)
        .FirstOrDefault(number => number is > 0);

    /// <summary>Null for more words than anybody searches for.</summary>
    public static Sought? Parse(string typed) =>
        typed.Length <= Longest ? new([.. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)]) : null;

    public bool Fits(string id, string text) =>
        Words.All(word => word.Equals(id, StringComparison.OrdinalIgnoreCase) || text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
