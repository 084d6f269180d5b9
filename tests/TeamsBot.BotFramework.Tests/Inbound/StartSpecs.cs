using Microsoft.Extensions.Options;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Inbound;

/// <summary>A configuration that would verify nobody does not start, and says in one sentence why.</summary>
public sealed class StartSpecs
{
    private const string Id = "MicrosoftAppId=" + Attempt.AppId;
    private const string Tenant = "MicrosoftAppTenantId=" + Attempt.TenantId;
    private const string Secret = "MicrosoftAppPassword=secret";
    private const string Local = "ToBotFromChannelOpenIdMetadataUrl=http://127.0.0.1:1/metadata";

    [Theory]
    [InlineData("Production", "", "MicrosoftAppId")]
    [InlineData("Staging", "", "MicrosoftAppId")]
    [InlineData("Production", "MicrosoftAppId= ;" + Tenant + ";" + Secret, "MicrosoftAppId")]
    [InlineData("Production", "MicrosoftAppId=squadbot;" + Tenant + ";" + Secret, "MicrosoftAppId")]
    [InlineData("Production", "MicrosoftAppId=${{BOT_ID}};" + Tenant + ";" + Secret, "MicrosoftAppId")]
    [InlineData("Production", Id + ";MicrosoftAppTenantId=contoso.onmicrosoft.com;" + Secret, "MicrosoftAppTenantId")]
    [InlineData("Production", Id + ";" + Secret, "MicrosoftAppType")]
    [InlineData("Development", Id, "MicrosoftAppType")]
    [InlineData("Production", Id + ";" + Tenant + ";" + Secret + ";MicrosoftAppType=Everybody", "MicrosoftAppType")]
    [InlineData("Production", Id + ";" + Secret + ";MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId")]
    [InlineData("Production", Id + ";MicrosoftAppType=UserAssignedMSI", "MicrosoftAppTenantId")]
    [InlineData("Production", Id + ";" + Tenant + ";" + Secret + ";MicrosoftAppType=MultiTenant", "AllowedTenants__0")]
    [InlineData("Production", Id + ";" + Secret + ";MicrosoftAppType=MultiTenant;AllowedTenants:0= ", "AllowedTenants__0")]
    [InlineData("Production", Id + ";" + Tenant, "MicrosoftAppPassword")]
    [InlineData("Production", Id + ";" + Tenant + ";" + Secret + ";" + Local, "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("Development", Id + ";" + Tenant + ";ToBotFromChannelOpenIdMetadataUrl=http://example.org/metadata", "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("Production", Id + ";" + Tenant + ";" + Secret + ";ToBotFromChannelOpenIdMetadataUrl=somewhere", "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("Production", Id + ";" + Tenant + ";" + Secret + ";ToBotFromChannelTokenIssuer=", "ToBotFromChannelTokenIssuer")]
    [InlineData("Development", Id + ";" + Tenant + ";ToChannelFromBotLoginUrl=http://127.0.0.1:1/", "ToChannelFromBotLoginUrl")]
    [InlineData("Production", Id + ";" + Tenant + ";" + Secret + ";ToChannelFromBotOAuthScope=", "ToChannelFromBotOAuthScope")]
    public async Task A_bot_that_would_verify_nobody_does_not_start(string environment, string settings, string named)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(environment, settings));

        var sentence = Assert.Single(refused.Failures);
        Assert.Contains(named, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "")]
    [InlineData("Development", Id + ";" + Tenant)]
    [InlineData("Development", Id + ";" + Tenant + ";" + Local)]
    [InlineData("Production", Id + ";" + Tenant + ";" + Secret)]
    [InlineData("Production", Id + ";" + Tenant + ";" + Secret + ";MicrosoftAppType=singletenant")]
    [InlineData("Production", Id + ";" + Tenant + ";MicrosoftAppType=UserAssignedMSI")]
    [InlineData("Production", Id + ";" + Secret + ";MicrosoftAppType=MultiTenant;AllowedTenants:0=" + Attempt.TenantId)]
    public async Task A_bot_that_knows_whom_to_believe_starts(string environment, string settings)
    {
        await using var bot = await StartAsync(environment, settings);

        Assert.Equal(405, (int)(await bot.Client.GetAsync("/api/messages", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_bot_without_an_app_id_does_not_listen_to_the_network()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => Bot.StartAsync("Development", [], new BotRoutes(), url: "http://0.0.0.0:0"));

        Assert.Contains("loopback", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verb_has_one_handler()
    {
        var routes = new BotRoutes().CardAction("consent", (_, _, _) => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message("")));

        Assert.Throws<InvalidOperationException>(() => routes.CardAction("consent", (_, _, _) => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message(""))));
        Assert.Throws<InvalidOperationException>(() => routes.Message((_, _) => Task.CompletedTask).Message((_, _) => Task.CompletedTask));
    }

    [Fact]
    public async Task A_multi_tenant_bot_serves_the_tenants_it_names_and_no_other()
    {
        await using var identity = await ConnectorIdentity.StartAsync();
        await using var bot = await Bot.StartVerifyingAsync(identity, new BotRoutes(), ("MicrosoftAppType", "MultiTenant"), ("AllowedTenants:0", "other"), ("AllowedTenants:1", "another"));

        Assert.Equal(403, (int)(await bot.PostAsync(new Attempt(identity))).Status);
        var attempt = new Attempt(identity);
        attempt.Activity["channelData"]!["tenant"]!["id"] = "another";
        attempt.Activity["conversation"]!["tenantId"] = "ANOTHER";
        Assert.Equal(200, (int)(await bot.PostAsync(attempt)).Status);
    }

    private static Task<Bot> StartAsync(string environment, string settings) => Bot.StartAsync(
        environment,
        [.. settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => (setting[..setting.IndexOf('=')], setting[(setting.IndexOf('=') + 1)..]))],
        new BotRoutes());
}
