using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace TeamsBot.EndToEnd.Tests;

/// <summary>Everything one story needs: Azurite, the bot, the Playground, Chromium; all on this machine, all stopped at the end.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>The test collection of all that use a stage: one at a time, they share this machine and their logs.</summary>
    public const string Name = "Stage";

    // Azurite's account and key are public: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string AzuriteAccount = "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Stack<IAsyncDisposable> started = [];
    private readonly int tablesPort = FreePort();
    private readonly int botPort = FreePort();
    private readonly int playgroundPort = FreePort();
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private Child? bot;

    private Stage()
    {
    }

    public Playground Playground { get; private set; } = null!;

    public Channel Channel { get; private set; } = null!;

    /// <summary>Skips the test, aloud, when this machine lacks one of the parts; <c>./test</c> fetches them.</summary>
    public static void SkipUnlessComplete()
    {
        string[] parts = [Repository.Azurite, Repository.Playground, Repository.Chromium];
        var missing = parts.Where(part => !File.Exists(part)).ToList();
        Assert.SkipWhen(missing.Count > 0, "Not on this machine: " + string.Join(", ", missing));
    }

    public static async Task<Stage> SetAsync()
    {
        SkipUnlessComplete();
        foreach (var log in Directory.EnumerateFiles(Repository.Artifacts, "*.log"))
        {
            File.Delete(log);
        }

        var stage = new Stage();
        try
        {
            await stage.StartAzuriteAsync();
            await stage.StartBotAsync();
            await stage.StartPlaygroundAsync();
            await stage.StartBrowserAsync();
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the bot as a power cut would, and starts it again on the same tables.</summary>
    public async Task CrashAsync()
    {
        await bot!.KillAsync();
        await StartBotAsync();
    }

    /// <summary>One of the five colleagues ("lena", "tom", "priya", "jonas", "sam") presses a button on the newest card that has it.</summary>
    public async Task<PostedCard> TapAsync(string person, string title, params string[] phrases)
    {
        var card = await Playground.LiveCardAsync(title, phrases, cancel);
        return await Playground.TapAsync("29:1" + person, card, title, inputs: null, seen: null, cancel);
    }

    /// <summary>A colleague fills the form that came as an answer to their tap, and sends it.</summary>
    public Task<PostedCard> SendAsync(string person, PostedCard form, JsonObject inputs) =>
        Playground.TapAsync("29:1" + person, form, "Send", inputs, form, cancel);

    /// <summary>A colleague goes on from a card that came as an answer to their tap.</summary>
    public Task<PostedCard> GoOnAsync(string person, PostedCard answer, string title) =>
        Playground.TapAsync("29:1" + person, answer, title, inputs: null, answer, cancel);

    /// <summary>Colleagues leave the team, as Teams tells it.</summary>
    public Task LeaveAsync(params string[] people) => TellAsync(People.Left(Connector(), people));

    /// <summary>A colleague writes to the bot in the thread of the newest card that shows the phrases, and mentions others.</summary>
    public async Task SaysAsync(string person, string command, string[] mentioned, params string[] phrases)
    {
        var card = await Playground.LiveCardAsync(button: null, phrases, cancel);
        await TellAsync(People.Said(Connector(), card.Conversation, person, command, mentioned));
    }

    private Uri Connector() => new($"http://localhost:{playgroundPort}/_connector");

    private async Task TellAsync(JsonObject activity)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(new Uri($"http://127.0.0.1:{botPort}/api/messages"), activity, cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
    }

    public async ValueTask DisposeAsync()
    {
        while (started.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task StartAzuriteAsync()
    {
        var azurite = Keep(Child.Start(
            "azurite",
            ["node", Repository.Azurite, "--silent", "--disableTelemetry", "--inMemoryPersistence", "--tableHost", "127.0.0.1", "--tablePort", $"{tablesPort}"],
            stopSignal: "INT"));
        await azurite.AnswersAsync(new Uri($"http://127.0.0.1:{tablesPort}/"), cancel);
    }

    private async Task StartBotAsync()
    {
        bot = Keep(Child.Start("bot", ["dotnet", Repository.Bot], new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{botPort}",
            ["ConnectionStrings__Tables"] = $"DefaultEndpointsProtocol=http;{AzuriteAccount};TableEndpoint=http://127.0.0.1:{tablesPort}/devstoreaccount1;",
        }));
        await bot.AnswersAsync(new Uri($"http://127.0.0.1:{botPort}/health/ready"), cancel);
    }

    private async Task StartPlaygroundAsync()
    {
        var home = Directory.CreateTempSubdirectory("squadbot-playground-").FullName;
        File.Copy(Repository.PlaygroundConfig, Path.Combine(home, ".m365agentsplayground.yml"));
        var address = new Uri($"http://127.0.0.1:{playgroundPort}");
        var tool = Keep(Child.Start(
            "playground",
            ["node", Repository.Playground, "start", "-e", $"http://127.0.0.1:{botPort}/api/messages", "-c", "msteams", "-p", $"{playgroundPort}", "--disable-telemetry"],
            folder: home));
        await tool.AnswersAsync(new Uri(address, "/_internal/v1/config"), cancel);
        Playground = Keep(new Playground(address));
        await Playground.ListenAsync(cancel);
    }

    private async Task StartBrowserAsync()
    {
        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        started.Push(new Ended(() =>
        {
            playwright.Dispose();
            return ValueTask.CompletedTask;
        }));
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Repository.Chromium, Headless = true, Args = Flags });
        started.Push(new Ended(() => browser.DisposeAsync()));
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1000 } });
        Channel = new Channel(page);
        await Channel.OpenAsync(new Uri($"http://localhost:{playgroundPort}"));
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        started.Push(part);
        return part;
    }

    private sealed class Ended(Func<ValueTask> end) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => end();
    }
}
