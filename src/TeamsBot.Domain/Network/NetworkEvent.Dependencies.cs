namespace TeamsBot.Domain.Network;

/// <summary>Facts about what units need of each other.</summary>
public abstract partial record NetworkEvent
{
    /// <summary>Somebody says how it goes with a unit that this one needs.</summary>
    public sealed record DependencySaid(DateTimeOffset At, PersonId By, UnitId On, string Name, DependencyLevel Level, string? Reason) : NetworkEvent(At);

    /// <summary>A month has passed: the unit is asked whether it is still so.</summary>
    public sealed record DependenciesAsked(DateTimeOffset At, ValueList<UnitId> On) : NetworkEvent(At);

    /// <summary>For two weeks nothing has gone on: everybody concerned is told.</summary>
    /// <param name="Since">The local day on which it was said.</param>
    public sealed record BlockStands(DateTimeOffset At, UnitId On, DateOnly Since) : NetworkEvent(At);

    /// <summary>Another unit says how it goes with this one.</summary>
    public sealed record DependentSaid(DateTimeOffset At, UnitId From, string Name, DependencyLevel Level, string? Reason) : NetworkEvent(At);

    /// <summary>One unit has been blocked by another for two weeks: this one is the other, or one of them is part of it.</summary>
    /// <param name="PassTo">The unit that this one is part of, if it is not told by anybody else.</param>
    public sealed record BlockTold(DateTimeOffset At, UnitId From, string Name, UnitId On, string OnName, DateOnly Since, UnitId? PassTo) : NetworkEvent(At);

    /// <summary>Of the organisation: one unit needs another.</summary>
    public sealed record EntryDepends(DateTimeOffset At, UnitId Unit, UnitId On, DependencyLevel Level) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }
}
