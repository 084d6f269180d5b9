using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework.Connector.Http;
using TeamsBot.BotFramework.Connector.Limits;
using TeamsBot.BotFramework.Connector.Tokens;

namespace TeamsBot.BotFramework.Connector;

/// <summary>Puts the outbound half together.</summary>
public static class ConnectorSetup
{
    /// <summary>The name of the HTTP client, for whoever must replace its network.</summary>
    public const string HttpClientName = "TeamsBot.Connector";

    /// <summary>
    /// Adds <see cref="ConnectorClient"/> and <see cref="SendReply"/>. Numbers come from section <c>Connector</c>, the
    /// identity from the <c>MicrosoftApp…</c> settings.
    /// </summary>
    public static IServiceCollection AddConnector(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<ConnectorOptions>().Bind(configuration.GetSection("Connector")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConnectorOptions>, ConnectorOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Addresses(Options(provider), environment));
        services.AddSingleton(provider => Limits(Options(provider), Time(provider)));
        AddTokens(services, configuration.Get<BotFrameworkOptions>() ?? new BotFrameworkOptions());
        AddHttp(services);
        services.AddSingleton(Client);
        services.AddSingleton<SendReply>(provider => Reply(provider.GetRequiredService<ConnectorClient>()));
        return services;
    }

    private static void AddTokens(IServiceCollection services, BotFrameworkOptions settings)
    {
        services.TryAddSingleton<CredentialSource>(_ =>
        {
            var identity = ConnectorIdentity.From(settings);
            return () => identity?.Credential(null);
        });
        services.AddSingleton(provider => new ConnectorTokens(
            provider.GetRequiredService<CredentialSource>(), settings.ToChannelFromBotOAuthScope, Time(provider)));
    }

    // From the outside in: repeats, then an attempt with its room and its clock, then the address and its token.
    private static void AddHttp(IServiceCollection services)
    {
        var http = services.AddHttpClient(HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan);
        http.RemoveAllLoggers();
        http.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        http.AddHttpMessageHandler(provider => new RepeatHandler(RetryRules.Pipeline(
            Options(provider), Time(provider), provider.GetRequiredService<ILogger<ConnectorClient>>())));
        http.AddHttpMessageHandler(provider => new AttemptHandler(
            provider.GetRequiredService<RateLimits>(),
            TimeSpan.FromMilliseconds(Options(provider).AttemptTimeoutMilliseconds)));
        http.AddHttpMessageHandler(provider => new ServiceAccessHandler(
            provider.GetRequiredService<ServiceAddresses>(), provider.GetRequiredService<ConnectorTokens>()));
        http.ConfigurePrimaryHttpMessageHandler(Sockets);
    }

    // No cookies and no proxy: nothing may see the token but the connector. No redirects: the token would follow them.
    // No trace ids: they mean nothing to the connector, and making them is an eighth of what a call allocates.
    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    private static ServiceAddresses Addresses(ConnectorOptions options, IHostEnvironment environment) =>
        new(options.ServiceHosts, options.ServiceHostSuffixes, environment.IsDevelopment());

    private static RateLimits Limits(ConnectorOptions options, TimeProvider time) => new(
        Math.Max(1, options.TenantRequestsPerSecond / options.Replicas),
        TimeSpan.FromMilliseconds(options.RateMarginMilliseconds),
        time);

    private static ConnectorClient Client(IServiceProvider provider)
    {
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Squadbot");
        var logger = provider.GetRequiredService<ILogger<ConnectorClient>>();
        return new ConnectorClient(new ConnectorTransport(http, Time(provider), logger), Options(provider).RosterPageSize);
    }

    private static SendReply Reply(ConnectorClient client) => (turn, reply, cancellationToken) =>
        client.SendAsync(ConversationReference.Of(turn), reply, cancellationToken);

    private static ConnectorOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<ConnectorOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
