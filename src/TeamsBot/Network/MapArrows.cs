using SkiaSharp;

namespace TeamsBot.Network;

/// <summary>The ways of the arrows: out of a tile into the gap in the middle, along a free lane, into the other tile.</summary>
internal static class MapArrows
{
    private static readonly float[] Lanes = [MapLayout.Middle, MapLayout.Middle - 4, MapLayout.Middle + 4];

    /// <summary>Short ones first. Those that find no lane, or whose ends are not both tiles, are left out: the mark on the tile stands for them.</summary>
    public static IReadOnlyList<MapArrow> Between(IReadOnlyList<MapBox> boxes, IReadOnlyList<MapBlock> blocks)
    {
        var places = boxes.Where(box => box.Look == MapLook.Tile && box.Cell!.Key != "").ToDictionary(box => box.Cell!.Key, box => box.Area, StringComparer.Ordinal);
        var wanted = blocks.Where(block => places.ContainsKey(block.From) && places.ContainsKey(block.To))
            .Select(block => (From: places[block.From], To: places[block.To]))
            .OrderBy(ends => Math.Abs(ends.From.MidY - ends.To.MidY)).ThenBy(ends => ends.From.Top).ThenBy(ends => ends.From.Left).ThenBy(ends => ends.To.Top).ThenBy(ends => ends.To.Left);
        var taken = Lanes.Select(_ => new List<(float Top, float Bottom)>()).ToArray();
        var arrows = new List<MapArrow>();
        foreach (var (from, to) in wanted)
        {
            var (start, end) = Ends(from, to);
            var span = (Top: Math.Min(start.Y, end.Y) - 3, Bottom: Math.Max(start.Y, end.Y) + 3);
            var lane = Array.FindIndex(taken, spans => spans.TrueForAll(other => other.Bottom < span.Top || other.Top > span.Bottom));
            if (lane >= 0)
            {
                taken[lane].Add(span);
                arrows.Add(new(start, Lanes[lane], end));
            }
        }

        return arrows;
    }

    /// <summary>Neighbours are joined straight; otherwise a line leaves in the upper half and arrives in the lower one, so that both directions can be told apart.</summary>
    private static (SKPoint Start, SKPoint End) Ends(SKRect from, SKRect to) => from.Top == to.Top
        ? (new(Side(from), from.MidY + (from.Left < to.Left ? -4 : 4)), new(Side(to), to.MidY + (from.Left < to.Left ? -4 : 4)))
        : (new(Side(from), from.MidY - from.Height / 4), new(Side(to), to.MidY + to.Height / 4));

    private static float Side(SKRect area) => area.MidX < MapLayout.Middle ? area.Right : area.Left;
}
