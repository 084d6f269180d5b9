using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>A squad looks at its rules, changes them by consent, names people, and decides some things otherwise; with dialogs and without.</summary>
public abstract class RulesSpecs : OnStage
{
    [Fact]
    public async Task Choosing_other_rules_opens_a_proposal_whose_adoption_applies_them()
    {
        await Ada.Proposes("Tea at four");
        var rules = (await Ben.Taps((await Ben.Says("who is asked")).Card, "Rules…")).Card;
        Assert.Contains("Now: Normal", rules.Text, StringComparison.Ordinal);

        var choice = (await Ben.Taps(rules, "Everybody must answer")).Card;
        Assert.Contains("Everybody else must consent.", choice.Text, StringComparison.Ordinal);
        var seen = await Ben.Taps(choice, "Propose it");
        Assert.Contains("Your proposal P-2 · open", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Now: Normal", (await Cleo.Says("rules")).Card.Text, StringComparison.Ordinal);
        foreach (var member in new[] { Ada, Cleo, Dan, Eva })
        {
            await member.Says("consent P-2");
        }

        Assert.Contains("Now: Everybody must answer", (await Cleo.Says("rules")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_can_be_typed_and_the_card_shows_what_they_change()
    {
        await Ada.Proposes("Tea at four");
        var proposed = await Ben.Says("rules close at 15:00");
        Assert.Contains("Our proposals close at 15:00", proposed.Card.Text, StringComparison.Ordinal);
        Assert.Contains("until 16:00", proposed.Card.Text, StringComparison.Ordinal);
        Assert.Contains("until 15:00", proposed.Card.Text, StringComparison.Ordinal);
        Assert.StartsWith("Proposals close at a full hour", (await Ben.Says("rules close at 15:30")).Line, StringComparison.Ordinal);
        Assert.StartsWith("That is so already, Ben.", (await Ben.Says("rules normal")).Line, StringComparison.Ordinal);
        await DecideAsync(2);
        Assert.Contains("until 15:00", (await Cleo.Says("rules")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_are_asked_again_or_taken_up_still_change_what_they_say()
    {
        await Ada.Proposes("Tea at four");
        await Ben.Says("rules close at 15:00");
        await Ben.Says("withdraw P-2");
        var taken = (await Cleo.Says("adopt P-2")).Card;
        Assert.Contains("until 15:00", taken.Text, StringComparison.Ordinal);
        await Cleo.Says("withdraw P-3");
        Assert.Contains("until 15:00", (await Ben.Says("revive P-2")).Card.Text, StringComparison.Ordinal);
        await DecideAsync(4);
        Assert.Contains("until 15:00", (await Cleo.Says("rules")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_proposal_the_rules_can_be_read_only()
    {
        Assert.Contains("Now: Normal", (await Ben.Says("rules")).Card.Text, StringComparison.Ordinal);
        Assert.StartsWith("Nothing has been proposed here yet.", (await Ben.Says("rules everybody")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_is_named_by_consent_and_shown()
    {
        await Ada.Proposes("Tea at four");
        var proposed = await Ben.Says("facilitator me");
        Assert.Contains("Our facilitator: Ben", proposed.Card.Text, StringComparison.Ordinal);
        await DecideAsync(2, Ada, Cleo, Dan, Eva);
        Assert.Contains("Facilitator: Ben.", (await Cleo.Says("rules")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Facilitator: Ben.", (await Cleo.Says("who is asked")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_must_answer_where_the_form_says_so()
    {
        await Ada.Proposes("Tea at four");
        var help = (await Ben.Says("help")).Card;
        await Ben.Fills(help, "Propose…", "Propose", ("title", "Cake on Fridays"), ("body", ""), ("how", "Everybody"));
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Any(card => card.Text.Contains("Everybody else must consent.", StringComparison.Ordinal)), "The card");
    }

    [Fact]
    public async Task One_proposal_can_be_a_quick_notice()
    {
        var said = await Ada.Says("propose Tea at four --quick");
        Assert.Contains("One consent of another is enough.", said.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("--quick", said.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_names_show_only_at_the_end_nobody_sees_what_others_said()
    {
        await Ada.Proposes("Tea at four");
        await Ben.Says("rules show names only at the end");
        await DecideAsync(2);
        var proposal = await Ada.Proposes("Cake on Fridays");
        var seen = await Ben.Taps(proposal.Card, "Consent");
        Assert.Contains("✓ You consented.", seen.Text, StringComparison.Ordinal);
        await proposal.ShowsAsync("1 of 4 have answered. Who said what shows at the end.");
        Assert.DoesNotContain("Consented", proposal.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Consented", (await Cleo.Taps((await Cleo.Taps(proposal.Card, "More…")).Card, "Details")).Text, StringComparison.Ordinal);
        Assert.Equal("Noted, Cleo: your answer to P-3 is kept. It shows at the end.", (await Cleo.Says("consent P-3")).Line);
        await DecideAsync(3, Dan, Eva);
        await proposal.ShowsAsync("4 consented.");
    }

    [Fact]
    public async Task A_proposal_goes_step_by_step_with_buttons()
    {
        var said = await Ada.Says("propose Tea at four as rounds");
        var proposal = new OnTheTable(Theatre, said.Thread, 1);
        await Ben.Fills(proposal.Card, "Ask…", "Send", ("question", "Green or black?"));
        await proposal.ShowsAsync("Ben asks:", "Green or black?");
        await Ada.Fills(proposal.Card, "Answer…", "Send", ("answer", "Both"));
        await proposal.ShowsAsync("Ada answers:", "Both");
        await Ben.Taps((await Ben.Taps(proposal.Card, "More…")).Card, "Go on");
        await proposal.ShowsAsync("Proposal P-1 · reactions");
        await Ben.Fills(proposal.Card, "React…", "Send", ("reaction", "I look forward to it"));
        await Cleo.Taps(proposal.Card, "Nothing to add");
        await Dan.Fills(proposal.Card, "I see a problem…", "Send", ("problem", "The kettle is slow"), ("idea", ""));
        await Eva.Taps(proposal.Card, "Nothing to add");
        await proposal.ShowsAsync("Proposal P-1 · changes", "Dan sees a problem:", "The kettle is slow");
        await Ada.Fills(proposal.Card, "Change the text…", "Send", ("text", "Tea at four, kettle on at half past three"), ("why", "Dan"));
        await proposal.ShowsAsync("version 2 · changes");
        await Ada.Taps(proposal.Card, "It's ready");
        await proposal.ShowsAsync("version 2 · open", "Seen before: a problem, by Dan.");
        Assert.Contains("You saw a problem before. Is it solved?", (await Dan.Looks(proposal)).Text, StringComparison.Ordinal);
        await DecideAsync(1, Ben, Cleo, Dan, Eva);
        await proposal.ShowsAsync("Adopted · A-1");
    }

    [Fact]
    public async Task A_proposal_goes_step_by_step_with_words()
    {
        var said = await Ada.Says("propose Tea at four as rounds");
        var thread = said.Thread;
        Assert.StartsWith("P-1 is at another step, Ben. Questions are welcome until ", (await Ben.Says("consent P-1")).Line, StringComparison.Ordinal);
        Assert.Equal("Noted, Ben: your question about P-1 is kept and Ada is told.", (await Ben.Says("ask P-1 Green or black?")).Line);
        Assert.Equal("Noted, Ada: your answer stands beside the question on P-1.", (await Ada.Says("not specified P-1")).Line);
        Assert.Equal("Noted, Ben: P-1 goes on.", (await Ben.Says("next P-1")).Line);
        Assert.Equal("Noted, Ben: your reaction to P-1 is kept.", (await Ben.Says("react P-1 I like it")).Line);
        Assert.Equal("Noted, Cleo: nothing to add to P-1.", (await Cleo.Says("pass P-1")).Line);
        Assert.StartsWith("Noted, Dan: you see a problem with P-1. It is kept", (await Dan.Says("object P-1 because the kettle is slow")).Line, StringComparison.Ordinal);
        Assert.StartsWith("P-1: the reactions are in.", (await Ben.In(thread).Says("next")).Line, StringComparison.Ordinal);
        Assert.StartsWith("Only Ada", (await Ben.In(thread).Says("ready")).Line, StringComparison.Ordinal);
        Assert.Contains("P-1 asks for consent now, until", (await Ada.In(thread).Says("ready")).Line, StringComparison.Ordinal);
        Assert.Equal("P-1 is at another step, Ben. Consent is asked now.", (await Ben.Says("next P-1")).Line);
        Assert.StartsWith("What do you want to know?", (await Ben.Says("ask P-1")).Line, StringComparison.Ordinal);
    }

    private async Task DecideAsync(int proposal, params Member[] members)
    {
        foreach (var member in members.Length == 0 ? [Ada, Cleo, Dan, Eva] : members)
        {
            await member.Says($"consent P-{proposal}");
        }
    }
}

/// <summary>As in Teams: tokens, and dialogs.</summary>
public sealed class RulesInTeamsSpecs : RulesSpecs;

/// <summary>As in the local test clients: anonymous, and forms in place.</summary>
public sealed class RulesInTestClientsSpecs : RulesSpecs
{
    protected override bool Signed => false;
}
