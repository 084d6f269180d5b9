namespace TeamsBot.Domain;

/// <summary>What a unit makes of a command: the facts that follow, the unit after them, and a refusal if the command itself changes nothing (time may have brought facts all the same).</summary>
public sealed record Decision
{
    public required Unit Before { get; init; }

    public required Unit After { get; init; }

    public ValueList<UnitEvent> Events { get; init; }

    public Refusal? Refusal { get; init; }

    internal static Decision On(Unit unit) => new() { Before = unit, After = unit };

    internal Decision With(UnitEvent happened) => this with { After = After.Evolve(happened), Events = Events.Add(happened) };

    internal Decision Refuse(Refusal refusal) => this with { Refusal = refusal };
}
