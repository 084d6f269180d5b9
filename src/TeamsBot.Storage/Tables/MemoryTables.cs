using System.Collections.Concurrent;
using System.Globalization;

namespace TeamsBot.Storage.Tables;

/// <summary>Tables that live as long as the process and behave like Azure's: for tests, for benchmarks, and for a first try without any setup.</summary>
public sealed class MemoryTables : ITables
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, MemoryPartition>> tables = new(StringComparer.OrdinalIgnoreCase);
    private long lastETag;

    public Task CreateAsync(string table, CancellationToken cancellation)
    {
        AzureLimits.CheckTable(table);
        _ = tables.GetOrAdd(table, _ => new(StringComparer.Ordinal));
        return Task.CompletedTask;
    }

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellation)
    {
        AzureLimits.CheckKey(key);
        return Task.FromResult(Open(table, partition).Get(key));
    }

    public Task<Page> QueryAsync(string table, string partition, RowRange range, CancellationToken cancellation) =>
        Task.FromResult(Open(table, partition).Query(range));

    public Task<string> WriteAsync(string table, string partition, TableOp op, CancellationToken cancellation)
    {
        AzureLimits.CheckOp(partition, op);
        return Task.FromResult(Open(table, partition).Apply([op], NextETag, single: true)[0]);
    }

    public Task<IReadOnlyList<string>> SubmitAsync(string table, string partition, IReadOnlyList<TableOp> ops, CancellationToken cancellation)
    {
        AzureLimits.CheckTransaction(partition, ops);
        return Task.FromResult(Open(table, partition).Apply(ops, NextETag, single: false));
    }

    private MemoryPartition Open(string table, string partition)
    {
        AzureLimits.CheckKey(partition);
        return tables.TryGetValue(table, out var partitions)
            ? partitions.GetOrAdd(partition, _ => new MemoryPartition())
            : throw new TableFault(Reason.Missing, null, $"There is no table {table}");
    }

    private string NextETag() => string.Create(CultureInfo.InvariantCulture, $"W/\"{Interlocked.Increment(ref lastETag)}\"");
}
