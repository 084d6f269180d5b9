namespace TeamsBot.BotFramework;

/// <summary>
/// The hosts at which Microsoft runs the connector. <c>trafficmanager.net</c> is a namespace that anybody can have a name in,
/// so these are whole names; only Bot Framework's own domains are taken with their subdomains.
/// </summary>
internal static class ServiceUrls
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    };

    private static readonly string[] Domains = [".botframework.com", ".botframework.us", ".botframework.azure.us"];

    /// <summary>https, the usual port, nobody's user name, and one of the connector's hosts.</summary>
    public static bool IsConnector(string? serviceUrl) =>
        Parse(serviceUrl) is { } url
        && url.Scheme == Uri.UriSchemeHttps
        && url.IsDefaultPort
        && url.HostNameType == UriHostNameType.Dns
        && (Hosts.Contains(url.Host) || Array.Exists(Domains, domain => url.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));

    /// <summary>This machine: a test client's connector, which never gets a token.</summary>
    public static bool IsLoopback(string? serviceUrl) =>
        Parse(serviceUrl) is { IsLoopback: true } url && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    private static Uri? Parse(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && !serviceUrl.Any(IsOdd) ? url : null;

    private static bool IsOdd(char character) => character <= ' ' || character > '~' || character == '\\' || character == '@';
}
