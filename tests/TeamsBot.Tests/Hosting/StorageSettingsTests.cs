using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Moq;
using TeamsBot.Hosting;

namespace TeamsBot.Tests.Hosting;

public sealed class StorageSettingsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  ", "")]
    public void Outside_Development_the_bot_never_runs_in_memory(string? connection, string? endpoint)
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => StorageSetup.CheckStorage(Settings(connection, endpoint), In("Production")));

        Assert.Contains("ConnectionStrings__Tables", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "UseDevelopmentStorage=true", null)]
    [InlineData("Production", null, "https://account.table.core.windows.net")]
    [InlineData("Development", null, null)]
    public void A_place_for_state_is_enough(string environment, string? connection, string? endpoint) =>
        Assert.Null(Record.Exception(() => StorageSetup.CheckStorage(Settings(connection, endpoint), In(environment))));

    private static IConfiguration Settings(string? connection, string? endpoint) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Tables"] = connection, ["Tables:Endpoint"] = endpoint })
        .Build();

    private static IHostEnvironment In(string name) => Mock.Of<IHostEnvironment>(environment => environment.EnvironmentName == name);
}
