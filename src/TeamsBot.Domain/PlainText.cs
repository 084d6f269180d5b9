using System.Globalization;
using System.Text;

namespace TeamsBot.Domain;

/// <summary>What people type, made storable: no control characters but tab and line feed, no half characters, no space around it.</summary>
public static class PlainText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                clean.Append(rune);
            }
        }

        var shown = clean.ToString().Trim();
        return shown.EnumerateRunes().Any(IsVisible) ? shown : "";
    }

    /// <summary>Joiners, direction marks and spaces show nothing by themselves.</summary>
    private static bool IsVisible(Rune rune) => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format;

    /// <summary>The cleaned text, or null if nothing is left of it.</summary>
    public static string? CleanOrNull(string? text) => text is null || Clean(text) is not { Length: > 0 } clean ? null : clean;
}
