using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>What of the network is drawn: all of it, its tribes, or what is in one unit.</summary>
internal static class MapScenes
{
    /// <summary>Containers within containers are drawn to this depth; what is deeper stands in the last one.</summary>
    private const int Deepest = 3;

    public static MapScene Everything(MapForest forest) => new(
        [.. forest.Roots.Where(unit => IsContainer(forest, unit)).OrderBy(unit => unit.Kind).Select(unit => Node(forest, unit, 1))],
        [.. forest.Roots.Where(unit => unit.Kind != UnitKind.Guild && !IsContainer(forest, unit)).Select(unit => Cell(forest, unit))],
        [.. forest.Roots.Where(unit => unit.Kind == UnitKind.Guild).Select(unit => Cell(forest, unit))],
        forest.Blocks,
        0);

    /// <summary>The one with all that is in it; if that is too much, first what has something open or waits.</summary>
    public static MapScene Only(MapForest forest, MapUnit one, int most)
    {
        var node = Node(forest, one, 1);
        var shown = Count(node);
        if (shown <= most)
        {
            return new([node], [], [], forest.Blocks, 0);
        }

        var cells = forest.Family(one).Skip(1).OrderByDescending(unit => unit.OpenDecisions > 0 || forest.BlocksOf(unit) > 0).Select(unit => Cell(forest, unit)).ToList();
        return new([node with { Tiles = [.. Cut(cells, most)], Chapters = [], Within = [] }], [], [], forest.Blocks, cells.Count - most);
    }

    /// <summary>Tribes, units without a parent and guilds, each with the numbers of what is in it.</summary>
    public static MapScene Overview(MapForest forest, int most)
    {
        List<MapUnit> loose = [.. forest.Roots.Where(unit => unit.Kind != UnitKind.Guild).OrderBy(unit => !IsContainer(forest, unit))];
        List<MapUnit> guilds = [.. forest.Roots.Where(unit => unit.Kind == UnitKind.Guild)];
        return new(
            [],
            [.. Cut([.. loose.Select(unit => Sum(forest, unit))], most)],
            [.. Cut([.. guilds.Select(unit => Cell(forest, unit))], most / 3)],
            [.. Between(forest)],
            Math.Max(0, loose.Count - most) + Math.Max(0, guilds.Count - most / 3));
    }

    private static IEnumerable<MapBlock> Between(MapForest forest)
    {
        var home = forest.Roots.SelectMany(root => forest.Family(root).Select(unit => (unit.Key, Root: root.Key))).ToDictionary(pair => pair.Key, pair => pair.Root, StringComparer.Ordinal);
        return forest.Blocks.Where(block => home.ContainsKey(block.To)).Select(block => new MapBlock(home[block.From], home[block.To])).Where(block => block.From != block.To).Distinct();
    }

    private static MapNode Node(MapForest forest, MapUnit unit, int depth)
    {
        List<MapUnit> inside = [.. depth < Deepest ? forest.Children(unit) : forest.Family(unit).Skip(1)];
        List<MapUnit> within = [.. depth < Deepest ? inside.Where(child => IsContainer(forest, child)) : []];
        return new(
            Cell(forest, unit),
            [.. inside.Where(child => child.Kind != UnitKind.Chapter).Except(within).Select(child => Cell(forest, child))],
            [.. inside.Where(child => child.Kind == UnitKind.Chapter).Select(child => Cell(forest, child))],
            [.. within.Select(child => Node(forest, child, depth + 1))]);
    }

    private static bool IsContainer(MapForest forest, MapUnit unit) => unit.Kind == UnitKind.Tribe || unit.Kind == UnitKind.Circle && forest.Children(unit).Any();

    private static MapCell Cell(MapForest forest, MapUnit unit) => new(unit.Key, unit.Name, unit.Kind, null, unit.People, unit.OpenDecisions, forest.BlocksOf(unit));

    private static MapCell Sum(MapForest forest, MapUnit unit)
    {
        if (!IsContainer(forest, unit))
        {
            return Cell(forest, unit);
        }

        List<MapUnit> family = [.. forest.Family(unit)];
        return new(unit.Key, unit.Name, unit.Kind, family.Count(one => one.Kind == UnitKind.Squad), null, family.Sum(one => one.OpenDecisions), family.Sum(forest.BlocksOf));
    }

    private static int Count(MapNode node) => node.Tiles.Count + node.Chapters.Count + node.Within.Sum(Count);

    private static IEnumerable<MapCell> Cut(List<MapCell> cells, int most) =>
        cells.Count <= most ? cells : cells.Take(most).Append(MapCell.More(cells.Count - most));
}
