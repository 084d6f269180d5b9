using System.Text.Json.Nodes;
using System.Xml.Linq;
using TeamsBot.Chat;
using TeamsBot.Guide;
using TeamsBot.Text;

namespace TeamsBot.Tests.Package;

/// <summary>What Teams suggests is what the bot understands, in each place and each language.</summary>
public sealed class ManifestCommandSpecs
{
    internal static readonly string Root = FindRoot();
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "manifest", "manifest.json")))!;

    public static TheoryData<string, string> Listed => new(Lists().SelectMany(list => list.Titles.Select(title => (list.Scope, title))));

    public static TheoryData<string> Languages => [.. Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["languageTag"]!)];

    [Theory]
    [MemberData(nameof(Listed))]
    public void What_Teams_suggests_is_understood(string scope, string title)
    {
        Assert.IsNotType<ChatCommand.Unknown>(Grammar.Parse(title, []));
        Assert.True(Grammar.Names.Contains(title), $"{title} is suggested ({scope}) and no command.");
    }

    [Theory]
    [InlineData("team")]
    [InlineData("groupChat")]
    [InlineData("personal")]
    public void Each_place_has_one_list_of_exactly_the_marked_commands(string scope)
    {
        var titles = Assert.Single(Lists(), list => list.Scope == scope).Titles;

        Assert.Equal(Marked(scope).Select(command => TitleOf(Sentences.English.Of(command))), titles);
        Assert.InRange(titles.Count, 1, SuggestedCommands.Most);
        Assert.Equal(titles.Count, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(titles, title => Assert.False(title.StartsWith('/')));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_names_every_command_and_nothing_else(string language)
    {
        var words = Translated(language);
        var keys = Lists().SelectMany((list, i) => list.Titles.SelectMany((_, j) => new[] { $"bots[0].commandLists[{i}].commands[{j}].title", $"bots[0].commandLists[{i}].commands[{j}].description" }));

        Assert.Equal(keys.Order(StringComparer.Ordinal), words.Select(pair => pair.Key).Where(key => key.StartsWith("bots", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("Squadbot", (string?)words["name.short"]);
        Assert.Contains("Microsoft Teams", (string?)words["description.full"], StringComparison.Ordinal);
    }

    /// <summary>The bot's own sentences of a language say how a command is written there; the package must not say anything else.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_writes_commands_as_the_bot_does(string language)
    {
        var sentences = Path.Combine(Root, "src", "TeamsBot", "Text", $"Sentences.{language}.resx");
        Assert.SkipUnless(File.Exists(sentences), $"The bot does not speak {language}.");
        var said = XDocument.Load(sentences).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!, StringComparer.Ordinal);
        var words = Translated(language);

        foreach (var (list, i) in Lists().Select((list, i) => (list, i)))
        {
            foreach (var (command, j) in Marked(list.Scope).Select((command, j) => (command, j)))
            {
                var title = (string)words[$"bots[0].commandLists[{i}].commands[{j}].title"]!;
                Assert.StartsWith($"{title} ", said[command.ToString()], StringComparison.Ordinal);
            }
        }
    }

    private static IReadOnlyList<Sentence> Marked(string scope) => scope == "personal" ? SuggestedCommands.Alone : SuggestedCommands.InSquad;

    /// <summary>The longest name of a command with which the sentence begins.</summary>
    private static string TitleOf(string written) =>
        Grammar.Names.Where(name => written.StartsWith($"{name} ", StringComparison.Ordinal)).MaxBy(name => name.Length)!;

    private static List<(string Scope, List<string> Titles)> Lists() => [.. Manifest["bots"]![0]!["commandLists"]!.AsArray()
        .Select(list => ((string)Assert.Single(list!["scopes"]!.AsArray())!, list["commands"]!.AsArray().Select(command => (string)command!["title"]!).ToList()))];

    private static JsonObject Translated(string language) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "manifest", "languages", $"{language}.json")))!.AsObject();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TeamsBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
