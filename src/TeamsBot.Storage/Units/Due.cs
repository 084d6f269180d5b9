using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>A unit's row in the due table: when somebody has to look at it, and who does so now.</summary>
/// <param name="Wake">Milliseconds since 1970.</param>
/// <param name="Until">When the lease ends, milliseconds since 1970; 0 for none.</param>
/// <param name="Holder">Who has the lease.</param>
internal sealed record Due(UnitKey Unit, long Wake, long Until, string Holder, string ETag)
{
    public const string WakeName = "wake";
    private const string UntilName = "until";
    private const string HolderName = "holder";

    /// <summary>Sets the alarm whatever it was. A lease on the row stays, but its holder will notice the new ETag.</summary>
    public static Task SetAsync(ITables tables, UnitKey unit, long wake, CancellationToken cancellation) =>
        tables.WriteAsync(Keys.DueTable, Keys.Shard(unit), new TableOp.Merge(Row.Of(unit.Value, (WakeName, wake))), cancellation);

    public static async Task<Due?> FindAsync(ITables tables, UnitKey unit, CancellationToken cancellation) =>
        await tables.GetAsync(Keys.DueTable, Keys.Shard(unit), unit.Value, cancellation) is { } row ? Read(row) : null;

    public static Due Read(Row row) =>
        new(new UnitKey(row.Key), row.Number(WakeName) ?? 0, row.Number(UntilName) ?? 0, row.Text(HolderName) ?? "", row.ETag);

    /// <summary>Stores this row in place of the one with its ETag.</summary>
    public async Task<Due> UpdateAsync(ITables tables, CancellationToken cancellation)
    {
        var row = Row.Of(Unit.Value, (WakeName, Wake), (UntilName, Until), (HolderName, Holder));
        return this with { ETag = await tables.WriteAsync(Keys.DueTable, Keys.Shard(Unit), new TableOp.Update(row, ETag), cancellation) };
    }

    public Task DeleteAsync(ITables tables, CancellationToken cancellation) =>
        tables.WriteAsync(Keys.DueTable, Keys.Shard(Unit), new TableOp.Delete(Unit.Value, ETag), cancellation);
}
