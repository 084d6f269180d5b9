using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Deliveries;

/// <summary>Tells one person what waits for them, if anything does.</summary>
/// <returns>Null if it is done or will never be; otherwise when to try again.</returns>
public delegate Task<DateTimeOffset?> Tell(string tenant, string person, CancellationToken cancellation);

/// <summary>
/// Wakes for people as the <see cref="Sweeper"/> does for units, by the same alarms and leases. The person's row says what is due and is
/// written only after it was told: a process that dies in between leaves it due, and one that finds it told has nothing to do.
/// </summary>
/// <param name="fault">Is told of every fault; none ends the sweeping.</param>
public sealed class PersonSweeper(ITables tables, TimeProvider time, Tell tell, Action<Exception> fault)
{
    private const int AtOnce = 16;
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    /// <summary>How often the alarms are looked at; a digest is not in a hurry.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Runs until it is cancelled, which is no fault.</summary>
    public Task RunAsync(CancellationToken cancellation) => Guarded.RunAsync(() => SweepAsync(cancellation), first: TimeSpan.Zero, Interval, time, fault, cancellation);

    /// <summary>Looks at every person whose alarm has come.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var due = new List<AlarmKey>();
        await foreach (var row in tables.AllAsync(Keys.DueTable, Keys.PersonShard, RowRange.All with { AtMost = (Due.WakeName, now) }, cancellation))
        {
            if (Due.Read(row, Keys.PersonShard) is var alarm && alarm.Until <= now)
            {
                due.Add(alarm.Key);
            }
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(due, options, async (person, ends) => await Guarded.DoAsync(() => WakeAsync(person, ends), fault, ends));
    }

    /// <summary>The row is written on every wake, also if nothing changes: a change that set the alarm before meets another ETag, and sets it again.</summary>
    private async Task WakeAsync(AlarmKey key, CancellationToken cancellation)
    {
        var (lease, _) = await Lease.TakeAsync(tables, time, key, cancellation);
        if (lease is null)
        {
            return;
        }

        var (told, at) = (false, time.GetUtcNow());
        while (true)
        {
            var row = await tables.GetAsync(Keys.ViewTable, key.Value, Keys.Me, cancellation);
            var stored = PersonStore.Stored.Read(row);
            var (due, after) = stored.Preferences.Woken(at);
            if (due && !told && await TellAsync(stored, lease, cancellation) is { } again)
            {
                await lease.ReleaseAsync(again.ToUnixTimeMilliseconds(), cancellation);
                return;
            }

            told |= due;
            if (await (stored with { Preferences = after }).TryWriteAsync(tables, key.Value, row, cancellation))
            {
                await lease.ReleaseAsync(after.Wake?.ToUnixTimeMilliseconds(), cancellation);
                return;
            }
        }
    }

    /// <summary>As long as the lease lasts, and no longer.</summary>
    private async Task<DateTimeOffset?> TellAsync(PersonStore.Stored person, Lease lease, CancellationToken cancellation)
    {
        if (!await lease.KeepAsync(cancellation))
        {
            return time.GetUtcNow() + AfterFault;
        }

        using var right = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = new CancellationTokenSource(lease.Until - time.GetUtcNow(), time);
        await using var link = timer.Token.Register(right.Cancel);
        try
        {
            return await tell(person.Tenant, person.Person, right.Token);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            fault(broken);
            return time.GetUtcNow() + AfterFault;
        }
    }
}
