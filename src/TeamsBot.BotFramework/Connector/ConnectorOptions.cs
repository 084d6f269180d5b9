using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TeamsBot.BotFramework.Connector;

/// <summary>The numbers and addresses of outbound calls; configuration section <c>Connector</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>Hosts that may receive the bot's token, compared exactly: Teams' connector in its four clouds. Configuration adds to them.</summary>
    [Required]
    public IList<string> ServiceHosts { get; set; } =
    [
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    /// <summary>Domains, each with its leading dot, any host of which may receive the bot's token. Configuration adds to them.</summary>
    [Required]
    public IList<string> ServiceHostSuffixes { get; set; } =
    [
        ".botframework.com",
        ".botframework.us",
        ".botframework.azure.us",
    ];

    /// <summary>Processes that share the tenant's budget.</summary>
    [Range(1, 40)]
    public int Replicas { get; set; } = 1;

    /// <summary>Requests a second for one tenant over all replicas. Teams allows 50; the rest is for what we do not count.</summary>
    [Range(1, 50)]
    public int TenantRequestsPerSecond { get; set; } = 40;

    /// <summary>Milliseconds added to every rate window: requests can arrive closer together than they left.</summary>
    [Range(0, 1000)]
    public int RateMarginMilliseconds { get; set; } = 100;

    /// <summary>Attempts after the first.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 4;

    /// <summary>Milliseconds before the first repeat; doubled at each, with jitter.</summary>
    [Range(1, 60_000)]
    public int RetryDelayMilliseconds { get; set; } = 500;

    /// <summary>Seconds that a call waits at most between attempts; a longer Retry-After ends the call at once.</summary>
    [Range(1, 300)]
    public int LongestWaitSeconds { get; set; } = 30;

    /// <summary>Milliseconds for one attempt, its token and its body included.</summary>
    [Range(10, 120_000)]
    public int AttemptTimeoutMilliseconds { get; set; } = 10_000;

    /// <summary>Members of one roster page.</summary>
    [Range(1, 500)]
    public int RosterPageSize { get; set; } = 200;
}

/// <summary>Checks <see cref="ConnectorOptions"/> at start, so that a wrong number is a message and not a surprise.</summary>
[OptionsValidator]
internal sealed partial class ConnectorOptionsCheck : IValidateOptions<ConnectorOptions>;
