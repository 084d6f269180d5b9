using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework.Connector;

namespace TeamsBot.BotFramework;

/// <summary>Why a request is not let in. The status travels, the reason is only logged.</summary>
internal sealed record Refusal(int Status, string Reason)
{
    public static readonly Refusal NoToken = new(401, "no single bearer token");
    public static readonly Refusal BadToken = new(401, "token not verified");
    public static readonly Refusal NotLocal = new(401, "anonymous request from another machine");
    public static readonly Refusal NotLocalService = new(401, "anonymous activity with a service URL on another machine");
    public static readonly Refusal ServiceUrl = new(401, "service URL is not the token's, or not the connector's");
    public static readonly Refusal Recipient = new(401, "activity for another bot");
    public static readonly Refusal Endorsement = new(403, "signing key not endorsed for the channel");
    public static readonly Refusal Channel = new(403, "channel not served");
    public static readonly Refusal Tenant = new(403, "tenant not served, or not the same in both places");
}

/// <summary>
/// Lets in what the connector signed, and holds what the token says against every activity. Without an app id, which the start
/// allows in Development only, it lets in what comes from this machine and answers to this machine.
/// </summary>
internal sealed class Doorkeeper(IOptions<BotFrameworkOptions> options, TokenVerifier verifier, ServiceAddresses addresses)
{
    private const string Scheme = "Bearer ";

    /// <summary>The anonymous local mode; whatever a request's Authorization header says is then not looked at.</summary>
    public bool IsAnonymous => options.Value.IsAnonymous;

    /// <summary>Before the body is read: the token, or null in the anonymous mode, or why not.</summary>
    public async ValueTask<(VerifiedToken? Token, Refusal? Refusal)> AdmitAsync(HttpContext context)
    {
        if (IsAnonymous)
        {
            var isLocal = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
            return (null, isLocal ? null : Refusal.NotLocal);
        }

        if (BearerToken(context.Request) is not { Length: > 0 } token)
        {
            return (null, Refusal.NoToken);
        }

        var verified = await verifier.VerifyAsync(token);
        return (verified, verified is null ? Refusal.BadToken : null);
    }

    /// <summary>After the body is read: whether the activity is what the token was given for, and this bot's business.</summary>
    public Refusal? Object(VerifiedToken? token, Activity activity) => token is null ? ObjectAnonymous(activity) : ObjectVerified(token, activity);

    private Refusal? ObjectAnonymous(Activity activity)
    {
        if (activity.ChannelId is not ("msteams" or "emulator"))
        {
            return Refusal.Channel;
        }

        return addresses.Judge(activity.ServiceUrl) == ServiceAddress.Local ? null : Refusal.NotLocalService;
    }

    private Refusal? ObjectVerified(VerifiedToken token, Activity activity)
    {
        if (!string.Equals(token.ServiceUrl, activity.ServiceUrl, StringComparison.Ordinal) || !IsAllowed(activity.ServiceUrl))
        {
            return Refusal.ServiceUrl;
        }

        if (activity.ChannelId is not { } channel || !token.Key.Endorsements.Contains(channel))
        {
            return Refusal.Endorsement;
        }

        return channel != "msteams" ? Refusal.Channel
            : !IsUs(activity.Recipient?.Id) ? Refusal.Recipient
            : activity.StatedTenant() is { } tenant && options.Value.Serves(tenant) ? null : Refusal.Tenant;
    }

    // What could not be answered need not be heard: the same closed list of hosts in both directions
    private bool IsAllowed(string? serviceUrl) => addresses.Judge(serviceUrl) switch
    {
        ServiceAddress.Connector => true,
        ServiceAddress.Local => options.Value.HasLoopbackMetadata,
        _ => false,
    };

    private bool IsUs(string? recipient)
    {
        var appId = options.Value.MicrosoftAppId;
        return recipient is not null && (recipient == appId || recipient == $"28:{appId}");
    }

    /// <summary>Empty if there is none.</summary>
    private static ReadOnlyMemory<char> BearerToken(HttpRequest request)
    {
        var headers = request.Headers.Authorization;
        return headers.Count == 1 && headers[0] is { } header
            && header.StartsWith(Scheme, StringComparison.Ordinal)
            && header.Length - Scheme.Length is > 0 and <= TokenShape.MaxLength
            && header.AsSpan(Scheme.Length).IndexOfAnyExceptInRange('!', '~') < 0
            ? header.AsMemory(Scheme.Length)
            : default;
    }
}
