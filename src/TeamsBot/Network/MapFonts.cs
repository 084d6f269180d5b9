using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace TeamsBot.Network;

/// <summary>
/// The typefaces of the map. Latin, Greek and Cyrillic are drawn with the fonts in this assembly, so that the picture is the same everywhere;
/// other scripts with what the machine has. They live as long as the process: a typeface may be shared, and loading one costs more than a picture.
/// </summary>
internal static class MapFonts
{
    /// <summary>Where Linux keeps its fonts. The native part without dependencies doesn't look there itself.</summary>
    private const string SystemFonts = "/usr/share/fonts";

    private const int MostFiles = 400;

    private static readonly Lazy<SKTypeface> _regular = new(() => Load("Inter-Regular.otf"));
    private static readonly Lazy<SKTypeface> _bold = new(() => Load("Inter-SemiBold.otf"));
    private static readonly Lazy<string[]> _files = new(Files);

    /// <summary>Found once for each 128 characters, which is about a script.</summary>
    private static readonly ConcurrentDictionary<int, SKTypeface?> _found = new();

    public static SKTypeface Regular => _regular.Value;

    public static SKTypeface Bold => _bold.Value;

    /// <summary>A typeface that has the character, or null if there is none.</summary>
    public static SKTypeface? For(Rune rune, SKTypeface wanted)
    {
        if (Has(wanted, rune.Value))
        {
            return wanted;
        }

        var other = _found.GetOrAdd(rune.Value >> 7, _ => Search(rune.Value));
        return other is not null && Has(other, rune.Value) ? other : null;
    }

    private static SKTypeface? Search(int character)
    {
        foreach (var typeface in Others(character))
        {
            if (typeface is not null && Has(typeface, character))
            {
                return typeface;
            }

            typeface?.Dispose();
        }

        return null;
    }

    private static IEnumerable<SKTypeface?> Others(int character) =>
        _files.Value.Select(file => SKTypeface.FromFile(file)).Prepend(SKFontManager.Default.MatchCharacter(character));

    private static bool Has(SKTypeface typeface, int character)
    {
        using var font = new SKFont(typeface);
        return font.ContainsGlyph(character);
    }

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(MapFonts).Assembly.GetManifestResourceStream($"TeamsBot.Network.Fonts.{name}")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }

    private static string[] Files()
    {
        try
        {
            var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
            return !Directory.Exists(SystemFonts) ? [] : [.. Directory.EnumerateFiles(SystemFonts, "*", all).Where(IsFont).Order(StringComparer.Ordinal).Take(MostFiles)];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static bool IsFont(string file) => Path.GetExtension(file) is ".ttf" or ".otf" or ".ttc";
}
