using System.Globalization;
using System.Text;
using SkiaSharp;

namespace TeamsBot.Network;

/// <summary>One line of text on the map: cut to its room by measure, drawn with a fitting typeface character by character, right to left where it is written so.</summary>
internal sealed class MapText(SKTypeface typeface, float size, float scale) : IDisposable
{
    /// <summary>Longer names are cut before they are measured.</summary>
    private const int MostCharacters = 60;

    private const string Ellipsis = "…";

    private readonly Dictionary<SKTypeface, SKFont> _fonts = [];

    private readonly record struct Glyph(string Text, SKFont? Font, float Width, bool IsRightToLeft);

    /// <summary>Draws the text on the base line and returns its width, which is never more than <paramref name="room"/>.</summary>
    public float Draw(SKCanvas canvas, string text, SKPoint start, float room, SKPaint paint)
    {
        var x = start.X;
        foreach (var glyph in Turned(Fitted(text, room)))
        {
            Draw(canvas, glyph, new(x, start.Y), paint);
            x += glyph.Width;
        }

        return x - start.X;
    }

    /// <summary>How wide it would be.</summary>
    public float Measure(string text, float room) => Fitted(text, room).Sum(glyph => glyph.Width);

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
    }

    private void Draw(SKCanvas canvas, Glyph glyph, SKPoint at, SKPaint paint)
    {
        if (glyph.Font is not null)
        {
            canvas.DrawText(glyph.Text, at.X, at.Y, SKTextAlign.Left, glyph.Font, paint);
            return;
        }

        using var line = new SKPaint { Color = paint.Color, IsStroke = true, StrokeWidth = 0.8f, IsAntialias = true };
        canvas.DrawRoundRect(SKRect.Create(at.X + 1, at.Y - size * 0.72f, glyph.Width - 2, size * 0.72f), 1.5f, 1.5f, line);
    }

    private List<Glyph> Fitted(string text, float room)
    {
        var glyphs = Clusters(text).Select(Shape).ToList();
        if (glyphs.Sum(glyph => glyph.Width) <= room)
        {
            return glyphs;
        }

        var more = Shape(Ellipsis);
        var left = room - more.Width;
        var fitting = glyphs.TakeWhile(glyph => (left -= glyph.Width) >= 0).ToList();
        while (fitting is [.., { Text: " " }])
        {
            fitting.RemoveAt(fitting.Count - 1);
        }

        return [.. fitting, more with { IsRightToLeft = fitting is [.., { IsRightToLeft: true }] }];
    }

    /// <summary>Runs that are written from right to left, with the spaces in them, are turned around.</summary>
    private static List<Glyph> Turned(List<Glyph> glyphs)
    {
        var turned = new List<Glyph>(glyphs.Count);
        for (var start = 0; start < glyphs.Count;)
        {
            var end = start;
            for (var next = start; next < glyphs.Count && (glyphs[next].IsRightToLeft || glyphs[next].Text == " "); next++)
            {
                end = glyphs[next].IsRightToLeft ? next + 1 : end;
            }

            end = glyphs[start].IsRightToLeft ? end : start + 1;
            turned.AddRange(glyphs[start..end].AsEnumerable().Reverse());
            start = end;
        }

        return turned;
    }

    /// <summary>What people see as characters, without what shows nothing or turns the text around, and with few marks on each.</summary>
    private static IEnumerable<string> Clusters(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(text);
        for (var count = 0; count < MostCharacters && clusters.MoveNext(); count++)
        {
            Rune[] runes = [.. clusters.GetTextElement().EnumerateRunes()];
            var shown = string.Concat(runes.Where((rune, index) => !IsHidden(rune) && (index == 0 || IsMark(rune))).Take(3));
            if (Rune.IsWhiteSpace(runes[0]) || Rune.IsControl(runes[0]))
            {
                yield return " ";
            }
            else if (shown.Length > 0)
            {
                yield return shown;
            }
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsHidden(Rune rune) => Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F;

    private Glyph Shape(string cluster)
    {
        var first = cluster.EnumerateRunes().First();
        var font = MapFonts.For(first, typeface) is { } fitting ? FontOf(fitting) : null;
        var shown = font is null ? cluster : string.Concat(cluster.EnumerateRunes().Where(rune => font.ContainsGlyph(rune.Value)));
        return new(shown, font, WholePixels(font?.MeasureText(shown) ?? size), IsRightToLeft(first.Value));
    }

    /// <summary>A letter looks the same wherever it stands: so the picture is half the size.</summary>
    private float WholePixels(float width) => MathF.Round(width * scale) / scale;

    private SKFont FontOf(SKTypeface fitting)
    {
        if (!_fonts.TryGetValue(fitting, out var font))
        {
            font = new(fitting, size) { Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias, Subpixel = false, LinearMetrics = true };
            _fonts.Add(fitting, font);
        }

        return font;
    }

    private static bool IsRightToLeft(int rune) => rune is >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
