using Azure.Identity;
using TeamsBot.Delivery;
using TeamsBot.Personal;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Hosting;

/// <summary>Where state is kept: a connection string (Azurite, or a key), or an endpoint with the process's own identity. In Development, without either, in memory.</summary>
internal static partial class StorageSetup
{
    private const string ConnectionString = "Tables";
    private const string Endpoint = "Tables:Endpoint";

    internal static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(provider => Tables(configuration, environment, provider));
        services.AddSingleton(provider => new UnitStore(provider.GetRequiredService<ITables>(), provider.GetRequiredService<TimeProvider>(), Reactions.To)
        {
            // Less than the time of a tap's answer: what the store says is heard.
            Patience = TimeSpan.FromSeconds(3.5),
        });
        services.AddSingleton<Views>().AddSingleton<Installations>().AddSingleton<PersonalChats>().AddSingleton<PersonStore>().AddSingleton<Digests>().AddSingleton<Nudging>().AddSingleton<Asides>().AddSingleton<Imports>().AddSingleton<ImportDelivery>().AddSingleton<Courier>();
        services.AddSingleton(provider => new Sweeper(
            provider.GetRequiredService<UnitStore>(),
            provider.GetRequiredService<ITables>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Courier>().DeliverAsync,
            Faults(provider)));
        services.AddSingleton(provider => new PersonSweeper(
            provider.GetRequiredService<ITables>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Digests>().TellAsync,
            fault => LogUntold(provider.GetRequiredService<ILogger<PersonSweeper>>(), fault)));
        services.AddSingleton(provider => new ImportSweeper(
            provider.GetRequiredService<ITables>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Network.Importer>().ForgetAsync,
            fault => LogNotLetGo(provider.GetRequiredService<ILogger<ImportSweeper>>(), fault)));
        services.AddHostedService<SweepingService>();
        services.AddSingleton<StoreCheck>();
        services.AddHealthChecks().AddCheck<StoreCheck>("tables", tags: ["ready"]);
        return services;
    }

    /// <exception cref="InvalidOperationException">Nothing says where state is kept, outside Development; or what says so is no such place.</exception>
    internal static void CheckStorage(IConfiguration configuration, IHostEnvironment environment)
    {
        var (connection, endpoint) = (configuration.GetConnectionString(ConnectionString), configuration[Endpoint]);
        if (!string.IsNullOrWhiteSpace(connection))
        {
            CheckConnection(connection);
        }
        else if (!string.IsNullOrWhiteSpace(endpoint))
        {
            CheckEndpoint(endpoint);
        }
        else if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException("Set ConnectionStrings__Tables or Tables__Endpoint: without one Squadbot has nowhere to keep decisions.");
        }
    }

    private static void CheckConnection(string connection)
    {
        if (!IsConnection(connection))
        {
            throw new InvalidOperationException("ConnectionStrings__Tables is not the connection string of a storage account.");
        }
    }

    /// <summary>What the parser says of a wrong one may hold the key, so it is not passed on.</summary>
    private static bool IsConnection(string connection)
    {
        try
        {
            _ = new AzureTables(connection);
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    // The identity's token travels to it, so https alone.
    private static void CheckEndpoint(string endpoint)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidOperationException("Tables__Endpoint must be an https address such as https://<account>.table.core.windows.net.");
        }
    }

    private static ITables Tables(IConfiguration configuration, IHostEnvironment environment, IServiceProvider provider)
    {
        if (configuration.GetConnectionString(ConnectionString) is { Length: > 0 } connection)
        {
            return new AzureTables(connection);
        }

        if (configuration[Endpoint] is { Length: > 0 } endpoint)
        {
            return new AzureTables(new Uri(endpoint), new TablesIdentity(new DefaultAzureCredential()));
        }

        CheckStorage(configuration, environment);
        LogMemory(provider.GetRequiredService<ILoggerFactory>().CreateLogger("TeamsBot.Storage"));
        return new MemoryTables();
    }

    private static Action<UnitKey, Exception> Faults(IServiceProvider provider)
    {
        var logger = provider.GetRequiredService<ILogger<Sweeper>>();
        return (unit, fault) => LogFault(logger, unit.Value, fault);
    }

    [LoggerMessage(LogLevel.Warning, "No table connection is configured: state is kept in memory and is lost at the end of this process.")]
    private static partial void LogMemory(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Telling a person what waits for them failed; it is tried again.")]
    private static partial void LogUntold(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Letting go what was not imported failed; it is tried again.")]
    private static partial void LogNotLetGo(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Delivering for unit {Unit} failed; it is tried again.")]
    private static partial void LogFault(ILogger logger, string unit, Exception fault);
}
