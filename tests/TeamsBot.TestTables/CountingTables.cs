using System.Collections.Concurrent;
using System.Diagnostics;
using TeamsBot.Storage.Tables;

namespace TeamsBot.TestTables;

/// <summary>Counts calls, entities and bytes both ways: the currency of the performance goals, the same on every machine.</summary>
public sealed class CountingTables(ITables inner) : WrappedTables(inner)
{
    private readonly ConcurrentQueue<(TableCall Call, ActivityTraceId Trace)> calls = new();
    private long count;
    private long entities;
    private long bytes;

    public Traffic Counted => new(Interlocked.Read(ref count), Interlocked.Read(ref entities), Interlocked.Read(ref bytes));

    /// <summary>Every call in order, for a test that wants to see them.</summary>
    public IReadOnlyList<TableCall> Calls => [.. calls.Select(call => call.Call)];

    /// <summary>The calls that <paramref name="ask"/> causes, in order, whatever else goes on meanwhile: its requests carry its trace over the wire.</summary>
    public async Task<IReadOnlyList<TableCall>> CausedByAsync(Func<Task> ask)
    {
        // Without anybody who listens, the server does not go on with the trace of a request.
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == "Microsoft.AspNetCore", Sample = static (ref _) => ActivitySamplingResult.PropagationData };
        ActivitySource.AddActivityListener(listener);
        using var asking = new Activity("ask").Start();
        await ask();
        return [.. calls.Where(call => call.Trace == asking.TraceId).Select(call => call.Call)];
    }

    protected override async Task<T> AroundAsync<T>(TableCall call, Func<Task<T>> forward)
    {
        _ = Interlocked.Increment(ref count);
        calls.Enqueue((call, Activity.Current?.TraceId ?? default));
        Add(call.Partition, call.Ops.Select(op => op.Written ?? Row.Of(op.Key)));
        var answer = await forward();
        Add(call.Partition, answer switch { Row row => [row], Page page => page.Rows, _ => [] });
        return answer;
    }

    private void Add(string partition, IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            _ = Interlocked.Increment(ref entities);
            _ = Interlocked.Add(ref bytes, AzureLimits.StoredSize(partition, row));
        }
    }
}

/// <summary>What crossed the wire; two of them can be subtracted.</summary>
public readonly record struct Traffic(long Calls, long Entities, long Bytes)
{
    public static Traffic operator -(Traffic left, Traffic right) =>
        new(left.Calls - right.Calls, left.Entities - right.Entities, left.Bytes - right.Bytes);

    public static Traffic Subtract(Traffic left, Traffic right) => left - right;
}
