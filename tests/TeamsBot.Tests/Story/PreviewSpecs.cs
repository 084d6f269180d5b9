using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>What a command would do can be seen before it is done.</summary>
public sealed class PreviewSpecs : OnStage
{
    [Fact]
    public async Task A_preview_shows_the_card_as_it_would_be_and_does_nothing()
    {
        var tea = await Ada.Proposes("Tea at four");

        var seen = await Ben.Says("preview object P-1 because four is too late");

        Assert.Contains("Preview: nothing has been done.", seen.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Ben sees a problem", seen.Card.Text, StringComparison.Ordinal);
        Assert.Empty(seen.Card.Buttons);
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        await tea.ShowsAsync("Proposal P-1 · open", "0 of 2 consents.");
        Assert.DoesNotContain(tea.Lines, line => line.Contains("sees a problem", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_consent_previewed_shows_that_it_would_adopt()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ben.Consents(tea);
        await Cleo.Consents(tea);
        await Dan.HasNoOpinion(tea);

        var seen = await Eva.Says("preview consent P-1");

        Assert.Contains("Adopted · A-1", seen.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is agreed yet.", (await Eva.Says("agreements")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_previewed_is_nowhere_afterwards()
    {
        await Ada.Proposes("Tea at four");

        var seen = await Ben.Says("preview propose Cake on Fridays");

        Assert.Contains("Proposal P-2 · open", seen.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cake", (await Ben.Says("proposals")).Card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview amend P-1 Tea at three", "Preview: nothing has been done. Only Ada changes P-1. Your idea is welcome: write suggest P-1 and the idea. Your words: “Tea at three”")]
    [InlineData("preview pause until 2026-10-12", "Preview: nothing has been done. Noted: the clocks stand still until Mon 12 Oct. Answers still count.")]
    [InlineData("preview help", "That changes nothing here. Write preview before another command, for example: preview withdraw P-1.")]
    [InlineData("preview digest off", "That changes nothing here. Write preview before another command, for example: preview withdraw P-1.")]
    public async Task What_would_be_said_is_said_as_a_preview(string typed, string line)
    {
        await Ada.Proposes("Tea at four");

        Assert.Equal(line, (await Ben.Says(typed)).Line);
        Assert.Equal("The clocks aren't stopped, so there is nothing to resume.", (await Ben.Says("resume")).Line);
    }

    [Fact]
    public async Task A_new_text_can_be_checked_before_it_is_sent()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ben.Consents(tea);
        var form = (await Ada.Taps((await Ada.Looks(tea)).Card, "Change the text…")).Card;

        var looked = (await Ada.Taps(form, "Check", ("text", "Tea at three"), ("why", "too late"))).Card;

        Assert.Contains("What this would change", looked.Text, StringComparison.Ordinal);
        Assert.Contains("Now: \nTea at three", looked.Text, StringComparison.Ordinal);
        Assert.Contains("too late", looked.Content.GetRawText(), StringComparison.Ordinal);
        await tea.ShowsAsync("Proposal P-1 · open", "1 of 2 consents.");
        await Ada.Taps(looked, "Send", ("text", "Tea at three"), ("why", "too late"));
        await tea.ShowsAsync("version 2 · open", "Tea at three");
    }
}
