using SkiaSharp;
using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>
/// Where everything stands, in points of a page that is 320 wide. All is in two columns around one gap in the middle,
/// so that arrows have a way that crosses no tile.
/// </summary>
internal sealed class MapLayout
{
    public const float Width = 320;
    public const float Middle = Width / 2;

    /// <summary>The gap between the columns, in which the arrows run.</summary>
    public const float Gap = 20;

    private const float Edge = 8;
    private const float Between = 6;
    private const float HeadHeight = 26;
    private const float TileHeight = 40;

    private readonly List<MapBox> _boxes = [];

    public MapLayout(MapScene scene)
    {
        foreach (var node in scene.Containers)
        {
            Container(node, Edge);
        }

        Grid(scene.Loose, Edge);
        Strip(scene.Guilds, Edge, MapLook.GuildBand);
    }

    /// <summary>From the back to the front: a container comes before what is in it.</summary>
    public IReadOnlyList<MapBox> Boxes => _boxes;

    /// <summary>Below the last box, with the space that follows it.</summary>
    public float Bottom { get; private set; } = Edge;

    private void Container(MapNode node, float inset)
    {
        var (place, top) = (_boxes.Count, Bottom);
        _boxes.Add(new(MapLook.Head, SKRect.Create(inset, top, Width - 2 * inset, HeadHeight), node.Cell));
        Bottom += HeadHeight;
        Grid(node.Tiles, inset + Between);
        foreach (var within in node.Within)
        {
            Container(within, inset + Between);
        }

        Strip(node.Chapters, inset + Between, MapLook.ChapterBand);
        var area = new SKRect(inset, top, Width - inset, Bottom);
        _boxes.Insert(place, new(node.Cell.Kind == UnitKind.Circle ? MapLook.Circle : MapLook.Tribe, area, null));
        Bottom += Between;
    }

    private void Strip(IReadOnlyList<MapCell> cells, float inset, MapLook look)
    {
        if (cells is [])
        {
            return;
        }

        var (place, top) = (_boxes.Count, Bottom);
        Bottom += 4;
        Grid(cells, inset + 4);
        Bottom -= 2;
        _boxes.Insert(place, new(look, new(inset, top, Width - inset, Bottom), null));
        Bottom += Between;
    }

    private void Grid(IReadOnlyList<MapCell> cells, float inset)
    {
        for (var index = 0; index < cells.Count; index += 2)
        {
            _boxes.Add(new(MapLook.Tile, new(inset, Bottom, Middle - Gap / 2, Bottom + TileHeight), cells[index]));
            if (index + 1 < cells.Count)
            {
                _boxes.Add(new(MapLook.Tile, new(Middle + Gap / 2, Bottom, Width - inset, Bottom + TileHeight), cells[index + 1]));
            }

            Bottom += TileHeight + Between;
        }
    }
}
