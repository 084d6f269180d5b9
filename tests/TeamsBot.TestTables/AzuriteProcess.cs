using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TeamsBot.Storage.Tables;

namespace TeamsBot.TestTables;

/// <summary>
/// Microsoft's emulator of Azure Table Storage on a free port of the loopback address, stopped with an interrupt.
/// Found in the repository's <c>.local/node_modules</c>, or where <c>AZURITE_BIN</c> says.
/// </summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    /// <summary>Why a test without it is skipped.</summary>
    public const string Missing = "Azurite is not installed: ./test puts it below .local, or set AZURITE_BIN";

    private const string Account = "devstoreaccount1";

    /// <summary>The emulator's published key, the same for everybody.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process _process;

    private AzuriteProcess(Process process, int port)
    {
        _process = process;
        Connection = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};";
    }

    /// <summary>What the bot is configured with to use it.</summary>
    public string Connection { get; }

    /// <summary>Starts it and waits until it answers; null where there is none.</summary>
    public static async Task<AzuriteProcess?> StartAsync()
    {
        if (Find() is not { } program)
        {
            return null;
        }

        var port = FreePort();
        string[] arguments = ["--silent", "--disableTelemetry", "--inMemoryPersistence", "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture)];
        var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        var azurite = new AzuriteProcess(process!, port);
        await azurite.ReadyAsync();
        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // It writes its state and ends on an interrupt; .NET can only kill.
            using var interrupt = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
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

    private async Task ReadyAsync()
    {
        var tables = new AzureTables(Connection);
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
}
