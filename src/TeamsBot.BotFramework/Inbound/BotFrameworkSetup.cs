using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework.Connector;

namespace TeamsBot.BotFramework;

/// <summary>How a host takes in what the channel says: <c>AddBotFramework</c>, a <see cref="SendReply"/> from the sending half, <c>MapBot</c>.</summary>
public static class BotFrameworkSetup
{
    /// <summary>Reads <see cref="BotFrameworkOptions"/> from the root of the configuration and checks them when the host starts.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>>(new BotFrameworkOptionsCheck(environment));
        services.AddOptions<BotFrameworkOptions>().Bind(configuration).ValidateOnStart();
        services.AddHostedService<LoopbackOnly>();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => Addresses(provider.GetRequiredService<IOptions<ConnectorOptions>>().Value, environment));
        return services
            .AddSingleton<SigningKeyDocument>()
            .AddSingleton<SigningKeys>()
            .AddSingleton<VerifiedTokens>()
            .AddSingleton<TokenVerifier>()
            .AddSingleton<Doorkeeper>()
            .AddSingleton<RefusalLog>();
    }

    /// <summary>Takes in activities at <paramref name="path"/> and gives each to its handler.</summary>
    public static IEndpointConventionBuilder MapBot(this IEndpointRouteBuilder endpoints, string path, BotRoutes routes)
    {
        var services = endpoints.ServiceProvider;
        var turns = new TurnFactory(services.GetRequiredService<SendReply>());
        var dispatcher = ActivatorUtilities.CreateInstance<Dispatcher>(services, routes);
        var endpoint = ActivatorUtilities.CreateInstance<BotEndpoint>(services, turns, dispatcher);
        return endpoints.Map(path, endpoint.HandleAsync);
    }

    private static ServiceAddresses Addresses(ConnectorOptions options, IHostEnvironment environment) =>
        new(options.ServiceHosts, options.ServiceHostSuffixes, environment.IsDevelopment());
}
