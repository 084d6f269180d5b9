using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>People learn how it goes while they do it.</summary>
public sealed class LearnSpecs : OnStage
{
    [Fact]
    public async Task The_tour_has_four_stops_and_ends_with_proposing()
    {
        var stop = await Ben.Says("tour");
        Assert.Contains("Somebody proposes", stop.Card.Text, StringComparison.Ordinal);

        var next = await Ben.Taps(stop.Card, "Next");
        next = await Ben.Taps(next.Card, "Next");
        next = await Ben.Taps(next.Card, "Next");

        Assert.Contains("Tour, 4 of 4", next.Text, StringComparison.Ordinal);
        Assert.Contains("Propose…", next.Card.Buttons);
        Assert.DoesNotContain("Next", next.Card.Buttons);
    }

    [Theory]
    [InlineData("glossary consent", "It need not be your favourite")]
    [InlineData("glossary Quorum", "half of the others, rounded up")]
    [InlineData("what is an objection?", "It stops the proposal until it is solved.")]
    [InlineData("what's a guild", "advises squads")]
    [InlineData("glossary rounds", "questions, reactions, changes")]
    public async Task A_word_is_explained_in_a_sentence_or_two(string typed, string meaning) =>
        Assert.Contains(meaning, (await Ben.Says(typed)).Card.Text, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_word_leads_to_the_nearest_ones()
    {
        var card = (await Ben.Says("glossary abstein")).Card;

        Assert.Contains("I don't use that word.", card.Text, StringComparison.Ordinal);
        Assert.Contains("It lowers the number needed.", (await Ben.Taps(card, "No opinion")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_with_the_bot_words_need_no_squad() =>
        Assert.Contains("safe enough to try", (await Theatre.Personal(World.Ben).Says("glossary consent")).Card.Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_state_is_explained_with_what_comes_next_and_what_is_asked_of_whoever_taps()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var typed = (await Ben.Says("explain P-1")).Card;
        Assert.Contains("P-1 in plain words", typed.Text, StringComparison.Ordinal);
        Assert.Contains("With enough consents and no problem it is adopted.", typed.Text, StringComparison.Ordinal);
        Assert.Contains("Whoever is asked answers with a button.", typed.Text, StringComparison.Ordinal);

        var why = await Ben.Taps(typed, "Why is it open?");
        Assert.Contains("You tap Consent or No opinion", (await Ben.Taps(why.Card, "What does that mean?")).Text, StringComparison.Ordinal);

        await Cleo.SeesAProblem(proposal, "Four is too early");
        Assert.Contains("Ada changes the text, or the problem is taken back.", (await Ben.Says("explain P-1")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("clock stands still", (await Ben.Says("explain on hold")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_facilitates_gets_words_to_read_aloud_as_a_message_that_can_be_copied()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var said = await Ben.Says("facilitator script P-1");
        Assert.Contains("The proposal is: Tea at four. Do you see a problem", said.Line, StringComparison.Ordinal);

        await Cleo.SeesAProblem(proposal, "Four is too early");
        Assert.Contains("Cleo, would it be solved then?", (await Ben.Says("facilitator script P-1")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_steps_the_script_is_that_of_the_step()
    {
        await Ada.Says("propose Tea at four as rounds");

        Assert.Contains("First questions only", (await Ben.Says("facilitator script P-1")).Line, StringComparison.Ordinal);
        await Ben.Says("next P-1");
        Assert.Contains("Nobody replies, Ada listens.", (await Ben.Says("facilitator script P-1")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hint_comes_once_on_ones_own_card_and_never_on_the_shared_one()
    {
        var first = await Ada.Proposes("Tea at four");
        var second = await Ada.Proposes("Cake on Fridays");

        Assert.Contains("one who has no opinion lowers the number needed", (await Ben.Taps(first.Card, "No opinion")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hint", (await Ben.Taps(second.Card, "No opinion")).Text, StringComparison.Ordinal);
        Assert.Contains("Hint", (await Cleo.Taps(second.Card, "No opinion")).Text, StringComparison.Ordinal);
        await Theatre.PassAsync(TimeSpan.FromSeconds(10));
        Assert.DoesNotContain(Teams.Everything().Cards, card => card.Text.Contains("Hint", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Coaching_is_off_for_whoever_wants_none_and_comes_every_time_for_whoever_wants_it()
    {
        var (first, second) = (await Ada.Proposes("Tea at four"), await Ada.Proposes("Cake on Fridays"));
        Assert.Contains("no more hints", (await Theatre.Personal(World.Ben).Says("coach off")).Line, StringComparison.Ordinal);
        Assert.DoesNotContain("Hint", (await Ben.Taps(first.Card, "No opinion")).Text, StringComparison.Ordinal);

        await Theatre.Personal(World.Cleo).Says("coach on");
        Assert.Contains("Hint", (await Cleo.Taps(first.Card, "No opinion")).Text, StringComparison.Ordinal);
        Assert.Contains("Hint", (await Cleo.Taps(second.Card, "No opinion")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_channel_coaching_leads_to_ones_own_chat() =>
        Assert.Contains("That is for you alone. Open our chat and write: coach", (await Ben.Says("coach off")).Card.Text, StringComparison.Ordinal);
}
