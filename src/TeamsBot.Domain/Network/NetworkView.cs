using TeamsBot.Domain.HealthChecks;
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

    /// <summary>The unit that this one is part of, but that has no conversation yet: so nobody is asked there, and nobody is told.</summary>
    public Wanted? Awaited { get; init; }

    /// <summary>The name that the unit has asked the organisation for, and that is not answered yet.</summary>
    public string? NameAsked { get; init; }

    /// <summary>It has told the organisation that it leaves what it is part of.</summary>
    public bool Leaving { get; init; }

    /// <summary>Where the unit has asked to live, and is not answered yet.</summary>
    public Moving? Moving { get; init; }

    /// <summary>Of a conversation without a unit of its own: the unit that everything said here reaches.</summary>
    public UnitId? StandsFor { get; init; }

    /// <summary>The units that are part of this one.</summary>
    public ValueMap<UnitId, Neighbour> Parts { get; init; } = ValueMap<UnitId, Neighbour>.Empty;

    /// <summary>The number of the fact by which the unit shows its tribe the results of its health checks; null if it keeps them.</summary>
    public long? HealthSharedSince { get; init; }

    /// <summary>Of a tribe: the squads that show it their health checks.</summary>
    public ValueMap<UnitId, SharedHealth> Health { get; init; } = ValueMap<UnitId, SharedHealth>.Empty;

    /// <summary>Units that want to become part of this one.</summary>
    public ValueMap<UnitId, Waiting> Waiting { get; init; } = ValueMap<UnitId, Waiting>.Empty;

    /// <summary>The units that this one needs.</summary>
    public ValueMap<UnitId, Dependency> Dependencies { get; init; } = ValueMap<UnitId, Dependency>.Empty;

    /// <summary>The units that need this one.</summary>
    public ValueMap<UnitId, Dependent> Dependents { get; init; } = ValueMap<UnitId, Dependent>.Empty;

    /// <summary>What other units have asked for advice on, in the order in which they did.</summary>
    public ValueList<AdviceRequest> Advising { get; init; }

    /// <summary>The unit of that name that waits to be taken in; null if there is none.</summary>
    public Waiting? WaitingFor(string name) => UnitName.Skeleton(name) is var skeleton
        ? Waiting.Values.FirstOrDefault(waiting => !waiting.Taken && UnitName.Skeleton(waiting.Name) == skeleton)
        : null;

    /// <summary>Of the organisation: every unit that was set up.</summary>
    public ValueMap<UnitId, Entry> Entries { get; init; } = ValueMap<UnitId, Entry>.Empty;

    /// <summary>Of the organisation: the import that is going on; null if there is none.</summary>
    public Importing? Importing { get; init; }

    /// <summary>Of the organisation: the import that ended last, so that whoever asks late hears the same; null if none did.</summary>
    public Importing? Imported { get; init; }

    private Remembered<ValueMap<UnitId, Entry>, EntryNames> names;

    /// <summary>The same entries by name and slug.</summary>
    internal EntryNames Names => names.Of(Entries, EntryNames.Of);

    /// <summary>The view with this entry, or with it as it is now. What is known of names is kept, so that a thousand entries cost a thousand times as much as one.</summary>
    internal NetworkView With(Entry entry)
    {
        var known = Entries.Find(entry.Unit) is { } before ? Names.Without(before) : Names;
        var entries = Entries.With(entry.Unit, entry);
        return this with { Entries = entries, names = new(entries, known.With(entry)) };
    }

    /// <summary>The view without this entry.</summary>
    internal NetworkView Without(Entry entry)
    {
        var known = Names.Without(entry);
        var entries = Entries.Without(entry.Unit);
        return this with { Entries = entries, names = new(entries, known) };
    }

    /// <summary>The view in which whatever is part of the one unit is part of the other.</summary>
    internal NetworkView Pointed(UnitId from, UnitId to) => Entries.Values.Where(entry => entry.Parent == from)
        .Aggregate(this, (view, entry) => view.With(entry with { Parent = to }));

    /// <summary>Wherever another unit is known from, it is called so.</summary>
    internal bool IsCalled(UnitId unit, string name) =>
        (Parent?.Unit != unit || Parent.Name == name) && (Awaited?.Unit != unit || Awaited.Name == name)
        && (Dependencies.Find(unit) is not { } needed || needed.Name == name) && (Dependents.Find(unit) is not { } needs || needs.Name == name);

    /// <summary>The view in which another unit is called so, wherever it is known from.</summary>
    internal NetworkView Called(UnitId unit, string name) => this with
    {
        Parent = Parent?.Unit == unit ? Parent with { Name = name } : Parent,
        Awaited = Awaited?.Unit == unit ? Awaited with { Name = name } : Awaited,
        Dependencies = Dependencies.Find(unit) is { } needed ? Dependencies.With(unit, needed with { Name = name }) : Dependencies,
        Dependents = Dependents.Find(unit) is { } needs ? Dependents.With(unit, needs with { Name = name }) : Dependents,
    };

    /// <summary>The view with these entries, of which some are stored with what their parent's address was before a conversation took it over.</summary>
    public NetworkView Listed(IReadOnlyList<Entry> entries)
    {
        var now = entries.Where(entry => entry.Was is not null).ToDictionary(entry => entry.Was!.Value, entry => entry.Unit);
        return this with { Entries = entries.Aggregate(ValueMap<UnitId, Entry>.Empty, (all, entry) => all.With(entry.Unit, entry.Parent is { } parent && now.TryGetValue(parent, out var to) ? entry with { Parent = to } : entry)) };
    }

    /// <summary>Its people are those of its squads, and nobody joins by being in its channel.</summary>
    public bool IsOfParts => Position?.Kind == UnitKind.Tribe;

    /// <summary>Its people joined it by themselves, wherever they wrote; being in its channel, or leaving that, says nothing.</summary>
    public bool IsJoined => (Position?.Kind ?? Asked?.Kind) is UnitKind.Guild or UnitKind.Chapter;

    /// <summary>Only people of the tribe that it is part of may join it.</summary>
    public bool IsChapter => Position?.Kind == UnitKind.Chapter;

    /// <summary>No tribe has taken the chapter in: nobody can say who belongs to it.</summary>
    public bool IsChapterAlone => IsChapter && Parent is null && Awaited is null;
}

/// <summary>What a unit is.</summary>
/// <param name="Slug">Its name in addresses such as <c>payments/P-17</c>: unique in the organisation, for ever the same.</param>
public sealed record Position(UnitKind Kind, string Name, string Purpose, string Slug);

/// <summary>A position that a unit asked for.</summary>
/// <param name="Place">Where that is answered.</param>
public sealed record Asking(UnitKind Kind, string Name, Place Place);

/// <summary>What a unit wants to be, beside its name.</summary>
/// <param name="Under">The unit that it wants to be part of; null for none.</param>
public sealed record Seat(UnitKind Kind, string Purpose, UnitId? Under);

/// <summary>Another unit, as this one last heard of it.</summary>
public sealed record Neighbour(UnitId Unit, string Name, UnitKind Kind);

/// <summary>A unit that wants to become part of this one.</summary>
/// <param name="Taken">It was taken in, and has not arrived yet.</param>
public sealed record Waiting(UnitId Unit, string Name, UnitKind Kind, bool Taken = false);

/// <summary>A unit that another wants to be part of. Which one it is counts, and not what it is called at the moment.</summary>
public sealed record Wanted(UnitId Unit, string Name)
{
    public bool Equals(Wanted? other) => other?.Unit == Unit;

    public override int GetHashCode() => Unit.GetHashCode();
}

/// <summary>A unit in the organisation's list.</summary>
/// <param name="Parent">The unit that it is part of.</param>
/// <param name="Wanted">The unit that it wants to be part of, and that has not taken it in yet.</param>
/// <param name="Vacant">It was imported, and no conversation is that unit yet: it decides nothing, and nobody writes to it.</param>
/// <param name="Was">Its address before a conversation took it over; others may still be stored with that.</param>
public sealed record Entry(UnitId Unit, Position Position, UnitId? Parent, UnitId? Wanted, bool Vacant = false, UnitId? Was = null)
{
    /// <summary>The units without which nothing goes on in this one.</summary>
    public ValueList<UnitId> Blocks { get; init; }
}

/// <summary>A unit as an import names it.</summary>
/// <param name="Unit">Its address until it has a conversation.</param>
/// <param name="Parent">The slug of the unit that it is part of; null for none.</param>
public sealed record ImportedUnit(UnitId Unit, string Slug, string Name, UnitKind Kind, string? Parent, string Purpose);

/// <summary>An import that is going on.</summary>
/// <param name="Done">Steps that are done.</param>
/// <param name="Left">Units that could not be in the network any more.</param>
public sealed record Importing(string Import, int Steps, int Done, int Left, CardPlace? Card);

/// <summary>A message with a card.</summary>
public sealed record CardPlace(Place Place, string Message);
