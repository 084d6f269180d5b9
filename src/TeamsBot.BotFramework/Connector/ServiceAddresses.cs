using System.Buffers;
using System.Net;

namespace TeamsBot.BotFramework.Connector;

/// <summary>What may be sent to an address.</summary>
public enum ServiceAddress
{
    /// <summary>Nothing at all.</summary>
    Refused,

    /// <summary>Requests without a token: this machine, in Development.</summary>
    Local,

    /// <summary>Requests with the bot's token: the connector.</summary>
    Connector,
}

/// <summary>
/// Decides which hosts the bot talks to. Service URLs come in activities and are stored for months; who could plant one
/// would receive the bot's token, so the list is closed, always on, and asked again at every send.
/// </summary>
public sealed class ServiceAddresses(IEnumerable<string> hosts, IEnumerable<string> suffixes, bool development)
{
    private static readonly SearchValues<char> Disputed = SearchValues.Create("@\\?#");

    private readonly string[] hosts = [.. hosts];
    private readonly string[] suffixes = [.. suffixes];

    /// <summary>Judges an address as it was received, before anything is made of it.</summary>
    public ServiceAddress Judge(string? serviceUrl) =>
        IsPlain(serviceUrl) && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) ? Judge(uri) : ServiceAddress.Refused;

    /// <summary>Judges an address that is about to be called.</summary>
    public ServiceAddress Judge(Uri uri)
    {
        if (!uri.IsAbsoluteUri || uri.UserInfo.Length > 0)
        {
            return ServiceAddress.Refused;
        }

        if (IsLocal(uri))
        {
            return development ? ServiceAddress.Local : ServiceAddress.Refused;
        }

        return uri is { Scheme: "https", Port: 443, HostNameType: UriHostNameType.Dns } && IsListed(uri.Host)
            ? ServiceAddress.Connector
            : ServiceAddress.Refused;
    }

    /// <summary>
    /// Printable ASCII without the characters on which parsers of URLs disagree. '@' would begin a host after user
    /// names; '\' is a '/' to some; beyond ASCII a host is rewritten before it is looked up.
    /// </summary>
    private static bool IsPlain(string? serviceUrl) =>
        serviceUrl is { Length: > 0 and <= 2048 } && !serviceUrl.AsSpan().ContainsAnyExceptInRange('!', '~') && !serviceUrl.AsSpan().ContainsAny(Disputed);

    private static bool IsLocal(Uri uri) =>
        uri.Scheme == "http" && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address)));

    private bool IsListed(string host) =>
        hosts.Any(listed => string.Equals(host, listed, StringComparison.OrdinalIgnoreCase))
        || suffixes.Any(suffix => host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
}
