using System.Diagnostics;
using TeamsBot.Storage.Tables;
using TeamsBot.TestTables;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>The usual design, to compare with: one row holds the answers, everybody reads it, adds theirs, and tries again if somebody was faster.</summary>
internal static class EtagRetry
{
    private const string Table = "answers";
    private const int LongestWait = 400;

    public static async Task<(double Milliseconds, long Calls)> BurstAsync(int people)
    {
        var memory = new MemoryTables();
        await memory.CreateAsync(Table, CancellationToken.None);
        _ = await memory.WriteAsync(Table, "p", new TableOp.Insert(Row.Of("p", ("answers", ""), ("count", 0L))), CancellationToken.None);
        var counting = new CountingTables(new WaitingTables(memory, TimeProvider.System, seed: 42, spread: 0));
        var chance = new Random(42);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, people).Select(by => AnswerAsync(counting, by, chance)));
        var took = watch.Elapsed.TotalMilliseconds;
        var row = await memory.GetAsync(Table, "p", "p", CancellationToken.None);
        return row!.Number("count") == people ? (took, counting.Counted.Calls) : throw new InvalidOperationException("An answer was lost.");
    }

    private static async Task AnswerAsync(ITables tables, int by, Random chance)
    {
        for (var tries = 0; ; tries++)
        {
            var row = (await tables.GetAsync(Table, "p", "p", CancellationToken.None))!;
            var changed = Row.Of("p", ("answers", $"{row.Text("answers")};{by}"), ("count", row.Number("count") + 1));
            try
            {
                _ = await tables.WriteAsync(Table, "p", new TableOp.Update(changed, row.ETag), CancellationToken.None);
                return;
            }
            catch (TableFault fault) when (fault.Reason == Reason.Changed)
            {
                await Task.Delay(Wait(tries, chance));
            }
        }
    }

    /// <summary>Doubled each time, with jitter, as the guidance for Azure's services has it.</summary>
    private static int Wait(int tries, Random chance)
    {
        lock (chance)
        {
            return chance.Next(Math.Min(LongestWait, 10 << Math.Min(tries, 10)));
        }
    }
}
