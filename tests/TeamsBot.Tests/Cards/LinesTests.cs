using TeamsBot.Domain;
using TeamsBot.Delivery;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
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
        var line = Lines.TakenBack(Scene, _squad.Proposal, Assert.IsType<ProposalState.Open>(_squad.Proposal.State), _squad.IdOf("Lena"));
        Assert.Equal("<at>Jonas</at>, <at>Priya</at>, <at>Sam</at>: Lena took the objection back. P-1 is open again until Wed 25 Nov, 16:00.", line.Text);
        Assert.Equal(3, line.Mentioned.Count);
    }

    [Fact]
    public void The_silent_are_reminded_by_name()
    {
        _squad.TakesBack("Lena");
        var line = Lines.To(Scene, [_squad.IdOf("Sam"), _squad.IdOf("Jonas")], who => Lines.Reminder(Scene, [_squad.Proposal], who));
        Assert.Equal("<at>Jonas</at>, <at>Sam</at>: P-1 closes today at 16:00. Your answer is still open.", line.Text);
    }

    /// <summary>What stands for the closing time of a squad whose channel is gone follows the same words as a day does.</summary>
    [Theory]
    [InlineData(Domain.Organization.Language.English, "It closes after I am back in the channel.")]
    [InlineData(Domain.Organization.Language.German, "Er endet nach meiner Rückkehr in den Kanal.")]
    [InlineData(Domain.Organization.Language.French, "Clôture le moment venu, après mon retour dans le canal.")]
    [InlineData(Domain.Organization.Language.Spanish, "Cierra el día que corresponda, tras mi vuelta al canal.")]
    public void Whoever_is_asked_for_an_answer_reads_when_it_closes_also_without_a_channel(Domain.Organization.Language language, string closes) => Squad.Speaking(language, () =>
    {
        var scene = Squad.OfMia().Proposes("Mia").For(null);
        var homeless = scene with { Unit = scene.Unit with { HomeNews = new(scene.At, Domain.Organization.HomeLoss.Channel) } };
        var proposal = scene.Unit.Open[1];
        Assert.EndsWith(closes, Lines.PromptedAlone(homeless, proposal), StringComparison.Ordinal);
        Assert.EndsWith(closes, Lines.Prompted(homeless, proposal, "Tom"), StringComparison.Ordinal);
        return proposal;
    });

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

    [Fact]
    public void A_mended_slip_asks_nobody_again()
    {
        var squad = Squad.OfMia().Proposes("Mia");
        Assert.Contains("Nobody has answered yet, so this stays version 1.", CardText.All(ChangeForm.Render(squad.For("Mia"), squad.Proposal)), StringComparison.Ordinal);
        var before = squad.Unit;
        squad.Amends("Mia", "Move the daily stand-up to 9:31");
        var amend = new ProposalCommand.Amend(1, "Move the daily stand-up to 9:31", null) { By = "aad-Mia", Tap = new("a", "test", 0), At = squad.Now, Entropy = new(new byte[] { 1 }) };
        Assert.Equal("Noted, Mia: the text of P-1 is mended.", TypedReplies.Of(squad.For(null), amend, before.Decide(amend).Events)?.Text);
        Assert.Equal("Noted, Mia: the text of P-1 is mended.", TypedReplies.Of(squad.For(null), amend, [])?.Text);
    }

    [Fact]
    public void A_changed_text_asks_everyone_again()
    {
        _squad.Amends("Mia", "Move the daily stand-up to 9:31");
        Assert.Contains("Everyone will be asked again.", CardText.All(ChangeForm.Render(_squad.For("Mia"), _squad.Proposal)), StringComparison.Ordinal);
        var amend = new ProposalCommand.Amend(1, "Move the daily stand-up to 9:31", null) { By = "aad-Mia", Tap = new("a", "test", 0), At = _squad.Now, Entropy = new(new byte[] { 1 }) };
        Assert.Equal("Noted, Mia: P-1 has version 2. Everyone is asked again.", TypedReplies.Of(Scene, amend, [])?.Text);
    }

    [Fact]
    public void In_a_chat_nobody_is_said_to_be_told_because_nothing_but_cards_is_sent()
    {
        var chat = Squad.OfMia(chat: true).Proposes("Mia").Objects("Lena");
        var (scene, lena) = (chat.For(null), chat.IdOf("Lena"));
        string[] said =
        [
            Replies.Problem(scene, chat.Proposal, lena).Text, Replies.StillObjects(scene, chat.Proposal, lena).Text, Replies.Suggested(scene, chat.Proposal, lena).Text,
            CardText.All(ProposalCard.Render(chat.For("Lena"), chat.Proposal)),
        ];
        Assert.All(said, text => Assert.DoesNotContain("told", text, StringComparison.Ordinal));
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
