using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>The lines in the thread, the answers to typed commands, and what a lock screen shows.</summary>
public sealed class LinesTests
{
    private readonly Squad _squad = Squad.OfMia().Proposes("Mia").Consents("Tom").Objects("Lena");

    private Scene Scene => _squad.For(null);

    [Fact]
    public void A_problem_is_told_to_the_proposer_only()
    {
        var line = Lines.Problem(Scene, _squad.Proposal, _squad.IdOf("Lena"));
        Assert.Equal("<at>Mia</at>, Lena sees a problem with P-1. Can you change the text so that it is solved? The words are on the card.", line.Text);
        Assert.Equal(["Mia"], line.Mentioned.Select(member => member.Name));
    }

    [Fact]
    public void A_problem_taken_back_is_told_to_those_who_have_not_answered()
    {
        _squad.TakesBack("Lena");
        var line = Lines.TakenBack(Scene, _squad.Proposal, _squad.IdOf("Lena"));
        Assert.Equal("<at>Jonas</at>, <at>Priya</at>, <at>Sam</at>: Lena took the objection back. P-1 is open again until Wed 25 Nov, 16:00.", line.Text);
        Assert.Equal(3, line.Mentioned.Count);
    }

    [Fact]
    public void The_silent_are_reminded_by_name()
    {
        _squad.TakesBack("Lena");
        var line = Lines.Reminder(Scene, _squad.Proposal, [_squad.IdOf("Sam"), _squad.IdOf("Jonas")]);
        Assert.Equal("<at>Jonas</at>, <at>Sam</at>: P-1 closes today at 16:00. Your answer is still open.", line.Text);
    }

    [Fact]
    public void An_adoption_says_how_long_it_took_and_who_improved_it()
    {
        _squad.Amends("Mia").After(TimeSpan.FromHours(29));
        _squad.Consents("Tom").Consents("Jonas").Consents("Priya").Consents("Sam").Consents("Lena");
        var line = Lines.Result(Scene, _squad.Proposal);
        Assert.Equal("<at>Mia</at>: adopted, “Move the daily stand-up to 9:45” (A-1). It took 1 day and 5 hours. Lena's objection improved it.", line.Text);
        Assert.Equal("Adopted: Move the daily stand-up to 9:45", Summaries.Of(Scene, _squad.Proposal));
    }

    [Fact]
    public void What_was_not_decided_says_what_was_missing()
    {
        var squad = Squad.OfMia().Proposes("Mia").Consents("Tom").Consents("Sam").At("2026-12-20 12:00");
        Assert.Equal(
            "<at>Mia</at>: P-1 was not decided, one consent was missing when time ran out. Nothing changes.",
            Lines.Result(squad.For(null), squad.Proposal).Text);
    }

    [Fact]
    public void A_lock_screen_shows_what_is_proposed_and_until_when()
    {
        var squad = Squad.OfMia().Proposes("Mia", "Move the daily stand-up to 9:30");
        Assert.Equal("Mia proposes: Move the daily stand-up to 9:30. Answer by Wed 16:00", Summaries.Of(squad.For(null), squad.Proposal));
    }

    [Fact]
    public void Typed_answers_are_noted_in_one_line()
    {
        var (proposal, tom) = (_squad.Proposal, _squad.IdOf("Tom"));
        Assert.Equal("Noted, Tom: you consent to P-1.", Replies.Answered(Scene, proposal, tom, new Answer.Consent()).Text);
        Assert.Equal("Noted, Tom: no opinion on P-1.", Replies.Answered(Scene, proposal, tom, new Answer.NoOpinion()).Text);
        Assert.Equal("Noted, Lena: you see a problem with P-1. The clock is stopped and Mia is told.", Replies.Problem(Scene, proposal, _squad.IdOf("Lena")).Text);
        Assert.StartsWith("Thanks, Ana. ", Refusals.Reply(Scene, Refusal.Guest, proposal, "Ana").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(29 * 60, "1 day and 5 hours")]
    [InlineData(24 * 60, "1 day")]
    [InlineData(61, "1 hour and 1 minute")]
    [InlineData(0, "less than a minute")]
    public void Durations_are_said_in_their_two_largest_parts(int minutes, string said) => Assert.Equal(said, When.Duration(TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void Times_are_those_of_the_unit() => Assert.Equal("Mon 23 Nov, 10:00", When.Format(Squad.Monday, Scene.Unit.Calendar));
}
