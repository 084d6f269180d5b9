namespace TeamsBot.Tests.Story;

/// <summary>The same words proposed twice, and what was noted about a proposal that is open.</summary>
public sealed class TwinSpecs : OnStage
{
    [Fact]
    public async Task The_same_text_may_be_proposed_twice_and_the_second_card_names_the_first()
    {
        var tea = await Ada.Proposes("Tea at four");
        var twin = await Ben.Proposes("tea at four");

        Assert.Contains("P-1 says the same, and is open too.", twin.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("says the same", tea.Card.Text, StringComparison.Ordinal);
        await Ada.Says("withdraw P-1");
        await Cleo.Consents(twin);
        await twin.ShowsAsync("1 of 2 consents");
        Assert.DoesNotContain("says the same", twin.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_that_a_check_made_a_concern_is_counted_on_the_open_card()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ben.Says("object P-1 because I don't like it");
        await Cleo.Says("check P-1/O1");
        await Dan.Says("noted P-1/O1 because it doesn't say what would happen");

        await tea.ShowsAsync("1 concern noted.", "0 of 2 consents");
    }
}
