using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>Problems that are checked, ideas that are taken or not, slips, and looking back.</summary>
public abstract class ProblemSpecs : OnStage
{
    [Fact]
    public async Task A_check_is_asked_for_and_made_with_buttons()
    {
        var proposal = await OnHold();

        var own = await Cleo.Looks(proposal);
        var more = await Cleo.Taps(own.Card, "More…");
        await Cleo.Fills(more.Card, "Say more…", "Send", ("harm", "Half of us would miss it"));
        more = await Ben.Taps(proposal.Card, "More…");
        Assert.Contains("asks whether an argument is given", (await Ben.Taps(more.Card, "Ask to check it")).Text, StringComparison.Ordinal);
        await proposal.SaysAsync("Ben asks whether an argument is given for Cleo's problem with P-1.");
        more = await Dan.Taps(proposal.Card, "More…");
        await Dan.Fills(more.Card, "Check it…", "Send", ("harm", "yes"));

        await proposal.ShowsAsync("on hold", "Kept as an objection.");
        await proposal.SaysAsync("Dan looked: Cleo's problem with P-1 is kept as an objection.");
    }

    [Fact]
    public async Task Where_no_argument_is_found_a_reason_is_needed_and_nothing_typed_is_lost()
    {
        var proposal = await OnHold();
        await Ben.Says("check P-1/O1");

        var more = await Dan.Taps(proposal.Card, "More…");
        var form = await Dan.Fills(more.Card, "Check it…", "Send", ("words", "no"));
        Assert.Contains("\"value\":\"no\"", form.Card.Content.ToString().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await Dan.Taps(form.Card, "Send", ("words", "no"), ("reason", "It is so today"));

        await proposal.ShowsAsync("P-1 · open");
        await proposal.SaysAsync("your problem with P-1 is noted as a concern: “It is so today”. Please answer P-1 again.");
    }

    [Fact]
    public async Task Whoever_has_a_part_in_it_does_not_look()
    {
        await OnHold();
        Assert.Equal("Noted, Ben: somebody with no part in the problem with P-1 is asked to look.", (await Ben.Says("check P-1/O1")).Line);
        Assert.StartsWith("It takes somebody with no part in it", (await Ben.Says("kept P-1/O1")).Line, StringComparison.Ordinal);
        Assert.StartsWith("It takes somebody with no part in it", (await Ada.Says("noted P-1/O1 because I say so")).Line, StringComparison.Ordinal);
        Assert.Equal("Why? Write, for example: noted P-1/O1 because it was so before.", (await Dan.Says("noted P-1/O1")).Line);
        Assert.Equal("Noted, Dan: the problem with P-1 is a noted concern now.", (await Dan.Says("noted P-1/O1 because it was so before")).Line);
    }

    [Fact]
    public async Task Ideas_are_declined_with_an_example_and_accepted_by_number()
    {
        var proposal = await OnHold();
        await Ben.Says("suggest P-1 Tea at five for O1");
        await Dan.Says("suggest P-1 Tea at three");

        Assert.StartsWith("Only Ada changes P-1.", (await Ben.Says("accept P-1/S1")).Line, StringComparison.Ordinal);
        Assert.StartsWith("An example is needed.", (await Ada.Says("decline P-1/S1")).Line, StringComparison.Ordinal);
        Assert.Equal("Noted, Ada: the idea for P-1 is declined with your example.", (await Ada.Says("decline P-1/S1 because it fails when the kitchen is closed")).Line);
        await proposal.SaysAsync("take your idea S1 for P-1. It fails when: “the kitchen is closed”");
        Assert.Equal("Noted, Ada: P-1 has version 2. Everyone is asked again.", (await Ada.Says("accept P-1/S2")).Line);

        await proposal.ShowsAsync("version 2 · open", "Tea at three", "Dan's idea S2, for Cleo's problem");
    }

    [Fact]
    public async Task A_suggestion_is_taken_with_one_tap_and_named_by_the_version()
    {
        var proposal = await OnHold(idea: "");
        await Dan.Says("suggest P-1 Tea at three");
        await proposal.ShowsAsync("on hold", "S1, Dan:", "Tea at three");
        await Ada.Taps(proposal.Card, "Use this idea");

        await proposal.ShowsAsync("version 2 · open", "Dan's idea S1, for Cleo's problem");
    }

    [Fact]
    public async Task A_slip_is_mended_by_the_form_and_challenged_by_a_tap()
    {
        var proposal = await Ada.Proposes("Tee at four");
        await Ben.Consents(proposal);
        var own = await Ada.Looks(proposal);
        await Ada.Fills(own.Card, "Change the text…", "Only a typo", ("text", "Tea at four"), ("why", ""));
        await proposal.ShowsAsync("P-1 · open", "Tea at four", "1 of 2 consents.");
        await proposal.SaysAsync("Ada mended a slip in P-1: “Tee at four” is now “Tea at four”.");

        var more = await Cleo.Taps(proposal.Card, "More…");
        await Cleo.Taps(more.Card, "Changes the meaning");

        await proposal.ShowsAsync("version 2 · open", "Tee at four", "Tea at four", "0 of 2 consents.");
        await proposal.SaysAsync("Cleo says that P-1 has another meaning now. Everyone is asked again.");
    }

    [Fact]
    public async Task What_was_typed_by_mistake_is_undone()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ben.Says("consent P-1");
        Assert.Equal("Noted, Ben: your answer to P-1 is taken back.", (await Ben.Says("undo P-1")).Line);
        await proposal.ShowsAsync("0 of 2 consents.", "Waiting for Ben");
        Assert.StartsWith("There is nothing to undo on P-1.", (await Ben.Says("undo P-1")).Line, StringComparison.Ordinal);
        Assert.Equal("Noted, Ada: the text of P-1 is mended.", (await Ada.Says("typo P-1 Tee at four")).Line);
    }

    [Fact]
    public async Task A_proposal_withdrawn_at_once_leaves_no_line_and_is_on_no_list()
    {
        var proposal = await Ada.Proposes("test");
        Assert.Equal("Noted, Ada: P-1 is withdrawn. Nothing changes.", (await Ada.Says("undo P-1")).Line);
        await Theatre.UntilAsync(_ => proposal.Card.Text.Trim() == "Withdrawn.", "A stub");
        Assert.Empty(proposal.Lines);
        Assert.Contains("Nothing is open.", (await Ben.Says("proposals")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_past_of_a_proposal_is_found_behind_details_and_by_typing()
    {
        var proposal = await OnHold();
        await Ada.ChangesTheText(proposal, "Tea at three");
        await proposal.ShowsAsync("version 2 · open");

        var details = await Ben.Taps((await Ben.Taps(proposal.Card, "More…")).Card, "Details");
        var history = await Ben.Taps(details.Card, "History");
        Assert.Contains("Ada proposed it.", history.Text, StringComparison.Ordinal);
        Assert.Contains("Cleo saw a problem, O1: “Four is too late”", history.Text, StringComparison.Ordinal);
        Assert.Contains("Ada posted version 2: “Tea at three”", history.Text, StringComparison.Ordinal);
        Assert.Contains("P-1: version 1 to 2", (await Ben.Taps(details.Card, "What changed")).Text, StringComparison.Ordinal);
        Assert.Contains("Ada proposed it.", (await Ben.Says("history P-1")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("P-1: version 1 to 2", (await Ben.Says("diff P-1")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("P-1 has versions 1 to 2.", (await Ben.Says("diff P-1 v1 v7")).Line);
    }

    [Fact]
    public async Task Versions_further_back_are_read_from_the_log_and_long_histories_in_pages()
    {
        var proposal = await OnHold();
        for (var hour = 1; hour <= 3; hour++)
        {
            await Ada.Says($"amend P-1 Tea at {hour}");
            await Cleo.Says($"still object P-1/O1 because {hour} is wrong");
            await Theatre.PassAsync(TimeSpan.FromSeconds(5));
            await Ben.Says("suggest P-1 Tea at " + (10 + hour));
            await Ben.Says("suggest P-1 Tea at " + (20 + hour));
            await Dan.Says("suggest P-1 Tea at " + (30 + hour));
            await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        }

        var diff = (await Ben.Says("diff P-1 v2 v3")).Card.Text;
        Assert.Contains("Tea at 1", diff.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        var first = await Ben.Says("history P-1");
        Assert.DoesNotContain("Tea at 33", first.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at 33", (await Ben.Taps(first.Card, "Show more")).Text, StringComparison.Ordinal);
    }

    private async Task<OnTheTable> OnHold(string idea = "Tea at two")
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(proposal, "Four is too late", idea);
        await proposal.ShowsAsync("on hold");
        return proposal;
    }
}

public sealed class ProblemSpecsWithDialogs : ProblemSpecs;

public sealed class ProblemSpecsInPlace : ProblemSpecs
{
    protected override bool Signed => false;
}
