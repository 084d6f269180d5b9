using TeamsBot.Storage.Tables;
using TeamsBot.TestTables;

namespace TeamsBot.Tests.Faults;

/// <summary>A store that can be away.</summary>
internal sealed class SwitchedTables(ITables inner) : WrappedTables(inner)
{
    public bool Away { get; set; }

    protected override Task<T> AroundAsync<T>(TableCall call, Func<Task<T>> forward) =>
        Away ? Task.FromException<T>(new TableFault(Reason.Unavailable, null, "The store is away")) : forward();
}
