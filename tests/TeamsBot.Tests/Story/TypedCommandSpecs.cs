using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>All that buttons do, typed: each message gets exactly one answer, in its own thread.</summary>
public sealed class TypedCommandSpecs : OnStage
{
    [Theory]
    [InlineData("consent P-1", "Noted, Ben: you consent to P-1.")]
    [InlineData("I consent to P-1", "Noted, Ben: you consent to P-1.")]
    [InlineData("consent P-1 but the kettle is slow", "Noted, Ben: you consent to P-1, and your concern is kept.")]
    [InlineData("no opinion P-1", "Noted, Ben: no opinion on P-1.")]
    [InlineData("abstain P-1", "Noted, Ben: no opinion on P-1.")]
    [InlineData("stand aside P-1 because I drink coffee", "Noted, Ben: you disagree with P-1 and don't stop it.")]
    [InlineData("object P-1 because four is too late", "Noted, Ben: you see a problem with P-1. The clock is stopped and Ada is told.")]
    [InlineData("objected: P-1 because four is too late", "Noted, Ben: you see a problem with P-1. The clock is stopped and Ada is told.")]
    [InlineData("suggest P-1 tea at three", "Noted, Ben: your idea for P-1 is kept and Ada is told.")]
    [InlineData("amend P-1 Tea at three", "Only Ada changes P-1. Your idea is welcome: write suggest P-1 and the idea. Your words: “Tea at three”")]
    [InlineData("withdraw P-1/O1", "I can't find that open problem on P-1. It may be solved or taken back already.")]
    [InlineData("resolved P-1/O1", "I can't find that open problem on P-1. It may be solved or taken back already.")]
    [InlineData("still object P-1/O1", "I can't find that open problem on P-1. It may be solved or taken back already.")]
    [InlineData("consent P-9", "I can't find that proposal here. Open proposals shows what is open.")]
    [InlineData("holidays 24 Dec - 6 Jan", "Noted: Thu 24 Dec – Wed 6 Jan is a holiday. Nothing closes then.")]
    [InlineData("no holiday 1 May", "Noted: Sat 1 May is no holiday.")]
    [InlineData("working days Mon-Thu", "Noted: the working days are Mon, Tue, Wed, Thu.")]
    [InlineData("away until 2026-10-09", "Noted: Ben is away until Fri 9 Oct. Proposals don't wait.")]
    [InlineData("away until never", "I couldn't read that date. Write, for example: until 30 Nov.")]
    [InlineData("back", "Welcome back, Ben.")]
    [InlineData("pause until 2026-10-12", "Noted: the clocks stand still until Mon 12 Oct. Answers still count.")]
    [InlineData("resume", "The clocks aren't stopped, so there is nothing to resume.")]
    [InlineData("time zone Europe/Berlin", "Noted: times are Berlin time now.")]
    [InlineData("time zone", "Times here are Paris time. To change that, write for example: time zone Europe/Berlin.")]
    [InlineData("time zone Middle/Earth", "I don't know that time zone. Write, for example: time zone Europe/Berlin.")]
    [InlineData("include", "Whom? Please mention the person with @.")]
    [InlineData("thanks", "You're welcome.")]
    public async Task A_typed_command_gets_exactly_one_line(string typed, string line)
    {
        var proposal = await Ada.Proposes("Tea at four");

        var said = await Ben.In(World.Squad.Thread("1690000000000")).Says(typed);
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(line, said.Line);
        Assert.Empty(said.Cards);
        Assert.Single(proposal.Cards);
    }

    [Theory]
    [InlineData("help", "What I can do here")]
    [InlineData("hi", "What I can do here")]
    [InlineData("", "What I can do here")]
    [InlineData("commands", "What can be typed")]
    [InlineData("how", "How we decide")]
    [InlineData("status", "Self-test")]
    [InlineData("proposals", "Open proposals")]
    [InlineData("show P-1", "Proposal P-1 · open")]
    [InlineData("agreements", "Nothing is agreed yet.")]
    [InlineData("agreements coffee", "No agreement with these words.")]
    [InlineData("who is asked", "Who is asked here")]
    [InlineData("propose", "What do you propose?")]
    [InlineData("frobnicate", "I don't know that command.")]
    public async Task A_typed_question_gets_exactly_one_card(string typed, string heading)
    {
        await Ada.Proposes("Tea at four");

        var said = await Ben.Says(typed);
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Contains(heading, said.Card.Text, StringComparison.Ordinal);
        Assert.Empty(said.Lines);
    }

    [Fact]
    public async Task In_the_thread_of_a_card_no_id_is_needed()
    {
        var tea = await Ada.Proposes("Tea at four");
        var cake = await Ben.Proposes("Cake on Fridays");

        Assert.Equal("Noted, Cleo: you consent to P-1.", (await Cleo.In(tea.Thread).Says("consent")).Line);
        Assert.Equal("Noted, Cleo: you consent to P-2.", (await Cleo.In(cake.Thread).Says("consent")).Line);
    }

    [Fact]
    public async Task Where_several_are_open_the_bot_asks_which_is_meant()
    {
        await Ada.Proposes("Tea at four");
        await Ben.Proposes("Cake on Fridays");

        var said = await Cleo.Says("consent");

        Assert.Contains("Which one do you mean?", said.Card.Text, StringComparison.Ordinal);
        Assert.Contains("P-1", said.Card.Text, StringComparison.Ordinal);
        Assert.Contains("P-2", said.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_of_a_proposal_carries_the_command_out_with_all_its_words()
    {
        var tea = await Ada.Proposes("Tea at four");
        var cake = await Ben.Proposes("Cake on Fridays");
        var asked = await Cleo.Says("object because I bake on Saturdays");

        var done = await Cleo.Taps(asked.Card, "P-2");

        Assert.Equal("Noted, Cleo: you see a problem with P-2. The clock is stopped and Ben is told.", done.Text);
        await cake.ShowsAsync("on hold", "I bake on Saturdays");
        await tea.ShowsAsync("Proposal P-1 · open");
    }

    [Fact]
    public async Task Nobody_else_chooses_for_whoever_typed()
    {
        await Ada.Proposes("Tea at four");
        await Ben.Proposes("Cake on Fridays");
        var asked = await Cleo.Says("consent");

        var refused = await Dan.Taps(asked.Card, "P-1");

        Assert.Equal("That question is for whoever wrote it. Write your own, with the number.", refused.Text);
    }

    [Fact]
    public async Task A_command_that_names_somebody_is_written_again_with_its_number()
    {
        await Ada.Proposes("Tea at four");
        await Ben.Proposes("Cake on Fridays");

        var asked = await Cleo.Says("recuse", World.Dan, " because he sells tea");

        Assert.Contains("Please write it again with its number, for example P-2.", asked.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Verbs.Meant, asked.Card.Content.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_decision_can_be_typed()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var thread = proposal.Thread;
        await Ben.In(thread).Says("consent");
        await Cleo.In(thread).Says("object because four is too late");
        await proposal.ShowsAsync("on hold", "four is too late");

        await Ada.In(thread).Says("amend P-1 Tea at three");
        await proposal.ShowsAsync("version 2 · open", "Tea at three");
        Assert.Equal("Noted, Cleo: your problem with P-1 is solved.", (await Cleo.Says("resolved P-1/O1")).Line);
        await Ben.In(thread).Says("still fine");
        await Dan.In(thread).Says("consents");
        await Cleo.In(thread).Says("consent");
        await Eva.In(thread).Says("no objection");

        await proposal.ShowsAsync("Adopted · A-1", "Cleo's objection improved it.");
        Assert.Contains("Tea at three", (await Dan.Says("agreements tea")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_still_objects_stops_the_new_text_too()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.In(proposal.Thread).Says("object because four is too late");
        await Ada.In(proposal.Thread).Says("amend P-1 Tea at half past three");
        await proposal.ShowsAsync("version 2 · open");

        Assert.Equal("Noted, Cleo: your problem with P-1 is not solved. The clock is stopped and Ada is told.", (await Cleo.In(World.Squad).Says("still object P-1/O1 because it is still too late")).Line);

        await proposal.ShowsAsync("on hold");
    }

    [Fact]
    public async Task An_objection_is_taken_back_by_its_number()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.Says("object P-1 because four is too late");

        Assert.Equal("Noted, Cleo: you took your objection to P-1 back.", (await Cleo.Says("withdraw P-1/O1 still uneasy")).Line);

        await proposal.ShowsAsync("P-1 · open");
    }

    [Fact]
    public async Task A_proposal_is_withdrawn_by_its_proposer_with_one_answer()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ben.Consents(proposal);

        Assert.Equal("Ada withdrew P-1. Nothing changes.", (await Ada.In(proposal.Thread).Says("withdraw P-1")).Line);
        await proposal.ShowsAsync("withdrawn");
        Assert.StartsWith("P-1 closed on", (await Ada.In(proposal.Thread).Says("withdraw P-1")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_commands_in_one_message_get_one_answer_with_a_part_each()
    {
        var tea = await Ada.Proposes("Tea at four");
        var cake = await Ada.Proposes("Cake on Fridays");
        var at = $"<at>{World.BotName}</at>";

        var said = await Ben.Says($"consent P-1\n{at} object P-2 because of the sugar\n{at} thanks");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(
            "Noted, Ben: you consent to P-1.\nNoted, Ben: you see a problem with P-2. The clock is stopped and Ada is told.\nYou're welcome.",
            said.Line);
        await tea.ShowsAsync("Consented: Ben.");
        await cake.ShowsAsync("on hold");
    }

    [Fact]
    public async Task An_objection_without_a_reason_is_answered_with_the_way_to_give_one()
    {
        await Ada.Proposes("Tea at four");

        var said = await Ben.Says("object P-1");

        Assert.Contains("I see a problem…", said.Card.Buttons);
        Assert.Contains("P-1 · open", said.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_is_shown_as_a_snapshot_whose_buttons_work()
    {
        var proposal = await Ada.Proposes("Tea at four");

        var shown = (await Ben.Says("show P-1")).Card;
        await Cleo.Taps(shown, "Consent");

        await proposal.ShowsAsync("Consented: Cleo.");
        Assert.DoesNotContain("Consented: Cleo.", Teams.Thread(shown.ConversationId).Cards.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_answered_twice_when_teams_delivers_a_message_again()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var message = Teams.Activities.Message(World.Squad, World.Ben, "consent P-1");

        var first = await Ben.Sends(message);
        await first.AnsweredAsync();
        await Ben.Sends(message);
        await proposal.ShowsAsync("Consented: Ben.");

        Assert.Equal("Noted, Ben: you consent to P-1.", first.Line);
    }

    [Fact]
    public async Task The_same_proposal_delivered_again_is_proposed_once()
    {
        var message = Teams.Activities.Message(World.Squad, World.Ada, "propose Tea at four");

        var first = await Ada.Sends(message);
        await first.AnsweredAsync();
        await Ada.Sends(message);
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Single(first.Cards);
        Assert.DoesNotContain("P-2", (await Ben.Says("proposals")).Card.Text, StringComparison.Ordinal);
    }
}
