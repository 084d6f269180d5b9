using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>"Why is it open?": whoever asks is told all that is missing, by a button or by a word.</summary>
public sealed class WhyOpenSpecs : OnStage
{
    [Fact]
    public async Task The_button_behind_More_tells_what_is_missing_and_leads_back()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ben.Consents(tea);

        var more = await Cleo.Taps(tea.Card, "More…");
        var why = await Cleo.Taps((await Cleo.Taps(more.Card, "Details")).Card, "Why is it open?");

        Assert.Contains("Why is P-1 open?", why.Text, StringComparison.Ordinal);
        Assert.Contains("One more consent is needed.", why.Text, StringComparison.Ordinal);
        Assert.Contains("Not answered yet: Cleo, Dan", why.Text, StringComparison.Ordinal);
        Assert.Contains("It can close on", why.Text, StringComparison.Ordinal);
        Assert.Contains("Consent", (await Cleo.Taps(why.Card, "Back")).Card.Buttons);
    }

    [Fact]
    public async Task A_typed_question_is_answered_in_the_thread_of_the_proposal()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ben.SeesAProblem(tea, "I am out at four");

        var said = await Dan.In(tea.Thread).Says("why can't it close?");

        Assert.Contains("It is on hold: the clock is stopped.", said.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Ben sees a problem (O1) that is not solved yet.", said.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_closed_proposal_it_says_what_became_of_it()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromMinutes(2));
        await Ada.In(tea.Thread).Says("withdraw P-1");

        Assert.Contains("P-1", (await Ben.In(tea.Thread).Says("why P-1")).Line, StringComparison.Ordinal);
        Assert.Equal("I can't find that proposal here. Open proposals shows what is open.", (await Ben.In(tea.Thread).Says("why P-7")).Line);
    }
}
