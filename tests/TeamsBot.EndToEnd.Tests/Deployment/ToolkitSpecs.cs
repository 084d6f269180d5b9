using System.Text.Json.Nodes;

namespace TeamsBot.EndToEnd.Tests.Deployment;

/// <summary>What the Microsoft 365 Agents Toolkit, the Azure Developer CLI and Visual Studio read.</summary>
public sealed class ToolkitSpecs
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
    public async Task The_developer_cli_finds_the_project_and_the_template_and_deploys_what_the_template_made()
    {
        var azure = await TextAsync("azure.yaml");

        Assert.Contains("path: infra", azure, StringComparison.Ordinal);
        Assert.Contains("module: main", azure, StringComparison.Ordinal);
        Assert.Contains("project: src/TeamsBot", azure, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.At("infra", "main.bicep")) && File.Exists(Repository.At("infra", "main.parameters.json")) && File.Exists(Repository.At("src", "TeamsBot", "TeamsBot.csproj")));
        Assert.Contains("'azd-service-name': 'bot'", await TextAsync("infra", "appService.bicep"), StringComparison.Ordinal);
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

    private static Task<string> TextAsync(params string[] parts) => File.ReadAllTextAsync(Repository.At(parts), TestContext.Current.CancellationToken);
}
