using TeamsBot.Storage.Tables;

namespace TeamsBot.TestTables;

/// <summary>A store some way off: every call waits before it arrives and after it was done, 10 ± 5 ms in all unless told.</summary>
public sealed class WaitingTables(ITables inner, TimeProvider time, int seed, double around = 10, double spread = 5) : WrappedTables(inner)
{
    private readonly Random random = new(seed);

    protected override async Task<T> AroundAsync<T>(TableCall call, Func<Task<T>> forward)
    {
        var total = TimeSpan.FromMilliseconds(around - spread + (Next() * 2 * spread));
        var there = total * Next();
        await Task.Delay(there, time);
        try
        {
            return await forward();
        }
        finally
        {
            await Task.Delay(total - there, time);
        }
    }

    private double Next()
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }
}
