using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>Units and their parents made sound: one unit a key, no missing parents, no rings, and only tribes and circles have children.</summary>
internal sealed class MapForest
{
    private readonly Dictionary<string, MapUnit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly ILookup<string, MapUnit> _children;
    private readonly ILookup<string, MapBlock> _blocks;

    public MapForest(IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks)
    {
        foreach (var unit in units)
        {
            _units.TryAdd(unit.Key, unit);
        }

        foreach (var unit in _units.Values)
        {
            if (ParentOf(unit) is { } parent && !ComesBack(unit))
            {
                _parents.Add(unit.Key, parent.Key);
            }
        }

        Sorted = [.. _units.Values.OrderBy(unit => unit.Name, StringComparer.OrdinalIgnoreCase).ThenBy(unit => unit.Key, StringComparer.Ordinal)];
        _children = Sorted.Where(unit => _parents.ContainsKey(unit.Key)).ToLookup(unit => _parents[unit.Key], StringComparer.Ordinal);
        Blocks = [.. blocks.Where(block => block.From != block.To && _units.ContainsKey(block.From)).Distinct()];
        _blocks = Blocks.ToLookup(block => block.From, StringComparer.Ordinal);
    }

    /// <summary>All units by name.</summary>
    public IReadOnlyList<MapUnit> Sorted { get; }

    /// <summary>What waits, each pair once. What is waited for may be unknown here.</summary>
    public IReadOnlyList<MapBlock> Blocks { get; }

    /// <summary>Units without a parent, by name. A guild never has one.</summary>
    public IEnumerable<MapUnit> Roots => Sorted.Where(unit => !_parents.ContainsKey(unit.Key));

    /// <summary>What lies directly in the unit; without one, all that lies in nothing.</summary>
    public IEnumerable<MapUnit> Level(MapUnit? one) => one is null ? Roots : Children(one);

    /// <summary>How many units lie in the unit, whatever the depth; without one, in the network.</summary>
    public int CountIn(MapUnit? one) => one is null ? Sorted.Count : Family(one).Count() - 1;

    /// <summary>It is drawn around others: any tribe, and a circle that has something in it.</summary>
    public bool IsContainer(MapUnit unit) => unit.Kind == UnitKind.Tribe || unit.Kind == UnitKind.Circle && Children(unit).Any();

    public MapUnit? Find(string key) => _units.GetValueOrDefault(key);

    public IEnumerable<MapUnit> Children(MapUnit unit) => _children[unit.Key];

    /// <summary>The unit and all that is in it, whatever the depth.</summary>
    public IEnumerable<MapUnit> Family(MapUnit unit)
    {
        var waiting = new Stack<MapUnit>([unit]);
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Children(next).Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>How many others the unit waits for.</summary>
    public int BlocksOf(MapUnit unit) => _blocks[unit.Key].Count();

    private MapUnit? ParentOf(MapUnit unit) =>
        unit is { Parent: { } key, Kind: not UnitKind.Guild } && _units.GetValueOrDefault(key) is { Kind: UnitKind.Tribe or UnitKind.Circle } parent ? parent : null;

    private bool ComesBack(MapUnit unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var above = ParentOf(unit); above is not null && seen.Add(above.Key); above = ParentOf(above))
        {
            if (above.Key == unit.Key)
            {
                return true;
            }
        }

        return false;
    }
}
