namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>What a way of deciding makes of a command.</summary>
internal sealed record Step(Unit After, IReadOnlyList<UnitEvent> Events, Refusal? Refusal);

/// <summary>A way of deciding: the real one, or one with a fault in it.</summary>
internal delegate Step Deciding(Unit unit, UnitCommand command);

internal static class DecidingWays
{
    public static readonly Deciding Real = (unit, command) =>
    {
        var decision = unit.Decide(command);
        return new(decision.After, decision.Events, decision.Refusal);
    };

    /// <summary>Decides as if the unit were another, and lets the facts happen to the true one.</summary>
    public static Deciding Seeing(Func<Unit, Unit> view) => (unit, command) =>
    {
        var decision = view(unit).Decide(command);
        return new(decision.Events.Aggregate(unit, (after, happened) => after.Evolve(happened)), decision.Events, decision.Refusal);
    };

    /// <summary>Decides rightly, and lets other facts happen.</summary>
    public static Deciding Telling(Func<UnitCommand, IEnumerable<UnitEvent>, IEnumerable<UnitEvent>> told) => (unit, command) =>
    {
        var decision = unit.Decide(command);
        var events = told(command, decision.Events).ToList();
        return new(events.Aggregate(unit, (after, happened) => after.Evolve(happened)), events, decision.Refusal);
    };
}
