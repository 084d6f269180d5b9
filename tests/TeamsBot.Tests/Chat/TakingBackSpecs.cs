namespace TeamsBot.Tests.Chat;

/// <summary>"Take back" without a number: everybody has at most one thing in a proposal that can be meant.</summary>
public sealed class TakingBackSpecs : OnStage
{
    [Theory]
    [InlineData("take back")]
    [InlineData("I take it back!")]
    [InlineData("withdraw my objection")]
    public async Task Whoever_sees_a_problem_takes_back_the_problem(string words)
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(proposal, "Four is too late");
        await proposal.ShowsAsync("on hold");

        await Cleo.In(proposal.Thread).Says(words);

        await proposal.SaysAsync("Cleo took the objection back");
        await proposal.ShowsAsync("P-1 · open");
    }

    [Fact]
    public async Task The_proposer_takes_back_the_proposal()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(proposal, "Four is too late");
        await proposal.ShowsAsync("on hold");

        await Ada.In(proposal.Thread).Writes("take it back");

        await proposal.ShowsAsync("ithdr");
    }

    [Fact]
    public async Task Somebody_who_has_neither_takes_back_nothing()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(proposal, "Four is too late");
        await proposal.ShowsAsync("on hold");

        var said = await Ben.In(proposal.Thread).Says("take it back");

        Assert.Contains("problem", said.Line, StringComparison.Ordinal);
        Assert.Contains("on hold", (await Ben.Looks(proposal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_the_proposal_by_its_name_is_the_proposers_alone()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(proposal, "Four is too late");
        await proposal.ShowsAsync("on hold");

        await Cleo.In(proposal.Thread).Says("withdraw P-1");

        Assert.Contains("on hold", (await Ben.Looks(proposal)).Text, StringComparison.Ordinal);
    }
}
