namespace TeamsBot.BotFramework.Connector.Limits;

/// <summary>
/// The times of the last requests, since the queue began, so that several windows can be kept at once. Exact sliding windows and not token
/// buckets: a bucket lets twice its size pass around the moment it refills. Holds at most the largest window's count.
/// Not thread-safe; its lane's lock is held.
/// </summary>
internal sealed class SlidingWindows
{
    private readonly RateWindow[] windows;
    private readonly TimeSpan margin;
    private readonly TimeSpan longest;
    private readonly int capacity;
    private TimeSpan[] times = new TimeSpan[8];
    private int first;
    private int count;

    /// <param name="windows">All hold at the same time.</param>
    /// <param name="margin">Added to every span: requests let go in time can arrive closer together than they left.</param>
    public SlidingWindows(IReadOnlyList<RateWindow> windows, TimeSpan margin)
    {
        this.windows = [.. windows];
        this.margin = margin;
        longest = windows.Max(window => window.Span) + margin;
        capacity = windows.Max(window => window.Count);
    }

    /// <summary>The earliest time at which one more request keeps every window; the past when it may go at once.</summary>
    public TimeSpan ReadyAt()
    {
        var ready = TimeSpan.MinValue;
        foreach (var window in windows)
        {
            if (count >= window.Count)
            {
                var free = FromLast(window.Count) + window.Span + margin;
                ready = free > ready ? free : ready;
            }
        }

        return ready;
    }

    public void Record(TimeSpan now)
    {
        if (count == capacity)
        {
            first = (first + 1) % times.Length;
            count--;
        }

        if (count == times.Length)
        {
            Grow();
        }

        times[(first + count) % times.Length] = now;
        count++;
    }

    /// <summary>True when nothing remembered can matter any more.</summary>
    public bool IsIdle(TimeSpan now) => count == 0 || FromLast(1) + longest <= now;

    private TimeSpan FromLast(int nth) => times[(first + count - nth) % times.Length];

    private void Grow()
    {
        var grown = new TimeSpan[Math.Min(times.Length * 2, Math.Max(capacity, times.Length + 1))];
        for (var i = 0; i < count; i++)
        {
            grown[i] = times[(first + i) % times.Length];
        }

        times = grown;
        first = 0;
    }
}
