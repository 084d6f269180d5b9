using System.Security.Cryptography;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Deliveries;

/// <summary>The right to deliver for a unit or a person, held by the ETag of its due row: so that updates of one card come one after the other, whatever the number of processes.</summary>
internal sealed class Lease
{
    /// <summary>After a crash nobody delivers for this long.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    private readonly ITables tables;
    private readonly TimeProvider time;
    private Due row;

    private Lease(ITables tables, TimeProvider time, Due row)
    {
        this.tables = tables;
        this.time = time;
        this.row = row;
    }

    /// <summary>When it ends.</summary>
    public DateTimeOffset Until => DateTimeOffset.FromUnixTimeMilliseconds(row.Until);

    /// <summary>Takes the lease. None if somebody else has it (held), or if there is no alarm and so nothing to deliver.</summary>
    public static async Task<(Lease? Lease, bool Held)> TakeAsync(ITables tables, TimeProvider time, AlarmKey key, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await Due.FindAsync(tables, key, cancellation) is not { } found)
        {
            return (null, false);
        }

        if (found.Until > now.ToUnixTimeMilliseconds())
        {
            return (null, true);
        }

        var mine = found with { Holder = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Until = (now + Length).ToUnixTimeMilliseconds() };
        try
        {
            return (new Lease(tables, time, await mine.UpdateAsync(tables, cancellation)), false);
        }
        catch (TableFault fault) when (fault.Reason is Reason.Changed or Reason.Missing)
        {
            return (null, true);
        }
    }

    /// <summary>Makes sure that at least half of it is left. False if it is somebody else's by now.</summary>
    public async Task<bool> KeepAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return Until - now > Length / 2
            || (Until > now && await ChangeAsync(due => due with { Until = (now + Length).ToUnixTimeMilliseconds() }, cancellation));
    }

    /// <summary>Gives it back and leaves the alarm as it is.</summary>
    public Task<bool> ReleaseAsync(CancellationToken cancellation) => ChangeAsync(due => due with { Until = 0, Holder = "" }, cancellation);

    /// <summary>Gives it back and sets the alarm, unless somebody has set it meanwhile; without one the row goes.</summary>
    public async Task ReleaseAsync(long? wake, CancellationToken cancellation)
    {
        try
        {
            if (wake is { } next)
            {
                row = await (row with { Wake = next, Until = 0, Holder = "" }).UpdateAsync(tables, cancellation);
            }
            else
            {
                await row.DeleteAsync(tables, cancellation);
            }
        }
        catch (TableFault fault) when (fault.Reason is Reason.Changed or Reason.Missing)
        {
            _ = await ReleaseAsync(cancellation);
        }
    }

    /// <summary>Changes the row as it is now, if it still has our name on it.</summary>
    private async Task<bool> ChangeAsync(Func<Due, Due> change, CancellationToken cancellation)
    {
        var current = row;
        while (true)
        {
            try
            {
                row = await change(current).UpdateAsync(tables, cancellation);
                return true;
            }
            catch (TableFault fault) when (fault.Reason is Reason.Changed or Reason.Missing)
            {
                if (await Due.FindAsync(tables, row.Key, cancellation) is not { } found || found.Holder != current.Holder)
                {
                    return false;
                }

                current = found;
            }
        }
    }
}
