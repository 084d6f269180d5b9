using System.Collections.Concurrent;
using System.Threading.Channels;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Deliveries;

/// <summary>
/// Sends what commits have left to be sent: at once for those of this process, and from the due table for whatever a process left
/// behind and for everything that time brings. Timers and recovery are one mechanism.
/// </summary>
/// <param name="store">The units.</param>
/// <param name="tables">Where their alarms are.</param>
/// <param name="time">The clock of the alarms.</param>
/// <param name="deliver">Sends one thing.</param>
/// <param name="fault">Is told of every fault; none ends the sweeping.</param>
public sealed class Sweeper(UnitStore store, ITables tables, TimeProvider time, Deliver deliver, Action<UnitKey, Exception> fault)
{
    private const int AtOnce = 256;
    private readonly ConcurrentDictionary<UnitKey, bool> busy = new();
    private readonly ConcurrentDictionary<UnitKey, bool> waking = new();
    private readonly Channel<UnitKey> alarms = Channel.CreateUnbounded<UnitKey>();
    private readonly Drain drain = new(store, tables, time, deliver, fault);

    /// <summary>How often the due table is looked at.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What a process that died may have left is looked for this far ahead at the start.</summary>
    public TimeSpan AheadAtStart { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Runs until it is cancelled, which is no fault.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(FollowAsync(cancellation), SweepOnAsync(cancellation), WakeAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // the process ends
        }
    }

    /// <summary>Looks at every unit whose alarm comes until now, or a little later. Answers how many there were. For tests, and for whoever has to wait for it.</summary>
    public async Task<int> SweepAsync(TimeSpan ahead, CancellationToken cancellation)
    {
        var due = await DueAsync(ahead, cancellation);
        await Parallel.ForEachAsync(due, Options(cancellation), async (unit, ends) => await WakeAsync(unit, ends));
        return due.Count;
    }

    private async Task<List<UnitKey>> DueAsync(TimeSpan ahead, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var due = new List<UnitKey>();
        // One question for all shards: it is asked every second by every process.
        var range = RowRange.All with { Through = Keys.Shards[^1], AtMost = (Due.WakeName, (now + ahead).ToUnixTimeMilliseconds()) };
        await foreach (var row in tables.AllAsync(Keys.DueTable, Keys.Shards[0], range, cancellation))
        {
            var unit = new UnitKey(row.Key);
            if (Due.Read(row, Keys.Shard(unit)).Until <= now.ToUnixTimeMilliseconds())
            {
                due.Add(unit);
            }
        }

        return due;
    }

    /// <summary>Delivers what the commits of this process have left until now, each unit once. For tests and for a quiet end.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        var units = new HashSet<UnitKey>();
        while (store.Written.TryRead(out var unit))
        {
            _ = units.Add(unit);
        }

        foreach (var unit in units)
        {
            await GuardAsync(unit, () => drain.DeliverAsync(unit, cancellation), cancellation);
        }
    }

    private static ParallelOptions Options(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };

    /// <summary>Waits for no unit: one that has hundreds of people to tell takes minutes.</summary>
    private async Task SweepOnAsync(CancellationToken cancellation)
    {
        for (var ahead = AheadAtStart; ; ahead = TimeSpan.Zero)
        {
            await GuardAsync(default, () => CallAsync(ahead, cancellation), cancellation);
            await Task.Delay(Interval, time, cancellation);
        }
    }

    private async Task CallAsync(TimeSpan ahead, CancellationToken cancellation)
    {
        foreach (var unit in await DueAsync(ahead, cancellation))
        {
            if (waking.TryAdd(unit, true))
            {
                await alarms.Writer.WriteAsync(unit, cancellation);
            }
        }
    }

    private Task WakeAsync(CancellationToken cancellation) =>
        Parallel.ForEachAsync(alarms.Reader.ReadAllAsync(cancellation), Options(cancellation), async (unit, ends) =>
        {
            await WakeAsync(unit, ends);
            _ = waking.TryRemove(unit, out _);
        });

    private Task WakeAsync(UnitKey unit, CancellationToken cancellation) => GuardAsync(unit, () => drain.WakeAsync(unit, cancellation), cancellation);

    private Task FollowAsync(CancellationToken cancellation) =>
        Parallel.ForEachAsync(store.Written.ReadAllAsync(cancellation), Options(cancellation), async (unit, ends) => await FollowAsync(unit, ends));

    /// <summary>One delivery a unit at a time: a commit that comes meanwhile makes it run once more.</summary>
    private async Task FollowAsync(UnitKey unit, CancellationToken cancellation)
    {
        while (!busy.TryAdd(unit, false))
        {
            if (busy.TryUpdate(unit, true, false) || (busy.TryGetValue(unit, out var already) && already))
            {
                return;
            }
        }

        do
        {
            busy[unit] = false;
            DateTimeOffset? again = null;
            await GuardAsync(unit, async () => again = await drain.DeliverAsync(unit, cancellation), cancellation);
            if (again is { } at && at - time.GetUtcNow() is var wait && wait < Interval * 10)
            {
                busy[unit] = true;
                await Task.Delay(RoundedUp(wait), time, cancellation);
            }
        }
        while (!busy.TryRemove(new KeyValuePair<UnitKey, bool>(unit, false)));
    }

    /// <summary>Delays count whole milliseconds and end early by what is left: coming again at once would be to spin until the clock moves.</summary>
    private static TimeSpan RoundedUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(wait.TotalMilliseconds)));

    /// <summary>A fault is reported and left to the alarm, which is still set.</summary>
    private Task GuardAsync(UnitKey unit, Func<Task> work, CancellationToken cancellation) => Guarded.DoAsync(work, broken => fault(unit, broken), cancellation);
}
