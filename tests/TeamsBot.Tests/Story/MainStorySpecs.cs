using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>A squad decides, with dialogs as in Teams and with forms in place as in the local test clients.</summary>
public abstract class MainStorySpecs : OnStage
{
    [Fact]
    public async Task A_proposal_is_posted_as_one_card_in_the_thread_of_the_command()
    {
        var proposal = await Ada.Proposes("Move the daily stand-up to 9:30\nBen takes the train.");

        Assert.Equal(1, proposal.Number);
        var card = Assert.Single(Teams.Thread(proposal.Thread).Cards);
        Assert.Contains("Proposal P-1 · open", card.Text, StringComparison.Ordinal);
        Assert.Contains("Move the daily stand-up to 9:30", card.Text, StringComparison.Ordinal);
        Assert.Contains("Ben takes the train.", card.Text, StringComparison.Ordinal);
        Assert.Equal(["Consent", "I see a problem…", "No opinion", "More…"], card.Buttons);
        Assert.StartsWith("Ada proposes: Move the daily stand-up to 9:30", Assert.Single(Teams.Thread(proposal.Thread).Messages).Summary, StringComparison.Ordinal);
        Assert.Single(Teams.Everything().Messages);
    }

    [Fact]
    public async Task A_consent_is_confirmed_to_whoever_gave_it_and_counted_on_the_card_of_all()
    {
        var proposal = await Ada.Proposes("Tea at four");

        var seen = await Ben.Consents(proposal);

        Assert.Contains("✓ You consented.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Change my answer", seen.Card.Buttons);
        await proposal.ShowsAsync("Consented: Ben.", "1 of 2 consents.");
        Assert.Single(proposal.Cards);
        Assert.Empty(proposal.Lines);
    }

    [Fact]
    public async Task A_squad_solves_a_problem_and_agrees()
    {
        var proposal = await Ada.Proposes("Move the daily stand-up to 9:30");
        await Ben.Consents(proposal);

        var seen = await Cleo.SeesAProblem(proposal, "I bring my son to school until 9:40", "9:45 would work");
        await proposal.ShowsAsync("on hold", "Cleo sees a problem", "I bring my son to school until 9:40", "9:45 would work");
        await proposal.SaysAsync("Cleo</at> sees".Replace("</at>", "", StringComparison.Ordinal));
        Assert.Contains(Signed ? "" : "Thank you. Ada has been told", seen.Text, StringComparison.Ordinal);

        await Ada.ChangesTheText(proposal, "Move the daily stand-up to 9:45", "Cleo's problem");
        await proposal.ShowsAsync("version 2 · open", "Move the daily stand-up to 9:45", "Before:", "Now:", "Why:");
        await Theatre.UntilAsync(_ => proposal.Cards[0].Text.Contains("was replaced", StringComparison.Ordinal), "A stub");
        Assert.Equal(2, proposal.Cards.Count);
        Assert.Empty(proposal.Cards[0].Buttons);

        await Ben.Consents(proposal);
        await Cleo.Consents(proposal);
        await Dan.Consents(proposal);
        var last = await Eva.Consents(proposal);

        Assert.Contains("Adopted · A-1", last.Text, StringComparison.Ordinal);
        await proposal.ShowsAsync("Adopted · A-1", "Cleo's objection improved it.");
        await proposal.SaysAsync("adopted, “Move the daily stand-up to 9:45” (A-1)");
        Assert.Equal(4, Teams.Thread(proposal.Thread).Messages.Count);
        Assert.Contains("A-1  Move the daily stand-up to 9:45".Replace("A-1  ", "", StringComparison.Ordinal), (await Dan.Says("agreements")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proposer_alone_is_mentioned_when_somebody_sees_a_problem()
    {
        var proposal = await Ada.Proposes("Tea at four");

        await Cleo.SeesAProblem(proposal, "Four is too late");
        await proposal.SaysAsync("sees a problem with P-1");

        var line = Assert.Single(Teams.Thread(proposal.Thread).Messages, message => message.Text is not null);
        Assert.Equal("<at>Ada</at>, Cleo sees a problem with P-1. Can you change the text so that it is solved? The words are on the card.", line.Text);
        Assert.Equal([World.Ada.Id], line.Latest.GetProperty("entities").EnumerateArray().Select(entity => entity.GetProperty("mentioned").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task An_idea_is_taken_into_the_text_with_one_tap()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(proposal, "Four is too late", "Tea at three");
        await proposal.ShowsAsync("on hold");

        var seen = await Ada.Taps(proposal.Card, "Use this idea");

        Assert.Contains("version 2", seen.Text, StringComparison.Ordinal);
        await proposal.ShowsAsync("version 2 · open", "Tea at three");
    }

    [Fact]
    public async Task Whoever_saw_a_problem_takes_it_back_and_the_clock_goes_on()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(proposal, "Four is too late");
        await proposal.ShowsAsync("on hold");

        var own = await Cleo.Looks(proposal);
        var asks = await Cleo.Taps(own.Card, "Take it back");
        Assert.Contains("Is it all right now, or still not quite?", asks.Text, StringComparison.Ordinal);
        await Cleo.Taps(asks.Card, "All right");

        await proposal.ShowsAsync("P-1 · open");
        await proposal.SaysAsync("Cleo took the objection back. P-1 is open again until");
    }

    [Fact]
    public async Task Withdrawing_asks_once_and_leaves_no_buttons_to_answer_with()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ben.Consents(proposal);

        var own = await Ada.Looks(proposal);
        var asks = await Ada.Taps(own.Card, "Withdraw");
        Assert.Contains("Withdraw P-1?", asks.Text, StringComparison.Ordinal);
        Assert.Contains("P-1 · open", (await Ada.Taps(asks.Card, "Keep it")).Text, StringComparison.Ordinal);
        await Ada.Taps(asks.Card, "Withdraw it");

        await proposal.ShowsAsync("P-1 · withdrawn");
        await proposal.SaysAsync("Ada withdrew P-1. Nothing changes.");
        Assert.Equal(["Take it up", "Details"], proposal.Card.Buttons);
    }

    [Fact]
    public async Task Whoever_disagrees_stands_aside_with_a_reason_that_stays_with_the_agreement()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var more = await Cleo.Taps(proposal.Card, "More…");

        await Cleo.Fills(more.Card, "Disagree, won't block…", "Send", ("reason", "I prefer coffee"));
        await Ben.Consents(proposal);
        await Dan.Consents(proposal);
        await Eva.Consents(proposal);

        await proposal.ShowsAsync("Adopted · A-1", "1 disagreed and didn't stop it.");
        Assert.Contains("I prefer coffee", (await Ben.Taps(proposal.Card, "Details")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_that_stops_nothing_is_noted_with_a_consent()
    {
        var proposal = await Ada.Proposes("Tea at four");

        await Cleo.SeesAProblem(proposal, "The kettle is slow", until: "note");

        await proposal.ShowsAsync("P-1 · open", "Consented: Cleo.", "1 concern noted.");
        var more = await Ben.Taps(proposal.Card, "More…");
        Assert.Contains("The kettle is slow", (await Ben.Taps(more.Card, "Details")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_opinion_counts_as_an_answer_and_not_as_a_consent()
    {
        var proposal = await Ada.Proposes("Tea at four");

        Assert.Contains("You had no opinion.", (await Ben.HasNoOpinion(proposal)).Text, StringComparison.Ordinal);
        await Cleo.Consents(proposal);
        await Dan.Consents(proposal);
        await Eva.Consents(proposal);

        await proposal.ShowsAsync("Adopted · A-1", "3 consented.", "1 had no opinion.");
    }

    [Fact]
    public async Task Everybody_may_change_their_mind_while_it_is_open()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var mine = await Ben.Consents(proposal);

        var again = await Ben.Taps(mine.Card, "Change my answer");
        await Ben.Taps(again.Card, "No opinion");

        await proposal.ShowsAsync("Waiting for Cleo, Dan, Eva");
        Assert.DoesNotContain("Consented: Ben", proposal.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_and_details_are_seen_by_whoever_taps_and_lead_back_to_the_card()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var before = Teams.Everything().Messages.Count;

        var more = await Ben.Taps(proposal.Card, "More…");
        var details = await Ben.Taps(more.Card, "Details");
        var back = await Ben.Taps(details.Card, "Back");

        Assert.Contains("P-1: more", more.Text, StringComparison.Ordinal);
        Assert.Contains("P-1: details", details.Text, StringComparison.Ordinal);
        Assert.Contains("Is this safe enough to try?", back.Text, StringComparison.Ordinal);
        Assert.Equal(before, Teams.Everything().Messages.Count);
    }

    [Fact]
    public async Task An_idea_reaches_the_proposer_in_one_line()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ben.HasNoOpinion(proposal);
        var more = await Ben.Taps(proposal.Card, "More…");

        await Ben.Fills(more.Card, "Suggest a change…", "Send", ("idea", "Tea at half past three"));

        await proposal.SaysAsync("Ben has an idea for P-1: “Tea at half past three”");
        await proposal.ShowsAsync("1 idea for the text.");
    }

    [Fact]
    public async Task An_answer_to_the_text_before_is_not_counted_and_the_new_text_is_shown()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.Consents(proposal);
        var old = proposal.Card;
        await Ada.ChangesTheText(proposal, "Tea at three");
        await proposal.ShowsAsync("version 2");

        var seen = await Ben.Taps(old, "Consent");

        Assert.Contains("Not counted: the text has changed.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at three", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Waiting for Ben, Cleo, Dan, Eva", (await Dan.Looks(proposal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_nobody_has_answered_is_mended_without_a_new_version()
    {
        var proposal = await Ada.Proposes("Tea at fuor");

        await Ada.ChangesTheText(proposal, "Tea at four");

        await proposal.ShowsAsync("P-1 · open", "Tea at four");
        Assert.Single(proposal.Cards);
    }

    [Fact]
    public async Task The_people_who_are_asked_are_mentioned_on_the_first_post_and_named_in_its_edits()
    {
        var proposal = await Ada.Proposes("Tea at four");

        Assert.Equal([World.Ben.Id, World.Cleo.Id, World.Dan.Id, World.Eva.Id], Mentioned(Assert.Single(Teams.Thread(proposal.Thread).Messages).Latest));
        await Ben.Consents(proposal);
        await proposal.ShowsAsync("Consented: Ben.");
        Assert.Empty(Mentioned(Assert.Single(Teams.Thread(proposal.Thread).Messages).Latest));
    }

    [Fact]
    public async Task The_proposer_is_told_that_their_consent_is_included()
    {
        var proposal = await Ada.Proposes("Tea at four");

        Assert.Contains("It's your proposal: your consent is included.", (await Ada.Consents(proposal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_proposer_changes_the_text()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(proposal, "Four is too late");
        await proposal.ShowsAsync("on hold");

        Assert.Contains("Only Ada changes the text.", (await Ben.Taps(proposal.Card, "Change it…")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Mentioned(System.Text.Json.JsonElement activity) =>
        activity.GetProperty("attachments")[0].GetProperty("content").TryGetProperty("msteams", out var teams) && teams.TryGetProperty("entities", out var entities)
            ? entities.EnumerateArray().Select(entity => entity.GetProperty("mentioned").GetProperty("id").GetString())
            : [];
}

/// <summary>As in Teams: tokens, and dialogs.</summary>
public sealed class InTeamsSpecs : MainStorySpecs;

/// <summary>As in the local test clients: anonymous, and forms in place.</summary>
public sealed class InTestClientsSpecs : MainStorySpecs
{
    protected override bool Signed => false;
}
