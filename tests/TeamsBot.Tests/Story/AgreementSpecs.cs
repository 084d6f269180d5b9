using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>What becomes of what a squad has agreed, with dialogs as in Teams and with forms in place.</summary>
public abstract class AgreementSpecs : OnStage
{
    [Fact]
    public async Task Somebody_says_that_it_is_not_working_and_the_agreement_stays()
    {
        var proposal = await AgreedAsync("Tea at four");

        await Cleo.Fills(proposal.Card, "It isn't working…", "Send", ("reason", "Nobody comes"));

        await proposal.SaysAsync("working: “Nobody comes” It stays in force.");
        var card = (await Ben.Says("show A-1")).Card;
        Assert.Contains("In force. It is time to look back", card.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody comes", card.Text, StringComparison.Ordinal);
        Assert.Contains("Keep", card.Buttons);
    }

    [Fact]
    public async Task Somebody_takes_care_of_it()
    {
        var proposal = await AgreedAsync("Tea at four");

        var seen = await Cleo.Fills(proposal.Card, "Who takes care…", "Send", ("whom", World.Ben.AadObjectId!), ("date", "2026-12-18"));

        await proposal.SaysAsync("Cleo says that you take care of A-1");
        Assert.Contains(Signed ? "" : "Ben takes care of it until Fri 18 Dec.", seen.Text, StringComparison.Ordinal);
        Assert.Equal("Noted: Cleo takes care of A-1 until Fri 18 Dec.", (await Cleo.Says("care for A-1 until 18 Dec")).Line);
    }

    [Fact]
    public async Task A_change_by_the_form_takes_the_place_of_the_old_agreement()
    {
        var proposal = await AgreedAsync("Tea at four");
        var agreement = (await Ben.Taps((await Ben.Says("agreements")).Card, "A-1")).Card;
        Assert.Contains("Nothing has ended yet.", (await Ben.Says("agreements ended")).Card.Text, StringComparison.Ordinal);

        await Ben.Fills(agreement, "Change…", "Send", ("text", "Tea at five"));

        await Theatre.UntilAsync(teams => teams.Everything().Cards.Any(card => card.Text.Contains("Takes the place of A-1 if it is adopted", StringComparison.Ordinal)), "A proposal");
        foreach (var member in new[] { Ada, Cleo, Dan, Eva })
        {
            await member.Says("consent P-2");
            await Theatre.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Contains("Changed on 5 Oct 2026 by P-2: now A-2.", (await Ada.Says("show A-1")).Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A-1", (await Ada.Says("agreements")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("A-1", (await Ada.Says("agreements ended")).Card.Text, StringComparison.Ordinal);
        Assert.NotNull(proposal);
    }

    [Fact]
    public async Task What_is_ended_by_consent_is_said_to_have_ended()
    {
        await AgreedAsync("Tea at four");

        var end = await Ben.Says("repeal A-1 because nobody comes");
        Assert.Contains("End A-1: Tea at four", end.Card.Text, StringComparison.Ordinal);
        Assert.StartsWith("A proposal about this agreement is open already. Answer that one first.", (await Cleo.Says("change A-1 to Tea at five")).Line, StringComparison.Ordinal);
        foreach (var member in new[] { Ada, Cleo, Dan, Eva })
        {
            await member.Says("consent P-2");
            await Theatre.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Contains("Ended on 5 Oct 2026 by P-2.", (await Ada.Says("show A-1")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("That agreement is not in force here. Agreements shows what is.", (await Ada.Says("keep A-1")).Line);
    }

    [Fact]
    public async Task The_list_of_the_month_is_one_card_that_shows_what_is_left()
    {
        await AgreedAsync("Tea at four");
        var other = await Ben.Proposes("Cake on Fridays");
        foreach (var member in new[] { Ada, Cleo, Dan, Eva })
        {
            await member.Consents(other);
        }

        await other.ShowsAsync("Adopted · A-2");
        Theatre.Time.Advance(TimeSpan.FromDays(90));

        await Theatre.UntilAsync(teams => Lists(teams).Any(), "The list");
        var list = Lists(Teams).Single();
        Assert.Contains("Look back: 2 agreements", list.Text, StringComparison.Ordinal);
        var seen = await Cleo.Taps(list, "Keep");
        Assert.Contains("Look back: 1 agreement", seen.Text, StringComparison.Ordinal);
        await Theatre.UntilAsync(teams => Lists(teams).Single().Text.Contains("Look back: 1 agreement", StringComparison.Ordinal), "The list without what was kept");
        Assert.Contains("kept on", (await Ben.Says("show A-1")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_filtered_and_copied()
    {
        await AgreedAsync("Tea at four\nIn the `kitchen`");

        Assert.Contains("Tea at four", (await Ben.Says("agreements by me")).Card.Text + (await Ada.Says("agreements by me")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing to look back at", (await Ben.Says("agreements due")).Card.Text, StringComparison.Ordinal);
        var text = (await Ben.Says("agreements as text")).Line;
        Assert.StartsWith("```\n## A-1 Tea at four\n", text, StringComparison.Ordinal);
        Assert.Contains("In the 'kitchen'", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_commands_about_an_agreement_are_answered_once_each()
    {
        await AgreedAsync("Tea at four");

        Assert.Equal("Noted, Ben: A-1 stays. Look back on 5 Apr 2027.", (await Ben.Says("keep A-1 for 6 months")).Line);
        Assert.Equal("Noted, Cleo: A-1 was broken. Add on a second line what was done about it.", (await Cleo.Says("broke A-1 because I overslept")).Line);
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal("What happened? Write broke A-1 because …", (await Cleo.Says("broke A-1")).Line);
        Assert.Equal("What isn't working? Write object to A-1 because …", (await Cleo.Says("object to A-1")).Line);
        Assert.Equal("What is the new text? Write change A-1 and the whole text.", (await Cleo.Says("change A-1")).Line);
        Assert.Equal("That agreement is not in force here. Agreements shows what is.", (await Cleo.Says("keep A-7")).Line);
    }

    [Fact]
    public async Task The_third_breach_in_ninety_days_suggests_a_proposal()
    {
        var proposal = await AgreedAsync("Tea at four");

        foreach (var member in new[] { Ben, Cleo, Dan })
        {
            await member.Says("broke A-1 because I overslept");
        }

        await proposal.SaysAsync("was broken three times in 90 days");
    }

    [Fact]
    public async Task What_somebody_withdrew_somebody_else_takes_up()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Cleo.SeesAProblem(proposal, "Four is too late");
        await Ada.Writes("withdraw P-1");
        await proposal.ShowsAsync("withdrawn");

        Assert.StartsWith("That one can't be taken up.", (await Ada.Says("adopt P-1")).Line, StringComparison.Ordinal);
        var seen = await Ben.Taps(proposal.Card, "Take it up");

        Assert.Contains("Takes up P-1 again", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at four", seen.Text, StringComparison.Ordinal);
        var before = (await Dan.Taps(seen.Card, "P-1")).Card;
        Assert.Contains("Four is too late", before.Text, StringComparison.Ordinal);
        Assert.Contains("Four is too late", (await Dan.Taps(before, "Details")).Text, StringComparison.Ordinal);
        Assert.StartsWith("That one can't be taken up.", (await Dan.Says("adopt P-1")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_decided_is_asked_again_by_its_name()
    {
        var proposal = await Ada.Proposes("Tea at four");
        Theatre.Time.Advance(TimeSpan.FromDays(10));
        await proposal.ShowsAsync("not decided");

        var again = await Ben.Says("revive P-1");

        Assert.Contains("Tea at four", again.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Takes up P-1 again", again.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_squad_without_meetings_is_told_so()
    {
        await Ada.Proposes("Tea at four");

        Assert.StartsWith("P-1 is decided here: your rules know no meetings.", (await Ben.Says("meeting P-1 because this takes a talk")).Line, StringComparison.Ordinal);
        Assert.StartsWith("Only whoever guides this squad may do that", (await Ben.Says("drop P-1 because it helps nobody")).Line, StringComparison.Ordinal);
        Assert.StartsWith("There is nothing to appeal against", (await Ben.Says("appeal P-1")).Line, StringComparison.Ordinal);
        Assert.StartsWith("P-1 is not waiting for what you decide in a talk.", (await Ben.Says("record P-1 adopted")).Line, StringComparison.Ordinal);
        Assert.StartsWith("P-1 is not waiting for what you decide in a talk.", (await Ben.Says("confirm P-1")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_agreed_until_a_day_ends_by_itself_with_a_word_in_its_thread()
    {
        var proposal = await AgreedAsync("Tea at four --until 20 Nov\nIn the garden", "In force until 20 Nov 2026, then it ends by itself.");
        await proposal.ShowsAsync("· until 20 Nov 2026");
        Assert.Contains("since 5 Oct 2026 · until 20 Nov 2026", (await Ben.Says("agreements")).Card.Text, StringComparison.Ordinal);
        Theatre.Time.Advance(TimeSpan.FromDays(39));

        await Theatre.UntilAsync(teams => Lists(teams).Any(), "The list");
        var list = Lists(Teams).Single();
        Assert.Contains("Go on…", list.Buttons);
        await Cleo.Taps(list, "Let it end");
        Assert.Contains("In force until 20 Nov 2026, then it ends by itself.", (await Ben.Says("show A-1")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("Noted, Ben: A-1 stays until 20 Nov 2026, then it ends by itself.", (await Ben.Says("keep A-1")).Line);
        Theatre.Time.Advance(TimeSpan.FromDays(8));

        await proposal.SaysAsync("A-1, “Tea at four”, is in force no more: its last day was 20 Nov 2026. To go on with it, propose it again.");
        Assert.Contains("Ended by itself: its last day was 20 Nov 2026.", (await Ben.Says("show A-1")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Ended by itself: its last day was 20 Nov 2026.", (await Ben.Says("agreements ended")).Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A-1", (await Ben.Says("agreements tea")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("That agreement is not in force here. Agreements shows what is.", (await Cleo.Says("keep A-1")).Line);
    }

    [Fact]
    public async Task A_last_day_is_chosen_in_the_form_and_changed_by_the_form()
    {
        await AgreedAsync("Tea at four");
        var help = (await Ben.Says("help")).Card;
        await Ben.Fills(help, "Propose…", "Propose", ("title", "Cake on Fridays"), ("lastDay", "2026-12-24"));
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Any(card => card.Text.Contains("In force until 24 Dec 2026, then it ends by itself.", StringComparison.Ordinal)), "A proposal with its last day");

        var agreement = (await Ben.Taps((await Ben.Says("agreements")).Card, "A-1")).Card;
        await Ben.Fills(agreement, "Change…", "Send", ("text", "Tea at five"), ("lastDay", "2026-12-18"));
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Any(card => card.Text.Contains("In force until 18 Dec 2026, then it ends by itself.", StringComparison.Ordinal)), "A change with its last day");
    }

    [Fact]
    public async Task A_last_day_that_cannot_be_is_said_to_be_none()
    {
        Assert.StartsWith("That last day is too soon, Ben: it would be over before it can be adopted.", (await Ben.Says("propose Tea at four --until tomorrow")).Line, StringComparison.Ordinal);
        Assert.StartsWith("I couldn't read that date.", (await Ben.Says("propose Tea at four --until the cows come home")).Line, StringComparison.Ordinal);
        Assert.Contains("In force until 24 Dec 2026", (await Ben.Says("preview propose Tea at four --until 24 Dec")).Card.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<Fakes.FakeCard> Lists(Fakes.FakeTeams teams) =>
        teams.Everything().Cards.Where(card => card.Text.Contains("Look back: ", StringComparison.Ordinal));

    private async Task<OnTheTable> AgreedAsync(string text, string shows = "")
    {
        var proposal = await Ada.Proposes(text);
        Assert.Contains(shows, proposal.Card.Text, StringComparison.Ordinal);
        foreach (var member in new[] { Ben, Cleo, Dan, Eva })
        {
            await member.Consents(proposal);
        }

        await proposal.ShowsAsync("Adopted · A-1");
        return proposal;
    }
}

public sealed class AgreementsInTeamsSpecs : AgreementSpecs;

public sealed class AgreementsInPlaceSpecs : AgreementSpecs
{
    protected override bool Signed => false;
}
