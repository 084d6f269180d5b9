using System.Security.Cryptography;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Deliveries;

/// <summary>Delivers what a unit has to deliver, and on an alarm lets its time pass and sets the next one.</summary>
internal sealed class Drain(UnitStore store, ITables tables, TimeProvider time, Deliver deliver, Action<UnitKey, Exception> fault)
{
    private static readonly TimeSpan HeldElsewhere = TimeSpan.FromMilliseconds(250);

    /// <summary>Up to this far ahead an alarm may be set in the due row alone: a commit takes any alarm as early enough that comes this soon.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromSeconds(10);

    /// <summary>After a commit of this process: delivers and leaves the alarm, which the commits that follow can share.</summary>
    /// <returns>When to come again; null if there is nothing left.</returns>
    public async Task<DateTimeOffset?> DeliverAsync(UnitKey key, CancellationToken cancellation)
    {
        var (lease, held) = await Lease.TakeAsync(tables, time, key, cancellation);
        if (lease is null)
        {
            return held ? time.GetUtcNow() + HeldElsewhere : null;
        }

        var round = new Round(store, tables, time, deliver, lease, fault);
        try
        {
            _ = await round.RunAsync(key, store.Known(key), cancellation);
        }
        finally
        {
            _ = await lease.ReleaseAsync(cancellation);
        }

        return round.Again;
    }

    /// <summary>On the alarm: time passes, everything is delivered, and only then the alarm is set later, first in the head, on whose ETag it hangs that nothing new has come.</summary>
    public async Task WakeAsync(UnitKey key, CancellationToken cancellation)
    {
        var (lease, _) = await Lease.TakeAsync(tables, time, key, cancellation);
        while (lease is not null && await lease.KeepAsync(cancellation))
        {
            var (unit, etag, wake) = await store.StandAsync(key, cancellation);
            if (unit.Exists && etag.Length == 0)
            {
                // A newer program has written what this one can't read: it delivers, and the alarm is its own.
                _ = await lease.ReleaseAsync(cancellation);
                return;
            }

            if (unit.Wake <= time.GetUtcNow())
            {
                _ = await store.TransactAsync(key, Passing(), cancellation);
                continue;
            }

            var round = new Round(store, tables, time, deliver, lease, fault);
            if (!await round.RunAsync(key, unit, cancellation))
            {
                return;
            }

            if (!round.Progressed && await SettleAsync(key, etag, wake, Next(unit, round), cancellation))
            {
                await lease.ReleaseAsync(Next(unit, round), cancellation);
                return;
            }
        }
    }

    private static long? Next(Unit unit, Round round) =>
        (unit.Wake, round.Again) switch
        {
            ({ } timer, { } again) => Math.Min(timer.ToUnixTimeMilliseconds(), again.ToUnixTimeMilliseconds()),
            ({ } timer, null) => timer.ToUnixTimeMilliseconds(),
            (null, { } again) => again.ToUnixTimeMilliseconds(),
            _ => null,
        };

    private async Task<bool> SettleAsync(UnitKey key, string etag, long? wake, long? next, CancellationToken cancellation) =>
        wake == next
        || next <= (time.GetUtcNow() + Near).ToUnixTimeMilliseconds()
        || await store.SetWakeAsync(key, etag, next, cancellation);

    private MembershipCommand.Advance Passing() => new() { At = time.GetUtcNow(), Entropy = new Entropy(RandomNumberGenerator.GetBytes(32)) };
}
