using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>The sentences themselves.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Forms = [".zero", ".one", ".two", ".other"];

    internal static readonly string[] Lawyers =
    [
        "electorate", "quorum", "valid", "invalid", "stale", "substantive", "editorial", "round", "integrate", "raised", "lapsed", "orphaned", "abandoned",
        "override", "vote", "votes", "token", "error", "exception",
    ];

    public static TheoryData<string> Forbidden => [.. Lawyers];

    public static TheoryData<Refusal> EveryRefusal => [.. Enum.GetValues<Refusal>()];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Words_of_lawyers_and_programmers_are_never_shown(string word) =>
        Assert.DoesNotContain(All(), pair => Regex.IsMatch(pair.Value, $@"\b{word}\b", RegexOptions.IgnoreCase));

    [Fact]
    public void Nothing_is_shouted_and_please_is_said_once_a_sentence()
    {
        Assert.DoesNotContain(All(), pair => pair.Value.Contains('!', StringComparison.Ordinal));
        Assert.DoesNotContain(All(), pair => Please().Count(pair.Value) > 1);
    }

    [Fact]
    public void Sentences_and_their_names_are_the_same_set()
    {
        var written = All().Keys.Select(key => Forms.Aggregate(key, (name, form) => name.EndsWith(form, StringComparison.Ordinal) ? name[..^form.Length] : name));
        Assert.Equal(Enum.GetNames<Sentence>().Order(StringComparer.Ordinal), written.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_sentence_is_said_somewhere()
    {
        var code = string.Concat(Directory.GetFiles(Source(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("Sentence.cs", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var said = Uses().Matches(code).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Enum.GetNames<Sentence>(), name => !said.Contains(name) && !name.StartsWith("Refusal", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryRefusal))]
    public void Every_refusal_says_why_and_what_to_do_in_a_block_and_in_a_reply(Refusal refusal)
    {
        var squad = Squad.OfMia().Proposes("Mia").Consents("Tom").At("2026-12-20 12:00");
        var banner = Refusals.Banner(squad.For("Tom"), refusal, squad.Proposal, "my words");
        Assert.Matches(@"^\S.*[.?]$", banner.Heading);
        Assert.Matches(@"^\S.*([.?]|@Squadbot \S.*)$", banner.Body);
        Assert.Equal("my words", banner.KeptWords);
        var reply = Refusals.Reply(squad.For("Tom"), refusal, squad.Proposal, "Tom").Text;
        Assert.Matches(@"^\S.*\w", reply);
        Assert.DoesNotMatch("[{}]|  ", banner.Heading + banner.Body + reply);
    }

    [Fact]
    public void A_value_that_looks_like_a_place_stays_as_it_is() =>
        Assert.Equal("{1} proposes · closes {0}", Sentences.English.Of(Sentence.ProposesCloses, "{1}", "{0}"));

    [Fact]
    public void A_language_without_a_file_speaks_English() =>
        Assert.Equal("Consent", Sentences.In(Languages.Of("sv-SE")).Of(Sentence.ButtonConsent));

    [Fact]
    public void A_translation_is_a_file_beside_the_English_one()
    {
        var tags = Directory.GetFiles(Path.Combine(Source(), "Text"), "Sentences.*.resx").Select(file => Path.GetFileName(file).Split('.')[1]);
        Assert.Equal(Enum.GetValues<Language>().Select(Languages.Tag).Where(tag => tag != "en").Order(StringComparer.Ordinal), tags.Order(StringComparer.Ordinal));
        Assert.NotNull(new ResourceManager("TeamsBot.Text.Sentences", typeof(Sentences).Assembly).GetString("ButtonConsent", new("en")));
    }

    [Theory]
    [InlineData(0, "2 of 3 consents. Closes now.")]
    [InlineData(1, "2 of 3 consents. Closes now, sooner if Sam answers.")]
    [InlineData(2, "2 of 3 consents. Closes now, sooner if all answer.")]
    public void A_count_picks_its_form(int waiting, string said) =>
        Assert.Equal(said, Sentences.English.Count(Sentence.Consents, 3, 2) + " " + Sentences.English.Count(Sentence.ClosesSooner, waiting, "now", "Sam"));

    private static Dictionary<string, string> All() => Read(Path.Combine(Source(), "Text", "Sentences.resx"));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static string Source([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/TeamsBot"));

    [GeneratedRegex(@"\bplease\b", RegexOptions.IgnoreCase)]
    private static partial Regex Please();

    [GeneratedRegex(@"Sentence\.(?<name>\w+)")]
    private static partial Regex Uses();
}
