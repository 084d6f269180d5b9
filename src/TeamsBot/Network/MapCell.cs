using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>What the map says about one unit, or about all that is in it. Squads is null where the unit speaks for itself alone.</summary>
internal sealed record MapCell(string Key, string Name, UnitKind Kind, int? Squads, int? People, int Open, int Blocks)
{
    /// <summary>Stands for the units that had no room.</summary>
    public static MapCell More(int hidden) => new("", $"+{hidden}", UnitKind.Squad, null, null, 0, 0);
}

/// <summary>A unit and what is in it: squads and the like as cells, chapters, and further containers.</summary>
internal sealed record MapNode(MapCell Cell, IReadOnlyList<MapCell> Tiles, IReadOnlyList<MapCell> Chapters, IReadOnlyList<MapNode> Within);

/// <summary>All that is drawn, in its order, and which of it waits for which.</summary>
internal sealed record MapScene(IReadOnlyList<MapNode> Containers, IReadOnlyList<MapCell> Loose, IReadOnlyList<MapCell> Guilds, IReadOnlyList<MapBlock> Blocks, int Hidden);
