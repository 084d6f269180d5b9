using TeamsBot.TestTables;

namespace TeamsBot.Tests.Processes;

/// <summary>Microsoft's emulator, for bots that run as processes of their own.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private AzuriteProcess? process;

    /// <summary>Skips the spec, saying why, where there is no emulator.</summary>
    public string Connection
    {
        get
        {
            Assert.SkipWhen(process is null, AzuriteProcess.Missing);
            return process.Connection;
        }
    }

    public async ValueTask InitializeAsync() => process = await AzuriteProcess.StartAsync();

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
