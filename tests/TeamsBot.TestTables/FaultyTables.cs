using TeamsBot.Storage.Tables;

namespace TeamsBot.TestTables;

/// <summary>Where a call breaks.</summary>
public enum Break
{
    /// <summary>It never arrives.</summary>
    Before,

    /// <summary>It is done, and the answer is lost.</summary>
    After,
}

/// <summary>
/// Loses the call with the number that was asked for, and every later one if the process is to seem dead.
/// Calls are counted from 1.
/// </summary>
public sealed class FaultyTables(ITables inner, int at, Break where, bool dead) : WrappedTables(inner)
{
    private int count;

    public int Seen => count;

    /// <summary>
    /// Tells a story once undisturbed, and then with a fault at each of its calls; answers how many there are. On a busy machine a story
    /// may end before its fault: who waits for a dead store has little patience.
    /// </summary>
    /// <param name="dead">The process seems dead from the fault on.</param>
    /// <param name="story">Takes which call breaks, and whether the process seems dead then; answers how many calls were seen.</param>
    public static async Task<int> AtEachCallAsync(bool dead, Func<int, bool, Task<int>> story)
    {
        var calls = await story(int.MaxValue, false);
        for (var at = 1; at <= calls; at++)
        {
            _ = await story(at, dead);
        }

        return calls;
    }

    protected override async Task<T> AroundAsync<T>(TableCall call, Func<Task<T>> forward)
    {
        var number = Interlocked.Increment(ref count);
        if (number == at && where == Break.After)
        {
            _ = await forward();
        }

        return number == at || (dead && number > at)
            ? throw new TableFault(Reason.Unavailable, null, $"Call {number} was lost")
            : await forward();
    }
}
