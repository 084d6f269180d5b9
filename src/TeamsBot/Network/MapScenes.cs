using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>What of the network is drawn: all of it, its tribes, or what is in one unit.</summary>
internal static class MapScenes
{
    /// <summary>Containers within containers are drawn to this depth; what is deeper stands in the last one.</summary>
    private const int Deepest = 3;

    /// <summary>The unit with all that is in it, or the whole network.</summary>
    public static MapScene Everything(MapForest forest, MapUnit? one) => one is not null ? new([Node(forest, one, 1)], [], [], forest.Blocks, 0) : new(
        [.. forest.Roots.Where(forest.IsContainer).OrderBy(unit => unit.Kind).Select(unit => Node(forest, unit, 1))],
        [.. forest.Roots.Where(unit => unit.Kind != UnitKind.Guild && !forest.IsContainer(unit)).Select(unit => Cell(forest, unit))],
        [.. forest.Roots.Where(unit => unit.Kind == UnitKind.Guild).Select(unit => Cell(forest, unit))],
        forest.Blocks,
        0);

    /// <summary>
    /// What lies directly in the unit, or in nothing: tribes and circles with the numbers of what is in them. If that is too much, first what
    /// contains others, and then what has something open or waits.
    /// </summary>
    public static MapScene Overview(MapForest forest, MapUnit? one, int most)
    {
        List<MapUnit> level = [.. forest.Level(one)];
        List<MapUnit> guilds = [.. level.Where(unit => unit.Kind == UnitKind.Guild)];
        List<MapUnit> others = [.. level.Except(guilds).OrderBy(unit => !forest.IsContainer(unit)).ThenBy(unit => level.Count > most && unit.OpenDecisions == 0 && forest.BlocksOf(unit) == 0)];
        List<MapCell> cells = [.. Cut([.. others.Select(unit => Sum(forest, unit))], most)];
        return new(
            one is null ? [] : [new(Cell(forest, one), cells, [], [])],
            one is null ? cells : [],
            [.. Cut([.. guilds.Select(unit => Cell(forest, unit))], most / 3)],
            [.. Between(forest, level)],
            Math.Max(0, others.Count - most) + Math.Max(0, guilds.Count - most / 3));
    }

    /// <summary>Who waits for whom, said of the unit on this level in which both are. What lies elsewhere stays as it is.</summary>
    private static IEnumerable<MapBlock> Between(MapForest forest, List<MapUnit> level)
    {
        var home = level.SelectMany(unit => forest.Family(unit).Select(inner => (inner.Key, Home: unit.Key))).ToDictionary(pair => pair.Key, pair => pair.Home, StringComparer.Ordinal);
        return forest.Blocks.Select(block => new MapBlock(home.GetValueOrDefault(block.From, block.From), home.GetValueOrDefault(block.To, block.To))).Where(block => block.From != block.To).Distinct();
    }

    private static MapNode Node(MapForest forest, MapUnit unit, int depth)
    {
        List<MapUnit> inside = [.. depth < Deepest ? forest.Children(unit) : forest.Family(unit).Skip(1)];
        List<MapUnit> within = [.. depth < Deepest ? inside.Where(child => forest.IsContainer(child)) : []];
        return new(
            Cell(forest, unit),
            [.. inside.Where(child => child.Kind != UnitKind.Chapter).Except(within).Select(child => Cell(forest, child))],
            [.. inside.Where(child => child.Kind == UnitKind.Chapter).Select(child => Cell(forest, child))],
            [.. within.Select(child => Node(forest, child, depth + 1))]);
    }

    private static MapCell Cell(MapForest forest, MapUnit unit) => new(unit.Key, unit.Name, unit.Kind, null, unit.People, unit.OpenDecisions, forest.BlocksOf(unit));

    private static MapCell Sum(MapForest forest, MapUnit unit)
    {
        if (!forest.IsContainer(unit))
        {
            return Cell(forest, unit);
        }

        List<MapUnit> family = [.. forest.Family(unit)];
        return new(unit.Key, unit.Name, unit.Kind, family.Count(one => one.Kind == UnitKind.Squad), null, family.Sum(one => one.OpenDecisions), family.Sum(forest.BlocksOf));
    }

    private static IEnumerable<MapCell> Cut(List<MapCell> cells, int most) =>
        cells.Count <= most ? cells : cells.Take(most).Append(MapCell.More(cells.Count - most));
}
