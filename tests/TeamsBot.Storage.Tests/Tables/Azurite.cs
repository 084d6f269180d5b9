using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Tests.Tables;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace TeamsBot.Storage.Tests.Tables;

/// <summary>
/// Microsoft's emulator, started once for all tests on a free port of the loopback address and stopped with an interrupt.
/// Found in the repository's <c>.local/node_modules</c> or where <c>AZURITE_BIN</c> says.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Account = "devstoreaccount1";

    /// <summary>The emulator's published key, the same for everybody.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private Process? process;
    private string? missing;
    private AzureTables? tables;

    /// <summary>The emulator's tables; skips the test, saying why, where there is no emulator.</summary>
    public AzureTables Tables
    {
        get
        {
            Assert.SkipWhen(tables is null, missing ?? "Azurite was not started");
            return tables;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
        {
            missing = "Azurite is not installed: ./test puts it below .local, or set AZURITE_BIN";
            return;
        }

        var port = FreePort();
        string[] arguments = ["--silent", "--disableTelemetry", "--inMemoryPersistence", "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture)];
        process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        var started = new AzureTables($"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};");
        await WaitAsync(started);
        tables = started;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false } running)
        {
            // Azurite writes its state and ends on an interrupt; .NET can only kill.
            using var interrupt = Process.Start("kill", ["-INT", running.Id.ToString(CultureInfo.InvariantCulture)]);
            await running.WaitForExitAsync();
        }

        process?.Dispose();
    }

    private static async Task WaitAsync(AzureTables tables)
    {
        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await tables.CreateAsync("ready", CancellationToken.None);
                return;
            }
            catch (TableFault) when (patience.Elapsed < TimeSpan.FromSeconds(30))
            {
                // not listening yet
            }
        }
    }

    private static string? Find()
    {
        var candidates = new List<string?> { Environment.GetEnvironmentVariable("AZURITE_BIN") };
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            candidates.Add(Path.Combine(folder.FullName, ".local", "node_modules", ".bin", "azurite-table"));
        }

        return candidates.FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
