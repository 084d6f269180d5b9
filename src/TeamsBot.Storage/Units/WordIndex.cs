using System.Globalization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>A proposal in any state that has all the words of a search.</summary>
/// <param name="Proposal">n in P-n.</param>
/// <param name="At">When it was proposed, to the minute.</param>
/// <param name="InTitle">All of them are in its title.</param>
public sealed record WordHit(int Proposal, DateTimeOffset At, bool InTitle);

/// <summary>
/// The words of all proposals of a unit, by their first letter: a row holds the words with one letter of <see cref="PerRow"/> proposals, so that
/// a proposal adds to some forty rows at most, and a word is looked up in one read however many proposals there are.
/// </summary>
internal static class WordIndex
{
    public const int PerRow = 200;

    /// <summary>Rows that are read for one letter: those of the newest 20,000 proposals.</summary>
    public const int MostRows = 100;

    /// <summary>Characters of one proposal's words with one letter; a text of nothing else is cut.</summary>
    private const int MostPerLetter = 600;

    private const char TextBegins = '|';

    /// <summary>What stands in the rows for one proposal, by letter.</summary>
    public static Dictionary<string, string> Entries(Wording wording, DateTimeOffset at)
    {
        var title = FoldedWords.Of(wording.Title);
        var body = FoldedWords.Of(wording.Body).Except(title, StringComparer.Ordinal).ToLookup(Letter);
        var titled = title.ToLookup(Letter);
        var minutes = (at.ToUnixTimeSeconds() / 60).ToString(CultureInfo.InvariantCulture);
        return titled.Select(words => words.Key).Union(body.Select(words => words.Key))
            .ToDictionary(letter => letter, letter => $"{minutes} {Joined(titled[letter])}{TextBegins}{Joined(body[letter])}");
    }

    /// <summary>The first letter of a word as part of a key: of those outside ASCII sixteen share.</summary>
    public static string Letter(string word) =>
        char.IsAsciiLetterOrDigit(word[0]) ? word[..1] : "_" + (word[0] % 16).ToString("x", CultureInfo.InvariantCulture);

    public static TableOp Op(string letter, int number, string entry) => new TableOp.Merge(Row.Of(Keys.Words(letter, number / PerRow), ("n" + number.ToString(CultureInfo.InvariantCulture), entry)));

    /// <summary>Those in the rows of one letter that have each of these words, which all begin with it.</summary>
    public static IEnumerable<WordHit> Find(IEnumerable<Row> rows, IReadOnlyList<string> words)
    {
        foreach (var row in rows)
        {
            foreach (var property in row.Properties.ToArray())
            {
                if (property is { Key: ['n', .. var number], Value: string { Length: > 0 } entry } && Read(int.Parse(number, CultureInfo.InvariantCulture), entry, words) is { } hit)
                {
                    yield return hit;
                }
            }
        }
    }

    private static WordHit? Read(int number, string entry, IReadOnlyList<string> words)
    {
        var begins = entry.IndexOf(' ', StringComparison.Ordinal);
        var title = entry[begins..entry.IndexOf(TextBegins, StringComparison.Ordinal)];
        return words.All(word => entry.Contains(" " + word, StringComparison.Ordinal) || entry.Contains(TextBegins + word, StringComparison.Ordinal))
            ? new(number, DateTimeOffset.FromUnixTimeSeconds(60 * long.Parse(entry.AsSpan(0, begins), CultureInfo.InvariantCulture)), words.All(word => title.Contains(" " + word, StringComparison.Ordinal)))
            : null;
    }

    private static string Joined(IEnumerable<string> words)
    {
        var joined = string.Join(' ', words);
        return joined.Length <= MostPerLetter ? joined : joined[..(char.IsHighSurrogate(joined[MostPerLetter - 1]) ? MostPerLetter - 1 : MostPerLetter)];
    }
}
