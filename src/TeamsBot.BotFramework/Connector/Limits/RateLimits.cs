using System.Collections.Concurrent;

namespace TeamsBot.BotFramework.Connector.Limits;

/// <summary>
/// Keeps the bot below the limits of the Bot Connector, so that a burst becomes a short queue and not a row of 429s.
/// In memory and per process: the tenant's rate is divided by the number of replicas, and a 429 is still retried.
/// </summary>
/// <param name="tenantPerSecond">Requests a second of this process for one tenant.</param>
/// <param name="margin">Added to every window, for requests that arrive closer together than they left.</param>
/// <param name="time">The clock and the timers.</param>
public sealed class RateLimits(int tenantPerSecond, TimeSpan margin, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, TenantQueue> tenants = new(StringComparer.Ordinal);

    /// <summary>Conversations that are remembered, for tests and metrics.</summary>
    public int LaneCount => tenants.Values.Sum(queue => queue.LaneCount);

    /// <summary>
    /// Returns when one request may go; first come, first served in a lane. Cancelled, it has taken no room.
    /// </summary>
    public Task WaitAsync(string tenantId, LaneKey lane, CancellationToken cancellation) =>
        tenants.GetOrAdd(tenantId, NewQueue).WaitAsync(lane, cancellation);

    public void Dispose()
    {
        foreach (var queue in tenants.Values)
        {
            queue.Dispose();
        }
    }

    private TenantQueue NewQueue(string tenantId) =>
        new(new RateWindow(tenantPerSecond, TimeSpan.FromSeconds(1)), margin, time);
}
