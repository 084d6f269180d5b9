using System.Globalization;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Text;

/// <summary>The languages by their tags and their names.</summary>
public static class Languages
{
    /// <summary>The longest name that is read.</summary>
    private const int Longest = 40;

    private static readonly (Language Language, string Tag, string[] Names)[] All =
    [
        (Language.English, "en", ["English", "Englisch", "anglais", "inglés", "ingles"]),
        (Language.German, "de", ["Deutsch", "German", "allemand", "alemán", "aleman"]),
        (Language.French, "fr", ["français", "francais", "French", "Französisch", "francés", "frances"]),
        (Language.Spanish, "es", ["español", "espanol", "Spanish", "Spanisch", "espagnol", "castellano"]),
    ];

    /// <summary>What a client's tag such as de-AT stands for; English for what is not spoken here.</summary>
    public static Language Of(string? locale) => ByTag(locale is null ? "" : locale.Split('-', '_')[0]) ?? Language.English;

    /// <summary>de, de-AT, Deutsch, German, allemand, alemán; null for what is not spoken here.</summary>
    public static Language? Read(string text)
    {
        var name = text.Length > Longest ? "" : text.Trim(' ', '.', '!', '?');
        return All.Where(each => each.Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(each => (Language?)each.Language).FirstOrDefault()
            ?? (name.Length is 2 or 5 ? ByTag(name.Split('-', '_')[0]) : null);
    }

    public static string Tag(Language language) => All.First(each => each.Language == language).Tag;

    /// <summary>What its speakers call it.</summary>
    public static string Name(Language language) => All.First(each => each.Language == language).Names[0];

    /// <summary>Which one is spoken here, and which others can be.</summary>
    public static string Now(Sentences words) => $"{words.Of(Sentence.LanguageNow, Name(words.Language))} {words.Of(Sentence.LanguageHow)}";

    /// <summary>The culture without the full stops behind short names, which look like the ends of sentences.</summary>
    internal static CultureInfo Culture(Language language)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(Tag(language)).Clone();
        var dates = culture.DateTimeFormat;
        dates.AbbreviatedDayNames = Short(dates.AbbreviatedDayNames);
        dates.AbbreviatedMonthNames = Short(dates.AbbreviatedMonthNames);
        dates.AbbreviatedMonthGenitiveNames = Short(dates.AbbreviatedMonthGenitiveNames);
        return CultureInfo.ReadOnly(culture);
    }

    private static string[] Short(string[] names) => [.. names.Select(name => name.TrimEnd('.'))];

    private static Language? ByTag(string tag) =>
        All.Where(each => each.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase)).Select(each => (Language?)each.Language).FirstOrDefault();
}
