using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsBot.AdaptiveCards;

namespace TeamsBot.Tests.Cards;

/// <summary>Each card is exactly what was approved. <c>UPDATE_GOLDEN=1</c> rewrites the files; the difference is reviewed.</summary>
public sealed partial class GoldenTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Gallery.All.Keys];

    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_as_it_was_approved(string name)
    {
        var card = JsonNode.Parse(CardJson.Write(Gallery.All[name].Card))!.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
        var json = Picture().Replace(card, "data:image/png;base64,…");
        var file = Path.Combine(Folder(), name + ".json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(file, json);
        }

        Assert.Equal(File.ReadAllText(file), json);
    }

    /// <summary>A picture may differ by a shade on another machine.</summary>
    [GeneratedRegex("data:image/png;base64,[^\"]+")]
    private static partial Regex Picture();

    [Fact]
    public void No_approved_card_is_left_over()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1", "the files are being rewritten");
        var approved = Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
        Assert.Equal(Gallery.All.Keys, approved);
    }
}
