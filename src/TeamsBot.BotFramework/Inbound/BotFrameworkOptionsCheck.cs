using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TeamsBot.BotFramework;

/// <summary>Refuses to start on a configuration that would not verify anybody, with one sentence that names the setting.</summary>
internal sealed class BotFrameworkOptionsCheck(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    private static readonly string[] AppTypes = ["SingleTenant", "MultiTenant", "UserAssignedMSI"];

    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options) =>
        Complaint(options) is { } complaint ? ValidateOptionsResult.Fail(complaint) : ValidateOptionsResult.Success;

    private string? Complaint(BotFrameworkOptions options) =>
        options.IsAnonymous ? AnonymousComplaint() : IdComplaint(options) ?? TypeComplaint(options) ?? SecretComplaint(options) ?? AddressComplaint(options);

    private string? AnonymousComplaint() => environment.IsDevelopment()
        ? null
        : "MicrosoftAppId is not set, and without it nobody can be verified; only the Development environment runs without it.";

    // A name or a placeholder in the place of an id would refuse everybody, one request at a time.
    private static string? IdComplaint(BotFrameworkOptions options)
    {
        if (!Guid.TryParse(options.MicrosoftAppId, out _))
        {
            return "MicrosoftAppId must be the GUID of the bot's registration or managed identity (its client id).";
        }

        return string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId) || Guid.TryParse(options.MicrosoftAppTenantId, out _)
            ? null
            : "MicrosoftAppTenantId must be the GUID of the tenant.";
    }

    private static string? TypeComplaint(BotFrameworkOptions options)
    {
        var hasTenant = !string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId);
        if (string.IsNullOrWhiteSpace(options.MicrosoftAppType))
        {
            return hasTenant ? null : "MicrosoftAppType is not set, and neither is MicrosoftAppTenantId, from which it would follow.";
        }

        if (!AppTypes.Contains(options.MicrosoftAppType, StringComparer.OrdinalIgnoreCase))
        {
            return "MicrosoftAppType must be SingleTenant, MultiTenant or UserAssignedMSI.";
        }

        if (options.IsMultiTenant)
        {
            return options.AllowedTenants.Any(tenant => !string.IsNullOrWhiteSpace(tenant))
                ? null
                : "AllowedTenants__0 is not set: a MultiTenant bot must name the tenants that it serves.";
        }

        return hasTenant ? null : $"MicrosoftAppTenantId is not set, and a {options.MicrosoftAppType} bot serves that tenant alone.";
    }

    private string? SecretComplaint(BotFrameworkOptions options)
    {
        var needsNone = environment.IsDevelopment()
            || string.Equals(options.MicrosoftAppType, "UserAssignedMSI", StringComparison.OrdinalIgnoreCase);
        return needsNone || !string.IsNullOrWhiteSpace(options.MicrosoftAppPassword)
            ? null
            : "MicrosoftAppPassword is not set, and without it the bot cannot answer; only a UserAssignedMSI bot needs none.";
    }

    private string? AddressComplaint(BotFrameworkOptions options)
    {
        if (!IsHttps(options.ToBotFromChannelOpenIdMetadataUrl) && !IsLocalTest(options.ToBotFromChannelOpenIdMetadataUrl))
        {
            return "ToBotFromChannelOpenIdMetadataUrl must be an https address; loopback http is for the Development environment only.";
        }

        if (string.IsNullOrWhiteSpace(options.ToBotFromChannelTokenIssuer))
        {
            return "ToBotFromChannelTokenIssuer must name the issuer of the connector's tokens.";
        }

        if (!IsHttps(options.ToChannelFromBotLoginUrl))
        {
            return "ToChannelFromBotLoginUrl must be an https address.";
        }

        return string.IsNullOrWhiteSpace(options.ToChannelFromBotOAuthScope)
            ? "ToChannelFromBotOAuthScope must name the scope of the connector."
            : null;
    }

    private static bool IsHttps(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps;

    private bool IsLocalTest(string? address) => environment.IsDevelopment()
        && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback;
}
