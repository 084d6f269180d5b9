namespace TeamsBot.Fakes;

/// <summary>
/// Counts requests against the published limits (Teams documentation, "Rate limiting for agents") by the plainest way
/// there is: look back at what came.
/// </summary>
internal sealed class FakeLimits(TimeProvider time)
{
    private static readonly (int Count, int Seconds)[] Sends = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private static readonly (int Count, int Seconds)[] Reads = [(14, 1), (16, 2), (120, 30), (3600, 3600)];
    private static readonly (int Count, int Seconds)[] Tenant = [(50, 1)];
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> lanes = new(StringComparer.Ordinal);

    /// <summary>What this request exceeds; null when it is within the limits.</summary>
    public string? Count(FakeOperation operation, string conversation)
    {
        var reads = operation is FakeOperation.PagedMembers or FakeOperation.Members or FakeOperation.Member
            or FakeOperation.Team or FakeOperation.Channels;
        lock (gate)
        {
            return Exceeded("tenant", Tenant) ?? (reads
                ? Exceeded($"reads of {conversation}", Reads)
                : Exceeded($"sends to {conversation}", Sends));
        }
    }

    private string? Exceeded(string lane, (int Count, int Seconds)[] windows)
    {
        if (!lanes.TryGetValue(lane, out var times))
        {
            times = lanes[lane] = [];
        }

        var now = time.GetUtcNow();
        times.Add(now);
        times.RemoveRange(0, Math.Max(0, times.Count - 4000));
        foreach (var (count, seconds) in windows)
        {
            var since = now - TimeSpan.FromSeconds(seconds);
            if (times.Count > count && times[^(count + 1)] > since)
            {
                return $"{lane}: more than {count} in {seconds} s";
            }
        }

        return null;
    }
}
