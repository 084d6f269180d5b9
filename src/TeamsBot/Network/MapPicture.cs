using SkiaSharp;

namespace TeamsBot.Network;

/// <summary>
/// The network of units as a picture for a card, 320 points wide, on a panel of its own that is readable on light and dark cards.
/// Groups say the same without a picture. Hidden counts the units (or tribes) that had no room in it.
/// </summary>
public sealed record MapPicture(byte[] Png, int Width, int Height, IReadOnlyList<MapGroup> Groups, int Hidden)
{
    /// <summary>Up to so many units are all drawn; beyond, the tribes stand for what is in them.</summary>
    public const int MostUnits = 40;

    /// <summary>No picture has more bytes: as a data URI it has to fit into a card of 60 KB.</summary>
    public const int MostBytes = 40 * 1024;

    /// <summary>Pixels a point: as many as fit into the bytes.</summary>
    private static readonly float[] Scales = [2, 1.5f];

    /// <summary>Tiles at most, of one unit or of all tribes: likewise.</summary>
    private static readonly int[] Tiles = [60, 40, 20];

    /// <summary>Draws the network, or what is in the unit <paramref name="one"/> (a key; an unknown one means all). Never throws on odd data: what makes no sense is drawn without a parent.</summary>
    public static MapPicture Draw(IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, MapWords words, string? one = null)
    {
        var forest = new MapForest(units, blocks);
        var only = one is null ? null : forest.Find(one);
        var groups = MapGroups.Of(forest, only);
        MapPicture? smallest = null;
        foreach (var scene in Scenes(forest, only))
        {
            foreach (var scale in Scales)
            {
                smallest = Draw(scene, scale, groups, words);
                if (smallest.Png.Length <= MostBytes)
                {
                    return smallest;
                }
            }
        }

        return smallest!;
    }

    /// <summary>What a picture would say, without drawing it.</summary>
    public static IReadOnlyList<MapGroup> GroupsOf(IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, string? one = null)
    {
        var forest = new MapForest(units, blocks);
        return MapGroups.Of(forest, one is null ? null : forest.Find(one));
    }

    private static IEnumerable<MapScene> Scenes(MapForest forest, MapUnit? only)
    {
        if (only is null && forest.Sorted.Count <= MostUnits)
        {
            yield return MapScenes.Everything(forest);
        }

        foreach (var tiles in Tiles)
        {
            yield return only is null ? MapScenes.Overview(forest, tiles) : MapScenes.Only(forest, only, tiles);
        }
    }

    private static MapPicture Draw(MapScene scene, float scale, IReadOnlyList<MapGroup> groups, MapWords words)
    {
        var layout = new MapLayout(scene);
        var height = Measured(layout, scale, words);
        using var bitmap = new SKBitmap(new SKImageInfo((int)(MapLayout.Width * scale), (int)(height * scale), SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Transparent);
            canvas.Scale(scale);
            using var painter = new MapPainter(canvas, scale);
            Paint(painter, layout, scene, words, height);
        }

        var png = PalettePng.Encode(bitmap.Width, MapPalette.Points(bitmap), MapPalette.Colours);
        return new(png, bitmap.Width, bitmap.Height, groups, scene.Hidden);
    }

    /// <summary>The legend's lines depend on how wide its words are.</summary>
    private static int Measured(MapLayout layout, float scale, MapWords words)
    {
        using var bitmap = new SKBitmap(1, 1);
        using var canvas = new SKCanvas(bitmap);
        using var painter = new MapPainter(canvas, scale);
        return (int)Math.Ceiling(MapLegend.Draw(painter, layout.Boxes, words, layout.Bottom, measureOnly: true)) + 6;
    }

    private static void Paint(MapPainter painter, MapLayout layout, MapScene scene, MapWords words, int height)
    {
        painter.Box(SKRect.Create(0, 0, MapLayout.Width, height), 8, MapPalette.Panel, null);
        foreach (var box in layout.Boxes)
        {
            painter.Back(box);
        }

        foreach (var arrow in MapArrows.Between(layout.Boxes, scene.Blocks))
        {
            painter.Signs.Arrow(arrow);
        }

        foreach (var box in layout.Boxes)
        {
            painter.Front(box);
        }

        MapLegend.Draw(painter, layout.Boxes, words, layout.Bottom, measureOnly: false);
    }
}
