using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage;

/// <summary>Remembers where the bot is installed, so that it introduces itself once.</summary>
public sealed class Installations(ITables tables)
{
    public const string Table = "installations";

    /// <summary>True for the one caller who is first: never installed there, or removed for longer than <paramref name="longGone"/>.</summary>
    public async Task<bool> IsFirstAsync(string tenant, string where, DateTimeOffset now, TimeSpan longGone, CancellationToken cancellation)
    {
        var (partition, key) = Place(tenant, where);
        try
        {
            await tables.WriteAsync(Table, partition, new TableOp.Insert(new Row(key) { ["at"] = now }), cancellation);
            return true;
        }
        catch (TableFault fault) when (fault.Reason == TableFaultReason.Exists)
        {
            return await IsBackAsync(partition, key, now, longGone, cancellation);
        }
    }

    /// <summary>The bot was removed; what it knows stays.</summary>
    public async Task RemovedAsync(string tenant, string where, DateTimeOffset now, CancellationToken cancellation)
    {
        var (partition, key) = Place(tenant, where);
        await tables.WriteAsync(Table, partition, new TableOp.Merge(new Row(key) { ["removed"] = now }), cancellation);
    }

    private async Task<bool> IsBackAsync(string partition, string key, DateTimeOffset now, TimeSpan longGone, CancellationToken cancellation)
    {
        var row = await tables.GetAsync(Table, partition, key, cancellation);
        if (row is null || row["removed"] is not DateTimeOffset removed)
        {
            return false;
        }

        try
        {
            await tables.WriteAsync(Table, partition, new TableOp.Replace(new Row(key) { ["at"] = now }, row.ETag), cancellation);
            return now - removed > longGone;
        }
        catch (TableFault fault) when (fault.Reason is TableFaultReason.Changed or TableFaultReason.Missing)
        {
            return false;
        }
    }

    private static (string Partition, string Key) Place(string tenant, string where) => (Keys.Hash(16, tenant), Keys.Hash(32, tenant, where));
}
