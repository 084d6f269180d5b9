using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace TeamsBot.Fakes;

/// <summary>What can be different about a fake Teams.</summary>
public sealed record FakeTeamsOptions
{
    public string TenantId { get; init; } = "7e4a0000-0000-4000-8000-000000000001";

    public string AppId { get; init; } = "b0700000-0000-4000-8000-000000000001";

    /// <summary>Members of a roster page at most, whatever the bot asks for.</summary>
    public int RosterPage { get; init; } = 2;

    /// <summary>False answers 501 as a channel that knows no pages.</summary>
    public bool PagedRosters { get; init; } = true;

    /// <summary>Answer 429 to what exceeds a limit. The excess is counted in any case.</summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>Clock of the limits and tokens.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>
/// Teams as a bot sees it, on this machine: the connector it calls, the people who write and tap, the keys it believes.
/// It records everything in order, and what breaks a documented rule as a violation.
/// </summary>
public sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly FakeFaults faults = new();
    private readonly FakeRecord record = new();
    private int inFlight;

    private FakeTeams(FakeTeamsOptions options)
    {
        Time = options.Time;
        World = new FakeWorld(options.TenantId, options.AppId);
        Files = new FakeFiles(() => Origin);
        Tokens = new FakeTokens(options.AppId, options.Time);
        var connector = new FakeConnector(World, Messages, record, faults, options);
        app = Host(context => AnswerAsync(context, connector));
        var shape = new ActivityShape(this);
        Activities = new TeamsActivities(this, shape);
        Events = new TeamsEvents(this, shape);
    }

    /// <summary>Clock of the limits and tokens.</summary>
    public TimeProvider Time { get; }

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>What activities carry as <c>serviceUrl</c>.</summary>
    public string ServiceUrl => $"{Origin}/amer/{World.TenantId}/";

    /// <summary>For the setting <c>ToBotFromChannelOpenIdMetadataUrl</c>.</summary>
    public string MetadataUrl => $"{Origin}/v1/.well-known/openidconfiguration";

    public FakeWorld World { get; }

    public FakeTokens Tokens { get; }

    /// <summary>Makes what Teams would send when people write and tap.</summary>
    public TeamsActivities Activities { get; }

    /// <summary>Makes what Teams would send when people, channels and the app come and go.</summary>
    public TeamsEvents Events { get; }

    /// <summary>Every connector request, in order.</summary>
    public IReadOnlyList<FakeRequest> Requests => record.Requests;

    /// <summary>Every broken rule, in order; a good bot leaves this empty.</summary>
    public IReadOnlyList<string> Violations => record.Violations;

    /// <summary>What people have sent as files.</summary>
    public FakeFiles Files { get; }

    internal FakeMessages Messages { get; } = new();

    public static async Task<FakeTeams> StartAsync(FakeTeamsOptions? options = null)
    {
        var fake = new FakeTeams(options ?? new FakeTeamsOptions());
        await fake.app.StartAsync();
        var addresses = fake.app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        fake.Origin = addresses.Addresses.Single();
        return fake;
    }

    /// <summary>The next calls of this operation meet these faults, one each.</summary>
    public void Fail(FakeOperation operation, params IEnumerable<FakeFault> next) => faults.Add(operation, next);

    /// <summary>Empties <see cref="Requests"/> and <see cref="Violations"/>, so that a test counts from here.</summary>
    public void Forget() => record.Clear();

    /// <summary>What the bot has said there; the id with its thread.</summary>
    public FakeThread Thread(string conversationId) => Messages.Thread(conversationId);

    public FakeThread Thread(FakeConversation conversation) => Messages.Thread(conversation.Id);

    /// <summary>What the bot has said anywhere.</summary>
    public FakeThread Everything() => Messages.Everything();

    /// <summary>Sends activities to a bot; <paramref name="signed"/> with tokens that <see cref="MetadataUrl"/> vouches for.</summary>
    public BotDoor Bot(string messagesUrl, bool signed = false) => new(messagesUrl, signed ? Tokens : null);

    /// <summary>Returns when the condition holds; it is asked after each request of the bot.</summary>
    /// <exception cref="TimeoutException">It did not, in 10 s or <paramref name="within"/>.</exception>
    public Task UntilAsync(Func<FakeTeams, bool> condition, TimeSpan? within = null) =>
        record.UntilAsync(() => condition(this), within ?? TimeSpan.FromSeconds(10));

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        Tokens.Dispose();
    }

    /// <summary>Requests that have come and are not answered yet.</summary>
    public int InFlight => Volatile.Read(ref inFlight);

    private async Task AnswerAsync(HttpContext context, FakeConnector connector)
    {
        Interlocked.Increment(ref inFlight);
        try
        {
            await RouteAsync(context, connector);
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }

    private Task RouteAsync(HttpContext context, FakeConnector connector) => context.Request.Path.Value switch
    {
        "/v1/.well-known/openidconfiguration" => Json(context, Tokens.Metadata(Origin)),
        "/v1/.well-known/keys" => Json(context, Tokens.Keys()),
        var path when path!.StartsWith(FakeFiles.Path, StringComparison.Ordinal) => Files.AnswerAsync(context),
        _ => connector.AnswerAsync(context),
    };

    private static Task Json(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    private static WebApplication Host(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var host = builder.Build();
        host.Run(answer);
        return host;
    }
}

/// <summary>One request of the bot to the connector.</summary>
/// <param name="At">When it came.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Target">Path and query exactly as they came over the wire.</param>
/// <param name="Operation">What it asks for.</param>
/// <param name="ConversationId">Unescaped; null where there is none.</param>
/// <param name="ActivityId">Unescaped; also the member or team asked for.</param>
/// <param name="Body">The text of the body, empty when there is none.</param>
/// <param name="Authorization">The header; null when absent.</param>
/// <param name="Status">What was answered; 0 when nothing was.</param>
public sealed record FakeRequest(
    DateTimeOffset At,
    string Method,
    string Target,
    FakeOperation Operation,
    string? ConversationId,
    string? ActivityId,
    string Body,
    string? Authorization,
    int Status)
{
    public string? ContentType { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>Of W3C Trace Context; a connector has no use for it.</summary>
    public string? TraceParent { get; init; }

    public JsonElement Json => JsonElement.Parse(Body);
}
