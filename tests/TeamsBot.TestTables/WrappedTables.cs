using TeamsBot.Storage.Tables;

namespace TeamsBot.TestTables;

/// <summary>Tables with something done around every call: the one place that knows all five.</summary>
public abstract class WrappedTables(ITables inner) : ITables
{
    public Task CreateAsync(string table, CancellationToken cancellation) => inner.CreateAsync(table, cancellation);

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellation) =>
        AroundAsync(new TableCall("get", table, partition, key, []), () => inner.GetAsync(table, partition, key, cancellation));

    public Task<Page> QueryAsync(string table, string partition, RowRange range, CancellationToken cancellation) =>
        AroundAsync(new TableCall("query", table, partition, range.From, []), () => inner.QueryAsync(table, partition, range, cancellation));

    public Task<string> WriteAsync(string table, string partition, TableOp op, CancellationToken cancellation) =>
        AroundAsync(new TableCall("write", table, partition, op.Key, [op]), () => inner.WriteAsync(table, partition, op, cancellation));

    public Task<IReadOnlyList<string>> SubmitAsync(string table, string partition, IReadOnlyList<TableOp> ops, CancellationToken cancellation) =>
        AroundAsync(new TableCall("submit", table, partition, ops[0].Key, ops), () => inner.SubmitAsync(table, partition, ops, cancellation));

    protected abstract Task<T> AroundAsync<T>(TableCall call, Func<Task<T>> forward);
}

/// <summary>What is asked of the store: the kind of call, where, and what it writes.</summary>
public sealed record TableCall(string Kind, string Table, string Partition, string Key, IReadOnlyList<TableOp> Ops);
