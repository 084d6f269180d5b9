namespace TeamsBot.Tests.Story;

/// <summary>What somebody typed comes back whole when it is not taken.</summary>
public abstract class TypedWordsSpecs : OnStage
{
    [Fact]
    public async Task A_problem_and_its_idea_sent_too_late_both_come_back()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var form = await Cleo.Taps(proposal.Card, "I see a problem…");
        await Ada.Writes("withdraw P-1");
        await proposal.ShowsAsync("Withdrawn.");

        var seen = await Cleo.Taps(form.Card, "Send", ("problem", "Four is too late"), ("idea", "Tea at three"), ("until", "stop"));

        Assert.Contains("Four is too late", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at three", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_that_is_refused_comes_back_whole()
    {
        await Ada.Proposes("Tea at four");
        var text = string.Join(' ', Enumerable.Range(1, 600));

        Assert.Contains(text, (await Ben.Says($"amend P-1 {text}")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_proposal_of_a_tap_that_is_refused_comes_back_whole()
    {
        foreach (var number in new[] { 1, 2, 3 })
        {
            await Ada.Proposes($"Tea number {number}");
        }

        var text = string.Join(' ', Enumerable.Range(1, 600));

        var seen = await Ada.Taps((await Ada.Says(text)).Card, "Propose this");

        Assert.Contains("You have three open.", seen.Text, StringComparison.Ordinal);
        Assert.Contains(text, seen.Text, StringComparison.Ordinal);
    }
}

/// <summary>As in Teams: tokens, and dialogs.</summary>
public sealed class TypedWordsInTeamsSpecs : TypedWordsSpecs;

/// <summary>As in the local test clients: anonymous, and forms in place.</summary>
public sealed class TypedWordsInTestClientsSpecs : TypedWordsSpecs
{
    protected override bool Signed => false;
}
