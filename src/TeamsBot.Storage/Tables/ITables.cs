namespace TeamsBot.Storage.Tables;

/// <summary>
/// What we need of Azure Table Storage and nothing more, so that a test or a laptop can do without it.
/// Every member throws <see cref="TableFault"/> when the service says no, and refuses before the call what
/// <see cref="AzureLimits"/> forbids. Nothing is retried here: only the caller knows what an ambiguous write means.
/// </summary>
public interface ITables
{
    /// <summary>Makes the table if it is not there yet.</summary>
    Task CreateAsync(string table, CancellationToken cancellation);

    /// <summary>One row, or null if there is none.</summary>
    Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellation);

    /// <summary>One page of a range in ordinal key order, partition by partition if it goes <see cref="RowRange.Through"/> several. A page may be empty and still have a <see cref="Page.Next"/>.</summary>
    Task<Page> QueryAsync(string table, string partition, RowRange range, CancellationToken cancellation);

    /// <summary>One write on its own. Answers with the row's new ETag, empty after a delete.</summary>
    Task<string> WriteAsync(string table, string partition, TableOp op, CancellationToken cancellation);

    /// <summary>
    /// All of the writes or none (an entity group transaction): at most 100, each row once.
    /// Answers with the new ETags in the order of <paramref name="ops"/>, empty after a delete.
    /// </summary>
    Task<IReadOnlyList<string>> SubmitAsync(string table, string partition, IReadOnlyList<TableOp> ops, CancellationToken cancellation);
}
