using System.Text.Json.Nodes;

namespace TeamsBot.EndToEnd.Tests.Deployment;

/// <summary>The template that Azure gets, compiled: the least rights, no keys, and nothing open that need not be.</summary>
public sealed class InfraSpecs(Template template) : IClassFixture<Template>
{
    [Theory]
    [InlineData("azure")]
    [InlineData("main")]
    public void The_template_compiles_without_a_warning(string name)
    {
        Assert.SkipUnless(template.IsHere, Template.Missing);

        Assert.Equal((0, ""), template.Compilations[name]);
    }

    [Fact]
    public async Task The_linter_has_nothing_to_say()
    {
        Assert.SkipUnless(template.IsHere, Template.Missing);

        var (code, said, complained) = await Command.RunAsync(Template.Bicep, ["lint", Repository.At("infra", "main.bicep")]);

        Assert.Equal((0, "", ""), (code, said, complained));
    }

    [Fact]
    public void The_identity_has_four_roles_each_on_one_resource()
    {
        var roles = Of("Microsoft.Authorization/roleAssignments");

        Assert.All(roles, role => Assert.StartsWith("[", (string?)role["scope"]));
        Assert.Equal(
            [
                "Microsoft.ContainerRegistry/registries 7f951dda-4ed3-4680-a7ca-43fe172d538d", // AcrPull, on Container Apps only
                "Microsoft.Insights/components 3913510d-42f4-4e42-8a64-420c390055eb", // Monitoring Metrics Publisher
                "Microsoft.KeyVault/vaults 4633458b-17de-408a-b874-0445c86b69e6", // Key Vault Secrets User
                "Microsoft.Storage/storageAccounts 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", // Storage Table Data Contributor
            ],
            roles.Select(role => $"{Between((string)role["scope"]!, "'", "'")} {template.RoleOf(role)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tables_open_to_no_key_and_to_no_network_but_the_bots()
    {
        var storage = Assert.Single(Of("Microsoft.Storage/storageAccounts"))["properties"]!;

        Assert.False((bool)storage["allowSharedKeyAccess"]!);
        Assert.False((bool)storage["allowBlobPublicAccess"]!);
        Assert.False((bool)storage["allowCrossTenantReplication"]!);
        Assert.True((bool)storage["supportsHttpsTrafficOnly"]!);
        Assert.Equal("TLS1_2", (string?)storage["minimumTlsVersion"]);
        ClosedButToOneSubnet(storage);
        _ = Assert.Single(Of("Microsoft.Storage/storageAccounts/tableServices"));
        Assert.Equal("CanNotDelete", (string?)Assert.Single(Of("Microsoft.Authorization/locks"))["properties"]!["level"]);
    }

    [Fact]
    public void The_vault_is_opened_by_roles_and_from_the_bots_network()
    {
        var vault = Assert.Single(Of("Microsoft.KeyVault/vaults"))["properties"]!;

        Assert.True((bool)vault["enableRbacAuthorization"]!);
        Assert.True((bool)vault["enablePurgeProtection"]!);
        Assert.Null(vault["accessPolicies"]);
        ClosedButToOneSubnet(vault);
    }

    [Fact]
    public void The_app_service_speaks_tls_is_always_on_is_watched_and_takes_no_passwords()
    {
        var app = Assert.Single(Of("Microsoft.Web/sites"));
        var (properties, config) = (app["properties"]!, app["properties"]!["siteConfig"]!);

        Assert.True((bool)properties["httpsOnly"]!);
        Assert.Equal(("1.2", "1.2", "Disabled"), ((string)config["minTlsVersion"]!, (string)config["scmMinTlsVersion"]!, (string)config["ftpsState"]!));
        Assert.Equal(("/health/ready", true, false), ((string)config["healthCheckPath"]!, (bool)config["alwaysOn"]!, (bool)config["remoteDebuggingEnabled"]!));
        Assert.Equal("UserAssigned", (string?)app["identity"]!["type"]);
        Assert.All(Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies"), door => Assert.False((bool)door["properties"]!["allow"]!));
        Assert.Equal(2, Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Count);
        var console = Assert.Single(Of("Microsoft.Web/sites/config"), config => ((string)config["name"]!).Contains("'logs'", StringComparison.Ordinal)); // az webapp log tail
        Assert.True((bool)console["properties"]!["httpLogs"]!["fileSystem"]!["enabled"]!);
        var capacity = Assert.Single(Of("Microsoft.Insights/autoscalesettings"))["properties"]!["profiles"]![0]!["capacity"]!;
        Assert.Equal("1", (string?)capacity["minimum"]);
    }

    [Fact]
    public void The_container_app_takes_https_alone_and_is_never_asleep()
    {
        var properties = Assert.Single(Of("Microsoft.App/containerApps"))["properties"]!;

        Assert.False((bool)properties["configuration"]!["ingress"]!["allowInsecure"]!);
        Assert.Equal(1, (int)properties["template"]!["scale"]!["minReplicas"]!);
        Assert.Equal(["Startup", "Liveness", "Readiness"], properties["template"]!["containers"]![0]!["probes"]!.AsArray().Select(probe => (string?)probe!["type"]));
    }

    [Fact]
    public void The_bot_is_the_managed_identity_on_Teams_and_has_no_password()
    {
        var bot = Assert.Single(Of("Microsoft.BotService/botServices"));

        Assert.Equal(("UserAssignedMSI", true), ((string)bot["properties"]!["msaAppType"]!, (bool)bot["properties"]!["disableLocalAuth"]!));
        Assert.Equal("F0", (string?)template.DefaultOf("botServiceSku"));
        Assert.Equal("Squadbot", (string?)template.Compiled["parameters"]!["botDisplayName"]!["defaultValue"]);
        Assert.Equal("MsTeamsChannel", (string?)Assert.Single(Of("Microsoft.BotService/botServices/channels"))["properties"]!["channelName"]);
        Assert.DoesNotContain("MicrosoftAppPassword", template.Compiled.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("listKeys", template.Compiled.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Whatever_holds_or_answers_something_tells_what_happens_to_it()
    {
        Assert.Equal(5, Of("Microsoft.Insights/diagnosticSettings").Count);
        Assert.All(Of("Microsoft.Insights/diagnosticSettings"), settings =>
        {
            Assert.NotEmpty(settings["properties"]!["logs"]!.AsArray());
            Assert.Null(settings["properties"]!["metrics"]); // Azure keeps them anyway; a copy is paid by the gigabyte
        });
        Assert.True((bool)Assert.Single(Of("Microsoft.Insights/components"))["properties"]!["DisableLocalAuth"]!);
    }

    [Fact]
    public void The_outputs_are_what_the_package_and_the_deployment_ask_for()
    {
        Assert.SkipUnless(template.IsHere, Template.Missing);
        var outputs = template.Compiled["outputs"]!.AsObject().Select(output => output.Key);

        Assert.Equal(["BOT_ID", "BOT_DOMAIN", "BOT_TENANT_ID", "BOT_AZURE_APP_SERVICE_RESOURCE_ID"], outputs);
    }

    [Fact]
    public void The_settings_are_those_that_the_program_reads()
    {
        Assert.SkipUnless(template.IsHere, Template.Missing);
        var settings = template.Compiled.ToJsonString();

        Assert.All(
            ["MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId", "Tables__Endpoint", "Connector__Replicas", "ASPNETCORE_URLS", "AZURE_CLIENT_ID", "Squadbot__LinkHost"],
            setting => Assert.Contains(setting, settings, StringComparison.Ordinal));
    }

    private List<JsonNode> Of(string type)
    {
        Assert.SkipUnless(template.IsHere, Template.Missing);
        return [.. template.Resources.Where(resource => string.Equals((string?)resource["type"], type, StringComparison.OrdinalIgnoreCase) && resource["existing"] is null)];
    }

    private static void ClosedButToOneSubnet(JsonNode properties)
    {
        Assert.Equal(("Deny", "None"), ((string)properties["networkAcls"]!["defaultAction"]!, (string)properties["networkAcls"]!["bypass"]!));
        Assert.Equal("[parameters('subnetId')]", (string?)Assert.Single(properties["networkAcls"]!["virtualNetworkRules"]!.AsArray())!["id"]);
    }

    private static string Between(string text, string from, string to)
    {
        var begin = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[begin..text.IndexOf(to, begin, StringComparison.Ordinal)];
    }
}
