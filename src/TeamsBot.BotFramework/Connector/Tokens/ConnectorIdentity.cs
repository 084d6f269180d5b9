using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace TeamsBot.BotFramework.Connector.Tokens;

/// <summary>Who the bot is to the connector, from the settings that Bot Framework bots have always had.</summary>
internal sealed record ConnectorIdentity
{
    private const string DefaultScope = "https://api.botframework.com/.default";

    /// <summary>Multi-tenant bots take their token from this tenant (Bot Framework REST authentication).</summary>
    private const string SharedTenant = "botframework.com";

    public required string AppId { get; init; }

    /// <summary>SingleTenant, MultiTenant or UserAssignedMSI.</summary>
    public required string Type { get; init; }

    public string? Password { get; init; }

    public string? TenantId { get; init; }

    public required string Scope { get; init; }

    public required Uri Authority { get; init; }

    /// <summary>Null without an app id: the bot is then nobody, and can call nobody but this machine.</summary>
    /// <exception cref="InvalidOperationException">The settings cannot give a token.</exception>
    public static ConnectorIdentity? From(IConfiguration settings)
    {
        if (settings["MicrosoftAppId"] is not { Length: > 0 } appId)
        {
            return null;
        }

        var tenant = Given(settings["MicrosoftAppTenantId"]);
        var identity = new ConnectorIdentity
        {
            AppId = appId,
            Type = Given(settings["MicrosoftAppType"]) ?? (tenant is null ? "" : "SingleTenant"),
            Password = Given(settings["MicrosoftAppPassword"]),
            TenantId = tenant,
            Scope = Given(settings["ToChannelFromBotOAuthScope"]) ?? DefaultScope,
            Authority = AuthorityOf(Given(settings["ToChannelFromBotLoginUrl"])),
        };
        identity.Credential(null);
        return identity;
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
    private static Uri AuthorityOf(string? login)
    {
        if (login is null)
        {
            return AzureAuthorityHosts.AzurePublicCloud;
        }

        return Uri.TryCreate(login, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? new Uri(uri.GetLeftPart(UriPartial.Authority))
            : throw new InvalidOperationException("ToChannelFromBotLoginUrl must be an https address.");
    }

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();

    private static string Needed(string? setting, string name) =>
        setting ?? throw new InvalidOperationException($"{name} is missing.");
}
