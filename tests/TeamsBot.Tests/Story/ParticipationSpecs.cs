namespace TeamsBot.Tests.Story;

/// <summary>Somebody's own part in a proposal: more time, no waiting, recusal.</summary>
public sealed class ParticipationSpecs : OnStage
{
    [Fact]
    public async Task More_time_is_one_tap_behind_More_and_everybody_sees_until_when()
    {
        var tea = await Ada.Proposes("Tea at four");

        var seen = await Eva.Taps((await Eva.Taps(tea.Card, "More…")).Card, "I need more time");

        Assert.Contains("P-1 stays open for you until Wed 7 Oct, 16:00. Once per version.", seen.Text, StringComparison.Ordinal);
        await tea.ShowsAsync("P-1 stays open for Eva until Wed 7 Oct, 16:00.");
        Assert.DoesNotContain("I need more time", (await Eva.Taps(seen.Card, "More…")).Card.Buttons);
        await Eva.Consents(tea);
        await tea.ShowsAsync("Consented: Eva.");
        Assert.DoesNotContain("stays open", tea.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_don_t_wait_for_me_is_not_waited_for_in_this_proposal()
    {
        var tea = await Ada.Proposes("Tea at four");
        Assert.Contains("You aren't waited for in P-1.", (await Eva.Taps((await Eva.Taps(tea.Card, "More…")).Card, "Don't wait for me")).Text, StringComparison.Ordinal);
        await tea.ShowsAsync("Not waited for: Eva.");

        await Ben.Consents(tea);
        await Cleo.Consents(tea);
        await Dan.Consents(tea);

        await tea.ShowsAsync("Adopted · A-1");
        Assert.Contains("Waiting for", (await Ada.Proposes("Cake on Fridays")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_too_close_to_the_matter_takes_no_part()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Eva.Consents(tea);

        Assert.Equal("Please say why in one sentence: recuse me P-1 because …", (await Eva.Says("recuse me P-1")).Line);
        Assert.Equal("Noted: Eva takes no part in P-1.", (await Eva.Says("recuse me P-1 because I sell tea")).Line);

        await tea.ShowsAsync("0 of 2 consents", "Taking no part: Eva.");
        Assert.Contains("You take no part in this decision.", (await Eva.Consents(tea)).Text, StringComparison.Ordinal);
        Assert.Contains("I sell tea", (await Ben.Taps((await Ben.Taps(tea.Card, "More…")).Card, "Details")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_it_can_be_typed()
    {
        await Ada.Proposes("Tea at four");
        Assert.Equal("Noted, Eva: P-1 stays open for you until Wed 7 Oct, 16:00.", (await Eva.Says("I need more time P-1")).Line);
        Assert.Equal("Noted, Dan: P-1 doesn't wait for you. If you see a problem you can still say so.", (await Dan.Says("don't wait for me P-1")).Line);
        Assert.Equal("Good. I wait for you.", (await Dan.Says("wait for me")).Line);
    }
}
