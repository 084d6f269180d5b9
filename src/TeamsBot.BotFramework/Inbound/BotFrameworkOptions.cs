namespace TeamsBot.BotFramework;

/// <summary>
/// Who the bot is and whom it believes, by the names that the Bot Framework SDK gave these settings,
/// at the root of the configuration. Checked at start; see <see cref="BotFrameworkOptionsCheck"/>.
/// </summary>
public sealed class BotFrameworkOptions
{
    /// <summary>SingleTenant, MultiTenant or UserAssignedMSI. Missing: SingleTenant when a tenant is set.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The bot's app id. Missing: the anonymous local mode, in Development only.</summary>
    public string? MicrosoftAppId { get; set; }

    public string? MicrosoftAppTenantId { get; set; }

    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The tenants a MultiTenant bot serves. The others serve <see cref="MicrosoftAppTenantId"/> alone.</summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>Where the connector publishes its signing keys; https, or loopback http in Development.</summary>
    public string ToBotFromChannelOpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The one issuer of inbound tokens.</summary>
    public string ToBotFromChannelTokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where outbound tokens are asked for; https.</summary>
    public string ToChannelFromBotLoginUrl { get; set; } = "https://login.microsoftonline.com/";

    public string ToChannelFromBotOAuthScope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>No app id: nobody is verified, so only this machine may speak.</summary>
    public bool IsAnonymous => string.IsNullOrWhiteSpace(MicrosoftAppId);

    /// <summary>Whether the setting and everything that follows from it say so.</summary>
    public bool IsMultiTenant => string.Equals(MicrosoftAppType, "MultiTenant", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key document is on this machine: a test's. Loopback service URLs are then allowed, always without a token.</summary>
    public bool HasLoopbackMetadata =>
        Uri.TryCreate(ToBotFromChannelOpenIdMetadataUrl, UriKind.Absolute, out var url) && url.IsLoopback;

    /// <summary>Whether activities of this tenant are this bot's business.</summary>
    public bool Serves(string tenantId) => IsMultiTenant
        ? AllowedTenants.Contains(tenantId, StringComparer.OrdinalIgnoreCase)
        : string.Equals(MicrosoftAppTenantId, tenantId, StringComparison.OrdinalIgnoreCase);
}
