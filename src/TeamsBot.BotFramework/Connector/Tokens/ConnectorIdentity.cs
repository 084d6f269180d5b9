using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace TeamsBot.BotFramework.Connector.Tokens;

/// <summary>Who the bot is to the connector, from the settings that Bot Framework bots have always had.</summary>
internal sealed record ConnectorIdentity
{
    /// <summary>Multi-tenant bots take their token from this tenant (Bot Framework REST authentication).</summary>
    private const string SharedTenant = "botframework.com";

    public required string AppId { get; init; }

    /// <summary>SingleTenant, MultiTenant or UserAssignedMSI.</summary>
    public required string Type { get; init; }

    public string? Password { get; init; }

    public string? TenantId { get; init; }

    public required Uri Authority { get; init; }

    /// <summary>
    /// Null without an app id, or without a secret where one is needed (Development allows both): the bot can then call
    /// nobody but this machine.
    /// </summary>
    /// <exception cref="InvalidOperationException">The settings contradict each other.</exception>
    public static ConnectorIdentity? From(BotFrameworkOptions settings)
    {
        var type = Given(settings.MicrosoftAppType) ?? "SingleTenant";
        var managed = type.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase);
        if (settings.IsAnonymous || (!managed && Given(settings.MicrosoftAppPassword) is null))
        {
            return null;
        }

        return new ConnectorIdentity
        {
            AppId = settings.MicrosoftAppId!,
            Type = type,
            Password = Given(settings.MicrosoftAppPassword),
            TenantId = Given(settings.MicrosoftAppTenantId),
            Authority = AuthorityOf(settings.ToChannelFromBotLoginUrl),
        };
    }

    /// <summary>A new credential with an empty cache.</summary>
    /// <param name="transport">Replaces the network in tests.</param>
    public TokenCredential Credential(HttpPipelineTransport? transport)
    {
        var options = new ClientSecretCredentialOptions { AuthorityHost = Authority, DisableInstanceDiscovery = true };
        options.Transport = transport ?? options.Transport;
        return Type.ToLowerInvariant() switch
        {
            "singletenant" => new ClientSecretCredential(Needed(TenantId, "MicrosoftAppTenantId"), AppId, Secret(), options),
            "multitenant" => new ClientSecretCredential(SharedTenant, AppId, Secret(), options),
            "userassignedmsi" => ManagedIdentity(transport),
            _ => throw new InvalidOperationException("MicrosoftAppType must be SingleTenant, MultiTenant or UserAssignedMSI."),
        };
    }

    private ManagedIdentityCredential ManagedIdentity(HttpPipelineTransport? transport)
    {
        var options = new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(AppId));
        options.Transport = transport ?? options.Transport;
        return new ManagedIdentityCredential(options);
    }

    private string Secret() => Needed(Password, "MicrosoftAppPassword");

    // A full token URL of older settings is taken for its host.
    private static Uri AuthorityOf(string login) =>
        Uri.TryCreate(login, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? new Uri(uri.GetLeftPart(UriPartial.Authority))
            : throw new InvalidOperationException("ToChannelFromBotLoginUrl must be an https address.");

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();

    private static string Needed(string? setting, string name) =>
        setting ?? throw new InvalidOperationException($"{name} is missing.");
}
