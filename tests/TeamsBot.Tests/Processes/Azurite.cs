using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Tests.Processes;

/// <summary>
/// Microsoft's emulator on a free port, stopped with an interrupt. Found in the repository's <c>.local/node_modules</c>,
/// or in the folder of node modules that AZURITE_DIR names.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Account = "devstoreaccount1";

    /// <summary>The emulator's published key, the same for everybody.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private Process? process;
    private string? connection;

    /// <summary>Skips the spec, saying why, where there is no emulator.</summary>
    public string Connection
    {
        get
        {
            Assert.SkipWhen(connection is null, "Azurite is not installed: ./test puts it below .local, or AZURITE_DIR names the node_modules that have it");
            return connection;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
        {
            return;
        }

        var port = FreePort();
        string[] arguments = ["--silent", "--disableTelemetry", "--inMemoryPersistence", "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture)];
        process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        var found = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};";
        await ReadyAsync(new AzureTables(found));
        connection = found;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false } running)
        {
            using var interrupt = Process.Start("kill", ["-INT", running.Id.ToString(CultureInfo.InvariantCulture)]);
            await running.WaitForExitAsync();
        }

        process?.Dispose();
    }

    private static async Task ReadyAsync(AzureTables tables)
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
        var candidates = new List<string>();
        if (Environment.GetEnvironmentVariable("AZURITE_DIR") is { Length: > 0 } named)
        {
            candidates.Add(Path.Combine(named, ".bin", "azurite-table"));
        }

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
