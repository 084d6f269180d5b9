namespace TeamsBot.Fakes;

/// <summary>
/// Counts requests against the published limits (Teams documentation, "Rate limiting for agents") by the plainest way
/// there is: look back at what came.
/// </summary>
internal sealed class FakeLimits
{
    private static readonly (int Count, int Seconds)[] Sends = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private static readonly (int Count, int Seconds)[] Reads = [(14, 1), (16, 2), (120, 30), (3600, 3600)];
    private static readonly (int Count, int Seconds)[] Tenant = [(50, 1)];
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> lanes = new(StringComparer.Ordinal);

    /// <summary>What a request that was sent at this time exceeds, or makes another exceed; null when all is within the limits.</summary>
    public string? Count(FakeOperation operation, string conversation, DateTimeOffset at)
    {
        var reads = operation is FakeOperation.PagedMembers or FakeOperation.Members or FakeOperation.Member
            or FakeOperation.Team or FakeOperation.Channels;
        lock (gate)
        {
            return Exceeded("tenant", at, Tenant) ?? (reads
                ? Exceeded($"reads of {conversation}", at, Reads)
                : Exceeded($"sends to {conversation}", at, Sends));
        }
    }

    private string? Exceeded(string lane, DateTimeOffset at, (int Count, int Seconds)[] windows)
    {
        if (!lanes.TryGetValue(lane, out var times))
        {
            times = lanes[lane] = [];
        }

        // Two that left one after the other may arrive the other way round.
        var place = 1 + times.FindLastIndex(time => time <= at);
        times.Insert(place, at);
        foreach (var (count, seconds) in windows)
        {
            for (var last = Math.Max(place, count); last < Math.Min(times.Count, place + count + 1); last++)
            {
                if (times[last] - times[last - count] < TimeSpan.FromSeconds(seconds))
                {
                    return $"{lane}: more than {count} in {seconds} s";
                }
            }
        }

        times.RemoveRange(0, Math.Max(0, times.Count - 4000));
        return null;
    }
}
