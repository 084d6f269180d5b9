using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Tests.Tables;
using TeamsBot.TestTables;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace TeamsBot.Storage.Tests.Tables;

/// <summary>Microsoft's emulator, started once for all tests.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private AzuriteProcess? process;
    private AzureTables? tables;

    /// <summary>The emulator's tables; skips the test, saying why, where there is no emulator.</summary>
    public AzureTables Tables
    {
        get
        {
            Assert.SkipWhen(tables is null, AzuriteProcess.Missing);
            return tables;
        }
    }

    public async ValueTask InitializeAsync()
    {
        process = await AzuriteProcess.StartAsync();
        tables = process is null ? null : new AzureTables(process.Connection);
    }

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
