using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Fakes;
using TeamsBot.Hosting;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Tests.Stage;

/// <summary>The whole bot in this process, on a port of its own, with people around it who write and tap as in Teams.</summary>
internal sealed class Theatre : IAsyncDisposable
{
    /// <summary>As far as anybody would set it while looking for a fault.</summary>
    private static readonly string[] Talkative =
        [.. new[] { "Default", "Microsoft.AspNetCore", "System.Net.Http" }.Select(category => $"--Logging:LogLevel:{category}=Debug")];

    /// <summary>Where the addresses of proposals lie, unless a spec sets none.</summary>
    public const string LinkHost = "squadbot.example";

    private readonly WebApplication app;
    private readonly BotDoor door;

    private Theatre(WebApplication app, FakeTeams teams, Clock time, bool signed)
    {
        (this.app, Teams, Time, Signed) = (app, teams, time, signed);
        door = teams.Bot($"{app.Urls.Single()}/api/messages", signed);
        Check = new CardCheck(SquadbotSetup.Routes(app.Services));
    }

    public FakeTeams Teams { get; }

    public FakeWorld World => Teams.World;

    public Clock Time { get; }

    /// <summary>With tokens, as in Teams: then forms are dialogs. Without, as in the local test clients: then they are the answer to the tap.</summary>
    public bool Signed { get; }

    public CardCheck Check { get; }

    public Uri Address => new(app.Urls.Single());

    public Member Ada => In(World.Squad, World.Ada);

    public Member Ben => In(World.Squad, World.Ben);

    public Member Cleo => In(World.Squad, World.Cleo);

    public Member Dan => In(World.Squad, World.Dan);

    public Member Eva => In(World.Squad, World.Eva);

    /// <param name="signed">Tokens, and dialogs.</param>
    /// <param name="tables">Where state is kept; in memory if there is none.</param>
    /// <param name="teams">An existing Teams, for a second bot or one that starts again; it is not stopped with this.</param>
    /// <param name="log">Hears everything that the bot logs.</param>
    /// <param name="linkHost">Empty for no addresses.</param>
    /// <param name="rosterPage">Members that Teams tells at once.</param>
    public static async Task<Theatre> OpenAsync(bool signed = true, ITables? tables = null, FakeTeams? teams = null, ILoggerProvider? log = null, string linkHost = LinkHost, int rosterPage = 2)
    {
        var time = new Clock();
        var fake = teams ?? await FakeTeams.StartAsync(new FakeTeamsOptions { Time = time, EnforceLimits = false, RosterPage = rosterPage });
        var watch = new TenantWatch(fake.World.TenantId);
        var bot = SquadbotHost.Build([.. Settings(fake, signed), $"--Squadbot:LinkHost={linkHost}", .. log is null ? [] : Talkative], services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<IStartupFilter>(watch);
            services.AddSingleton(watch.Around(tables ?? new MemoryTables()));
            services.AddHttpClient(ConnectorSetup.HttpClientName).AddHttpMessageHandler(() => new SentStamp(fake.Time));
            if (log is not null)
            {
                services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
            }
        });
        await bot.StartAsync();
        return new Theatre(bot, fake, time, signed) { OwnsTeams = teams is null, Watch = watch };
    }

    private bool OwnsTeams { get; init; }

    /// <summary>No turn of one tenant touches a row of another.</summary>
    public required TenantWatch Watch { get; init; }

    /// <summary>What is stored of the conversation's unit.</summary>
    public async Task<Domain.Unit> UnitAsync(FakeConversation place) =>
        await app.Services.GetRequiredService<Storage.Units.UnitStore>().ReadAsync(Storage.UnitKey.Of(World.TenantId, place.BaseId), TestContext.Current.CancellationToken) ?? Domain.Unit.None;

    /// <summary>The organisation has so many units more, which were imported.</summary>
    public async Task OrganizationAsync(int units)
    {
        var key = Storage.UnitKey.OfOrganization(World.TenantId);
        var store = new Storage.Units.UnitStore(app.Services.GetRequiredService<ITables>(), Time, _ => []);
        var steps = Enumerable.Range(0, units).Select(number => $"guild-{number}")
            .Select(slug => new Domain.Network.ImportedUnit(new(Storage.UnitKey.OfEntry(key, slug).Value), slug, slug, Domain.Network.UnitKind.Guild, Parent: null, "")).Chunk(40).ToList();
        _ = await DoAsync(new Domain.Network.NetworkCommand.AskImport("many", "", steps.Count, Card: null) { At = Time.GetUtcNow(), Entropy = Organization.NewEntropy.Next() });
        foreach (var (done, step) in steps.Index())
        {
            var outcome = await DoAsync(new Domain.Network.NetworkCommand.ImportStep("many", done + 1, step) { At = Time.GetUtcNow(), Entropy = Organization.NewEntropy.Next() });
            Assert.Equal((40 * done) + step.Length, outcome.After.Network.Entries.Count);
        }

        Task<Storage.Units.Outcome> DoAsync(Domain.Network.NetworkCommand command) => store.TransactAsync(key, command, TestContext.Current.CancellationToken);
    }

    public Member In(FakeConversation place, FakePerson person) => new(this, person, place);

    /// <summary>The person alone with the bot.</summary>
    public Member Personal(FakePerson person) => In(World.Personal(person), person);

    /// <summary>Delivers anything. No answer of the bot is ever a server error.</summary>
    public async Task<BotAnswer> PostAsync(System.Text.Json.Nodes.JsonObject activity)
    {
        var answer = await door.PostAsync(activity, TestContext.Current.CancellationToken);
        Assert.True((int)answer.Status < 500 || (int)answer.Status == 501, $"{(int)answer.Status} for {activity.ToJsonString()[..Math.Min(500, activity.ToJsonString().Length)]}");
        Check.Answered(answer);
        return answer;
    }

    /// <summary>Waits for what the bot does by itself; time flies meanwhile.</summary>
    public async Task UntilAsync(Func<FakeTeams, bool> condition, string? what = null)
    {
        using var hurry = Time.Hurry();
        try
        {
            await Teams.UntilAsync(condition, TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException late)
        {
            var said = Teams.Everything().Messages.Select(message => message.Text ?? $"[{message.Card?.Text.ReplaceLineEndings(" / ")}]");
            var asked = Teams.Requests.Select(request => $"{request.At:mm:ss.fff} {request.Operation} {request.ActivityId} {request.Status}");
            throw new TimeoutException($"{what ?? "It"} did not happen by {Time.GetUtcNow():mm:ss}. The bot said:\n{string.Join('\n', said)}\nand asked for\n{string.Join('\n', asked)}", late);
        }
    }

    /// <summary>Waits until somebody's own chat knows of so many units of theirs: what is looked up across units is late by a moment.</summary>
    public async Task BelongsAsync(FakePerson person, int units = 1)
    {
        var views = app.Services.GetRequiredService<Storage.Views>();
        using var hurry = Time.Hurry();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await views.OfPersonAsync(World.TenantId, person.AadObjectId!, patience.Token)).Count < units)
        {
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>Lets so much time pass, and all that it brings.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var until = Time.GetUtcNow() + time;
        var step = time / 200 > TimeSpan.FromMilliseconds(100) ? time / 200 : TimeSpan.FromMilliseconds(100);
        while (Time.GetUtcNow() < until)
        {
            Time.Advance(step);
            await RestAsync();
        }
    }

    /// <summary>Lets time pass up to a moment and a little more, slowly over the moment itself: a right to deliver lasts seconds, and what is sent takes its time.</summary>
    public async Task PassOverAsync(DateTimeOffset moment)
    {
        await PassAsync(moment - TimeSpan.FromSeconds(5) - Time.GetUtcNow());
        await PassAsync(TimeSpan.FromSeconds(40));
    }

    /// <summary>What has begun to be sent is sent before time flies on: no right to send it ends meanwhile.</summary>
    private async Task RestAsync()
    {
        var busy = Stopwatch.StartNew();
        int sent;
        do
        {
            sent = Teams.Requests.Count;
            await Task.Delay(8, TestContext.Current.CancellationToken);
        }
        while ((Teams.InFlight > 0 || Teams.Requests.Count > sent) && busy.ElapsedMilliseconds < 500);
    }

    public async ValueTask DisposeAsync()
    {
        door.Dispose();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        Check.Posted(Teams.Everything());
        var violations = Teams.Violations;
        if (OwnsTeams)
        {
            await Teams.DisposeAsync();
        }

        await Time.DisposeAsync();
        Assert.Empty(Check.Breaches);
        Assert.Empty(Watch.Breaches);
        Assert.Empty(violations);
    }

    private static IEnumerable<string> Settings(FakeTeams teams, bool signed)
    {
        yield return "--environment=Development";
        yield return "--urls=http://127.0.0.1:0";
        yield return $"--Logging:LogLevel:Default={Environment.GetEnvironmentVariable("SQUADBOT_TEST_LOG") ?? "None"}";
        if (signed)
        {
            yield return $"--MicrosoftAppId={teams.World.AppId}";
            yield return $"--MicrosoftAppTenantId={teams.World.TenantId}";
            yield return $"--ToBotFromChannelOpenIdMetadataUrl={teams.MetadataUrl}";
        }
    }
}
