using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace TeamsBot.BotFramework.Tests.Support;

/// <summary>A bot with this layer alone, on a real Kestrel on loopback, with a clock that a test turns.</summary>
public sealed class Bot : IAsyncDisposable
{
    private readonly WebApplication server;

    private Bot(WebApplication server, FakeTimeProvider clock, ConcurrentQueue<(Turn, OutboundActivity)> replies, Transcript log)
    {
        this.server = server;
        Clock = clock;
        Replies = replies;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()), Timeout = TimeSpan.FromSeconds(20) };
    }

    public FakeTimeProvider Clock { get; }

    public HttpClient Client { get; }

    public IMeterFactory Meters => server.Services.GetRequiredService<IMeterFactory>();

    public Transcript Log { get; }

    /// <summary>What the bot sent, in order.</summary>
    public ConcurrentQueue<(Turn Turn, OutboundActivity Reply)> Replies { get; }

    public Uri Address => Client.BaseAddress!;

    public static Task<Bot> StartLocalAsync(BotRoutes routes, SendReply? send = null) => StartAsync("Development", [], routes, send);

    public static Task<Bot> StartVerifyingAsync(ConnectorIdentity identity, BotRoutes routes, params (string, string)[] more) =>
        StartAsync(
            "Development",
            [("MicrosoftAppId", Attempt.AppId), ("MicrosoftAppTenantId", Attempt.TenantId), ("ToBotFromChannelOpenIdMetadataUrl", identity.MetadataUrl), .. more],
            routes);

    public static async Task<Bot> StartAsync(string environment, (string, string)[] settings, BotRoutes routes, SendReply? send = null, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2)));
        var clock = new FakeTimeProvider(Attempt.Now);
        var replies = new ConcurrentQueue<(Turn, OutboundActivity)>();
        var log = new Transcript();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(send ?? ((turn, reply, _) =>
        {
            replies.Enqueue((turn, reply));
            return Task.CompletedTask;
        }));
        builder.Services.AddBotFramework(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.Urls.Add(url);
        app.MapBot("/api/messages", routes);
        try
        {
            await app.StartAsync();
            return new Bot(app, clock, replies, log);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string json, params string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var header in authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<(HttpStatusCode Status, string Body)> PostAsync(Attempt attempt) =>
        PostAsync(attempt.Content(), attempt.Authorization(attempt.Token()));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }
}
