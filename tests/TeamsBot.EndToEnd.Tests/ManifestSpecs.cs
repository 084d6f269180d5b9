using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TeamsBot.EndToEnd.Tests;

/// <summary>What the Teams store asks of an app package, as far as a machine can tell.</summary>
public sealed class ManifestSpecs
{
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Repository.At("manifest", "manifest.json")))!;

    [Fact]
    public void The_manifest_names_the_newest_schema_there_is()
    {
        Assert.SkipUnless(Directory.Exists(Schemas), "Not on this machine: tools/package.json is not installed in .local");
        var newest = Versions().Max()!;

        Assert.Equal(newest.ToString(), (string?)Manifest["manifestVersion"]);
        Assert.Equal($"https://developer.microsoft.com/json-schemas/teams/v{newest}/MicrosoftTeams.schema.json", (string?)Manifest["$schema"]);
    }

    [Fact]
    public async Task The_manifest_and_its_languages_are_valid_by_the_newest_of_Microsofts_schemas_and_by_older_ones()
    {
        Assert.SkipUnless(File.Exists(Repository.Azurite), "Not on this machine: tools/package.json is not installed in .local");

        var older = Versions().Where(version => version >= new Version(1, 19)).ToList();
        Assert.InRange(older.Count, 5, 100);

        var (code, complaints) = await ValidateAsync(Repository.At("manifest", "manifest.json"), [.. older.Select(version => version.ToString())]);

        Assert.Equal("", complaints);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task The_validation_notices_what_an_older_schema_did_not_know()
    {
        Assert.SkipUnless(File.Exists(Repository.Azurite), "Not on this machine: tools/package.json is not installed in .local");
        var newer = Manifest.DeepClone();
        newer["bots"]![0]!["supportsTargetedMessages"] = true;
        _ = newer.AsObject().Remove("localizationInfo");
        var file = Path.Combine(Repository.Artifacts, "newer-manifest.json");
        await File.WriteAllTextAsync(file, newer.ToJsonString(), TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), await ValidateAsync(file, "1.30", "1.29"));
        Assert.Equal(1, (await ValidateAsync(file, "1.28")).Code);
    }

    [Fact]
    public async Task The_validation_notices_a_name_that_is_too_long()
    {
        Assert.SkipUnless(File.Exists(Repository.Azurite), "Not on this machine: tools/package.json is not installed in .local");
        var broken = Manifest.DeepClone();
        broken["name"]!["short"] = new string('x', 31);
        var file = Path.Combine(Repository.Artifacts, "broken-manifest.json");
        _ = broken.AsObject().Remove("localizationInfo");
        await File.WriteAllTextAsync(file, broken.ToJsonString(), TestContext.Current.CancellationToken);

        var (code, complaints) = await ValidateAsync(file, "1.19");

        Assert.Contains("/name/short", complaints, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public void Commands_are_plain_words_named_once_and_described()
    {
        var commands = Manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        var titles = commands.Select(command => (string)command!["title"]!).ToList();

        Assert.Equal(["propose", "proposals", "agreements", "who is asked", "away", "help"], titles);
        Assert.All(commands, command => Assert.InRange(((string)command!["description"]!).Length, 1, 128));
    }

    [Fact]
    public void The_name_is_ours_and_the_descriptions_fit_the_store()
    {
        Assert.Equal("Squadbot", (string?)Manifest["name"]!["short"]);
        Assert.InRange(((string)Manifest["description"]!["short"]!).Length, 1, 80);
        Assert.InRange(((string)Manifest["description"]!["full"]!).Split(' ').Length, 1, 500);
        Assert.Contains("Microsoft Teams", (string)Manifest["description"]!["full"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void The_icons_have_the_size_that_Teams_wants(string icon, int size)
    {
        var png = File.ReadAllBytes(Repository.At("manifest", (string)Manifest["icons"]![icon]!));

        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public void The_addresses_are_the_bots_own_and_nothing_is_asked_for_that_it_does_not_use()
    {
        Assert.Equal(["${{BOT_DOMAIN}}"], Manifest["validDomains"]!.AsArray().Select(domain => (string?)domain));
        Assert.All(["websiteUrl", "privacyUrl", "termsOfUseUrl"], page => Assert.StartsWith("https://${{BOT_DOMAIN}}/", (string)Manifest["developer"]![page]!, StringComparison.Ordinal));
        Assert.Equal(["identity", "messageTeamMembers"], Manifest["permissions"]!.AsArray().Select(permission => (string?)permission));
        Assert.Null(Manifest["authorization"]);
        Assert.Equal(["team", "groupChat", "personal"], Manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.DoesNotContain("Teams", (string)Manifest["name"]!["full"]!, StringComparison.Ordinal);
    }

    /// <summary>"Microsoft Teams" at first, "Teams" at most after that; and no other of Microsoft's names in ours.</summary>
    [Fact]
    public void Every_language_calls_Microsoft_Teams_by_its_name()
    {
        foreach (var file in Directory.GetFiles(Repository.At("manifest", "languages")))
        {
            var words = JsonNode.Parse(File.ReadAllText(file))!;
            var description = (string)words["description.full"]!;
            Assert.Equal(description.IndexOf("Teams", StringComparison.Ordinal), description.IndexOf("Microsoft Teams", StringComparison.Ordinal) + "Microsoft ".Length);
            Assert.InRange(description.Split(' ').Length, 1, 500);
            Assert.All(["name.short", "name.full"], name => Assert.DoesNotMatch("Teams|Microsoft|Office|Copilot|Azure", (string)words[name]!));
        }
    }

    private static string Schemas { get; } = Repository.At(".local", "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams");

    /// <summary>Those that Microsoft's package carries.</summary>
    private static IEnumerable<Version> Versions() => Directory.GetDirectories(Schemas, "v1.*").Select(folder => Version.Parse(Path.GetFileName(folder)[1..]));

    private static async Task<(int Code, string Complaints)> ValidateAsync(string file, params string[] versions)
    {
        var start = new ProcessStartInfo("node", [Repository.At("tools", "validate-manifest.mjs"), file, .. versions])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var node = Process.Start(start)!;
        var complaints = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, complaints);
    }
}
