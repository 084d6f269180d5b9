using TeamsBot.Domain.HealthChecks;

namespace TeamsBot.Domain.Network;

/// <content>What a squad tells its tribe of its health checks, if it has agreed to.</content>
public abstract partial record Letter
{
    /// <summary>To the tribe: from now on the squad shows it the results of its health checks, or does so no more, and the tribe forgets what it has of them.</summary>
    public sealed record SharesHealth(bool On) : Letter;

    /// <summary>To the tribe: the result of a health check.</summary>
    /// <param name="Check">n in H-n of the sender.</param>
    /// <param name="Topics">Those that enough people have answered.</param>
    public sealed record HealthResult(int Check, DateTimeOffset ClosedAt, IReadOnlyList<SharedTopic> Topics) : Letter;
}
