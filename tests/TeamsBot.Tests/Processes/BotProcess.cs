using System.Diagnostics;
using System.Text;
using TeamsBot.Fakes;

namespace TeamsBot.Tests.Processes;

/// <summary>The bot as a process of its own, as it is run: <c>dotnet TeamsBot.dll</c>.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output;

    private bool isDisposed;

    private BotProcess(Process process, StringBuilder output, string url, BotDoor door) => (this.process, this.output, Url, Door) = (process, output, url, door);

    public string Url { get; }

    public BotDoor Door { get; }

    /// <summary>Starts it and waits until its store is reached.</summary>
    public static async Task<BotProcess> StartAsync(FakeTeams teams, string connection)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsBot.dll"), "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"])
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
        var url = await ListeningAsync(child, said);
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
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
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

    /// <summary>The port that the system gave it: one chosen beforehand could be taken by a connection of the load.</summary>
    private static async Task<string> ListeningAsync(Process child, StringBuilder said)
    {
        const string words = "Now listening on: ";
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(40); await Task.Delay(20))
        {
            var line = Said(said).Split('\n').FirstOrDefault(each => each.Contains(words, StringComparison.Ordinal));
            if (line is not null)
            {
                return line[(line.IndexOf(words, StringComparison.Ordinal) + words.Length)..].Trim();
            }

            Assert.False(child.HasExited, Said(said));
        }

        throw new TimeoutException($"It did not listen in time:\n{Said(said)}");
    }

    private static string Said(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(40); await Task.Delay(30))
        {
            Assert.False(process.HasExited, Said(output));
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
