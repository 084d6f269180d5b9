using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TeamsBot.AdaptiveCards;
using TeamsBot.Chat;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>A school says a few sentences otherwise, and those as well as plain words do.</summary>
public sealed partial class SchoolTests
{
    /// <summary>What the words of a file stand for. To learn and to practise is the same for everybody, and columns of files have one name.</summary>
    private static readonly (string File, Language Language, string Plain)[] Replaced =
    [
        ("Objection", Language.English, "problem"), ("Objection", Language.German, "problem"), ("Objection", Language.French, "problème"), ("Objection", Language.Spanish, "problema"),
        ("Spotify", Language.English, "purpose"), ("Spotify", Language.German, "zweck"), ("Spotify", Language.Spanish, "propósito"),
    ];

    public static TheoryData<School, Language> Spoken =>
        [.. Enum.GetValues<School>().Where(school => school != School.Plain).SelectMany(school => Enum.GetValues<Language>().Select(language => (school, language)))];

    [Theory]
    [MemberData(nameof(Spoken))]
    public void It_says_only_what_plain_words_say_with_the_same_places_and_otherwise(School school, Language language)
    {
        var plain = TranslationTests.Read(language);
        Assert.All(Written(school, language), said =>
        {
            Assert.Contains(said.Key, plain.Keys);
            Assert.NotEqual(plain[said.Key], said.Value);
            Assert.Equal(TranslationTests.Places(said.Key, plain[said.Key]), TranslationTests.Places(said.Key, said.Value));
        });
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void The_words_that_it_replaces_are_nowhere_left(School school, Language language)
    {
        var otherwise = Schools.Sentences(school, Sentences.In(language).Culture);
        var replaced = Replaced.Where(each => each.Language == language && Schools.Files(school).Contains(each.File)).Select(each => each.Plain).ToList();
        Assert.Empty(from plain in TranslationTests.Read(language)
                     where !Taught().IsMatch(plain.Key)
                     let said = otherwise.GetValueOrDefault(plain.Key, plain.Value).Split(" | ")[^1]
                     where replaced.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase))
                     select $"{plain.Key}: {said}");
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Nothing_is_shouted_and_no_word_of_lawyers_is_used(School school, Language language) =>
        Assert.DoesNotContain(Written(school, language), said => said.Value.Contains('!', StringComparison.Ordinal)
            || TranslationTests.UnwantedIn(language).Any(word => Regex.IsMatch(said.Value, $@"\b{word}\b", RegexOptions.IgnoreCase)));

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Its_cards_break_no_rule_of_the_surface(School school, Language language) =>
        Assert.Empty(Gallery.Of(school, language).SelectMany(card => Surface.Check(card.Card, card.Place).Select(violation => $"{card.Name}: {violation}: {string.Join(" · ", CardText.Buttons(card.Card))}")));

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_its_buttons_say_can_be_typed(School school, Language language)
    {
        var words = Sentences.In(language, school);
        Assert.Equal(new ChatCommand.Consent(Ref.Here, null), Grammar.Parse(words.Of(Sentence.ButtonConsent), []));
        Assert.Equal(new ChatCommand.Vocabulary(school), Grammar.Parse($"vocabulary {words.Of(Sentence.WordsName)}", []));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_command_that_it_shows_is_the_same_command(School school, Language language)
    {
        var plain = TranslationTests.Read(language);
        Assert.All(Written(school, language).Where(said => said.Key.StartsWith("Command", StringComparison.Ordinal)), said => Assert.Equal(Typed(plain[said.Key]), Typed(said.Value)));
    }

    [Theory]
    [InlineData(School.Circle, Language.German, Sentence.ButtonConsent, "Kein Einwand")]
    [InlineData(School.S3, Language.German, Sentence.ButtonConsent, "Zustimmen")]
    [InlineData(School.S3, Language.French, Sentence.SeesProblem, "Lena a une objection")]
    [InlineData(School.Circle, Language.English, Sentence.SeesProblem, "Lena has an objection")]
    [InlineData(School.Spotify, Language.English, Sentence.TitlePurpose, "Our mission: Lena")]
    [InlineData(School.Spotify, Language.Spanish, Sentence.SeesProblem, "Lena ve un problema")]
    public void What_it_does_not_say_otherwise_is_said_in_plain_words_of_the_language(School school, Language language, Sentence sentence, string said) =>
        Assert.Equal(said, Sentences.In(language, school).Of(sentence, "Lena"));

    [Theory]
    [InlineData(Sentence.ButtonConsent)]
    [InlineData(Sentence.ButtonNoOpinion)]
    public void To_look_a_sentence_up_takes_no_more_memory_than_in_plain_words(Sentence sentence) =>
        Assert.Equal(Allocated(Sentences.English, sentence), Allocated(Sentences.In(Language.English, School.Circle), sentence));

    private static long Allocated(Sentences words, Sentence sentence)
    {
        _ = words.Of(sentence);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = words.Of(sentence);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Typed(string command) => Grammar.Parse(command.Split(" | ")[0], []).GetType().Name;

    private static List<KeyValuePair<string, string>> Written(School school, Language language) => [.. Schools.Files(school).SelectMany(file => Read(file, language))];

    private static IEnumerable<KeyValuePair<string, string>> Read(string file, Language language) =>
        XDocument.Load(Path.Combine(Source(), language is Language.English ? $"{file}.resx" : $"{file}.{Languages.Tag(language)}.resx"))
            .Root!.Elements("data").Select(data => KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")!.Value));

    private static string Source([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/TeamsBot/Text/Schools"));

    [GeneratedRegex("^(Term|Practice|Lesson|Fault|CommandImport)")]
    private static partial Regex Taught();
}
