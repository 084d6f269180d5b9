using TeamsBot.Domain;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Deliveries;

/// <summary>Something that is to leave the house. At any time one process at most delivers for a unit.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    public required UnitKey Key { get; init; }

    /// <summary>The unit, at least as new as what is to be delivered.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The one live card of a proposal no longer shows how things stand.</summary>
    /// <param name="Number">n in P-n; if it is not among the open ones, it is closed; <see cref="Keys.ListNumber"/> for the list of agreements, <see cref="Keys.OfPoll"/> for a poll, <see cref="Keys.OfCheck"/> for a health check.</param>
    /// <param name="Memory">What the sender said to remember of it; null if it was never drawn.</param>
    public sealed record Card(int Number, string? Memory) : Delivery;

    /// <summary>A message that followed from a change.</summary>
    /// <param name="Entry">What it says, to the sender.</param>
    /// <param name="Memory">What the sender said to remember of it; null if none of it is out.</param>
    public sealed record Message(OutboxEntry Entry, string? Memory = null) : Delivery;
}

/// <summary>What became of a delivery.</summary>
public abstract record Delivered
{
    private Delivered()
    {
    }

    /// <summary>The message is out, or will never be.</summary>
    public sealed record Sent : Delivered;

    /// <summary>The card shows the unit it was given.</summary>
    /// <param name="Memory">What to remember, at most 32,000 characters.</param>
    public sealed record Drawn(string Memory) : Delivered;

    /// <summary>One step of several is done: remember this and call again at once.</summary>
    public sealed record Partly(string Memory) : Delivered;

    /// <summary>There is nowhere to bring it: it waits for a fact that changes this, and nothing waits behind it.</summary>
    public sealed record Waits : Delivered;

    /// <summary>Not now: try again then. Messages behind it in its lane wait too.</summary>
    public sealed record Later(DateTimeOffset At) : Delivered;
}

/// <summary>Sends one thing. A fault counts as "later"; the token ends when the right to deliver does.</summary>
public delegate Task<Delivered> Deliver(Delivery delivery, CancellationToken cancellation);
