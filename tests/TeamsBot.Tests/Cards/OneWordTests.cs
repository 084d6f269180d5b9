using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TeamsBot.Chat;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>One thing has one word in each language, and what people are told to type is heard where they read it.</summary>
public sealed partial class OneWordTests
{
    /// <summary>What a unit, a squad, a tribe and a consent are called nowhere, and forms that address people otherwise than all others do.</summary>
    private static readonly Dictionary<Language, string> Others = new()
    {
        [Language.German] = @"\b(Einheit(en)?|Stamm|Stämmen?)\b",
        [Language.French] = @"\b(équipes?|unités?|consentement|[Dd]ites-y|[Éé]crivez(?= :))\b|\w'\w",
        [Language.Spanish] = @"\b(equipos?|unidad(es)?|consentimiento|[Aa]dopt(ó|a|ada|an)|[Ee]legid|[Ee]scribid|[Pp]edidlo|[Pp]ropónlo|[Ee]scriban|[Nn]ombren|[Dd]igan|[Qq]uiten|[Cc]ambien|\w+(áis|éis)|vuestr\w+)\b",
    };

    public static TheoryData<Language> Translated => [.. Others.Keys];

    public static TheoryData<Language> Spoken => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_thing_has_one_word_and_people_are_addressed_in_one_way(Language language) =>
        Assert.Empty(from sentence in TranslationTests.Read(language).Concat(OfSchools(language))
                     where !sentence.Key.StartsWith("Topic", StringComparison.Ordinal) && Regex.IsMatch(sentence.Value, Others[language])
                     select $"{sentence.Key}: {sentence.Value}");

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_is_to_be_written_in_a_channel_begins_with_the_bots_name(Language language) =>
        Assert.Empty(from sentence in TranslationTests.Read(language)
                     where sentence.Key.StartsWith("Line", StringComparison.Ordinal) || sentence.Key.StartsWith("Refusal", StringComparison.Ordinal)
                     from Match told in Told().Matches(sentence.Value)
                     where !told.Groups["typed"].Value.StartsWith("@Squadbot ", StringComparison.Ordinal)
                     select $"{sentence.Key}: {sentence.Value}");

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_is_to_be_written_to_the_bot_is_understood(Language language) =>
        Assert.Empty(from sentence in TranslationTests.Read(language)
                     from Match called in Called().Matches(sentence.Value)
                     from shown in called.Groups["typed"].Value.Split(" · ")
                     let typed = Place().Replace(shown, "payments/P-1").Replace("payments/P-1/P-payments/P-1", "payments/P-1", StringComparison.Ordinal).Replace("P-payments/P-1", "P-1", StringComparison.Ordinal).Replace("Opayments/P-1", "O1", StringComparison.Ordinal).Replace(" …", " Tea", StringComparison.Ordinal)
                     where Grammar.Parse(typed, []) is ChatCommand.Unknown && Grammar.Parse(typed + " tea", []) is ChatCommand.Unknown
                     select $"{sentence.Key}: {typed}");

    private static IEnumerable<KeyValuePair<string, string>> OfSchools(Language language) =>
        from file in Directory.GetFiles(Path.Combine(Source(), "Text", "Schools"), $"*.{Languages.Tag(language)}.resx")
        from data in XDocument.Load(file).Root!.Elements("data")
        select KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")!.Value);

    private static string Source([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/TeamsBot"));

    [GeneratedRegex(@"\b([Ww]rite|[Ss]chreibe?n?t?|[Éé]cris|[Éé]crivent|[Ee]scribe)[\u00a0\u202f ]?: (?<typed>\S.*)$")]
    private static partial Regex Told();

    [GeneratedRegex(@": @Squadbot (?<typed>[^.]*?)\.?$")]
    private static partial Regex Called();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
