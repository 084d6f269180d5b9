using SkiaSharp;

namespace TeamsBot.Network;

/// <summary>
/// The network of units as a picture for a card, 320 points wide, on a panel of its own that is readable on light and dark cards.
/// Groups say the same without a picture. Whole tells whether each unit is drawn, or only what lies directly in what is looked at;
/// Hidden counts what had no room then.
/// </summary>
public sealed record MapPicture(byte[] Png, int Width, int Height, IReadOnlyList<MapGroup> Groups, bool Whole, int Hidden)
{
    /// <summary>Up to so many units are all drawn, of one unit half as many more; beyond, tribes and circles stand for what is in them.</summary>
    public const int MostUnits = 40;

    /// <summary>No picture has more bytes: as a data URI it has to fit into a card of 60 KB, with what opens beside it.</summary>
    public const int MostBytes = 35 * 1024;

    /// <summary>Pixels a point: as many as fit into the bytes.</summary>
    private static readonly float[] Scales = [2, 1.5f];

    /// <summary>Tiles at most, of one unit or of all tribes: likewise.</summary>
    private static readonly int[] Tiles = [60, 40, 20];

    /// <summary>Draws the network, or what is in the unit <paramref name="one"/> (a key; an unknown one means all). Never throws on odd data: what makes no sense is drawn without a parent.</summary>
    public static MapPicture Draw(IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, MapWords words, string? one = null)
    {
        var (forest, only) = Of(units, blocks, one);
        MapPicture? smallest = null;
        foreach (var (scene, whole) in Scenes(forest, only))
        {
            var groups = MapGroups.Of(forest, only, whole);
            foreach (var scale in Scales)
            {
                smallest = Draw(scene, whole, scale, groups, words);
                if (smallest.Png.Length <= MostBytes)
                {
                    return smallest;
                }
            }
        }

        return smallest!;
    }

    /// <summary>What a picture would say, without drawing it; and whether each unit would be drawn.</summary>
    public static (IReadOnlyList<MapGroup> Groups, bool Whole) GroupsOf(IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, string? one = null)
    {
        var (forest, only) = Of(units, blocks, one);
        var whole = IsWhole(forest, only);
        return (MapGroups.Of(forest, only, whole), whole);
    }

    private static (MapForest Forest, MapUnit? Only) Of(IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, string? one)
    {
        var forest = new MapForest(units, blocks);
        return (forest, one is null ? null : forest.Find(one));
    }

    private static bool IsWhole(MapForest forest, MapUnit? only) => forest.CountIn(only) <= (only is null ? MostUnits : Tiles[0]);

    private static IEnumerable<(MapScene Scene, bool Whole)> Scenes(MapForest forest, MapUnit? only)
    {
        if (IsWhole(forest, only))
        {
            yield return (MapScenes.Everything(forest, only), true);
        }

        foreach (var tiles in Tiles)
        {
            yield return (MapScenes.Overview(forest, only, tiles), false);
        }
    }

    private static MapPicture Draw(MapScene scene, bool whole, float scale, IReadOnlyList<MapGroup> groups, MapWords words)
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
        return new(png, bitmap.Width, bitmap.Height, groups, whole, scene.Hidden);
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
