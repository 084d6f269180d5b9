using System.Text;

namespace TeamsBot.Domain.Network;

/// <summary>When two names look the same to a person, and what a unit is called where only plain letters can stand.</summary>
public static class UnitName
{
    /// <summary>A slug has at most so many characters.</summary>
    public const int LongestSlug = 40;

    private const string NoName = "unit";

    /// <summary>
    /// Equal for names that differ only by case, accents, width, invisible characters, spaces or look-alike letters of Latin, Greek and Cyrillic.
    /// To compare, never to show. The skeleton of a skeleton is itself.
    /// </summary>
    public static string Skeleton(string name)
    {
        var skeleton = Bare(name);
        for (var next = Bare(skeleton); next != skeleton; next = Bare(next))
        {
            skeleton = next;
        }

        return skeleton;
    }

    /// <summary>A slug for the name: its letters without accents, Greek and Cyrillic written in Latin, all else as one dash. Never empty.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in Sound(name).Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (!LookAlikes.IsMark(rune) && !LookAlikes.IsInvisible(rune))
            {
                slug.Append(rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value) ? rune.ToString() : LookAlikes.InLatin(rune) ?? Dash(slug));
            }
        }

        var cut = slug.ToString(0, Math.Min(slug.Length, LongestSlug)).Trim('-');
        return cut.Length == 0 ? NoName : IsReference(cut) ? cut.Replace("-", "", StringComparison.Ordinal) : cut;
    }

    /// <summary>
    /// 1 to 40 of a-z, 0-9 and dashes, with no dash at either end, and not a letter, a dash and digits: that is how a proposal is called (P-1).
    /// </summary>
    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= LongestSlug && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && text[0] != '-' && text[^1] != '-' && !IsReference(text);

    /// <summary>Another slug for the same name. What would be called like a proposal has no dash.</summary>
    internal static string Numbered(string slug, int number) =>
        $"{slug[..Math.Min(slug.Length, LongestSlug - 6)].TrimEnd('-')}-{number}" is var dashed && IsReference(dashed) ? dashed.Replace("-", "", StringComparison.Ordinal) : dashed;

    private static bool IsReference(string slug) => slug.Length > 2 && char.IsAsciiLetter(slug[0]) && slug[1] == '-' && slug.Skip(2).All(char.IsAsciiDigit);

    private static string Dash(StringBuilder slug) => slug.Length == 0 || slug[^1] == '-' ? "" : "-";

    private static string Bare(string name)
    {
        var folded = Sound(name).Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant().Normalize(NormalizationForm.FormKD);
        var bare = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                bare.Append(bare is { Length: > 0 } && bare[^1] != ' ' ? " " : "");
            }
            else if (!LookAlikes.IsAccent(rune) && !LookAlikes.IsInvisible(rune))
            {
                bare.Append(LookAlikes.LooksLike(rune) ?? rune.ToString());
            }
        }

        return bare.ToString().TrimEnd().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Without half characters, which cannot be normalised.</summary>
    private static string Sound(string name)
    {
        var sound = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            sound.Append(rune);
        }

        return sound.ToString();
    }
}
