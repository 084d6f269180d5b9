using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TeamsBot.AdaptiveCards;
using TeamsBot.Chat;
using TeamsBot.Chat.Spoken;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;
using TeamsBot.Tests.Chat;

namespace TeamsBot.Tests.Cards;

/// <summary>Every language says all that English says, in sentences that fit the same cards.</summary>
public sealed partial class TranslationTests
{
    private static readonly string[] Forms = [".zero", ".one", ".two", ".other"];

    private static readonly Dictionary<Language, string[]> Unwanted = new()
    {
        [Language.German] = ["Quorum", "gültig", "ungültig", "veraltet", "Runde", "Stimmrecht", "abstimmen", "Abstimmung", "Fehlercode", "Token", "verfallen", "Elektorat"],
        [Language.French] = ["quorum", "valide", "invalide", "obsolète", "tour de table", "vote", "votes", "voter", "jeton", "erreur", "électorat", "caduc"],
        [Language.Spanish] = ["quórum", "válido", "válida", "inválido", "inválida", "obsoleto", "ronda", "voto", "votos", "votar", "votación", "token", "error", "electorado", "caducado"],
    };

    internal static string[] UnwantedIn(Language language) => language is Language.English ? WordsTests.Lawyers : Unwanted[language];

    public static TheoryData<Language> Languages_ => [.. Enum.GetValues<Language>().Where(language => language != Language.English)];

    public static TheoryData<Language, string> Cards
    {
        get
        {
            var cards = new TheoryData<Language, string>();
            foreach (var language in Enum.GetValues<Language>().Where(language => language != Language.English))
            {
                foreach (var name in Gallery.All.Keys)
                {
                    cards.Add(language, name);
                }
            }

            return cards;
        }
    }

    public static TheoryData<Language, string> Commands
    {
        get
        {
            var commands = new TheoryData<Language, string>();
            foreach (var language in Enum.GetValues<Language>().Where(language => language != Language.English))
            {
                foreach (var name in Read(Language.English).Where(pair => pair.Key.StartsWith("Command", StringComparison.Ordinal) && pair.Value.Contains(" | ", StringComparison.Ordinal)))
                {
                    commands.Add(language, name.Key);
                }
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Languages_))]
    public void No_sentence_is_missing(Language language) => Assert.Empty(Read(Language.English).Keys.Except(Read(language).Keys));

    [Theory]
    [MemberData(nameof(Languages_))]
    public void Nothing_is_translated_that_is_not_said(Language language)
    {
        var english = Read(Language.English);
        Assert.DoesNotContain(Read(language).Keys, key => !english.ContainsKey(key) && !english.ContainsKey(Base(key) + ".other"));
    }

    [Theory]
    [MemberData(nameof(Languages_))]
    public void A_sentence_has_the_places_of_the_English_one(Language language)
    {
        var english = Read(Language.English);
        var wrong = Read(language).Where(pair => (english.GetValueOrDefault(pair.Key) ?? english.GetValueOrDefault(Base(pair.Key) + ".other")) is { } said && !Places(pair.Key, said).SequenceEqual(Places(pair.Key, pair.Value)));
        Assert.Empty(wrong.Select(pair => $"{pair.Key}: {pair.Value} for {english.GetValueOrDefault(pair.Key)}"));
    }

    [Theory]
    [MemberData(nameof(Languages_))]
    public void A_counted_sentence_has_its_forms(Language language)
    {
        var said = Read(language);
        Assert.DoesNotContain(said.Keys, key => Base(key) != key && !said.ContainsKey(Base(key) + ".other"));
    }

    [Theory]
    [MemberData(nameof(Languages_))]
    public void Nothing_is_shouted_and_no_word_of_lawyers_is_used(Language language)
    {
        var said = Read(language);
        Assert.DoesNotContain(said, pair => pair.Value.Contains('!', StringComparison.Ordinal));
        Assert.DoesNotContain(said, pair => Unwanted[language].Any(word => Regex.IsMatch(pair.Value, $@"\b{word}\b", RegexOptions.IgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_breaks_no_rule_of_the_surface(Language language, string name)
    {
        var (card, place) = Gallery.In[language][name];
        Assert.Empty(Surface.Check(card, place).Select(violation => $"{violation}: {string.Join(" · ", CardText.Buttons(card))}"));
        Assert.Equal(Languages.Tag(language), card.Lang);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_is_shown_is_understood(Language language, string sentence)
    {
        var (english, here) = (Read(Language.English)[sentence], Read(language)[sentence]);
        Assert.Equal(Typed(english), Typed(here));
        Assert.NotEqual("ChatCommand.Unknown", Typed(english));
    }

    [Theory]
    [MemberData(nameof(Languages_))]
    public void A_command_that_an_answer_speaks_of_is_understood(Language language) =>
        Assert.Empty(from sentence in Read(language)
                     where sentence.Key.EndsWith("Reply", StringComparison.Ordinal) || sentence.Key.EndsWith("Missing", StringComparison.Ordinal)
                     from Match quoted in Quoted().Matches(sentence.Value)
                     let typed = Place().Replace(quoted.Groups["typed"].Value, "1").Replace("@Squadbot ", "", StringComparison.Ordinal)
                     where typed.Contains('1', StringComparison.Ordinal) && Grammar.Parse(typed, []) is ChatCommand.Unknown && Grammar.Parse(typed + " tea", []) is ChatCommand.Unknown
                     select $"{sentence.Key}: {typed}");

    [Theory]
    [MemberData(nameof(Languages_))]
    public void No_phrase_of_a_language_means_another_command_elsewhere(Language language) =>
        Assert.Empty(from command in Vocabularies.All.Single(each => each.Language == language).Commands
                     from here in command.Here
                     where !ReferenceEquals(Phrases.Find(here), Phrases.Find(command.English))
                     select $"{here}: {command.English}");

    [Theory]
    [InlineData(Language.German, "Mi 25. Nov, 17:00", "Mi 25. Nov", "25. Nov 2026")]
    [InlineData(Language.French, "mer 25 nov, 17:00", "mer 25 nov", "25 nov 2026")]
    [InlineData(Language.Spanish, "mié 25 nov, 17:00", "mié 25 nov", "25 nov 2026")]
    public void Days_are_written_as_people_there_write_them(Language language, string moment, string day, string year)
    {
        var (at, culture) = (new DateTimeOffset(2026, 11, 25, 16, 0, 0, TimeSpan.Zero), Sentences.In(language).Culture);
        Assert.Equal(moment, When.Format(at, new("Europe/Berlin"), culture));
        Assert.Equal(day, When.Format(new DateOnly(2026, 11, 25), culture));
        Assert.Equal(year, When.WithYear(new(2026, 11, 25), culture));
    }

    /// <summary>What is shown as a day is read as that day.</summary>
    [Theory]
    [MemberData(nameof(Languages_))]
    public void Every_day_that_is_written_can_be_typed(Language language)
    {
        var today = new DateOnly(2026, 1, 1);
        foreach (var day in Enumerable.Range(1, 364).Select(today.AddDays))
        {
            var culture = Sentences.In(language).Culture;
            Assert.Equal((day, day, day), (Dates.Parse(When.Format(day, culture), today), Dates.Parse(day.ToString("dddd d MMMM", culture), today), Dates.Parse(When.WithYear(day, culture), today)));
        }
    }

    internal static Dictionary<string, string> Read(Language language)
    {
        var file = Path.Combine(Source(), "Text", language is Language.English ? "Sentences.resx" : $"Sentences.{Languages.Tag(language)}.resx");
        return XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);
    }

    private static string Base(string key) => Forms.FirstOrDefault(form => key.EndsWith(form, StringComparison.Ordinal)) is { } form ? key[..^form.Length] : key;

    /// <summary>The count may be left out in any form: "one consent".</summary>
    internal static IEnumerable<string> Places(string key, string sentence) =>
        Place().Matches(sentence).Select(match => match.Value).Where(place => Base(key) == key || place != "{0}").Order(StringComparer.Ordinal);

    /// <summary>What the words before the bar are understood as, with people mentioned.</summary>
    private static string Typed(string sentence)
    {
        var words = sentence.Split(" | ")[0].Split(" · ")[0];
        var people = At().Matches(words).Select(match => new Named("29:" + match.Value, match.Value[1..])).ToList();
        var command = Grammar.Parse(words.Replace("@", "", StringComparison.Ordinal), people);
        return command is ChatCommand.Propose it ? $"Propose {it.Manner}" : command is ChatCommand.Rules or ChatCommand.Holiday or ChatCommand.WorkingDays or ChatCommand.Speak or ChatCommand.TimeZone or ChatCommand.Poll ? command.GetType().Name
            : Somebody().Replace(Meaning.Of(command).Split(": ")[0], "29");
    }

    private static string Source([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/TeamsBot"));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex("[„“«][ \u00a0\u202f]?(?<typed>[^„“”«»]+?)[ \u00a0\u202f]?[“”»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"29:@\w+")]
    private static partial Regex Somebody();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex At();
}
