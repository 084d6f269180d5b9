using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Found;
using TeamsBot.Hosting;

namespace TeamsBot.Tests.Hosting;

/// <summary>A missing or wrong setting stops the start with one sentence that names the setting and where to set it.</summary>
public sealed class StartFaultSpecs
{
    private static readonly string[] Sound =
    [
        "--environment=Production", "--urls=http://127.0.0.1:0", "--ConnectionStrings:Tables=UseDevelopmentStorage=true", "--MicrosoftAppType=UserAssignedMSI",
        "--MicrosoftAppId=6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "--MicrosoftAppTenantId=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    ];

    [Theory]
    [InlineData("--MicrosoftAppId=", "MicrosoftAppId")]
    [InlineData("--MicrosoftAppId=squadbot", "MicrosoftAppId")]
    [InlineData("--MicrosoftAppTenantId=", "MicrosoftAppTenantId")]
    [InlineData("--MicrosoftAppTenantId=contoso.com", "MicrosoftAppTenantId")]
    [InlineData("--MicrosoftAppType=Everybody", "MicrosoftAppType")]
    [InlineData("--MicrosoftAppType=SingleTenant", "MicrosoftAppPassword")]
    [InlineData("--MicrosoftAppType=MultiTenant", "AllowedTenants__0")]
    [InlineData("--ConnectionStrings:Tables=", "Tables__Endpoint")]
    [InlineData("--ConnectionStrings:Tables=AccountName=only", "ConnectionStrings__Tables")]
    [InlineData("--ConnectionStrings:Tables=secret-key", "ConnectionStrings__Tables")]
    [InlineData("--Squadbot:LinkHost=https://squadbot.example.com/", "Squadbot__LinkHost")]
    [InlineData("--Connector:Replicas=0", "Connector__Replicas")]
    [InlineData("--Connector:Replicas=many", "Connector__Replicas")]
    [InlineData("--Connector:TenantRequestsPerSecond=500", "Connector__TenantRequestsPerSecond")]
    [InlineData("--ToChannelFromBotLoginUrl=http://login.example", "ToChannelFromBotLoginUrl")]
    [InlineData("--ToBotFromChannelOpenIdMetadataUrl=http://127.0.0.1:1/keys", "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("--urls=listen here", "ASPNETCORE_URLS")]
    [InlineData("--urls=https://127.0.0.1:0", "ASPNETCORE_URLS")]
    [InlineData("--urls=http://192.0.2.1:80", "ASPNETCORE_URLS")]
    public async Task The_sentence_names_the_setting_and_where_to_set_it(string setting, string named)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync([.. Sound, setting]));

        var sentence = StartFault.Sentence(fault);
        Assert.NotNull(sentence);
        Assert.StartsWith("Squadbot can't start: ", sentence, StringComparison.Ordinal);
        Assert.Contains(named, sentence, StringComparison.Ordinal);
        Assert.EndsWith("appsettings.json beside it).", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
        Assert.DoesNotContain("secret-key", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("squadbot")]
    [InlineData("http://account.table.core.windows.net")]
    public async Task The_endpoint_of_the_tables_is_https(string endpoint)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync([.. Sound, "--ConnectionStrings:Tables=", $"--Tables:Endpoint={endpoint}"]));

        Assert.Contains("Tables__Endpoint must be an https address", StartFault.Sentence(fault), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_matter_of_settings_stays_the_fault_that_it_is()
    {
        Assert.Null(StartFault.Sentence(new NotSupportedException("a bug")));
        Assert.Null(StartFault.Sentence(Assert.Throws<InvalidOperationException>(() => new ServiceCollection().BuildServiceProvider().GetRequiredService<StoreCheck>())));
    }

    [Fact]
    public void A_file_of_settings_that_cannot_be_read_is_named_with_the_place()
    {
        var sentence = StartFault.Sentence(new InvalidDataException("Failed to load configuration from file '/app/appsettings.json'.", new FormatException("x", new FormatException("'}' is missing. LineNumber: 3"))));

        Assert.StartsWith("Squadbot can't start: Failed to load configuration from file '/app/appsettings.json'. '}' is missing. LineNumber: 3 (", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_set_of_options_names_its_settings_as_they_are_written()
    {
        Assert.Contains("MicrosoftAppId", StartFault.Sentence(new OptionsValidationException("", typeof(BotFrameworkOptions), ["MicrosoftAppId is not set."])), StringComparison.Ordinal);
        Assert.Contains("Connector__Retries", StartFault.Sentence(new OptionsValidationException("", typeof(ConnectorOptions), ["Retries: …"])), StringComparison.Ordinal);
        Assert.Contains("Squadbot__LinkHost", StartFault.Sentence(new OptionsValidationException("", typeof(AddressOptions), ["Squadbot__LinkHost is a host."])), StringComparison.Ordinal);
    }

    private static async Task StartAsync(string[] settings)
    {
        await using var bot = SquadbotHost.Build(settings);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        await bot.StartAsync(patience.Token);
        await bot.StopAsync(patience.Token);
    }
}
