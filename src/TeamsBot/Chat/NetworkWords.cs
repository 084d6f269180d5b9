using System.Text.RegularExpressions;
using TeamsBot.Domain.Network;

namespace TeamsBot.Chat;

/// <summary>Reads commands about the network: "set up squad Payments under Commerce purpose Take money safely".</summary>
internal static partial class NetworkWords
{
    private static readonly (UnitKind Kind, string[] Words)[] Kinds =
    [
        (UnitKind.Squad, ["squad", "team", "équipe", "equipo"]),
        (UnitKind.Tribe, ["tribe", "stamm", "tribu"]),
        (UnitKind.Chapter, ["chapter", "chapitre", "capítulo"]),
        (UnitKind.Guild, ["guild", "gilde", "guilde", "gremio"]),
        (UnitKind.Circle, ["circle", "kreis", "cercle", "círculo"]),
    ];

    internal static (string Name, string[] Words, Phrases.Read Read)[] Table { get; } =
    [
        ("set up", ["set up", "setup", "set up a", "set us up as", "set us up as a", "we are a"], SetUp),
        ("units", ["units", "our network", "network", "map", "squads", "tribes", "all squads", "show the map"], rest => rest.IsIdle ? new ChatCommand.Units() : null),
        ("units", ["units of", "units in", "map of"], rest => new ChatCommand.Units(Name(rest.Text))),
        ("take in", ["take in", "take them in"], rest => new ChatCommand.TakeIn(rest.IsIdle ? "" : Name(rest.Text))),
        ("become part of", ["become part of", "be part of", "move under", "join tribe", "join the tribe"], rest => new ChatCommand.BePartOf(rest.IsIdle ? "" : Name(rest.Text))),
    ];

    /// <summary>Without a kind it is a question, if nothing else is said.</summary>
    private static ChatCommand? SetUp(Rest rest)
    {
        var (word, after) = rest.Text.Split([' ', '\n'], 2) is [var first, var others] ? (first, others) : (rest.Text, "");
        var kind = Array.Find(Kinds, kind => kind.Words.Contains(word.Trim('.', ',', ':', '?').ToLowerInvariant(), StringComparer.Ordinal));
        if (kind.Words is null)
        {
            return rest.IsIdle ? new ChatCommand.SetUp(null, "", "", "") : null;
        }

        var purpose = Cut(after, Purpose());
        var under = Cut(purpose.Before, Under());
        return new ChatCommand.SetUp(kind.Kind, Name(under.Before), Name(under.After), purpose.After.Trim());
    }

    private static (string Before, string After) Cut(string text, Regex between) =>
        between.Match(text) is { Success: true } match ? (text[..match.Index], text[(match.Index + match.Length)..]) : (text, "");

    internal static string Name(string text) => text.Trim().Trim('"', '“', '”', '„', '«', '»', '.', '!').Trim();

    [GeneratedRegex(@"(?:^|\s)(?:purpose|zweck|mission|propósito)\s*:?\s|\n", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"(?:^|\s)(?:under|in tribe|unter|sous|bajo)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Under();
}
