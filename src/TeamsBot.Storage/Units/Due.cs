using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>A row in the due table: when somebody has to look at a unit, or a person, and who does so now.</summary>
/// <param name="Wake">Milliseconds since 1970.</param>
/// <param name="Until">When the lease ends, milliseconds since 1970; 0 for none.</param>
/// <param name="Holder">Who has the lease.</param>
internal sealed record Due(AlarmKey Key, long Wake, long Until, string Holder, string ETag)
{
    public const string WakeName = "wake";
    private const string UntilName = "until";
    private const string HolderName = "holder";

    /// <summary>Sets the alarm whatever it was. A lease on the row stays, but its holder will notice the new ETag.</summary>
    public static Task SetAsync(ITables tables, AlarmKey key, long wake, CancellationToken cancellation) =>
        tables.WriteAsync(Keys.DueTable, key.Shard, new TableOp.Merge(Row.Of(key.Value, (WakeName, wake))), cancellation);

    public static async Task<Due?> FindAsync(ITables tables, AlarmKey key, CancellationToken cancellation) =>
        await tables.GetAsync(Keys.DueTable, key.Shard, key.Value, cancellation) is { } row ? Read(row, key.Shard) : null;

    public static Due Read(Row row, string shard) =>
        new(new(shard, row.Key), row.Number(WakeName) ?? 0, row.Number(UntilName) ?? 0, row.Text(HolderName) ?? "", row.ETag);

    /// <summary>Stores this row in place of the one with its ETag.</summary>
    public async Task<Due> UpdateAsync(ITables tables, CancellationToken cancellation)
    {
        var row = Row.Of(Key.Value, (WakeName, Wake), (UntilName, Until), (HolderName, Holder));
        return this with { ETag = await tables.WriteAsync(Keys.DueTable, Key.Shard, new TableOp.Update(row, ETag), cancellation) };
    }

    public Task DeleteAsync(ITables tables, CancellationToken cancellation) =>
        tables.WriteAsync(Keys.DueTable, Key.Shard, new TableOp.Delete(Key.Value, ETag), cancellation);
}
