using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class ChangingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public ChangingTests() => _squad.Proposes("Mia");

    [Fact]
    public void Only_the_proposer_changes_the_text() => Assert.Equal(Refusal.OnlyProposer, _squad.Amends("Tom"));

    [Fact]
    public void A_change_makes_a_version_and_earlier_answers_stop_counting()
    {
        _squad.Consents("Tom");
        Assert.Null(_squad.Amends("Mia", "Move the daily stand-up to 9:45", "Lena's Mondays"));
        var proposal = _squad.Proposal();
        Assert.Equal(2, proposal.Version);
        Assert.Equal("Move the daily stand-up to 9:30", proposal.Before!.Title);
        Assert.Equal("Lena's Mondays", proposal.Why);
        Assert.Equal(0, _squad.Tally().Count.Consents);
        Assert.Null(proposal.ResponseOf(_squad.IdOf("Tom")).AnswerTo(2));
        Assert.NotNull(proposal.ResponseOf(_squad.IdOf("Tom")).AnswerTo(1));
    }

    [Fact]
    public void The_present_text_is_no_change()
    {
        _squad.Consents("Tom");
        Assert.Equal(Refusal.SameText, _squad.Amends("Mia", " Move the daily stand-up to 9:30 "));
        Assert.Equal(Refusal.TextMissing, _squad.Amends("Mia", "\u200f\n"));
        Assert.Equal(Refusal.TextTooLong, _squad.Amends("Mia", new('x', 4001)));
        Assert.Equal(Refusal.ReasonTooLong, _squad.Amends("Mia", why: new('x', 1001)));
    }

    [Theory]
    [InlineData("2026-11-23 10:09", 1)]
    [InlineData("2026-11-23 10:10", 2)]
    public void Within_ten_minutes_and_before_any_answer_a_slip_keeps_the_version(string at, int version)
    {
        var due = _squad.Closes();
        _squad.At(at);
        Assert.Null(_squad.Amends("Mia"));
        Assert.Equal(version, _squad.Proposal().Version);
        Assert.Equal("Move the daily stand-up to 9:45", _squad.Proposal().Wording.Title);
        Assert.Equal(version == 1, _squad.Proposal().Before is null);
        Assert.Equal(version == 1, due == _squad.Closes());
    }

    [Theory]
    [InlineData("consent")]
    [InlineData("no opinion")]
    [InlineData("problem")]
    [InlineData("problem taken back")]
    [InlineData("suggestion")]
    public void Once_somebody_has_spoken_a_change_is_a_version(string said)
    {
        _ = said switch
        {
            "consent" => _squad.Consents("Tom"),
            "no opinion" => _squad.HasNoOpinion("Tom"),
            "suggestion" => _squad.Suggests("Tom", "9:45"),
            _ => _squad.Objects("Tom"),
        };
        if (said == "problem taken back")
        {
            _squad.TakesBack("Tom");
        }

        _squad.Amends("Mia");
        Assert.Equal(2, _squad.Proposal().Version);
    }

    [Fact]
    public void There_are_at_most_six_versions()
    {
        _squad.Consents("Tom");
        for (var version = 2; version <= 6; version++)
        {
            _squad.At($"2026-11-23 1{version}:00");
            Assert.Null(_squad.Amends("Mia", $"Text {version}"));
            Assert.Equal(version, _squad.Proposal().Version);
        }

        _squad.Consents("Tom");
        Assert.Equal(Refusal.TooManyVersions, _squad.Amends("Mia", "Text 7"));
    }

    [Fact]
    public void A_change_ends_the_hold_and_the_extension()
    {
        _squad.At("2026-11-26 09:00");
        _squad.Objects("Lena");
        _squad.At("2026-12-02 09:00");
        _squad.Amends("Mia");
        var open = _squad.State<ProposalState.Open>();
        Assert.False(open.Extended);
        Assert.Equal("Thu 2026-12-03 16:00", _squad.Closes());
    }
}
