namespace TeamsBot.BotFramework.Connector.Limits;

/// <summary>
/// Lets the requests of one tenant go when the tenant's window and their lane's windows both have room. Both are taken
/// in one step: taken one after the other, a request that waits for the second would leave later than the first counted.
/// </summary>
internal sealed class TenantQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<LaneKey, Lane> lanes = [];

    /// <summary>The lanes in which somebody waits: a handful, where thousands may be remembered.</summary>
    private readonly HashSet<Lane> queued = [];
    private readonly SlidingWindows tenant;
    private readonly TimeSpan margin;
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private long order;
    private int waiting;
    private readonly long began;
    private TimeSpan swept;

    public TenantQueue(RateWindow window, TimeSpan margin, TimeProvider time)
    {
        tenant = new SlidingWindows([window], margin);
        this.margin = margin;
        this.time = time;
        timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        began = time.GetTimestamp();
    }

    /// <summary>Lanes remembered: those with a request in the last hour, or waiting.</summary>
    public int LaneCount
    {
        get
        {
            lock (gate)
            {
                return lanes.Count;
            }
        }
    }

    public Task WaitAsync(LaneKey key, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellation);
        }

        lock (gate)
        {
            Sweep();
            var lane = LaneOf(key);
            var waiter = new Waiter(order++);
            var place = lane.Waiting.AddLast(waiter);
            queued.Add(lane);
            waiting++;
            LetGo();
            if (!waiter.Turn.IsCompleted)
            {
                waiter.Patience = cancellation.UnsafeRegister(_ => Withdraw(lane, place, cancellation), null);
            }

            return waiter.Turn;
        }
    }

    public void Dispose() => timer.Dispose();

    private void Wake()
    {
        lock (gate)
        {
            LetGo();
        }
    }

    private void Withdraw(Lane lane, LinkedListNode<Waiter> place, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (place.List is null)
            {
                return;
            }

            lane.Waiting.Remove(place);
            Left(lane);
            LetGo();
        }

        place.Value.GiveUp(cancellation);
    }

    private void LetGo()
    {
        while (waiting > 0)
        {
            var now = Now();
            var (lane, ready) = Next(now);
            if (ready > now)
            {
                timer.Change(RoundedUp(ready - now), Timeout.InfiniteTimeSpan);
                return;
            }

            lane.Windows.Record(now);
            tenant.Record(now);
            var first = lane.Waiting.First!;
            lane.Waiting.RemoveFirst();
            Left(lane);
            first.Value.Go();
        }
    }

    /// <summary>Of the lanes that are ready the one whose first request is oldest, else the one that is ready soonest.</summary>
    private (Lane Lane, TimeSpan Ready) Next(TimeSpan now)
    {
        Lane? chosen = null;
        var ready = TimeSpan.MaxValue;
        var tenantReady = Later(tenant.ReadyAt(), now);
        foreach (var lane in queued)
        {
            var at = Later(lane.Windows.ReadyAt(), tenantReady);
            if (chosen is null || at < ready || (at == ready && lane.Waiting.First!.Value.Order < chosen.Waiting.First!.Value.Order))
            {
                (chosen, ready) = (lane, at);
            }
        }

        return (chosen!, ready);
    }

    private void Left(Lane lane)
    {
        waiting--;
        if (lane.Waiting.Count == 0)
        {
            queued.Remove(lane);
        }
    }

    private Lane LaneOf(LaneKey key)
    {
        if (!lanes.TryGetValue(key, out var lane))
        {
            var windows = key.Kind == LaneKind.Send ? RateWindow.Sends : RateWindow.Reads;
            lane = lanes[key] = new Lane(new SlidingWindows(windows, margin));
        }

        return lane;
    }

    private void Sweep()
    {
        var at = Now();
        if (at - swept < TimeSpan.FromMinutes(1))
        {
            return;
        }

        swept = at;
        foreach (var (key, lane) in lanes)
        {
            if (lane.Waiting.Count == 0 && lane.Windows.IsIdle(at))
            {
                lanes.Remove(key);
            }
        }
    }

    // Monotonic: a clock that is set back must not stop the queue for an hour.
    private TimeSpan Now() => time.GetElapsedTime(began);

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;

    // Timers count whole milliseconds and may fire early by a fraction of one.
    private static TimeSpan RoundedUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
