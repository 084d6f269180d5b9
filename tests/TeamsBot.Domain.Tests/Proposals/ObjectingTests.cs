using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class ObjectingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public ObjectingTests() => _squad.Proposes("Mia");

    [Fact]
    public void A_problem_puts_it_on_hold_and_stops_the_clock()
    {
        ConsentsOf("Jonas", "Priya", "Sam", "Tom");
        _squad.At("2026-11-25 15:59");
        _squad.Objects("Lena");
        _squad.At("2026-11-30 12:00");
        _squad.State<ProposalState.OnHold>();
        Assert.Equal(4, _squad.Tally().Count.Consents);
        Assert.Empty(_squad.Facts<ProposalEvent.Extended>());
    }

    [Fact]
    public void A_problem_taken_back_lets_the_clock_go_on_with_at_least_one_working_day()
    {
        ConsentsOf("Jonas", "Priya", "Sam", "Tom");
        _squad.At("2026-11-25 15:59");
        _squad.Objects("Lena");
        _squad.At("2026-11-27 11:00");
        Assert.Null(_squad.TakesBack("Lena"));
        Assert.Equal("Mon 2026-11-30 16:00", _squad.Closes());
        Assert.Contains(_squad.IdOf("Lena"), _squad.Tally().Waiting);
        _squad.At("2026-11-30 16:00");
        Assert.Equal("Mon 2026-11-30 16:00", _squad.Local(_squad.State<ProposalState.Adopted>().At));
    }

    [Fact]
    public void The_time_that_was_left_is_left_after_a_hold()
    {
        _squad.At("2026-11-23 11:00");
        _squad.Objects("Lena");
        Assert.Equal(2, _squad.State<ProposalState.OnHold>().DaysLeft);
        _squad.At("2026-11-26 11:00");
        _squad.TakesBack("Lena");
        Assert.Equal("Mon 2026-11-30 16:00", _squad.Closes());
    }

    [Fact]
    public void After_a_hold_in_the_extension_there_is_a_working_day_and_no_second_extension()
    {
        _squad.At("2026-11-26 09:00");
        _squad.Objects("Lena");
        _squad.At("2026-11-27 09:00");
        _squad.TakesBack("Lena");
        Assert.Equal("Mon 2026-11-30 16:00", _squad.Closes());
        _squad.At("2026-11-30 16:00");
        _squad.State<ProposalState.NotDecided>();
    }

    [Fact]
    public void On_hold_it_waits_until_the_last_problem_is_settled()
    {
        _squad.Objects("Lena");
        _squad.Objects("Tom");
        _squad.TakesBack("Tom");
        _squad.State<ProposalState.OnHold>();
        _squad.TakesBack("Lena");
        _squad.State<ProposalState.Open>();
    }

    [Fact]
    public void Ten_working_days_on_hold_without_activity_is_not_decided()
    {
        _squad.Objects("Lena");
        _squad.At("2026-11-25 10:00");
        _squad.Suggests("Sam", "9:45 instead of 9:30");
        _squad.At("2026-12-09 09:59");
        _squad.State<ProposalState.OnHold>();
        _squad.At("2026-12-09 10:00");
        Assert.Equal(LapseReason.Hold, _squad.State<ProposalState.NotDecided>().Reason);
    }

    [Fact]
    public void A_change_asks_everybody_again_the_objector_too()
    {
        ConsentsOf("Jonas", "Priya", "Sam", "Tom");
        _squad.Objects("Lena");
        _squad.Amends("Mia");
        Assert.Equal(new Count(5, 3, 0, 0, 0, 5), _squad.Tally().Count);
        Assert.Equal(5, _squad.Tally().Waiting.Count);
        _squad.State<ProposalState.Open>();
        Assert.IsType<ObjectionState.AwaitsWord>(_squad.Proposal().OpenObjections().Single().Objection.State);
    }

    [Fact]
    public void Until_the_objector_gives_their_word_it_is_not_adopted()
    {
        _squad.Objects("Lena");
        _squad.Amends("Mia");
        ConsentsOf("Jonas", "Priya", "Sam", "Tom");
        _squad.At("2026-11-26 15:59");
        _squad.State<ProposalState.Open>();
        Assert.Null(_squad.Resolves("Lena", 1));
        _squad.State<ProposalState.Adopted>();
        Assert.Equal([_squad.IdOf("Lena")], _squad.Proposal().Improvers());
    }

    [Fact]
    public void Consent_solves_a_problem_that_waits_for_a_word_and_takes_back_one_just_raised()
    {
        _squad.Objects("Lena");
        _squad.Consents("Lena");
        Assert.Equal(new ObjectionState.TakenBack(false), Objection(1).State);
        _squad.Objects("Lena", "Something else");
        _squad.Amends("Mia");
        _squad.HasNoOpinion("Lena");
        Assert.Equal(new ObjectionState.Resolved(2), Objection(2).State);
        Assert.Equal(1, _squad.Tally().Count.NoOpinions);
    }

    [Fact]
    public void Standing_aside_takes_a_problem_back_too()
    {
        _squad.Objects("Lena");
        _squad.StandsAside("Lena");
        Assert.Empty(_squad.Proposal().OpenObjections());
        _squad.State<ProposalState.Open>();
    }

    [Fact]
    public void A_problem_that_the_change_does_not_solve_puts_it_on_hold_again()
    {
        _squad.Objects("Lena");
        _squad.Amends("Mia");
        Assert.Null(_squad.StillObjects("Lena", 1));
        _squad.State<ProposalState.OnHold>();
        Assert.Equal(Refusal.NotChangedYet, _squad.Resolves("Lena", 1));
        var facts = _squad.Log.Count;
        Assert.Null(_squad.StillObjects("Lena", 1));
        Assert.Equal(facts, _squad.Log.Count);
    }

    [Fact]
    public void Of_two_objectors_one_may_be_content_and_the_other_not()
    {
        _squad.Objects("Lena");
        _squad.Objects("Tom", "I come by train");
        _squad.Amends("Mia");
        _squad.Resolves("Lena");
        _squad.StillObjects("Tom");
        Assert.IsType<ObjectionState.Resolved>(Objection(1).State);
        Assert.IsType<ObjectionState.Raised>(Objection(2).State);
        _squad.State<ProposalState.OnHold>();
    }

    [Fact]
    public void A_second_problem_of_the_same_person_is_the_first_in_better_words()
    {
        _squad.Objects("Lena", "Mondays");
        _squad.Objects("Lena", "I would miss it on Mondays", "9:45 instead of 9:30");
        Assert.Equal("I would miss it on Mondays", Assert.Single(_squad.Proposal().Objections()).Objection.Reason);
        var facts = _squad.Log.Count;
        Assert.Null(_squad.Objects("Lena", "I would miss it on Mondays"));
        Assert.Equal(facts, _squad.Log.Count);
    }

    [Fact]
    public void A_problem_belongs_to_its_owner()
    {
        _squad.Objects("Lena");
        _squad.Amends("Mia");
        Assert.Equal(Refusal.NotYourObjection, _squad.Resolves("Tom", 1));
        Assert.Equal(Refusal.NotYourObjection, _squad.StillObjects("Mia", 1));
        Assert.Equal(Refusal.NotYourObjection, _squad.TakesBack("Mia", objection: 1));
        Assert.Equal(Refusal.UnknownObjection, _squad.Resolves("Tom"));
        Assert.Equal(Refusal.UnknownObjection, _squad.Resolves("Lena", 7));
    }

    [Fact]
    public void Solving_or_taking_back_twice_is_no_error_and_changes_nothing()
    {
        _squad.Objects("Lena");
        _squad.TakesBack("Lena");
        Assert.Null(_squad.TakesBack("Lena"));
        _squad.Objects("Lena", "Something else");
        _squad.Amends("Mia");
        _squad.Resolves("Lena");
        var facts = _squad.Log.Count;
        Assert.Null(_squad.Resolves("Lena"));
        Assert.Null(_squad.Resolves("Lena", 2));
        Assert.Equal(Refusal.UnknownObjection, _squad.StillObjects("Lena"));
        Assert.Equal(facts, _squad.Log.Count);
    }

    [Fact]
    public void A_reason_is_needed_and_has_at_most_a_thousand_characters()
    {
        Assert.Equal(Refusal.ReasonMissing, _squad.Objects("Lena", "  "));
        Assert.Equal(Refusal.ReasonTooLong, _squad.Objects("Lena", new('x', 1001)));
        Assert.Equal(Refusal.ReasonTooLong, _squad.Objects("Lena", "Mondays", new('x', 1001)));
        Assert.Null(_squad.Objects("Lena", new('x', 1000)));
    }

    [Fact]
    public void The_proposer_changes_the_text_instead_of_objecting() =>
        Assert.Equal(Refusal.OwnProblem, _squad.Objects("Mia"));

    [Fact]
    public void One_person_raises_at_most_six_problems_in_one_proposal()
    {
        for (var problem = 0; problem < 6; problem++)
        {
            Assert.Null(_squad.Objects("Lena", $"Problem {problem}"));
            _squad.TakesBack("Lena");
        }

        Assert.Equal(Refusal.TooMany, _squad.Objects("Lena", "One more"));
    }

    [Fact]
    public void Taken_back_still_uneasy_counts_as_no_answer_and_halves_the_time_to_the_look_back()
    {
        _squad.Objects("Lena");
        _squad.TakesBack("Lena", uneasy: true);
        ConsentsOf("Jonas", "Priya", "Sam", "Tom");
        _squad.State<ProposalState.Open>();
        _squad.At("2026-11-26 16:00");
        Assert.Equal(new DateOnly(2027, 1, 9), _squad.Facts<ProposalEvent.Adopted>().Single().LookBack);
    }

    [Fact]
    public void A_late_joiner_may_object_and_is_not_counted()
    {
        _squad.Joins("Ana");
        Assert.Equal(Refusal.JoinedLater, _squad.Consents("Ana"));
        Assert.Null(_squad.Objects("Ana"));
        _squad.State<ProposalState.OnHold>();
        Assert.Equal(5, _squad.Tally().Count.Asked);
        Assert.Null(_squad.Consents("Ana"));
        _squad.State<ProposalState.Open>();
        Assert.Equal(0, _squad.Tally().Count.Consents);
    }

    private void ConsentsOf(params string[] names)
    {
        foreach (var name in names)
        {
            Assert.Null(_squad.Consents(name));
        }
    }

    private Objection Objection(int number) => _squad.Proposal().Objections().Single(pair => pair.Objection.Number == number).Objection;
}
