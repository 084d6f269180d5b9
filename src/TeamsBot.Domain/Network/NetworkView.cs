using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Network;

/// <summary>What a unit knows of the network around it; of the organisation, which is a unit too, the units in it.</summary>
public sealed record NetworkView
{
    /// <summary>A conversation that decides by itself and has no place in the network.</summary>
    public static readonly NetworkView None = new();

    /// <summary>What the unit is; null until it was set up.</summary>
    public Position? Position { get; init; }

    /// <summary>What was asked of the organisation and is not answered yet.</summary>
    public Asking? Asked { get; init; }

    /// <summary>The unit that this one is part of; null if there is none.</summary>
    public Neighbour? Parent { get; init; }

    /// <summary>The unit that this one wants to be part of, and that has not taken it in.</summary>
    public Wanted? Wanted { get; init; }

    /// <summary>The name that the unit has asked the organisation for, and that is not answered yet.</summary>
    public string? NameAsked { get; init; }

    /// <summary>It has told the organisation that it leaves what it is part of.</summary>
    public bool Leaving { get; init; }

    /// <summary>The units that are part of this one.</summary>
    public ValueMap<UnitId, Neighbour> Parts { get; init; } = ValueMap<UnitId, Neighbour>.Empty;

    /// <summary>Units that want to become part of this one.</summary>
    public ValueMap<UnitId, Waiting> Waiting { get; init; } = ValueMap<UnitId, Waiting>.Empty;

    /// <summary>The unit of that name that waits to be taken in; null if there is none.</summary>
    public Waiting? WaitingFor(string name) => UnitName.Skeleton(name) is var skeleton
        ? Waiting.Values.FirstOrDefault(waiting => !waiting.Taken && UnitName.Skeleton(waiting.Name) == skeleton)
        : null;

    /// <summary>Of the organisation: every unit that was set up.</summary>
    public ValueMap<UnitId, Entry> Entries { get; init; } = ValueMap<UnitId, Entry>.Empty;

    /// <summary>Its people are those of its squads, and nobody joins by being in its channel.</summary>
    public bool IsOfParts => Position?.Kind == UnitKind.Tribe;
}

/// <summary>What a unit is.</summary>
/// <param name="Slug">Its name in addresses such as <c>payments/P-17</c>: unique in the organisation, for ever the same.</param>
public sealed record Position(UnitKind Kind, string Name, string Purpose, string Slug);

/// <summary>A position that a unit asked for.</summary>
/// <param name="Place">Where that is answered.</param>
public sealed record Asking(UnitKind Kind, string Name, Place Place);

/// <summary>Another unit, as this one last heard of it.</summary>
public sealed record Neighbour(UnitId Unit, string Name, UnitKind Kind);

/// <summary>A unit that wants to become part of this one.</summary>
/// <param name="Taken">It was taken in, and has not arrived yet.</param>
public sealed record Waiting(UnitId Unit, string Name, UnitKind Kind, bool Taken = false);

/// <summary>A unit that another wants to be part of.</summary>
public sealed record Wanted(UnitId Unit, string Name);

/// <summary>A unit in the organisation's list.</summary>
/// <param name="Parent">The unit that it is part of.</param>
/// <param name="Wanted">The unit that it wants to be part of, and that has not taken it in yet.</param>
public sealed record Entry(UnitId Unit, Position Position, UnitId? Parent, UnitId? Wanted);
