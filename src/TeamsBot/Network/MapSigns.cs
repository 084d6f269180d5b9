using SkiaSharp;
using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>The signs of the map, each a shape of its own, so that no colour alone carries a meaning. A sign is about 10 points high; its place is its left end and its middle.</summary>
internal sealed class MapSigns(SKCanvas canvas, MapText small) : IDisposable
{
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _line = new() { IsAntialias = true, IsStroke = true, StrokeWidth = 1.4f, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };

    /// <summary>A head and shoulders.</summary>
    public void Person(SKPoint at, SKColor colour)
    {
        _fill.Color = colour;
        canvas.DrawCircle(at.X + 4.5f, at.Y - 2.6f, 2.4f, _fill);
        using var path = SKPath.ParseSvgPathData("M0 5 A4.5 4.3 0 0 1 9 5 Z");
        path.Transform(SKMatrix.CreateTranslation(at.X, at.Y));
        canvas.DrawPath(path, _fill);
    }

    /// <summary>A pill with the number of decisions that are open, and a hollow circle: nothing is done yet. Returns its width.</summary>
    public float Badge(SKPoint at, string number)
    {
        var width = small.Measure(number, 40) + 22;
        _fill.Color = MapPalette.Badge;
        canvas.DrawRoundRect(SKRect.Create(at.X, at.Y - 7, width, 14), 7, 7, _fill);
        Stroke(MapPalette.Tile, new(at.X + 5.5f, at.Y), "M6.2 0 A2.9 2.9 0 1 1 0.4 0 A2.9 2.9 0 1 1 6.2 0");
        _fill.Color = MapPalette.Tile;
        small.Draw(canvas, number, new(at.X + 15.5f, at.Y + 4), 40, _fill);
        return width;
    }

    /// <summary>A stop sign: eight corners and a bar. Returns its width.</summary>
    public float Stop(SKPoint at)
    {
        _fill.Color = MapPalette.Stop;
        using var path = SKPath.ParseSvgPathData("M4 -6.5 H9 L12.5 -3 V3 L9 6.5 H4 L0.5 3 V-3 Z");
        path.Transform(SKMatrix.CreateTranslation(at.X, at.Y));
        canvas.DrawPath(path, _fill);
        _fill.Color = MapPalette.Tile;
        canvas.DrawRect(SKRect.Create(at.X + 3, at.Y - 1.1f, 7, 2.2f), _fill);
        return 13;
    }

    /// <summary>The sign of a kind of unit, 10 wide.</summary>
    public void Kind(UnitKind kind, SKPoint at, SKColor colour)
    {
        var shape = kind switch
        {
            UnitKind.Tribe => "M0.5 4 L5 -4.5 L9.5 4 Z M5 -0.5 L2.8 4 M5 -0.5 L7.2 4",
            UnitKind.Chapter => "M0.5 -3.5 H9.5 M0.5 0 H9.5 M0.5 3.5 H9.5",
            UnitKind.Guild => "M5 -5 L10 0 L5 5 L0 0 Z",
            UnitKind.Circle => "M9.5 0 A4.5 4.5 0 1 1 0.5 0 A4.5 4.5 0 1 1 9.5 0 M6.8 0 A1.8 1.8 0 1 1 3.2 0 A1.8 1.8 0 1 1 6.8 0",
            _ => "M1 -4 H9 V4 H1 Z",
        };
        Stroke(colour, at, shape);
    }

    /// <summary>A line with a head where it arrives.</summary>
    public void Arrow(MapArrow arrow)
    {
        var (into, down) = (Math.Sign(arrow.To.X - arrow.Lane), Math.Sign(arrow.To.Y - arrow.From.Y));
        using var path = new SKPathBuilder();
        path.MoveTo(arrow.From);
        if (down != 0)
        {
            path.LineTo(arrow.Lane, arrow.From.Y);
            path.LineTo(arrow.Lane, arrow.To.Y);
        }

        path.LineTo(arrow.To.X - into, arrow.To.Y);
        path.MoveTo(arrow.To.X - 4.5f * into, arrow.To.Y - 3.5f);
        path.LineTo(arrow.To.X - into, arrow.To.Y);
        path.LineTo(arrow.To.X - 4.5f * into, arrow.To.Y + 3.5f);
        using var drawn = path.Detach();
        _line.Color = MapPalette.Stop;
        canvas.DrawPath(drawn, _line);
    }

    public void Dispose()
    {
        _fill.Dispose();
        _line.Dispose();
    }

    private void Stroke(SKColor colour, SKPoint at, string shape)
    {
        using var path = SKPath.ParseSvgPathData(shape);
        path.Transform(SKMatrix.CreateTranslation(at.X, at.Y));
        _line.Color = colour;
        canvas.DrawPath(path, _line);
    }
}
