using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage;

/// <summary>Remembers where the bot is installed, so that it introduces itself once.</summary>
public sealed class Installations(ITables tables)
{
    /// <summary>True for the one caller who is first: never installed there, or removed for longer than <paramref name="longGone"/>.</summary>
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

    /// <summary>The bot was removed; what it knows stays.</summary>
    public async Task RemovedAsync(string tenant, string where, DateTimeOffset now, CancellationToken cancellation)
    {
        var (partition, key) = Place(tenant, where);
        await tables.WriteAsync(Keys.ViewTable, partition, new TableOp.Merge(Row.Of(key, ("removed", now))), cancellation);
    }

    private async Task<bool> IsBackAsync(string partition, string key, DateTimeOffset now, TimeSpan longGone, CancellationToken cancellation)
    {
        var row = await tables.GetAsync(Keys.ViewTable, partition, key, cancellation);
        if (row?.Properties.GetValueOrDefault("removed") is not DateTimeOffset removed)
        {
            return false;
        }

        try
        {
            await tables.WriteAsync(Keys.ViewTable, partition, new TableOp.Update(Row.Of(key, ("at", now)), row.ETag), cancellation);
            return now - removed > longGone;
        }
        catch (TableFault fault) when (fault.Reason is Reason.Changed or Reason.Missing)
        {
            return false;
        }
    }

    private static (string Partition, string Key) Place(string tenant, string where) => (Keys.Installed(tenant), Keys.Hash(32, tenant, where));
}
