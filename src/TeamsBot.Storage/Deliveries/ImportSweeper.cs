using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Deliveries;

/// <summary>
/// Lets go what was shown beforehand and neither imported nor given up, by the same alarms by which the <see cref="Sweeper"/> wakes for units.
/// To let go twice is harmless, so nobody needs a lease.
/// </summary>
/// <param name="forget">Answers false for what is going on just now and has to stay.</param>
/// <param name="fault">Is told of every fault; none ends the sweeping.</param>
public sealed class ImportSweeper(ITables tables, TimeProvider time, Func<UnitKey, string, CancellationToken, Task<bool>> forget, Action<Exception> fault)
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <summary>How often the alarms are looked at; nobody waits for it.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Runs until it is cancelled, which is no fault.</summary>
    public Task RunAsync(CancellationToken cancellation) => Guarded.RunAsync(() => SweepAsync(cancellation), first: Interval, Interval, time, fault, cancellation);

    /// <summary>Lets go what is due.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var due = new List<Due>();
        await foreach (var row in tables.AllAsync(Keys.DueTable, Keys.ImportShard, RowRange.All with { AtMost = (Due.WakeName, now) }, cancellation))
        {
            due.Add(Due.Read(row, Keys.ImportShard));
        }

        foreach (var alarm in due)
        {
            await Guarded.DoAsync(() => LetGoAsync(alarm, cancellation), fault, cancellation);
        }
    }

    /// <summary>The alarm goes last, and only if it is the one that was read.</summary>
    private async Task LetGoAsync(Due due, CancellationToken cancellation)
    {
        var (organization, import) = due.Key.Import;
        var isGone = await forget(organization, import, cancellation);
        try
        {
            await (isGone ? due.DeleteAsync(tables, cancellation) : (due with { Wake = (time.GetUtcNow() + Again).ToUnixTimeMilliseconds() }).UpdateAsync(tables, cancellation));
        }
        catch (TableFault changed) when (changed.Reason is Reason.Changed or Reason.Missing)
        {
            // It was shown once more meanwhile, or somebody else was faster.
        }
    }
}
