using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class DecidingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    [Fact]
    public void An_objection_improves_a_proposal_and_everybody_consents_to_the_new_text()
    {
        Assert.Null(_squad.Proposes("Mia"));
        Assert.Null(_squad.Consents("Tom"));
        Assert.Null(_squad.Objects("Lena", idea: "9:45 instead of 9:30"));
        Assert.IsType<ProposalState.OnHold>(_squad.Proposal().State);
        Assert.Null(_squad.Amends("Mia", _squad.Proposal().Wording.With("9:45 instead of 9:30"), "Lena's Mondays"));
        Assert.Equal("Move the daily stand-up to 9:45", _squad.Proposal().Wording.Title);
        foreach (var name in new[] { "Tom", "Jonas", "Priya", "Sam", "Lena" })
        {
            Assert.Null(_squad.Consents(name));
        }

        var adopted = Assert.IsType<ProposalState.Adopted>(_squad.Proposal().State);
        Assert.Equal(new Count(5, 3, 5, 0, 0, 0), adopted.Count);
        Assert.Equal([_squad.IdOf("Lena")], _squad.Proposal().Improvers());
    }

    [Fact]
    public void Silence_never_adopts()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-12-10 12:00");
        Assert.IsType<ProposalState.NotDecided>(_squad.Proposal().State);
    }

    [Fact]
    public void The_closing_time_is_four_in_the_afternoon_two_full_working_days_later()
    {
        _squad.Proposes("Mia");
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.Consents("Lena");
        _squad.At("2026-11-25 15:59");
        Assert.IsType<ProposalState.Open>(_squad.Proposal().State);
        _squad.At("2026-11-25 16:00");
        Assert.IsType<ProposalState.Adopted>(_squad.Proposal().State);
    }

    [Fact]
    public void The_same_words_by_the_same_person_within_five_minutes_are_one_tap_that_came_twice()
    {
        _squad.Proposes("Mia");
        Assert.Null(_squad.Proposes("Mia"));
        Assert.Single(_squad.Unit.Open);

        _squad.Proposes("Tom");
        Assert.Equal(2, _squad.Unit.Open.Count);

        _squad.At("2026-11-23 10:05");
        _squad.Proposes("Mia");
        Assert.Equal(3, _squad.Unit.Open.Count);
    }
}
