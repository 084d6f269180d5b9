using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>People answer for each other, have the silent reminded, and choose not to be mentioned.</summary>
public sealed class DelegateSpecs : OnStage
{
    [Fact]
    public async Task A_delegate_answers_and_the_persons_own_word_wins()
    {
        var tea = await Ada.Proposes("Tea at four");
        Assert.Contains("may answer for Eva", (await Eva.Says("delegate", World.Dan)).Line, StringComparison.Ordinal);

        Assert.Contains("you consent to P-1 for <at>Eva</at>", (await Dan.Says("consent for", World.Eva, " P-1")).Line, StringComparison.Ordinal);
        Assert.Contains("✓ Dan consented for you.", (await Eva.Looks(tea)).Text, StringComparison.Ordinal);

        await Eva.Says("no opinion P-1");
        Assert.Contains("their own word wins", (await Dan.Says("consent for", World.Eva, " P-1")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegate_answers_behind_More_and_the_person_is_told_in_the_thread()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Eva.Says("delegate", World.Dan);
        var more = await Dan.Taps(tea.Card, "More…");
        await Dan.Fills(more.Card, "Answer for Eva…", "Send", ("whom", World.Eva.AadObjectId!), ("answer", "problem"), ("reason", "The trains run at four"));

        await tea.SaysAsync("<at>Eva</at>, Dan sees a problem with P-1 for you.");
        Assert.Contains(tea.Lines, line => line.StartsWith("<at>Ada</at>, Eva sees a problem with P-1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_proposer_has_the_silent_reminded_but_not_at_once_and_not_twice_a_day()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ben.Consents(tea);
        Assert.Contains("too early", (await Ada.Says("remind P-1")).Line, StringComparison.Ordinal);
        await Theatre.PassAsync(TimeSpan.FromHours(5));
        await Ada.Says("remind P-1");
        await tea.SaysAsync("<at>Cleo</at>, <at>Dan</at>, <at>Eva</at>: Ada asks for your answer to P-1.");
        Assert.Contains("once a working day is enough", (await Ada.Says("remind P-1")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_no_mentions_is_named_only()
    {
        await Ada.Proposes("Cake on Fridays");
        var who = await Eva.Says("who is asked");
        Assert.Contains("no mentions for you", (await Eva.Taps(who.Card, "No mentions for me")).Text, StringComparison.Ordinal);
        var tea = await Ada.Proposes("Tea at four");
        Assert.DoesNotContain("<at>Eva</at>", tea.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Eva", tea.Card.Text, StringComparison.Ordinal);
        await Theatre.PassAsync(TimeSpan.FromHours(5));
        await Ada.Says("remind P-2");
        await tea.SaysAsync("<at>Ben</at>, <at>Cleo</at>, <at>Dan</at>, Eva: Ada asks for your answer to P-2.");
    }
}
