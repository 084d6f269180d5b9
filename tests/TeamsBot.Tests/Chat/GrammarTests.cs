using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsBot.BotFramework;
using TeamsBot.Chat;

namespace TeamsBot.Tests.Chat;

/// <summary>What people type, and what it means: phrases.txt beside this file. Whatever could be an ordinary sentence is no command.</summary>
public sealed partial class GrammarTests
{
    private const string Bot = "<at>Squadbot</at>";

    private static readonly (string Token, string Id, string Name)[] People = [("@AnaLu", "29:AnaLu", "Ana Lu"), ("@Ana", "29:Ana", "Ana"), ("@Sam", "29:Sam", "Sam O'Neill")];

    /// <summary>Pieces of which a megabyte is made: what a careless reader would look at again and again.</summary>
    private static readonly string[] Hostile =
    [
        " ", "-", "&", "P-1/", ": ?", "but because \n until ", "<at>", "&nbsp;\u200b", "\u200b", "“", "please ", "\n<at>Squadbot</at>", "<at>Ana</at> and ", "a",
    ];

    public static TheoryData<string, string> Phrases => new(Read().Select(row => (row.Typed, row.Meaning)));

    public static TheoryData<string, string> PhrasesWithoutMentions => new(Read()
        .Where(row => !row.Typed.Contains(Bot, StringComparison.Ordinal) && !row.Typed.Contains("</at>", StringComparison.Ordinal))
        .Select(row => (row.Typed, row.Meaning)));

    public static TheoryData<string> Commands => [.. Grammar.Names, ""];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_phrase_is_understood(string typed, string meaning) =>
        Assert.Equal(meaning, Meant(Grammar.Parse(TurnOf(typed.Contains("bot", StringComparison.Ordinal) ? typed : $"{Bot} {typed}"))));

    [Theory]
    [MemberData(nameof(PhrasesWithoutMentions))]
    public void A_personal_chat_needs_no_mention(string typed, string meaning) => Assert.Equal(meaning, Meant(Grammar.Parse(TurnOf(typed, "personal"))));

    [Fact]
    public void Every_phrase_stands_in_the_table_once()
    {
        var typed = Read().Select(row => row.Typed).ToList();
        Assert.InRange(typed.Count, 150, int.MaxValue);
        Assert.Equal(typed.Distinct(), typed);
    }

    [Fact]
    public void Words_that_are_no_command_are_kept_as_they_were_typed() =>
        Assert.Equal(new ChatCommand.Unknown("We should drink “tea”…"), Grammar.Parse("  We should drink “tea”… ", []));

    [Fact]
    public void A_name_alone_is_no_mention() =>
        Assert.IsType<ChatCommand.Unknown>(Assert.Single(Grammar.Parse(TurnOf("Squadbot, what a day it was"))));

    [Theory]
    [InlineData("agrements", "agreements")]
    [InlineData("propsals", "proposals")]
    [InlineData("consnet", "consent")]
    [InlineData("objekt", "object")]
    [InlineData("widthdraw", "withdraw")]
    [InlineData("statuts", "status")]
    public void The_nearest_command_is_named_first(string typed, string nearest) => Assert.Equal(nearest, Grammar.Nearest(typed, 3)[0]);

    [Fact]
    public void Every_command_that_is_offered_as_the_nearest_is_known() =>
        Assert.DoesNotContain(Grammar.Names, name => Meaning.Of(name) == "unknown");

    [Fact]
    public void Every_command_of_the_app_s_menu_is_understood()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "manifest", "manifest.json")));
        var titles = manifest.RootElement.GetProperty("bots").EnumerateArray()
            .SelectMany(bot => bot.GetProperty("commandLists").EnumerateArray())
            .SelectMany(list => list.GetProperty("commands").EnumerateArray())
            .Select(command => command.GetProperty("title").GetString()!)
            .ToList();

        Assert.NotEmpty(titles);
        Assert.DoesNotContain(titles, title => Meaning.Of(title) == "unknown");
    }

    /// <summary>The best of three, so that a busy machine is not taken for a slow reader; what is not linear takes seconds.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void A_megabyte_of_anything_is_understood_at_once(string command)
    {
        var brief = TurnOf($"{Bot} <at>Ana</at>");
        foreach (var piece in Hostile)
        {
            var text = $"{Bot} {command} {string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))}";
            var turn = brief with { Activity = brief.Activity with { Text = text } };
            Assert.True(IsQuick(() => Grammar.Parse(turn)), $"{command} with {JsonSerializer.Serialize(piece)}");
        }
    }

    /// <summary>Once of several times: what else the machine does only adds.</summary>
    private static bool IsQuick(Action action) => Enumerable.Range(0, 20).Any(_ => Spent(action) < 50);

    private static long Spent(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.ElapsedMilliseconds;
    }

    private static string Meant(IReadOnlyList<ChatCommand> commands) => string.Join(" || ", commands.Select(Meaning.Of));

    private static IEnumerable<(string Typed, string Meaning)> Read() => File.ReadLines(Path.Combine(Root(), "tests", "TeamsBot.Tests", "Chat", "phrases.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith("## ", StringComparison.Ordinal))
        .Select(line => line.Split(" => "))
        .Select(parts => (People.Aggregate(Unescaped(parts[0]), (text, who) => text.Replace(who.Token, $"<at>{who.Name}</at>", StringComparison.Ordinal)), Unescaped(parts[1])));

    private static string Unescaped(string text) => Escape().Replace(text, match => match.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        _ => ((char)int.Parse(match.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    /// <summary>A message as Teams sends it: whoever stands between the tags is mentioned.</summary>
    private static Turn TurnOf(string text, string scope = "channel")
    {
        var mentions = Mention().Matches(text).Select(match => match.Value).Distinct();
        var json = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["text"] = text,
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Squadbot" },
            ["from"] = new JsonObject { ["id"] = "29:ada", ["aadObjectId"] = "ada" },
            ["conversation"] = new JsonObject { ["id"] = "19:x@thread.tacv2", ["conversationType"] = scope, ["tenantId"] = "t" },
            ["entities"] = new JsonArray([.. mentions.Select(Entity)]),
        };
        var activity = ActivityReader.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json.ToJsonString())))!;
        return new TurnFactory((_, _, _) => Task.CompletedTask).Create(activity, verified: true)!;
    }

    private static JsonObject Entity(string mention)
    {
        var name = System.Net.WebUtility.HtmlDecode(mention[4..^5]);
        var id = People.FirstOrDefault(who => who.Name == name).Id ?? "28:bot";
        return new JsonObject { ["type"] = "mention", ["text"] = mention, ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TeamsBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\\(?:[nrt]|u[0-9a-f]{4})")]
    private static partial Regex Escape();

    [GeneratedRegex("<at>[^<]*</at>")]
    private static partial Regex Mention();
}
