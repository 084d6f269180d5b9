using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeamsBot.EndToEnd.Tests.Deployment;

/// <summary>What the Microsoft 365 Agents Toolkit, the Azure Developer CLI and Visual Studio read.</summary>
public sealed partial class ToolkitSpecs
{
    private static readonly string Schema = Repository.At(".local", "toolkit", "yaml.schema.json");

    [Theory]
    [InlineData("m365agents.yml")]
    [InlineData("m365agents.local.yml")]
    public async Task The_toolkits_file_is_valid_by_its_own_schema_and_every_file_it_names_exists(string file)
    {
        Assert.SkipUnless(File.Exists(Schema), "Not on this machine: the toolkit's schema");

        var (code, said, complained) = await Command.RunAsync("node", [Repository.At("tools", "validate-toolkit.mjs"), Repository.At(file)]);

        Assert.Equal((0, "", ""), (code, said, complained));
    }

    [Fact]
    public async Task The_validation_notices_an_action_that_there_is_not()
    {
        Assert.SkipUnless(File.Exists(Schema), "Not on this machine: the toolkit's schema");
        var broken = Path.Combine(Repository.Artifacts, "broken.yml");
        await File.WriteAllTextAsync(broken, (await TextAsync("m365agents.yml")).Replace("arm/deploy", "arm/deplore", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (code, said, _) = await Command.RunAsync("node", [Repository.At("tools", "validate-toolkit.mjs"), broken]);

        Assert.Equal(1, code);
        Assert.Contains("/provision/1", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_toolkit_compiles_the_template_with_the_compiler_of_these_specs()
    {
        var tested = Version().Match(await TextAsync("tools", "bicep", "bicep.csproj")).Groups["version"].Value;

        Assert.Contains($"bicepCliVersion: v{tested} ", await TextAsync("m365agents.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_developer_cli_finds_the_project_and_the_template_and_deploys_what_the_template_made() =>
        Assert.Equal("", await AzdAsync(Repository.At("azure.yaml")));

    /// <summary>No registry carries azd's schema, so ours must be seen to notice what azd would refuse.</summary>
    [Theory]
    [InlineData("host: appservice", "host: appservices", "/services/bot/host must be equal to one of the allowed values")]
    [InlineData("infra:", "infrastructure:", "/ must NOT have additional properties")]
    [InlineData("name: squadbot", "name: Squadbot bot", "/name must match pattern")]
    [InlineData("    language:", "    docker: {}\n    language:", "/services/bot must NOT have additional properties")]
    [InlineData("module: main", "module: mains", "/infra names infra/mains.bicep, which does not exist")]
    [InlineData("  bot:", "  web:", "/services/web has no resource with the tag azd-service-name")]
    [InlineData("src/TeamsBot", "src/Squadbot", "/services/bot names src/Squadbot, where no project is")]
    public async Task What_the_developer_cli_would_refuse_is_noticed(string right, string wrong, string complaint)
    {
        var broken = Repository.At($"broken-{Guid.NewGuid():N}.yaml");
        try
        {
            await File.WriteAllTextAsync(broken, (await TextAsync("azure.yaml")).Replace($"\n{right}", $"\n{wrong}", StringComparison.Ordinal).Replace($" {right}", $" {wrong}", StringComparison.Ordinal), TestContext.Current.CancellationToken);

            Assert.Contains(complaint, await AzdAsync(broken), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(broken);
        }
    }

    [Fact]
    public async Task Launch_profiles_have_the_toolkits_names_and_set_nothing_but_the_environment()
    {
        var profiles = JsonNode.Parse(await TextAsync("src", "TeamsBot", "Properties", "launchSettings.json"))!["profiles"]!.AsObject();

        Assert.Equal(["Microsoft 365 Agents Playground", "Start Project"], profiles.Select(profile => profile.Key));
        Assert.All(profiles, profile =>
        {
            Assert.Null(profile.Value!["applicationUrl"]);
            Assert.Equal("""{"ASPNETCORE_ENVIRONMENT":"Development"}""", profile.Value["environmentVariables"]!.ToJsonString());
        });
    }

    [Fact]
    public async Task Environments_that_are_committed_hold_no_secret_and_those_of_one_machine_are_not_committed()
    {
        var ignored = await File.ReadAllLinesAsync(Repository.At(".gitignore"), TestContext.Current.CancellationToken);

        Assert.Contains("env/.env.local", ignored);
        Assert.Contains("env/.env.*.user", ignored);
        Assert.Contains("appsettings.Development.json", ignored);
        Assert.DoesNotContain("SECRET_", await TextAsync("env", ".env.dev"), StringComparison.Ordinal);
        Assert.All(["TEAMSFX_ENV=dev", "TEAMS_APP_ID=", "BOT_ID=", "BOT_DOMAIN="], line => Assert.Contains(line, File.ReadAllText(Repository.At("env", ".env.dev")), StringComparison.Ordinal));
    }

    private static async Task<string> AzdAsync(string file)
    {
        Assert.SkipUnless(File.Exists(Repository.Azurite), "Not on this machine: tools/package.json is not installed in .local");
        var (code, said, complained) = await Command.RunAsync("node", [Repository.At("tools", "validate-azd.mjs"), file]);
        Assert.Equal((said.Length > 0 ? 1 : 0, ""), (code, complained));
        return said;
    }

    [GeneratedRegex(@"linux-x64"" Version=""\[(?<version>[\d.]+)\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Version();

    private static Task<string> TextAsync(params string[] parts) => File.ReadAllTextAsync(Repository.At(parts), TestContext.Current.CancellationToken);
}
