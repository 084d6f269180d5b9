using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Text;

/// <summary>
/// The words of one language, as one school speaks it. Sentences are whole, with places for values, so that a translator moves words freely:
/// a language is one file, Sentences.de.resx beside Sentences.resx, and what it lacks is said in English. A school lies over it with the few sentences that differ.
/// </summary>
public sealed class Sentences
{
    /// <summary>By language and school.</summary>
    private static readonly Sentences[][] Spoken = [.. Enum.GetValues<Language>().Select(language => Enum.GetValues<School>().Select(school => new Sentences(language, school)).ToArray())];

    public static readonly Sentences English = In(Language.English);

    private static readonly ResourceManager Words = new("TeamsBot.Text.Sentences", typeof(Sentences).Assembly);

    private readonly CultureInfo culture;

    /// <summary>Read when it is first spoken; null for plain words.</summary>
    private readonly Lazy<FrozenDictionary<string, string>>? school;

    private Sentences(Language language, School school)
    {
        (Language, culture) = (language, Languages.Culture(language));
        this.school = school is School.Plain ? null : new(() => Schools.Sentences(school, culture));
    }

    public Language Language { get; }

    public CultureInfo Culture => culture;

    public static Sentences In(Language language, School school = School.Plain) => Spoken[(int)language][(int)school];

    /// <summary>What a unit speaks.</summary>
    public static Sentences Of(Unit unit) => In(unit.Language, unit.School);

    /// <summary>What the person of this turn speaks.</summary>
    public static Sentences Of(Turn turn) => In(Languages.Of(turn.Locale));

    /// <summary>The sentence with its values at {0}, {1}, …</summary>
    public string Of(Sentence sentence, params ReadOnlySpan<object> values) => Fill(Text(sentence.ToString()), values, null);

    /// <summary>The sentence for so many: a form of its own for 0, 1 and 2 where the language has one. The count is {0}, the values follow.</summary>
    public string Count(Sentence sentence, int count, params ReadOnlySpan<object> values) =>
        Fill(Form(sentence, count), [count, .. values], null);

    /// <summary>The sentence with its values at {name}; the count, if there is one, picks the form and is {0}.</summary>
    public string Named(Sentence sentence, IReadOnlyDictionary<string, string> values, int? count = null) =>
        Fill(count is { } number ? Form(sentence, number) : Text(sentence.ToString()), [count ?? 0], values);

    private string? Find(string key) => school?.Value.GetValueOrDefault(key) ?? Words.GetString(key, culture);

    private string Text(string key) => Find(key) ?? throw new InvalidOperationException($"There is no sentence {key}.");

    private string Form(Sentence sentence, int count)
    {
        var suffix = count switch { 0 => ".zero", 1 => ".one", 2 => ".two", _ => ".other" };
        return Find(sentence + suffix) ?? Text(sentence + ".other");
    }

    /// <summary>One pass, so that a value that looks like a place stays as it is.</summary>
    private string Fill(string text, ReadOnlySpan<object> values, IReadOnlyDictionary<string, string>? named)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var filled = new DefaultInterpolatedStringHandler(text.Length, 0, culture, stackalloc char[256]);
        var at = 0;
        for (; open >= 0; open = text.IndexOf('{', at))
        {
            var close = text.IndexOf('}', open);
            filled.AppendFormatted(text.AsSpan(at, open - at));
            var name = text.AsSpan(open + 1, close - open - 1);
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                filled.AppendFormatted(values[index]);
            }
            else if (named is not null && named.TryGetValue(name.ToString(), out var value))
            {
                filled.AppendLiteral(value);
            }

            at = close + 1;
        }

        filled.AppendFormatted(text.AsSpan(at));
        return filled.ToStringAndClear();
    }
}
