using System.Text.RegularExpressions;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Chat.Spoken;

/// <summary>All languages together: whoever types may use any of them anywhere, and English everywhere.</summary>
internal static partial class Vocabularies
{
    internal static readonly IReadOnlyList<Vocabulary> All = [German.Words, French.Words, Spanish.Words];

    /// <summary>Other English words for the same.</summary>
    private static readonly (string English, string[] Here)[] English =
    [
        ("called", ["named", "with the name", "by the name of"]),
        ("under", ["as part of", "part of", "in tribe"]),
        ("within", ["in"]),
        ("up to", ["to"]),
        ("for advice", ["for its advice", "for their advice"]),
    ];

    private static readonly Dictionary<string, string[]> Between = English.Concat(All.SelectMany(each => each.Between)).GroupBy(pair => pair.English)
        .ToDictionary(words => words.Key, words => words.Select(pair => pair.English).Take(1).Concat(words.SelectMany(pair => pair.Here)).ToArray());

    private static readonly Dictionary<string, string> Values = Reversed(All.SelectMany(each => each.Values));
    private static readonly Dictionary<string, string> DateWords = Reversed(All.SelectMany(each => each.Dates));
    private static readonly Dictionary<string, string> ShortDays = Reversed(All.SelectMany(each => each.ShortDays));

    internal static readonly string[] Courtesies = [.. All.SelectMany(each => each.Courtesies)];
    internal static readonly string[] AllCourtesies = ["please", "thanks", "thank you", .. Courtesies];
    internal static readonly string[] Articles = ["the", "a", "an", "our", "my", "this", "of", "new", .. All.SelectMany(each => each.Articles)];
    internal static readonly string[] Wishes = [.. All.SelectMany(each => each.Wishes)];
    internal static readonly (string English, string Before, string Behind)[] Apart = [.. All.SelectMany(each => each.Apart)];
    internal static readonly string[] Prepositions = [.. All.SelectMany(each => each.Prepositions)];
    internal static readonly string[] Uneasiness = [.. All.SelectMany(each => each.Uneasiness)];
    internal static readonly string[] This = [.. All.SelectMany(each => each.This)];

    /// <summary>This English word and what stands for it elsewhere.</summary>
    internal static string[] Said(string english) => Between.GetValueOrDefault(english) ?? [english];

    /// <summary>What a command is told, in English; what is no such word stays as it is.</summary>
    /// <param name="text">In small letters.</param>
    internal static string Value(string text) => Values.GetValueOrDefault(text, text);

    /// <summary>A date with English words: "Mo. 30. November" as "mon 30 november".</summary>
    /// <param name="text">In small letters.</param>
    internal static string Date(string text)
    {
        var undotted = Dots().Replace(text, "");
        var words = undotted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select((word, index) => index == 0 && IsDated(words) && ShortDays.TryGetValue(word.TrimEnd(','), out var day) ? day : DateWords.GetValueOrDefault(word, word)));
    }

    /// <summary>Days of the week with English words.</summary>
    internal static string DaysOfWeek(string text) => Word().Replace(text, match =>
        ShortDays.GetValueOrDefault(match.Value.ToLowerInvariant()) ?? DateWords.GetValueOrDefault(match.Value.ToLowerInvariant(), match.Value));

    /// <summary>The phrase, and as it is said before an article or vowel.</summary>
    internal static IEnumerable<string> Inflected(Vocabulary vocabulary, string phrase) =>
        [phrase, .. vocabulary.Contracted.Where(each => phrase.EndsWith($" {each.Full}", StringComparison.Ordinal)).SelectMany(each => each.Here.Select(here => phrase[..^each.Full.Length] + here))];

    /// <summary>How a command is said in this language: what it shows for the English name.</summary>
    /// <param name="rows">The English words of the command.</param>
    internal static string? Name(Language language, IEnumerable<string> rows) =>
        All.FirstOrDefault(each => each.Language == language)?.Commands.FirstOrDefault(command => rows.Contains(command.English)).Here?[0];

    /// <summary>A day before a date, not the English "Mar 24 2026".</summary>
    private static bool IsDated(string[] words) => words.Length == 2 ? words[0] != "mar" && char.IsAsciiDigit(words[1][0]) : words is [_, _, var third, ..] && !char.IsAsciiDigit(third[0]);

    private static Dictionary<string, string> Reversed(IEnumerable<(string English, string[] Here)> pairs) =>
        pairs.SelectMany(pair => pair.Here.Select(here => (here, pair.English))).DistinctBy(pair => pair.here).ToDictionary(pair => pair.here, pair => pair.English, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<=\d|\p{L})\.(?=\s|,)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dots();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
