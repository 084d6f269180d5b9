using System.IO.Compression;
using System.Text.Json.Nodes;

namespace TeamsBot.EndToEnd.Tests.Deployment;

/// <summary>The command that makes the app's package: one environment, its ids, the same bytes every time.</summary>
public sealed class PackageSpecs : IDisposable
{
    private const string App = "11111111-1111-4111-8111-111111111111";
    private const string Bot = "22222222-2222-4222-8222-222222222222";
    private const string Domain = "squadbot.example.com";

    private readonly string folder = Directory.CreateTempSubdirectory("squadbot-package-").FullName;

    public PackageSpecs()
    {
        foreach (var file in Directory.GetFiles(Repository.At("manifest"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Root, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _ = Directory.CreateDirectory(Path.Combine(folder, "env"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_package_holds_the_manifest_with_the_ids_of_its_environment_the_icons_and_the_languages()
    {
        Environment("dev", App, Bot, Domain);

        Assert.Equal("", await PackageAsync("build", "dev"));

        using var zip = ZipFile.OpenRead(ZipOf("dev"));
        Assert.Equal(["color.png", "languages/de.json", "languages/es.json", "languages/fr.json", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        await using var stream = await zip.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken);
        var manifest = JsonNode.Parse(stream)!;
        Assert.Equal((App, Bot, "Squadbot"), ((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!, (string)manifest["name"]!["short"]!));
        Assert.Equal(Domain, (string?)manifest["composeExtensions"]![0]!["messageHandlers"]![0]!["value"]!["domains"]![0]);
        Assert.DoesNotContain("${{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_files_and_ids_give_the_same_bytes()
    {
        Environment("dev", App, Bot, Domain);
        Assert.Equal("", await PackageAsync("build", "dev"));
        var first = await File.ReadAllBytesAsync(ZipOf("dev"), TestContext.Current.CancellationToken);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "manifest"), "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-40));
        }

        File.Delete(ZipOf("dev"));
        Assert.Equal("", await PackageAsync("build", "dev"));

        Assert.Equal(first, await File.ReadAllBytesAsync(ZipOf("dev"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", Bot, Domain, "TEAMS_APP_ID is empty in env/.env.dev")]
    [InlineData(App, "", Domain, "BOT_ID is empty in env/.env.dev")]
    [InlineData(App, Bot, "", "BOT_DOMAIN is empty in env/.env.dev")]
    [InlineData(App, "squadbot", Domain, "BOT_ID in env/.env.dev must be a GUID")]
    [InlineData(App, Bot, "https://squadbot.example.com/", "BOT_DOMAIN in env/.env.dev must be a host")]
    [InlineData(App, Bot, "squadbot", "BOT_DOMAIN in env/.env.dev must be a host")]
    [InlineData(App, Bot, "abc-3978.euw.devtunnels.ms", "BOT_DOMAIN in env/.env.dev is a tunnel")]
    public async Task Without_the_right_ids_there_is_no_package(string app, string bot, string domain, string sentence)
    {
        Environment("dev", app, bot, domain);

        Assert.StartsWith(sentence, await PackageAsync("build", "dev"), StringComparison.Ordinal);
        Assert.False(File.Exists(ZipOf("dev")));
    }

    [Fact]
    public async Task Ids_of_another_environment_are_refused_wherever_they_come_from()
    {
        const string Other = "33333333-3333-4333-8333-333333333333";
        Environment("dev", App, Bot, Domain);
        Assert.Equal("", await PackageAsync("build", "dev"));

        Assert.Contains("BOT_ID in the process environment is not the one", await PackageAsync("build", "dev", settings: ("BOT_ID", Other)), StringComparison.Ordinal);

        Environment("prod", "44444444-4444-4444-8444-444444444444", Bot, "prod.example.com");
        Assert.StartsWith("BOT_ID in env/.env.prod is the one of env/.env.dev", await PackageAsync("build", "prod"), StringComparison.Ordinal);

        Environment("prod", "44444444-4444-4444-8444-444444444444", Other, "prod.example.com");
        Assert.Equal("", await PackageAsync("build", "prod"));
        Assert.Contains("was built for another environment: its TEAMS_APP_ID", await PackageAsync("check", "prod", file: ZipOf("dev")), StringComparison.Ordinal);
        Assert.Equal("", await PackageAsync("check", "dev", file: ZipOf("dev")));

        File.Copy(ZipOf("prod"), ZipOf("dev"), overwrite: true);
        Assert.Contains("was built for another environment", await PackageAsync("build", "dev"), StringComparison.Ordinal);

        Environment("test", "", "", "", named: "dev");
        Assert.StartsWith("TEAMSFX_ENV in env/.env.test must be test", await PackageAsync("build", "test"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outputs_of_a_deployment_fill_an_environment_once()
    {
        Environment("dev", "", "", "");
        var outputs = $$$"""{"boT_ID":{"type":"String","value":"{{{Bot}}}"},"boT_DOMAIN":{"type":"String","value":"{{{Domain}}}"}}""";

        Assert.Equal("", await PackageAsync("fill", "dev", outputs));
        Assert.Equal("", await PackageAsync("fill", "dev", outputs));
        Assert.Equal("", await PackageAsync("build", "dev"));

        Assert.Contains("outputs of another environment", await PackageAsync("fill", "dev", outputs.Replace("2222", "3333", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("The outputs lack BOT_ID", await PackageAsync("fill", "dev", "{}"), StringComparison.Ordinal);
        Assert.StartsWith("Standard input is not the JSON", await PackageAsync("fill", "dev", "Deployment failed"), StringComparison.Ordinal);
    }

    private string ZipOf(string environment) => Path.Combine(folder, "artifacts", "app", $"squadbot.{environment}.zip");

    private void Environment(string name, string app, string bot, string domain, string? named = null) => File.WriteAllText(
        Path.Combine(folder, "env", $".env.{name}"),
        $"# values\nTEAMSFX_ENV={named ?? name}\nTEAMS_APP_ID={app}\nBOT_ID={bot}\nBOT_DOMAIN={domain}\n");

    /// <summary>The sentence of its refusal; empty if it did what it was asked.</summary>
    private async Task<string> PackageAsync(string verb, string environment, string input = "", string file = "", params (string Name, string Value)[] settings)
    {
        string[] arguments = [Repository.At("tools", "package.mjs"), verb, environment];
        var (code, _, complained) = await Command.RunAsync("node", file.Length > 0 ? [.. arguments, file] : arguments, input, [("SQUADBOT_ROOT", folder), .. settings]);
        Assert.Equal(complained.Length > 0 ? 1 : 0, code);
        Assert.InRange(complained.Count(c => c == '\n'), 0, 1);
        return complained;
    }
}
