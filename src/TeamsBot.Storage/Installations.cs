using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage;

/// <summary>Remembers where the bot is installed, so that it introduces itself once.</summary>
public sealed class Installations(ITables tables)
{
    /// <summary>How long an introduction may take before it counts as never made.</summary>
    private static readonly TimeSpan Introducing = TimeSpan.FromMinutes(1);

    /// <summary>True for the one caller who is first: never introduced there, or removed for longer than <paramref name="longGone"/>. Say <see cref="IntroducedAsync"/> when it is done.</summary>
    public async Task<bool> IsFirstAsync(string tenant, string where, DateTimeOffset now, TimeSpan longGone, CancellationToken cancellation)
    {
        var (partition, key) = Place(tenant, where);
        try
        {
            await tables.WriteAsync(Keys.ViewTable, partition, new TableOp.Insert(Row.Of(key, ("at", now))), cancellation);
            return true;
        }
        catch (TableFault fault) when (fault.Reason == Reason.Exists)
        {
            return await IsBackAsync(partition, key, now, longGone, cancellation);
        }
    }

    /// <summary>The introduction was made.</summary>
    public async Task IntroducedAsync(string tenant, string where, DateTimeOffset now, CancellationToken cancellation)
    {
        var (partition, key) = Place(tenant, where);
        await tables.WriteAsync(Keys.ViewTable, partition, new TableOp.Merge(Row.Of(key, ("introduced", now))), cancellation);
    }

    /// <summary>The bot was removed; what it knows stays.</summary>
    public async Task RemovedAsync(string tenant, string where, DateTimeOffset now, CancellationToken cancellation)
    {
        var (partition, key) = Place(tenant, where);
        await tables.WriteAsync(Keys.ViewTable, partition, new TableOp.Merge(Row.Of(key, ("removed", now))), cancellation);
    }

    /// <summary>Whether it is to be introduced again: it was away for long, or whoever began to introduce it never finished.</summary>
    private async Task<bool> IsBackAsync(string partition, string key, DateTimeOffset now, TimeSpan longGone, CancellationToken cancellation)
    {
        var row = await tables.GetAsync(Keys.ViewTable, partition, key, cancellation);
        var (removed, introduced) = (Time(row, "removed"), Time(row, "introduced"));
        var isBack = removed is not null || (introduced is null && now - Time(row, "at") > Introducing);
        if (row is null || !isBack)
        {
            return false;
        }

        try
        {
            var again = introduced is null || now - removed > longGone;
            await tables.WriteAsync(Keys.ViewTable, partition, new TableOp.Update(Row.Of(key, ("at", now), ("introduced", again ? null : introduced)), row.ETag), cancellation);
            return again;
        }
        catch (TableFault fault) when (fault.Reason is Reason.Changed or Reason.Missing)
        {
            return false;
        }
    }

    private static DateTimeOffset? Time(Row? row, string name) => row?.Find(name) as DateTimeOffset?;

    private static (string Partition, string Key) Place(string tenant, string where) => (Keys.Installed(tenant), Keys.Hash(32, tenant, where));
}
