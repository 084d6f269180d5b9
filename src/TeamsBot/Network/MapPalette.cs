using SkiaSharp;

namespace TeamsBot.Network;

/// <summary>
/// The map's sixteen colours: flat ones, a ramp of greys that lines, text and their smooth edges share, and a paler red and blue for the edges of signs.
/// Sixteen, because two points then fit into a byte, and a picture of forty units into a card.
/// </summary>
internal static class MapPalette
{
    public static readonly SKColor Tile = new(0xFF, 0xFF, 0xFF);
    public static readonly SKColor Panel = new(0xEE, 0xF1, 0xF6);
    public static readonly SKColor Tribe = new(0xD6, 0xDF, 0xF0);
    public static readonly SKColor Circle = new(0xF7, 0xE8, 0xD0);
    public static readonly SKColor Chapter = new(0xE6, 0xDA, 0xF4);
    public static readonly SKColor Guild = new(0xD2, 0xEB, 0xDB);
    public static readonly SKColor Ink = new(0x1C, 0x22, 0x30);
    public static readonly SKColor Soft = new(0x4C, 0x55, 0x68);
    public static readonly SKColor Edge = new(0x93, 0x9E, 0xB6);
    public static readonly SKColor Badge = new(0x2F, 0x4B, 0xC4);
    public static readonly SKColor Stop = new(0xB3, 0x1E, 0x26);

    /// <summary>What lies outside the panel's round corners comes first and is transparent.</summary>
    public static IReadOnlyList<SKColor> Colours { get; } =
        [SKColors.Transparent, Tile, Panel, Tribe, Circle, Chapter, Guild, Ink, Soft, Edge, Badge, Stop, new(0x97, 0xA5, 0xE2), new(0xD9, 0x8A, 0x8E)];

    /// <summary>The number of the nearest colour for each point, in rows from the top.</summary>
    public static byte[] Points(SKBitmap bitmap)
    {
        var nearest = new Dictionary<uint, byte>();
        var pixels = bitmap.GetPixelSpan();
        var points = new byte[pixels.Length / 4];
        for (var point = 0; point < points.Length; point++)
        {
            var (red, green, blue, alpha) = (pixels[4 * point], pixels[4 * point + 1], pixels[4 * point + 2], pixels[4 * point + 3]);
            var key = (uint)(red << 24 | green << 16 | blue << 8 | alpha);
            if (!nearest.TryGetValue(key, out var index))
            {
                nearest[key] = index = alpha < 128 ? (byte)0 : Nearest(new(red, green, blue));
            }

            points[point] = index;
        }

        return points;
    }

    private static byte Nearest(SKColor colour)
    {
        var (best, distance) = (1, int.MaxValue);
        for (var index = 1; index < Colours.Count; index++)
        {
            var (red, green, blue) = (Colours[index].Red - colour.Red, Colours[index].Green - colour.Green, Colours[index].Blue - colour.Blue);
            if (red * red + green * green + blue * blue is var other && other < distance)
            {
                (best, distance) = (index, other);
            }
        }

        return (byte)best;
    }
}
