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

    private static readonly (DependencyLevel Level, string[] Words)[] Levels =
    [
        (DependencyLevel.Blocked, ["blocked", "blocks us", "blockiert", "bloqué", "bloqués", "bloquea", "bloqueado"]),
        (DependencyLevel.Slowed, ["slowed", "slowed down", "slows us", "gebremst", "ralenti", "ralentis", "frena", "frenado"]),
        (DependencyLevel.Fine, ["fine", "ok", "good", "gut", "bien"]),
        (DependencyLevel.None, ["no more", "not any more", "no longer", "nicht mehr", "plus", "ya no"]),
    ];

    internal static (string Name, string[] Words, Phrases.Read Read)[] Table { get; } =
    [
        ("set up", ["set up", "setup", "set up a", "set us up as", "set us up as a", "we are a"], SetUp),
        ("units", ["units", "our network", "network", "map", "squads", "tribes", "all squads", "show the map"], rest => rest.IsIdle ? new ChatCommand.Units() : null),
        ("units", ["units of", "units in", "map of"], rest => new ChatCommand.Units(Name(rest.Text))),
        ("take in", ["take in", "take them in"], rest => new ChatCommand.TakeIn(rest.IsIdle ? "" : Name(rest.Text))),
        ("dependencies", ["dependencies", "our dependencies", "dependents", "who blocks us", "what blocks us", "blockers"], rest => rest.IsIdle ? new ChatCommand.Dependencies() : null),
        ("depends on", ["depends on", "depend on", "we depend on"], rest => Depends(rest.Text)),
        ("depends on", ["blocked by", "we are blocked by", "we're blocked by"], rest => Depends(rest.Text, DependencyLevel.Blocked)),
        ("depends on", ["slowed by", "slowed down by", "we are slowed down by", "we're slowed down by"], rest => Depends(rest.Text, DependencyLevel.Slowed)),
        ("import", ["import", "import network", "import units", "import csv"], Import),
        ("import", ["import glassfrog", "import from glassfrog", "import holaspirit", "import from holaspirit"], rest => rest.IsIdle ? new ChatCommand.ImportRoles() : null),
        ("export", ["export", "export network", "export units"], rest => rest.IsIdle ? new ChatCommand.Export() : null),
        ("remove", ["remove unit", "remove the unit", "remove squad", "remove tribe", "remove chapter", "remove guild", "remove circle"], rest => Unit(rest) is { } unit ? new ChatCommand.Remove(unit) : null),
        ("remove", ["remove"], rest => rest.IsIdle ? new ChatCommand.Remove("") : IsName(rest.Text) && Unit(rest) is { } unit ? new ChatCommand.Remove(unit) : null),
        ("join", ["join", "joins", "i join", "join the", "join guild", "join the guild", "join chapter", "join the chapter", "join squad", "join the squad"], rest => Unit(rest) is { } unit ? new ChatCommand.Join(unit) : null),
        ("leave", ["leave", "leaves", "i leave", "leave the", "leave guild", "leave the guild", "leave chapter", "leave the chapter", "leave squad", "leave the squad"], rest => Unit(rest) is { } unit ? new ChatCommand.Leave(unit) : null),
        ("members of", ["members of", "people of", "who is in"], rest => Unit(rest) is { } unit && (unit.Count(c => c == ' ') < 2 || char.IsUpper(unit[0])) ? new ChatCommand.MembersOf(unit) : null),
        ("who is", ["who is", "who's"], WhoIs),
        ("my squads", ["my squads", "my units", "my guilds", "my chapters"], rest => rest.IsIdle ? new ChatCommand.MySquads() : null),
        ("home", ["home", "my home is", "my home squad is", "home squad"], rest => rest.IsIdle ? new ChatCommand.MySquads() : Unit(rest) is { } squad ? new ChatCommand.HomeSquad(squad) : null),
        ("become part of", ["become part of", "be part of", "move under", "join tribe", "join the tribe"], rest => new ChatCommand.BePartOf(rest.IsIdle ? "" : Name(rest.Text))),
    ];

    /// <summary>The name of a unit and nothing more, empty if nothing is said; null for a sentence.</summary>
    private static string? Unit(Rest rest) =>
        rest.IsIdle ? ""
        : Name(rest.Text.TrimEnd('?', ' ')) is { Length: > 0 and <= Structure.NameLength } name && !name.Contains('\n', StringComparison.Ordinal) && rest.Mentioned.Count == 0 ? name
        : null;

    /// <summary>One word, or more with a capital at the beginning, as sentences seldom have it there.</summary>
    private static bool IsName(string text) => Name(text) is [var first, ..] name && (!name.Contains(' ', StringComparison.Ordinal) || char.IsUpper(first));

    /// <summary>Somebody mentioned, or a name of at most three words with a capital.</summary>
    private static ChatCommand.WhoIs? WhoIs(Rest rest) =>
        rest.IsIdle ? new(null, "")
        : rest.Whom() is ({ Id: not null } whom, { IsIdle: true }) ? new(whom, "")
        : Name(rest.Text).TrimEnd('?', ' ') is { Length: > 0 and <= 60 } name && char.IsUpper(name[0]) && name.Count(c => c == ' ') < 3 ? new(null, name)
        : null;

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

    /// <summary>"Checkout blocked because the tests are red".</summary>
    private static ChatCommand.Depends Depends(string text, DependencyLevel? known = null)
    {
        var (said, reason) = Cut(text, Because(), from: 1);
        var level = Level().Match(said);
        return known is null && level.Success
            ? new(Name(said[..level.Index]), LevelOf(level.Groups["level"].Value), reason.Trim())
            : new(Name(said), known, reason.Trim());
    }

    private static DependencyLevel LevelOf(string word) =>
        Array.Find(Levels, level => level.Words.Contains(word.ToLowerInvariant(), StringComparer.Ordinal)).Level;

    /// <summary>Rows have commas or the like; other words behind it are no command.</summary>
    private static ChatCommand.Import? Import(Rest rest) =>
        rest.IsIdle ? new ChatCommand.Import("") : rest.Text.StartsWith("slug", StringComparison.OrdinalIgnoreCase) || rest.Text.Contains('\n', StringComparison.Ordinal) ? new ChatCommand.Import(rest.Text) : null;

    /// <summary>Around the first word that joins two parts; words in quotation marks join nothing.</summary>
    private static (string Before, string After) Cut(string text, Regex between, int from = 0) =>
        text.Length >= from && between.Match(Quoted().Replace(text, static quoted => new string('"', quoted.Length)), from) is { Success: true } match
            ? (text[..match.Index], text[(match.Index + match.Length)..])
            : (text, "");

    internal static string Name(string text) => text.Trim().Trim('"', '“', '”', '„', '«', '»', '.', '!').Trim();

    /// <summary>A name may begin with such a word, as Mission Control does; then it is meant where a colon follows.</summary>
    [GeneratedRegex(@"^(?:purpose|zweck|mission|propósito)\s*:\s|^purpose\s|\s(?:purpose|zweck|mission|propósito)\s*:?\s|\n", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Purpose();

    [GeneratedRegex("""[\"“”„][^\"“”„\n]*[\"“”]|«[^»\n]*»""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:^|\s)(?:because|weil|parce que|car|porque)\s+|\n", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Because();

    [GeneratedRegex(@"(?:^|\s)(?<level>blocked|blocks us|blockiert|bloqués?|bloquea|bloqueado|slowed down|slowed|slows us|gebremst|ralentis?|frena|frenado|fine|ok|good|gut|bien|no more|not any more|no longer|nicht mehr|plus|ya no)[.!]?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Level();

    [GeneratedRegex(@"(?:^|\s)(?:under|in tribe|unter|sous|bajo)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Under();
}
