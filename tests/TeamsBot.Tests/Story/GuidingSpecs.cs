using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>What whoever guides may do alone, and that nobody is at their mercy; and who answers for the problem of somebody who has left.</summary>
public sealed class GuidingSpecs : OnStage
{
    [Fact]
    public async Task Whoever_guides_stops_a_proposal_with_a_reason_and_an_appeal_brings_it_to_a_talk()
    {
        await BenGuidesAsync();
        var tea = await Ada.Proposes("Tea at four");
        Assert.StartsWith("Only whoever guides this squad may do that", (await Cleo.Says($"drop P-{tea.Number} because I don't like it")).Line, StringComparison.Ordinal);

        Assert.Equal($"Noted, Ben: P-{tea.Number} is stopped. Anybody can appeal within one working day.", (await Ben.Says($"drop P-{tea.Number} because it helps nobody")).Line);
        await tea.ShowsAsync("· stopped", "Ben, who facilitates, stopped it", "it helps nobody");
        await tea.SaysAsync($"Ben stopped P-{tea.Number}: “it helps nobody” Anybody can appeal within one working day.");
        Assert.DoesNotContain("Consent", tea.Card.Buttons);
        await Dan.Taps(tea.Card, "Appeal");

        await tea.ShowsAsync("· to be talked about", "Dan appealed against its being stopped");
    }

    [Fact]
    public async Task What_is_stopped_and_not_appealed_is_not_decided_after_a_working_day()
    {
        await BenGuidesAsync();
        var tea = await Ada.Proposes("Tea at four");
        await Ben.Says($"drop P-{tea.Number} because it helps nobody");
        await Theatre.PassAsync(TimeSpan.FromHours(25));

        await tea.ShowsAsync("not decided", "Whoever facilitates stopped it. Nothing changes.");
    }

    [Fact]
    public async Task A_problem_whose_owner_is_silent_is_given_up_and_stands_again_by_a_tap_of_the_owner()
    {
        await BenGuidesAsync();
        var tea = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(tea, "Four is too late");
        await tea.ShowsAsync("on hold");
        Assert.StartsWith("Its owner has not been silent for long", (await Ben.Says($"abandon P-{tea.Number}/O1 because no word")).Line, StringComparison.Ordinal);
        await Theatre.PassAsync(TimeSpan.FromDays(3.1));

        Assert.StartsWith("Noted, Ben: the problem with", (await Ben.Says($"abandon P-{tea.Number}/O1 because no word for days")).Line, StringComparison.Ordinal);
        await tea.ShowsAsync("on hold", "Given up:", "no word for days", "unless Cleo says that it stands");
        await Cleo.Taps((await Cleo.Looks(tea)).Card, "It still stands");

        await tea.SaysAsync($"Cleo's problem with P-{tea.Number} stands.");
        await Theatre.UntilAsync(_ => !tea.Card.Text.Contains("Given up", StringComparison.Ordinal), "The problem again");
    }

    [Fact]
    public async Task The_problem_of_somebody_who_leaves_is_taken_over_by_a_tap()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(tea, "Four is too late");
        await tea.ShowsAsync("on hold");
        World.Leave(World.Squad, World.Cleo);
        await Theatre.PostAsync(Teams.Events.Left(World.General, World.Cleo));
        await tea.ShowsAsync("Cleo has left. Anybody may take it over");
        Assert.Contains("Cleo has left, and problem O1 is still open.", (await Ben.Says("why P-1")).Card.Text, StringComparison.Ordinal);

        await Dan.Taps(tea.Card, "Take it over");

        await tea.SaysAsync("Dan takes over Cleo's problem with P-1.");
        await tea.ShowsAsync("on hold", "Dan sees a problem", "Four is too late");
        Assert.Equal("Noted, Dan: you took your objection to P-1 back.", (await Dan.Says("withdraw P-1/O1")).Line);
        await tea.ShowsAsync("P-1 · open");
    }

    private async Task BenGuidesAsync()
    {
        await Ada.Proposes("Cake on Fridays");
        await Ben.Says("facilitator me");
        foreach (var member in new[] { Ada, Cleo, Dan, Eva })
        {
            await member.Says("consent P-2");
        }
    }
}
