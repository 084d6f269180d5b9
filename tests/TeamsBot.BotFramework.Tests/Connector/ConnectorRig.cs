using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using TeamsBot.BotFramework.Connector;
using TeamsBot.BotFramework.Connector.Tokens;
using TeamsBot.Fakes;

namespace TeamsBot.BotFramework.Tests.Connector;

/// <summary>The outbound half as a host puts it together, with the waits of a test.</summary>
internal sealed class ConnectorRig : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public ConnectorRig(
        string environment = "Development",
        Dictionary<string, string?>? settings = null,
        HttpMessageHandler? network = null,
        TokenCredential? credential = null,
        TimeProvider? time = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Connector:RetryDelayMilliseconds"] = "1",
                ["Connector:AttemptTimeoutMilliseconds"] = "5000",
            })
            .AddInMemoryCollection(settings ?? [])
            .Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(time ?? TimeProvider.System);
        if (credential is not null)
        {
            collection.AddSingleton<CredentialSource>(() => credential);
        }

        collection.AddConnector(configuration, new TestEnvironment { EnvironmentName = environment });
        if (network is not null)
        {
            collection.AddHttpClient(ConnectorSetup.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => network);
        }

        services = collection.BuildServiceProvider();
        Client = services.GetRequiredService<ConnectorClient>();
    }

    public ConnectorClient Client { get; }

    public SendReply Reply => services.GetRequiredService<SendReply>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static OutboundActivity Line(string text = "Good morning") => OutboundActivity.Line(text);

    /// <summary>A conversation of the fake, as an anonymous local bot knows it: its service URL is not verified.</summary>
    public static ConversationReference At(FakeTeams fake, FakeConversation conversation) => new()
    {
        ServiceUrl = fake.ServiceUrl,
        ConversationId = conversation.Id,
        TenantId = fake.World.TenantId,
        ServiceUrlVerified = false,
    };

    public static ConversationReference At(string serviceUrl, bool verified = true) => new()
    {
        ServiceUrl = serviceUrl,
        ConversationId = "19:abc@thread.tacv2;messageid=1700000000000",
        TenantId = "tenant",
        ServiceUrlVerified = verified,
    };

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private sealed class TestEnvironment : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

/// <summary>A network that answers from a script and remembers what it was asked.</summary>
internal sealed class ScriptedNetwork(Func<int, HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly Lock gate = new();

    public List<(Uri Uri, string? Authorization)> Requests { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number;
        lock (gate)
        {
            Requests.Add((request.RequestUri!, request.Headers.Authorization?.ToString()));
            number = Requests.Count;
        }

        return Task.FromResult(answer(number, request));
    }
}

/// <summary>Gives numbered tokens and counts how often it was asked.</summary>
internal sealed class CountingCredential(TimeProvider time) : TokenCredential
{
    private int count;

    public int Count => count;

    public List<string> Scopes { get; } = [];

    public Task Gate { get; set; } = Task.CompletedTask;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref count);
        Scopes.AddRange(requestContext.Scopes);
        await Gate;
        return new AccessToken($"token-{number}", time.GetUtcNow() + TimeSpan.FromHours(1));
    }
}
