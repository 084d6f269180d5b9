using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>Problems whose owners have left, or say nothing more.</summary>
public sealed class OrphanTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public OrphanTests()
    {
        _squad.Proposes("Mia");
        _squad.Consents("Tom");
        _squad.Objects("Lena");
    }

    [Fact]
    public void A_leavers_problem_can_be_taken_over_and_its_new_owner_answers_for_it()
    {
        _squad.Leaves("Lena");
        Assert.Null(_squad.TakesOver("Tom"));
        Assert.Equal([_squad.IdOf("Tom")], _squad.Proposal().OpenObjections().Select(pair => pair.Owner));
        Assert.Equal(0, _squad.Tally().Count.Consents);
        _squad.At("2026-12-01 10:00");
        _squad.State<ProposalState.OnHold>();
        Assert.Null(_squad.TakesBack("Tom", objection: 1));
        _squad.State<ProposalState.Open>();
    }

    [Fact]
    public void Whoever_takes_over_what_waits_for_a_word_has_the_whole_time_for_it()
    {
        _squad.Amends("Mia");
        _squad.Consents("Jonas");
        _squad.Consents("Priya");
        _squad.Consents("Sam");
        _squad.At("2026-11-27 09:00");
        _squad.Leaves("Lena");
        _squad.TakesOver("Tom", 1);
        _squad.At("2026-12-01 09:00");
        Assert.Equal(_squad.IdOf("Tom"), _squad.Facts<ProposalEvent.Reminded>().Last(fact => fact.Objection == 1).People[0]);
        Assert.Null(_squad.Resolves("Tom", 1));
        Assert.Equal([_squad.IdOf("Tom")], _squad.Proposal().Improvers());
    }

    [Fact]
    public void Whoever_takes_over_what_was_given_up_stops_the_clock_again()
    {
        _squad.Names(facilitator: "Jonas");
        _squad.Objects("Sam");
        _squad.At("2026-11-27 09:00");
        Assert.Null(_squad.Abandons("Jonas", objection: 1));
        Assert.Null(_squad.TakesBack("Sam"));
        _squad.State<ProposalState.Open>();
        _squad.Leaves("Lena");
        Assert.Null(_squad.TakesOver("Tom"));
        _squad.State<ProposalState.OnHold>();
    }

    [Fact]
    public void Neither_the_proposer_nor_an_objector_takes_it_over_and_nobody_while_its_owner_is_here()
    {
        Assert.Equal(Refusal.OwnerIsHere, _squad.TakesOver("Tom", 1));
        Assert.Equal(Refusal.UnknownObjection, _squad.TakesOver("Tom"));
        _squad.Objects("Sam");
        _squad.Leaves("Lena");
        Assert.Equal(Refusal.OwnProblem, _squad.TakesOver("Mia"));
        Assert.Equal(Refusal.HasProblem, _squad.TakesOver("Sam"));
        Assert.Null(_squad.TakesOver("Tom"));
        Assert.Null(_squad.TakesOver("Tom", 1));
        Assert.Single(_squad.Facts<ProposalEvent.ObjectionTakenOver>());
    }

    [Fact]
    public void Only_whoever_guides_gives_a_problem_up_and_only_after_days_of_silence()
    {
        Assert.Equal(Refusal.OnlyFacilitator, _squad.Abandons("Tom"));
        _squad.Names("Lena");
        Assert.Equal(Refusal.OnlyFacilitator, _squad.Abandons("Lena"));
        _squad.Names("Tom");
        _squad.At("2026-11-26 09:59");
        Assert.Equal(Refusal.NotSilent, _squad.Abandons("Tom"));
        _squad.At("2026-11-26 10:00");
        Assert.Equal(Refusal.ReasonMissing, _squad.Abandons("Tom", " "));
        Assert.Null(_squad.Abandons("Tom"));
    }

    [Fact]
    public void A_word_of_the_owner_and_days_away_give_them_time()
    {
        _squad.Names("Tom");
        _squad.At("2026-11-25 12:00");
        _squad.Argues("Lena", new Argument(Harm: "We would be fewer"));
        _squad.At("2026-11-27 12:00");
        Assert.Equal(Refusal.NotSilent, _squad.Abandons("Tom"));
        _squad.MarksAway("Lena", "Lena", new(2026, 12, 2));
        _squad.At("2026-12-03 11:59");
        Assert.Equal(Refusal.NotSilent, _squad.Abandons("Tom"));
        _squad.At("2026-12-03 12:00");
        Assert.Null(_squad.Abandons("Tom"));
    }

    [Fact]
    public void Who_was_asked_for_an_argument_and_gives_neither_one_nor_an_idea_makes_no_attempt()
    {
        _squad.Names("Tom");
        Assert.Null(_squad.AsksToCheck("Mia"));
        _squad.At("2026-11-25 09:59");
        Assert.Equal(Refusal.NotSilent, _squad.Abandons("Tom"));
        _squad.At("2026-11-25 10:00");
        Assert.Null(_squad.Abandons("Tom", "Nothing was said for a solution"));
        Assert.Null(_squad.Appeals("Lena", 1));
        Assert.IsType<ObjectionState.Raised>(_squad.Objection().State);
    }

    [Fact]
    public void Who_gives_an_argument_or_was_never_asked_for_one_has_made_an_attempt()
    {
        _squad.Names("Tom");
        _squad.At("2026-11-25 10:00");
        Assert.Equal(Refusal.NotSilent, _squad.Abandons("Tom"));
        Assert.Null(_squad.AsksToCheck("Mia"));
        Assert.Null(_squad.Argues("Lena", new Argument(Harm: "We would be fewer")));
        _squad.At("2026-11-27 10:00");
        Assert.Equal(Refusal.NotSilent, _squad.Abandons("Tom"));
    }

    [Fact]
    public void What_was_given_up_still_blocks_for_a_day_and_is_then_noted_with_the_reason()
    {
        GivenUp();
        foreach (var name in new[] { "Jonas", "Priya", "Sam" })
        {
            _squad.Consents(name);
        }

        _squad.At("2026-11-27 09:59");
        Assert.True(_squad.Objection().IsOpen);
        _squad.State<ProposalState.OnHold>();
        _squad.At("2026-11-27 10:00");
        Assert.Equal(new ObjectionState.Noted("No word for days"), _squad.Objection().State);
        Assert.Equal("Tue 2026-12-01 16:00", _squad.Closes());
    }

    [Fact]
    public void The_owner_restores_it_within_that_day()
    {
        GivenUp();
        Assert.Equal(Refusal.NotYourObjection, _squad.Appeals("Sam", 1));
        Assert.Null(_squad.Appeals("Lena"));
        Assert.Null(_squad.Appeals("Lena", 1));
        Assert.Single(_squad.Facts<ProposalEvent.ObjectionAppealed>());
        _squad.At("2026-11-30 10:00");
        Assert.IsType<ObjectionState.Raised>(_squad.Objection().State);
        _squad.State<ProposalState.OnHold>();
        Assert.Equal(Refusal.NotSilent, _squad.Abandons("Tom"));
    }

    private void GivenUp()
    {
        _squad.Names("Tom");
        _squad.At("2026-11-26 10:00");
        Assert.Null(_squad.Abandons("Tom"));
    }
}
