using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>A squad is spoken to in its own language, and a person alone in theirs.</summary>
public sealed class LanguageSpecs : OnStage
{
    private Member Speaking(FakePerson person, string locale) => Ada with { Person = person with { Locale = locale } };

    private static OnTheTable Opened(Said said) => new(said.Theatre, said.Thread, Member.Number(said.Cards[^1]));

    [Fact]
    public async Task A_squad_that_somebody_founds_in_German_decides_in_German()
    {
        var proposal = Opened(await Speaking(World.Ada, "de-DE").Says("vorschlagen Tee um vier\nIn der Küche."));
        Assert.Contains("Vorschlag P-1 · offen", proposal.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Zustimmen", proposal.Card.Buttons);
        Assert.DoesNotContain("Consent", proposal.Card.Text, StringComparison.Ordinal);

        // Whoever has an English client reads German here too, as everybody does
        var line = await Ben.In(proposal.Thread).Says("ich stimme zu");
        Assert.StartsWith("Notiert, Ben", line.Line, StringComparison.Ordinal);
        await proposal.ShowsAsync("1 von 2");

        await Cleo.In(proposal.Thread).Says("einwand weil ich um vier nicht da bin");
        await proposal.ShowsAsync("ich um vier nicht da bin");
        var unit = await Theatre.UnitAsync(Ada.Place);
        Assert.IsType<Domain.Proposals.ProposalState.OnHold>(unit.Open[1].State);

        await Cleo.In(proposal.Thread).Says("zurückziehen P-1/O1");
        await Cleo.In(proposal.Thread).Says("zustimmen");
        await Dan.In(proposal.Thread).Says("keine meinung");
        await Eva.In(proposal.Thread).Says("zustimmen, aber nur mit Keksen");
        await Theatre.UntilAsync(_ => proposal.Lines.Any(each => each.Contains("angenommen", StringComparison.OrdinalIgnoreCase) && each.Contains("A-1", StringComparison.Ordinal)), "The line that it is adopted");
        await proposal.ShowsAsync("A-1");
    }

    [Fact]
    public async Task Any_member_changes_the_language_and_everything_after_it_is_in_it()
    {
        await Speaking(World.Ada, "de-DE").Says("vorschlagen Tee um vier");
        Assert.Contains("Sprache: Deutsch", (await Ben.Says("wer wird gefragt")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("Noted: I speak English here now.", (await Ben.Says("language English")).Line);
        Assert.StartsWith("Who is asked", (await Speaking(World.Ada, "de-DE").Says("who is asked")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Proposal P-1 · open", (await Ben.Says("show P-1")).Card.Text, StringComparison.Ordinal);
        Assert.EndsWith("maintenant français.", (await Ben.Says("langue français")).Line, StringComparison.Ordinal);
        Assert.Contains("español", (await Ben.Says("language Klingon")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-CA", "aide", "Ce qu")]
    [InlineData("es-MX", "ayuda", "")]
    [InlineData("sv-SE", "help", "What I can do")]
    public async Task Before_anything_is_proposed_whoever_asks_is_answered_in_their_language(string locale, string typed, string begins)
    {
        var card = (await Speaking(World.Ben, locale).Says(typed)).Card;
        Assert.Equal(Text.Sentences.In(Text.Languages.Of(locale)).Of(Text.Sentence.HelpTitle), card.Text.Split('\n')[0]);
        Assert.StartsWith(begins, card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_with_somebody_it_speaks_what_they_want_and_remembers_it_for_the_morning()
    {
        await Ada.Proposes("Tea at four");
        var alone = Theatre.Personal(World.Ben with { Locale = "de-AT" });
        Assert.Equal(Text.Sentences.In(Domain.Organization.Language.German).Of(Text.Sentence.WaitingTitle), (await alone.Says("eingang")).Card.Text.Split('\n')[0]);
        Assert.Equal("Noted: I speak English with you in this chat.", (await alone.Says("language English")).Line);
        Assert.StartsWith("What waits for you", (await alone.Says("inbox")).Card.Text, StringComparison.Ordinal);
        await alone.Says("sprache Deutsch");
        await alone.Says("digest daily");
        // Nine o'clock in Berlin.
        await Theatre.PassOverAsync(new DateTimeOffset(2026, 10, 6, 7, 0, 0, TimeSpan.Zero));
        await Theatre.UntilAsync(teams => teams.Thread(World.Personal(World.Ben)).Cards.Count >= 3);
        Assert.Equal(3, Teams.Thread(World.Personal(World.Ben)).Cards.Count);
        Assert.StartsWith(Text.Sentences.In(Domain.Organization.Language.German).Of(Text.Sentence.WaitingTitle), Teams.Thread(World.Personal(World.Ben)).Cards[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_no_command_are_answered_with_the_nearest_in_the_language_of_the_squad()
    {
        await Speaking(World.Ada, "de-DE").Says("vorschlagen Tee um vier");
        var card = (await Ben.Says("zustimen")).Card;
        Assert.Contains("zustimmen …", card.Buttons);
        var written = (await Ben.Taps(card, "zustimmen …")).Text;
        Assert.Contains("zustimmen P-1", written, StringComparison.Ordinal);
    }
}
