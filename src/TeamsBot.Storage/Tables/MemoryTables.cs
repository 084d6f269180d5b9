using System.Collections.Concurrent;
using System.Globalization;

namespace TeamsBot.Storage.Tables;

/// <summary>Tables that live as long as the process and behave like Azure's: for tests, for benchmarks, and for a first try without any setup.</summary>
public sealed class MemoryTables : ITables
{
    /// <summary>Between partition and key in the token of a page: no key has it.</summary>
    private const char Then = '\n';

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
        Task.FromResult(range.Through is { } last ? Through(table, partition, last, range) : Open(table, partition).Query(range));

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

    /// <summary>One partition after the other, each as it is at its own moment.</summary>
    private Page Through(string table, string first, string last, RowRange range)
    {
        var at = range.Token?.Split(Then) ?? [first, ""];
        var (found, room) = (new List<Row>(), Math.Clamp(range.PageSize, 1, RowRange.LargestPage));
        foreach (var partition in Between(table, at[0], last))
        {
            if (found.Count == room)
            {
                return new Page(found, partition + Then);
            }

            var token = partition == at[0] && at[1].Length > 0 ? at[1] : null;
            var page = Open(table, partition).Query(range with { Through = null, Token = token, PageSize = room - found.Count });
            found.AddRange(page.Rows);
            if (page.Next is { } next)
            {
                return new Page(found, partition + Then + next);
            }
        }

        return new Page(found, null);
    }

    private IEnumerable<string> Between(string table, string first, string last) => Partitions(table).Keys
        .Where(name => string.CompareOrdinal(name, first) >= 0 && string.CompareOrdinal(name, last) <= 0)
        .Order(StringComparer.Ordinal);

    private MemoryPartition Open(string table, string partition)
    {
        AzureLimits.CheckKey(partition);
        return Partitions(table).GetOrAdd(partition, _ => new MemoryPartition());
    }

    private ConcurrentDictionary<string, MemoryPartition> Partitions(string table) =>
        tables.TryGetValue(table, out var partitions) ? partitions : throw new TableFault(Reason.Missing, null, $"There is no table {table}");

    private string NextETag() => string.Create(CultureInfo.InvariantCulture, $"W/\"{Interlocked.Increment(ref lastETag)}\"");
}
