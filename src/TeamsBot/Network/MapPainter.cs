using System.Globalization;
using SkiaSharp;
using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>Draws the boxes of a layout.</summary>
internal sealed class MapPainter : IDisposable
{
    private readonly SKCanvas _canvas;
    private readonly MapText _name;
    private readonly MapText _small;
    private readonly MapText _number;
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _edge = new() { IsAntialias = true, IsStroke = true, StrokeWidth = 1 };

    public MapPainter(SKCanvas canvas, float scale)
    {
        _name = new(MapFonts.Bold, 12, scale);
        _small = new(MapFonts.Bold, 11, scale);
        _number = new(MapFonts.Regular, 11.5f, scale);
        _canvas = canvas;
        Signs = new(canvas, _small);
    }

    public MapSigns Signs { get; }

    /// <summary>What lies behind the arrows.</summary>
    public void Back(MapBox box)
    {
        switch (box.Look)
        {
            case MapLook.Tribe:
                Box(box.Area, 9, MapPalette.Tribe, MapPalette.Edge);
                break;
            case MapLook.Circle:
                Box(box.Area, 16, MapPalette.Circle, MapPalette.Edge);
                Box(SKRect.Inflate(box.Area, -2.5f, -2.5f), 13.5f, MapPalette.Circle, MapPalette.Edge);
                break;
            case MapLook.ChapterBand:
                Box(box.Area, 5, MapPalette.Chapter, MapPalette.Edge);
                break;
            case MapLook.GuildBand:
                Box(box.Area, 5, MapPalette.Guild, MapPalette.Edge);
                break;
        }
    }

    /// <summary>What lies before the arrows.</summary>
    public void Front(MapBox box)
    {
        switch (box)
        {
            case { Look: MapLook.Tile, Cell: { } cell }:
                Box(box.Area, cell.Kind == UnitKind.Circle ? 14 : 6, MapPalette.Tile, MapPalette.Edge);
                Tile(box.Area, cell);
                break;
            case { Look: MapLook.Head, Cell: { } cell }:
                Head(box.Area, cell);
                break;
        }
    }

    /// <summary>Words of the legend.</summary>
    public float Word(string word, SKPoint at, float room)
    {
        _fill.Color = MapPalette.Soft;
        return _number.Draw(_canvas, word, at, room, _fill);
    }

    public float WordWidth(string word, float room) => _number.Measure(word, room);

    public void Dispose()
    {
        Signs.Dispose();
        _name.Dispose();
        _small.Dispose();
        _number.Dispose();
        _fill.Dispose();
        _edge.Dispose();
    }

    public void Box(SKRect area, float round, SKColor fill, SKColor? edge)
    {
        _fill.Color = fill;
        _canvas.DrawRoundRect(area, round, round, _fill);
        if (edge is { } colour)
        {
            _edge.Color = colour;
            _canvas.DrawRoundRect(SKRect.Inflate(area, -0.5f, -0.5f), round, round, _edge);
        }
    }

    private void Tile(SKRect area, MapCell cell)
    {
        var left = area.Left + 7;
        Name(cell, new(left, area.Top + 16), area.Right - 6 - left, sign: cell.Kind != UnitKind.Squad);
        Numbers(cell, new(left, area.Bottom - 12));
        var right = area.Right - 5;
        if (cell.Blocks > 0)
        {
            right = Blocks(cell, right, area.Bottom - 12);
        }

        if (cell.Open > 0)
        {
            Badge(cell, right, area.Bottom - 12);
        }
    }

    /// <summary>All in one line: the name to the left, the numbers to the right. An arrow that passes goes behind the name.</summary>
    private void Head(SKRect area, MapCell cell)
    {
        const float Space = 9;
        var right = area.Right - Space;
        right = cell.Blocks > 0 ? Blocks(cell, right, area.MidY) : right;
        right = cell.Open > 0 ? Badge(cell, right, area.MidY) : right;
        if (cell.People is > 0 and { } people)
        {
            right -= 12 + _number.Measure(Count(people), 40);
            Numbers(cell, new(right, area.MidY));
        }

        var (left, room) = (area.Left + Space, right - 6 - area.Left - Space);
        _fill.Color = cell.Kind == UnitKind.Circle ? MapPalette.Circle : MapPalette.Tribe;
        _canvas.DrawRect(SKRect.Create(left, area.Top + 6, 16 + _name.Measure(cell.Name, room - 14), 15), _fill);
        Name(cell, new(left, area.MidY + 4.3f), room, sign: true);
    }

    private void Name(MapCell cell, SKPoint at, float room, bool sign)
    {
        var shift = sign && cell.Key != "" ? 14 : 0;
        if (shift > 0)
        {
            Signs.Kind(cell.Kind, new(at.X, at.Y - 4.3f), MapPalette.Soft);
        }

        _fill.Color = MapPalette.Ink;
        _name.Draw(_canvas, cell.Name, new(at.X + shift, at.Y), room - shift, _fill);
    }

    private void Numbers(MapCell cell, SKPoint at)
    {
        if (cell.Squads is { } squads)
        {
            Signs.Kind(UnitKind.Squad, at, MapPalette.Soft);
            Word(Count(squads), new(at.X + 13, at.Y + 4), 40);
        }
        else if (cell.People is { } people)
        {
            Signs.Person(at, MapPalette.Soft);
            Word(Count(people), new(at.X + 12, at.Y + 4), 40);
        }
    }

    private float Badge(MapCell cell, float right, float middle)
    {
        var left = right - 22 - _small.Measure(Count(cell.Open), 40);
        Signs.Badge(new(left, middle), Count(cell.Open));
        return left - 4;
    }

    private float Blocks(MapCell cell, float right, float middle)
    {
        if (cell.Blocks > 1)
        {
            right -= _small.Measure(Count(cell.Blocks), 40);
            _fill.Color = MapPalette.Stop;
            _small.Draw(_canvas, Count(cell.Blocks), new(right, middle + 4), 40, _fill);
            right -= 2;
        }

        Signs.Stop(new(right - 13, middle));
        return right - 13 - 4;
    }

    private static string Count(int number) => number > 9999 ? "9999+" : Math.Max(number, 0).ToString(CultureInfo.InvariantCulture);
}
