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
