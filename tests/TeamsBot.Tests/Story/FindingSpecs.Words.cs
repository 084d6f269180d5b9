using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <content>Words: what they find, in which order, and of what they find nothing.</content>
public sealed partial class FindingSpecs
{
    [Theory]
    [InlineData("tea fo", "A-1 Tea at four")]
    [InlineData("CRE", "A-1 Tea at four")]
    [InlineData("brulee", "A-1 Tea at four")]
    [InlineData("crème four", "A-1 Tea at four")]
    [InlineData("strasse", "A-1 Tea at four")]
    [InlineData("9:30", "A-1 Tea at four")]
    public async Task A_word_is_found_by_its_beginning_without_case_and_accents(string words, string title)
    {
        await Agrees("Tea at four\nWith crème brûlée, in the Straße, from 9:30");
        await KnownTo(World.Ben);

        Assert.Equal([title], Titles(await Finds(World.Ben, words)));
        Assert.Contains("Nothing found", (await Finds(World.Ben, words + " zwirbel")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_in_the_title_comes_before_one_in_the_text_and_the_newer_before_the_older()
    {
        await Agrees("Cake on Mondays");
        await Agrees("Cake on Fridays");
        await Agrees("Tea at four\nInstead of cake");
        await Ada.Proposes("Coffee\nand cake");
        await KnownTo(World.Ben);

        Assert.Equal(["A-2 Cake on Fridays", "A-1 Cake on Mondays", "P-4 Coffee", "A-3 Tea at four"], Titles(await Finds(World.Ben, "cake")));
        Assert.Equal(["A-1 Cake on Mondays", "P-4 Coffee"], Titles(await Finds(World.Ben, "cake", skip: 1, count: 2)));
    }

    [Fact]
    public async Task What_was_not_decided_or_withdrawn_is_found_with_its_state_and_a_slip_is_not()
    {
        var lapsed = await Ada.Proposes("Tea at four");
        var slip = await Ada.Proposes("Tea at nine");
        await Ada.Says("withdraw P-2");
        var withdrawn = await Ada.Proposes("Tea at five");
        await Theatre.PassAsync(TimeSpan.FromMinutes(5));
        await Ada.Says("withdraw P-3");
        await Theatre.PassAsync(TimeSpan.FromDays(8));
        await lapsed.ShowsAsync("not decided");
        await KnownTo(World.Ben);

        var found = await Finds(World.Ben, "tea");

        Assert.Equal(["P-3 Tea at five", "P-1 Tea at four"], Titles(found));
        Assert.StartsWith("Squad · Withdrawn", Lines(found)[0], StringComparison.Ordinal);
        Assert.StartsWith("Squad · Not decided", Lines(found)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Action.", found.Body, StringComparison.Ordinal);
        Assert.Contains("Nothing found", (await Finds(World.Ben, "P-2")).Body, StringComparison.Ordinal);
        Assert.Equal(["P-3 Tea at five"], Titles(await Finds(World.Ben, "p-3")));
        Assert.NotEqual(slip.Card, withdrawn.Card);
    }

    [Fact]
    public async Task An_agreement_that_was_changed_is_found_by_its_old_words_and_what_is_agreed_now_by_the_new()
    {
        await Agrees("Tea at four");
        var change = await Ada.Says("change A-1 Tea at five");
        Assert.NotNull(change);
        foreach (var member in (Member[])[Ben, Cleo, Dan, Eva])
        {
            await member.Says("consent P-2");
        }

        await Theatre.PassAsync(TimeSpan.FromSeconds(10));
        await KnownTo(World.Ben);

        var four = await Finds(World.Ben, "tea four");
        Assert.Equal(["A-1 Tea at four"], Titles(four));
        Assert.Contains("A-2", Lines(four)[0], StringComparison.Ordinal);
        Assert.Equal(["A-2 Tea at five"], Titles(await Finds(World.Ben, "tea five")));
        Assert.Equal(["A-1 Tea at four"], Titles(await Finds(World.Ben, "A-1")));
    }

    [Fact]
    public async Task A_changed_text_is_found_by_its_new_words_alone()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ada.Says("amend P-1 Coffee at four");
        await Theatre.PassAsync(TimeSpan.FromMinutes(5));
        await Ada.Says("withdraw P-1");
        await KnownTo(World.Ben);

        Assert.NotNull(proposal);
        Assert.Equal(["P-1 Coffee at four"], Titles(await Finds(World.Ben, "coffee")));
        Assert.Contains("Nothing found", (await Finds(World.Ben, "tea")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_longer_than_anybody_types_finds_nothing_and_reads_only_what_the_person_speaks()
    {
        await AnAgreementAndAProposal();

        var calls = await tables.CausedByAsync(async () =>
            Assert.Contains("Nothing found", (await Finds(World.Ben, new string('t', 100_000))).Body, StringComparison.Ordinal));

        Assert.Single(calls);
    }
}
