using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TeamsBot.Fakes;

namespace TeamsBot.Tests.Processes;

/// <summary>The bot as a process of its own, as it is run: <c>dotnet TeamsBot.dll</c>.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output;

    private BotProcess(Process process, StringBuilder output, string url, BotDoor door) => (this.process, this.output, Url, Door) = (process, output, url, door);

    public string Url { get; }

    public BotDoor Door { get; }

    /// <summary>Starts it and waits until its store is reached.</summary>
    public static async Task<BotProcess> StartAsync(FakeTeams teams, string connection)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsBot.dll"), $"--urls={url}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Tables"] = connection;
        start.Environment["MicrosoftAppId"] = teams.World.AppId;
        start.Environment["MicrosoftAppTenantId"] = teams.World.TenantId;
        start.Environment["ToBotFromChannelOpenIdMetadataUrl"] = teams.MetadataUrl;
        var said = new StringBuilder();
        var child = new Process { StartInfo = start };
        child.OutputDataReceived += (_, line) => Note(said, line.Data);
        child.ErrorDataReceived += (_, line) => Note(said, line.Data);
        child.Start();
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        var bot = new BotProcess(child, said, url, teams.Bot($"{url}/api/messages", signed: true));
        await bot.ReadyAsync();
        return bot;
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        Door.Dispose();
        process.Dispose();
    }

    private static void Note(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(40); await Task.Delay(30))
        {
            Assert.False(process.HasExited, output.ToString());
            try
            {
                if ((await http.GetAsync($"{Url}/health/ready")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }

        Assert.Fail($"It was not ready in time:\n{output}");
    }
}
