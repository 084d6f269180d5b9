using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeamsBot.EndToEnd.Tests.Deployment;

/// <summary>
/// Rules of the Teams store that lie in the package and its words. Those about behaviour are specs of behaviour: greetings in any case and no dead
/// end (what people type), one welcome, forms in dialogs, six buttons at most (cards), nothing told outside the squad (deliveries).
/// </summary>
public sealed partial class StoreRuleSpecs
{
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Repository.At("manifest", "manifest.json")))!;

    /// <summary>All that the store or a member reads, by the file in which it stands.</summary>
    public static TheoryData<string> Texts => [.. Directory.GetFiles(Repository.At("manifest"), "*.json", SearchOption.AllDirectories)
        .Concat(Directory.GetFiles(Repository.At("src", "TeamsBot", "Text"), "*.resx"))
        .Concat(Directory.GetFiles(Repository.At("src", "TeamsBot", "Pages"), "*.html"))
        .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_names_another_platform(string file) => Assert.DoesNotMatch(Platforms(), File.ReadAllText(Repository.At(file)));

    [Fact]
    public void The_descriptions_boast_of_nothing()
    {
        foreach (var file in Directory.GetFiles(Repository.At("manifest"), "*.json", SearchOption.AllDirectories))
        {
            Assert.DoesNotMatch(Superlatives(), File.ReadAllText(file));
        }
    }

    [Fact]
    public void The_name_is_the_same_in_the_package_the_registration_and_the_welcome()
    {
        Assert.Equal("Squadbot", (string?)Manifest["name"]!["short"]);
        Assert.Contains("param botDisplayName string = 'Squadbot'", File.ReadAllText(Repository.At("infra", "azure.bicep")), StringComparison.Ordinal);
        Assert.Contains("Squadbot", File.ReadAllText(Repository.At("src", "TeamsBot", "Text", "Sentences.resx")), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_one_bot_and_all_parts_of_the_app_are_it()
    {
        var bot = (string?)Assert.Single(Manifest["bots"]!.AsArray())!["botId"];

        Assert.Equal("${{BOT_ID}}", bot);
        Assert.Equal(bot, (string?)Assert.Single(Manifest["composeExtensions"]!.AsArray())!["botId"]);
    }

    [Fact]
    public void The_search_says_what_to_look_for_and_a_message_can_become_a_proposal()
    {
        var commands = Manifest["composeExtensions"]![0]!["commands"]!.AsArray();

        var search = commands.Single(command => (string)command!["type"]! == "query")!;
        Assert.Equal("Words of the text, or a number such as P-3 or A-2", (string?)search["parameters"]![0]!["description"]);
        var action = commands.Single(command => (string)command!["type"]! == "action")!;
        Assert.Equal("Turn into proposal", (string?)action["title"]);
        Assert.Equal("message", (string?)Assert.Single(action["context"]!.AsArray()));
        Assert.Equal("link", (string?)Manifest["composeExtensions"]![0]!["messageHandlers"]![0]!["type"]);
    }

    [Fact]
    public void The_outline_is_white_on_nothing()
    {
        var pixels = Pixels(File.ReadAllBytes(Repository.At("manifest", "outline.png")));

        Assert.All(pixels, pixel => Assert.True(pixel[3] == 0 || pixel is [255, 255, 255, _]));
        Assert.Contains(pixels, pixel => pixel[3] == 0);
        Assert.Contains(pixels, pixel => pixel[3] == 255);
    }

    /// <summary>Red, green, blue and opacity of each, from a picture as tools/draw-icons.mjs writes it: eight bits, no filters.</summary>
    private static List<byte[]> Pixels(byte[] png)
    {
        Assert.Equal((8, 6), (png[24], png[25]));
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        var packed = new MemoryStream();
        for (var at = 8; at < png.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)))
        {
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)));
            }
        }

        packed.Position = 0;
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        var raw = new MemoryStream();
        lines.CopyTo(raw);
        var rows = raw.ToArray().Chunk((width * 4) + 1).ToList();
        Assert.All(rows, row => Assert.Equal(0, row[0]));
        return [.. rows.SelectMany(row => row.Skip(1).Chunk(4))];
    }

    [GeneratedRegex(@"\b(Slack|Discord|Zoom|Webex|Mattermost|Google|WhatsApp|Telegram|Rocket\.Chat)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Platforms();

    [GeneratedRegex(@"\b(best|greatest|ultimate|number one|world-class|leading|bester|beste|besten|meilleure?|mejore?s?|líder)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Superlatives();
}
