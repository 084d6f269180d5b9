using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Faults;

/// <summary>Teams delivers a tap up to four times: one fact, and the same answer each time.</summary>
public sealed class RedeliverySpecs : OnStage
{
    [Fact]
    public async Task The_same_tap_with_the_same_id_is_one_fact()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var tap = Ben.TapOn(proposal.Card, "Consent");

        var first = await Ben.Posts(tap, proposal.Card);
        var size = (await Theatre.UnitAsync(World.Squad)).Size;
        var second = await Ben.Posts(tap, proposal.Card);

        Assert.Equal(first.Text, second.Text);
        Assert.Equal(size, (await Theatre.UnitAsync(World.Squad)).Size);
    }

    [Fact]
    public async Task The_same_tap_with_a_new_id_is_no_change_of_mind()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ben.Taps(proposal.Card, "Consent");
        var mine = await Ben.Looks(proposal);
        var back = await Ben.Taps(mine.Card, "Change my answer");
        await Ben.Taps(back.Card, "No opinion");

        var again = await Ben.Taps(proposal.Card, "Consent");

        Assert.Contains("You had no opinion.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_consent_delivered_again_after_the_adoption_is_not_refused()
    {
        var proposal = await Ada.Proposes("Tea at four");
        foreach (var member in new[] { Ben, Cleo, Dan })
        {
            await member.Consents(proposal);
        }

        var tap = Eva.TapOn(proposal.Card, "Consent");
        var first = await Eva.Posts(tap, proposal.Card);
        var second = await Eva.Posts(tap, proposal.Card);
        var third = await Eva.Taps(proposal.Card, "Consent");

        Assert.Contains("Adopted · A-1", first.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Text, third.Text);
    }

    [Fact]
    public async Task A_consent_that_comes_after_the_adoption_is_told_the_result()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var old = proposal.Card;
        await Eva.HasNoOpinion(proposal);
        foreach (var member in new[] { Ben, Cleo, Dan })
        {
            await member.Consents(proposal);
        }

        var late = await Eva.Taps(old, "Consent");

        Assert.Contains("Not counted: P-1 closed on", late.Text, StringComparison.Ordinal);
        Assert.Contains("It was adopted as A-1.", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_sent_twice_is_one_problem()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var form = await Cleo.Taps(proposal.Card, "I see a problem…");
        var sent = Cleo.TapOn(form.Card, "Send", ("problem", "Four is too late"), ("until", "stop"));

        await Cleo.Posts(sent, form.Card);
        await Cleo.Posts(sent, form.Card);
        await proposal.ShowsAsync("on hold");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Single((await Theatre.UnitAsync(World.Squad)).Open[1].OpenObjections());
        Assert.Single(proposal.Lines);
    }

    [Theory]
    [InlineData("consent P-1")]
    [InlineData("object P-1 because four is too late")]
    [InlineData("no opinion P-1")]
    [InlineData("suggest P-1 tea at three")]
    [InlineData("away until tomorrow")]
    [InlineData("pause until tomorrow")]
    public async Task A_message_delivered_again_says_nothing_new(string typed)
    {
        await Ada.Proposes("Tea at four");
        var message = Teams.Activities.Message(World.Squad, World.Ben, typed);

        var first = await Ben.Sends(message);
        await first.AnsweredAsync();
        var size = (await Theatre.UnitAsync(World.Squad)).Size;
        await Ben.Sends(message);
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(size, (await Theatre.UnitAsync(World.Squad)).Size);
        Assert.Single(first.Lines.Distinct());
    }
}
