using System.Text.RegularExpressions;
using TeamsBot.Chat.Spoken;
using TeamsBot.Domain.Network;
using TeamsBot.Network;

namespace TeamsBot.Chat;

/// <summary>Reads commands about the network: "set up squad Payments under Commerce purpose Take money safely".</summary>
internal static partial class NetworkWords
{
    /// <summary>"Our own new squad"; more are no sentence.</summary>
    private const int MostArticles = 3;

    private const RegexOptions Spoken = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    private static readonly (DependencyLevel Level, string[] Words)[] Levels =
    [
        (DependencyLevel.Blocked, ["blocked", "blocks us", "blockiert", "bloqué", "bloqués", "bloquée", "bloquées", "bloquea", "bloqueado", "bloqueada", "bloqueados", "bloqueadas"]),
        (DependencyLevel.Slowed, ["slowed down", "slowed", "slows us", "gebremst", "ausgebremst", "ralenti", "ralentis", "ralentie", "ralenties", "frena", "frenado", "frenada", "frenados", "frenadas"]),
        (DependencyLevel.Fine, ["fine", "ok", "good", "gut", "bien"]),
        (DependencyLevel.None, ["no more", "not any more", "no longer", "nicht mehr", "plus", "ya no"]),
    ];

    /// <summary>Between the parts of a command.</summary>
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ',', ';', ':'];

    /// <summary>At the end, behind the name.</summary>
    private static readonly Regex Level = new(@$"(?:^|[\s,;:])(?<level>{string.Join('|', Levels.SelectMany(level => level.Words))})[.!]?$", Spoken);

    private static readonly Regex Because = Joining([.. Vocabularies.Said("because"), "car"], or: @"|\n");
    private static readonly Regex Under = Joining(Vocabularies.Said("under"));
    private static readonly Regex In = Joining(Vocabularies.Said("within"));

    internal static (string Name, string[] Words, Phrases.Read Read)[] Table { get; } =
    [
        ("set up", ["set up", "setup", "set up a", "set us up as", "set us up as a", "we are a"], SetUp),
        ("set up", ["create"], Found),
        ("set up", ["found", "form", "new"], rest => rest.IsIdle ? null : Found(rest)),
        ("units", ["units", "our network", "network", "map", "squads", "tribes", "all squads", "show the map", "show map", "the map", "our map", "show units", "show the units", "list units", "list the units", "all units", "show network", "show our network", "show the network"], rest => rest.IsIdle ? new ChatCommand.Units() : null),
        ("units", ["units of", "units in", "map of"], rest => new ChatCommand.Units(Name(rest.Text))),
        ("take in", ["take in", "take them in"], rest => new ChatCommand.TakeIn(rest.IsIdle ? "" : Name(rest.Text))),
        ("dependencies", ["dependencies", "our dependencies", "dependents", "who blocks us", "what blocks us", "blockers", "show dependencies", "list dependencies", "who needs us", "who depends on us", "what do we depend on", "what do we need", "show our dependencies"], rest => rest.IsIdle ? new ChatCommand.Dependencies() : null),
        ("depends on", ["depends on", "depend on", "we depend on"], rest => Depends(rest.Text)),
        ("depends on", ["blocked by", "we are blocked by", "we're blocked by"], rest => Depends(rest.Text, DependencyLevel.Blocked)),
        ("depends on", ["slowed by", "slowed down by", "we are slowed down by", "we're slowed down by"], rest => Depends(rest.Text, DependencyLevel.Slowed)),
        ("import", ["import", "import network", "import units", "import csv", "import the network", "import our network"], Import),
        ("import", ["import glassfrog", "import from glassfrog", "import holaspirit", "import from holaspirit"], rest => rest.IsIdle ? new ChatCommand.ImportRoles() : null),
        ("export", ["export", "export network", "export units", "export the network", "export our network"], rest => rest.IsIdle ? new ChatCommand.Export() : null),
        ("remove", ["remove unit", "remove the unit", "remove squad", "remove tribe", "remove chapter", "remove guild", "remove circle"], rest => Unit(rest) is { } unit ? new ChatCommand.Remove(unit) : null),
        ("remove", ["remove"], rest => rest.IsIdle ? new ChatCommand.Remove("") : IsName(rest.Text) && Unit(rest) is { } unit ? new ChatCommand.Remove(unit) : null),
        ("join", ["join", "joins", "i join", "join the", "join guild", "join the guild", "join chapter", "join the chapter", "join squad", "join the squad"], rest => Unit(rest) is { } unit ? new ChatCommand.Join(unit) : null),
        ("leave", ["leave", "leaves", "i leave", "leave the", "leave guild", "leave the guild", "leave chapter", "leave the chapter", "leave squad", "leave the squad"], rest => Unit(rest) is { } unit ? new ChatCommand.Leave(unit) : null),
        ("members of", ["members of", "people of", "people in", "who is in", "who's in", "members in"], rest => Unit(rest) is { } unit && (unit.Count(c => c == ' ') < 2 || IsName(unit)) ? new ChatCommand.MembersOf(unit) : null),
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
    private static bool IsName(string text) => UnitWords.Bare(Name(text)) is [var first, ..] name && (!name.Contains(' ', StringComparison.Ordinal) || char.IsUpper(first));

    /// <summary>Somebody mentioned, a word, or a name with capitals.</summary>
    private static ChatCommand.WhoIs? WhoIs(Rest rest) =>
        rest.IsIdle ? new(null, "")
        : rest.Whom() is ({ Id: not null } whom, { IsIdle: true }) ? new(whom, "")
        : Name(rest.Text).TrimEnd('?', ' ') is { Length: > 0 and <= 60 } name && IsPerson(name.Split(' ')) ? new(null, name)
        : null;

    /// <summary>"María del Carmen Ruiz García": small words stand only between the others.</summary>
    private static bool IsPerson(string[] words) =>
        words is [[var only, ..]] ? char.IsLetter(only) : char.IsUpper(words[0][0]) && char.IsUpper(words[^1].FirstOrDefault()) && words.All(word => word is [var first, ..] && (char.IsUpper(first) || word.Length <= 3));

    /// <summary>Without a kind it is a question, if nothing else is said.</summary>
    private static ChatCommand? SetUp(Rest rest)
    {
        var (word, after) = FirstWord(rest.Text);
        for (var articles = 0; articles < MostArticles && UnitWords.IsArticle(word); articles++)
        {
            (word, after) = FirstWord(after);
        }

        if (UnitWords.KindOf(word) is not { } kind)
        {
            return rest.IsIdle ? new ChatCommand.SetUp(null, "", "", "") : null;
        }

        var purpose = Cut(after, Purpose());
        var under = Cut(UnitWords.Unbidden(purpose.Before), Under);
        var named = new Rest(under.Before, []).After("called") ?? under.Before;
        var whole = new ChatCommand.SetUp(kind, Name(named), Name(under.After), purpose.After.Trim());
        return whole.Under.Length == 0 && Cut(named, In, from: 1) is ({ Length: > 0 } name, { Length: > 0 } within)
            ? new ChatCommand.IfUnit(Name(within), whole with { Name = Name(name), Under = Name(within) }, whole) { Part = kind }
            : whole;
    }

    /// <summary>These words begin ordinary sentences too, as "create team spirit": what follows has to be a name.</summary>
    private static ChatCommand? Found(Rest rest) => SetUp(rest) switch
    {
        ChatCommand.SetUp { Name: var name } command when name is "" || IsCapital(name) => command,
        ChatCommand.IfUnit { Otherwise: ChatCommand.SetUp { Name: var name } } command when IsCapital(name) => command,
        _ => null,
    };

    private static bool IsCapital(string name) => !char.IsLower(name[0]);

    private static (string Word, string After) FirstWord(string text) => text.TrimStart(' ').Split([' ', '\n'], 2) is [var first, var others] ? (first, others) : (text.Trim(' '), "");

    /// <summary>"Checkout blocked because the tests are red".</summary>
    private static ChatCommand.Depends Depends(string text, DependencyLevel? known = null)
    {
        var (said, reason) = Cut(text, Because, from: 1);
        var level = Level.Match(said.TrimEnd(Separators));
        return known is null && level.Success
            ? new(Name(said[..level.Index]), LevelOf(level.Groups["level"].Value), reason.Trim())
            : new(Name(said), known, reason.Trim());
    }

    private static DependencyLevel LevelOf(string word) =>
        Array.Find(Levels, level => level.Words.Contains(word.ToLowerInvariant(), StringComparer.Ordinal)).Level;

    /// <summary>Rows have commas or the like; other words behind it are no command.</summary>
    private static ChatCommand.Import? Import(Rest rest) =>
        rest.IsIdle ? new ChatCommand.Import("") : rest.Text.StartsWith("slug", StringComparison.OrdinalIgnoreCase) || rest.Text.Contains('\n', StringComparison.Ordinal) ? new ChatCommand.Import(rest.Text) : null;

    /// <summary>A name, and what is said behind "because".</summary>
    internal static (string Name, string Reason) Reasoned(string text) => Cut(text, Because) is var (name, reason) ? (Name(name), reason.Trim()) : default;

    /// <summary>Around the first word that joins two parts; words in quotation marks join nothing.</summary>
    private static (string Before, string After) Cut(string text, Regex between, int from = 0) =>
        text.Length >= from && between.Match(Quoted().Replace(text, static quoted => new string('"', quoted.Length)), from) is { Success: true } match
            ? (text[..match.Index], text[(match.Index + match.Length)..])
            : (text, "");

    internal static string Name(string text) => text.Trim(Separators).Trim('"', '“', '”', '„', '«', '»', '.', '!').Trim(Separators);

    /// <summary>These words between two parts; one that ends with an apostrophe needs no space behind it.</summary>
    private static Regex Joining(IEnumerable<string> words, string or = "") =>
        new(@$"(?:^|[\s,;:])(?:{string.Join('|', words.Select(word => Regex.Escape(word) + (word[^1] is '\'' or '’' ? @"\s*" : @"\s+")))}){or}", Spoken);

    /// <summary>A name may have such a word, as Mission Control does, with a capital letter; then it is meant where a colon follows.</summary>
    [GeneratedRegex(@"^(?:purpose|zweck|mission|propósito)\s*:\s|^purpose\s|\s(?:(?:purpose|zweck|mission|propósito)\s*:|zweck|propósito|(?-i:purpose|mission))\s|\n", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Purpose();

    [GeneratedRegex("""[\"“”„][^\"“”„\n]*[\"“”]|«[^»\n]*»""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
