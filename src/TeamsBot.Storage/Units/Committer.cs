using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>
/// Writes a transaction, and before it the alarm that it needs: a row in the due table that is there even if this process is
/// gone a moment later. The head says which alarm is set, so that most transactions need none.
/// </summary>
internal sealed class Committer(ITables tables, TimeProvider time, Action<UnitKey> delivers)
{
    /// <summary>An alarm that comes within this time is early enough for what is to be sent.</summary>
    private static readonly TimeSpan SoonEnough = TimeSpan.FromSeconds(10);

    /// <summary>When somebody looks whether what is to be sent was sent, if the process that wrote it could not.</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>An alarm so long past that somebody must have come for it, if its row were there.</summary>
    private static readonly TimeSpan Missed = TimeSpan.FromMinutes(1);

    public async ValueTask<Standing> CommitAsync(UnitKey key, Plan plan, Standing start, CancellationToken cancellation)
    {
        var wake = Needed(plan, start);
        if (wake is not null && wake != start.Wake)
        {
            await Due.SetAsync(tables, key, wake.Value, cancellation);
        }

        var kept = wake ?? start.Wake;
        var etags = await tables.SubmitAsync(Keys.UnitTable, key.Value, plan.Ops(kept), cancellation);
        if (plan.Delivers)
        {
            delivers(key);
        }

        return plan.Committed(kept, etags[0]);
    }

    /// <summary>Sets another alarm on the head, and nothing else.</summary>
    public async Task<Standing> SetWakeAsync(UnitKey key, Standing start, long? wake, CancellationToken cancellation)
    {
        var head = UnitRows.Head(start.Unit, start.Frontier, wake);
        var etag = await tables.WriteAsync(Keys.UnitTable, key.Value, new TableOp.Update(head, start.ETag), cancellation);
        return start with { Wake = wake, ETag = etag };
    }

    /// <summary>A store that does not answer is given a moment.</summary>
    public Task PauseAsync(CancellationToken cancellation) => Task.Delay(Pause, time, cancellation);

    /// <summary>
    /// The alarm that this commit needs; null if the one in the head will do. One that comes soon does for everything: what it
    /// brings has its own time, however late it is brought, and whoever wakes sets the next one.
    /// </summary>
    private long? Needed(Plan plan, Standing start)
    {
        var now = time.GetUtcNow();
        var set = start.Wake < (now - Missed).ToUnixTimeMilliseconds() ? null : start.Wake;
        if (set <= (now + SoonEnough).ToUnixTimeMilliseconds())
        {
            return null;
        }

        var timer = plan.After.Wake?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        var needed = plan.Delivers ? Math.Min(timer, (now + Recovery).ToUnixTimeMilliseconds()) : timer;
        return needed == long.MaxValue || set <= needed ? null : needed;
    }
}
