using TeamsBot.Domain.Proposals;
using TeamsBot.Tests.Stage;
using Clock = TeamsBot.Domain.Proposals.Clock;

namespace TeamsBot.Tests.Story;

/// <summary>What the card says when time is up, and when everybody has answered and it is not enough.</summary>
public sealed class ClosingSpecs : OnStage
{
    [Fact]
    public async Task At_the_closing_time_it_is_adopted_without_a_tap_and_the_silent_are_counted_and_not_named()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ben.Consents(tea);
        await Cleo.Consents(tea);
        await tea.ShowsAsync("2 of 2 consents");
        await PassToTheClosingTimeAsync(tea, before: TimeSpan.FromMinutes(1));
        Assert.Contains("P-1 · open", (await Ben.Looks(tea)).Text, StringComparison.Ordinal);

        await Theatre.PassAsync(TimeSpan.FromMinutes(2));

        await tea.ShowsAsync("Adopted · A-1", "2 consented. 2 did not answer.");
        Assert.DoesNotContain("Dan", tea.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Eva", tea.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_everybody_must_consent_the_card_says_that_one_without_an_opinion_is_missing()
    {
        var said = await Ada.Says("propose Tea at four --all");
        var tea = new OnTheTable(Theatre, said.Thread, 1);
        await Ben.Consents(tea);
        await Cleo.Consents(tea);
        await Dan.Consents(tea);
        await Eva.HasNoOpinion(tea);

        await tea.ShowsAsync("P-1 · open", "3 of 4 consents", "Everyone has answered. One more consent is needed; answers can still change.");
        Assert.Contains("One more consent is needed.", (await Ben.Says("why P-1")).Card.Text, StringComparison.Ordinal);
        await Eva.Says("consent P-1");
        await tea.ShowsAsync("Adopted · A-1", "4 consented.");
    }

    [Fact]
    public async Task What_everybody_has_no_opinion_about_is_not_decided()
    {
        var tea = await Ada.Proposes("Tea at four");
        foreach (var member in new[] { Ben, Cleo, Dan, Eva })
        {
            await member.HasNoOpinion(tea);
        }

        await tea.ShowsAsync("P-1 · open", "Everyone has answered.");
        await Theatre.PassAsync(TimeSpan.FromDays(5));

        await tea.ShowsAsync("not decided");
        await tea.SaysAsync("P-1 was not decided");
    }

    private async Task PassToTheClosingTimeAsync(OnTheTable proposal, TimeSpan before)
    {
        var unit = await Theatre.UnitAsync(World.Squad);
        var open = unit.Open[proposal.Number];
        await Theatre.PassAsync(Clock.ClosesAt(unit.Calendar, open.Policy, (ProposalState.Open)open.State) - Theatre.Time.GetUtcNow() - before);
    }
}
