using SkiaSharp;
using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>What the signs mean, in the reader's words; only those that stand on the map.</summary>
internal static class MapLegend
{
    private const float LineHeight = 18;
    private const float Edge = 12;

    /// <summary>A word, the width of its sign and how the sign is drawn.</summary>
    private sealed record Entry(string Word, float SignWidth, Action<MapSigns, SKPoint> Sign);

    /// <summary>Draws it below <paramref name="top"/> (or only measures it) and returns where it ends.</summary>
    public static float Draw(MapPainter painter, IReadOnlyList<MapBox> boxes, MapWords words, float top, bool measureOnly)
    {
        var (x, y) = (Edge, top + LineHeight / 2);
        List<Entry> entries = [.. Entries([.. boxes.Select(box => box.Cell).OfType<MapCell>().Where(cell => cell.Key != "")], words)];
        foreach (var entry in entries)
        {
            var room = MapLayout.Width - 2 * Edge - entry.SignWidth - 4;
            var width = entry.SignWidth + 4 + painter.WordWidth(entry.Word, room);
            if (x > Edge && x + width > MapLayout.Width - Edge)
            {
                (x, y) = (Edge, y + LineHeight);
            }

            if (!measureOnly)
            {
                entry.Sign(painter.Signs, new(x, y));
                painter.Word(entry.Word, new(x + entry.SignWidth + 4, y + 4), room);
            }

            x += width + 12;
        }

        return entries is [] ? top : y + LineHeight / 2;
    }

    private static IEnumerable<Entry> Entries(List<MapCell> cells, MapWords words)
    {
        foreach (var (kind, word) in new[] { (UnitKind.Tribe, words.Tribe), (UnitKind.Squad, words.Squad), (UnitKind.Chapter, words.Chapter), (UnitKind.Guild, words.Guild), (UnitKind.Circle, words.Circle) })
        {
            // A squad by itself carries no sign; only where squads are counted, theirs stands.
            if (cells.Exists(cell => kind == UnitKind.Squad ? cell.Squads is not null : cell.Kind == kind))
            {
                yield return new(word, 10, (signs, at) => signs.Kind(kind, at, MapPalette.Soft));
            }
        }

        if (cells.Exists(cell => cell.People is not null))
        {
            yield return new(words.People, 9, (signs, at) => signs.Person(at, MapPalette.Soft));
        }

        if (cells.Exists(cell => cell.Open > 0))
        {
            yield return new(words.OpenDecisions, 22, (signs, at) => signs.Badge(at, ""));
        }

        if (cells.Exists(cell => cell.Blocks > 0))
        {
            yield return new(words.WaitsFor, 32, Waits);
        }
    }

    private static void Waits(MapSigns signs, SKPoint at)
    {
        signs.Stop(at);
        signs.Arrow(new(new(at.X + 16, at.Y), at.X + 20, new(at.X + 32, at.Y)));
    }
}
