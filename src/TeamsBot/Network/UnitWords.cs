using TeamsBot.Chat.Spoken;
using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>What people say around the name of a unit: "the Baking guild, please" is Baking.</summary>
public static class UnitWords
{
    /// <summary>Words that are looked at, at either end; a name has seldom more.</summary>
    private const int MostWords = 12;

    private static readonly char[] Marks = [' ', ',', ':', ';', '.', '!', '?', '"', '“', '”', '„', '«', '»'];

    private static readonly (UnitKind Kind, string[] Words)[] Kinds =
    [
        (UnitKind.Squad, ["squad", "team", "équipe", "equipe", "equipo"]),
        (UnitKind.Tribe, ["tribe", "stamm", "tribu"]),
        (UnitKind.Chapter, ["chapter", "chapitre", "capítulo", "capitulo"]),
        (UnitKind.Guild, ["guild", "gilde", "guilde", "gremio"]),
        (UnitKind.Circle, ["circle", "kreis", "cercle", "círculo", "circulo"]),
    ];

    private static readonly HashSet<string> Articles = [.. Vocabularies.Articles];
    private static readonly string[][] Courtesies = [.. Vocabularies.AllCourtesies.Select(words => words.Split(' '))];

    /// <summary>The kind that a word means; null if it is another word.</summary>
    public static UnitKind? KindOf(string word) => word.Trim(Marks).ToLowerInvariant() is var bare && Array.Find(Kinds, kind => kind.Words.Contains(bare, StringComparer.Ordinal)) is { Words: not null } kind ? kind.Kind : null;

    /// <summary>The word belongs to the sentence and is no part of a name, as "the" or "our".</summary>
    public static bool IsArticle(string word) => Articles.Contains(word.ToLowerInvariant());

    /// <summary>The unit that people mean: of this name, or of it without the words around it. Null if there is none.</summary>
    public static Entry? Find(NetworkView organization, string said) =>
        Structure.Find(organization, said) ?? Bared(said).Select(name => Structure.Find(organization, name)).FirstOrDefault(entry => entry is not null);

    /// <summary>The name without all words around it.</summary>
    public static string Bare(string said) => Bared(said).LastOrDefault(said);

    /// <summary>The name without a courtesy at the end.</summary>
    public static string Unbidden(string said) => said.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 and <= MostWords } words && Polite(words) is > 0 and var polite ? string.Join(' ', words[..^polite]) : said;

    /// <summary>The name without some of the words around it, those that leave most of it first.</summary>
    private static IEnumerable<string> Bared(string said)
    {
        var words = Words(said);
        if (words.Length is 0 or > MostWords)
        {
            return [];
        }

        var ahead = words.TakeWhile(word => IsArticle(word) || KindOf(word) is not null).Count();
        var behind = Behind(words);
        return from dropped in Enumerable.Range(1, ahead + words.Length - behind)
               from first in Enumerable.Range(0, ahead + 1)
               let last = words.Length - (dropped - first)
               where first <= dropped && last >= behind && last <= words.Length && first < last
               select string.Join(' ', words[first..last]);
    }

    /// <summary>How many words are left without a courtesy and a kind at the end.</summary>
    private static int Behind(string[] words)
    {
        var left = words.Length - Polite(words);
        return left > 1 && KindOf(words[left - 1]) is not null ? left - 1 : left;
    }

    private static int Polite(string[] words) =>
        Courtesies.Where(courtesy => courtesy.Length < words.Length && words[^courtesy.Length..].Select(word => word.Trim(Marks)).SequenceEqual(courtesy, StringComparer.OrdinalIgnoreCase)).Select(courtesy => courtesy.Length).DefaultIfEmpty(0).Max();

    /// <summary>With "l'" and the like as words of their own.</summary>
    private static string[] Words(string said) =>
        [.. said.Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Elided).Select(word => word.Trim(Marks)).Where(word => word.Length > 0)];

    private static string[] Elided(string word) => word.IndexOf('\'', StringComparison.Ordinal) is var at and > 0 && at + 1 < word.Length && IsArticle(word[..(at + 1)]) ? [word[..(at + 1)], word[(at + 1)..]] : [word];
}
