using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace TeamsBot.AdaptiveCards.Tests;

/// <summary>The exact bytes of cards. SQUADBOT_REWRITE_GOLDEN=1 rewrites the files; the difference is reviewed.</summary>
public sealed class GoldenSpecs
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    internal static string Folder => Path.Combine(Path.GetDirectoryName(Here())!, "golden");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_written_exactly_as_its_golden_file_says(string name)
    {
        var written = Encoding.UTF8.GetString(CardJson.Write(Samples.All[name].Card)) + "\n";
        var file = Path.Combine(Folder, name + ".json");
        if (Environment.GetEnvironmentVariable("SQUADBOT_REWRITE_GOLDEN") == "1")
        {
            File.WriteAllText(file, written);
        }

        Assert.Equal(File.ReadAllText(file), written);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_keeps_the_rules_of_the_surface(string name) =>
        Assert.Empty(Surface.Check(Samples.All[name].Card, Samples.All[name].Place));

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_on_a_card_says_its_type(string name)
    {
        using var card = JsonDocument.Parse(CardJson.Write(Samples.All[name].Card));
        Assert.Empty(Untyped(card.RootElement, "$"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_card_asks_to_be_refreshed(string name) =>
        Assert.DoesNotContain("\"refresh\"", Encoding.UTF8.GetString(CardJson.Write(Samples.All[name].Card)));

    [Fact]
    public void Every_element_and_action_has_a_golden_file()
    {
        var seen = Samples.All.Values.SelectMany(static s => CardTree.Elements(s.Card).Cast<object>().Concat(CardTree.Actions(s.Card))).Select(static o => o.GetType()).ToHashSet();
        var known = typeof(CardElement).GetNestedTypes().Concat(typeof(CardAction).GetNestedTypes()).Where(static t => !t.IsAbstract);
        Assert.Empty(known.Except(seen));
    }

    /// <summary>Without a type a client drops the object and tells nobody. Only these have none in the format.</summary>
    private static IEnumerable<string> Untyped(JsonElement value, string path)
    {
        if (value.ValueKind is JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany((item, i) => Untyped(item, $"{path}[{i}]"));
        }

        if (value.ValueKind is not JsonValueKind.Object)
        {
            return [];
        }

        string[] plain = ["data", "msteams", "feedback", "mentioned"];
        var own = plain.Contains(path.Split('.')[^1]) || path.Contains(".facts[") || path.Contains(".choices[") || (path.Contains(".columns[") && value.TryGetProperty("width", out var w) && w.ValueKind is JsonValueKind.Number)
            || value.TryGetProperty("type", out _);
        return value.EnumerateObject().SelectMany(p => Untyped(p.Value, $"{path}.{p.Name}")).Concat(own ? [] : [path]);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
