using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>Somebody uninvolved looks whether an argument is given for a problem: on request, and never whether it is right.</summary>
public sealed class CheckingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public CheckingTests()
    {
        _squad.Proposes("Mia");
        _squad.Objects("Lena");
    }

    [Fact]
    public void Any_other_member_may_ask_and_asking_again_changes_nothing()
    {
        Assert.Null(_squad.AsksToCheck("Mia"));
        Assert.Null(_squad.AsksToCheck("Tom"));
        Assert.Equal(_squad.IdOf("Mia"), Assert.Single(_squad.Facts<ProposalEvent.CheckAsked>()).By);
    }

    [Fact]
    public void Nobody_asks_for_a_check_of_their_own_problem() => Assert.Equal(Refusal.OwnObjection, _squad.AsksToCheck("Lena"));

    [Theory]
    [InlineData("Mia")]
    [InlineData("Lena")]
    [InlineData("Tom")]
    public void Proposer_owner_and_asker_are_involved(string name)
    {
        _squad.AsksToCheck("Tom");
        Assert.Equal(Refusal.Involved, _squad.KeepsProblem(name));
        Assert.Null(_squad.KeepsProblem("Sam"));
    }

    [Fact]
    public void A_named_person_checks_alone_and_their_deputy_where_they_see_the_problem_themselves()
    {
        _squad.Names("Lena", "Sam");
        _squad.AsksToCheck("Tom");
        Assert.Equal(Refusal.Involved, _squad.KeepsProblem("Priya"));
        Assert.Null(_squad.KeepsProblem("Sam"));
    }

    [Fact]
    public void A_claim_that_a_rule_is_broken_goes_to_whoever_knows_the_rules()
    {
        _squad.Names("Jonas", "Sam");
        _squad.Argues("Lena", new Argument(Rule: "A-3: nothing before ten"));
        _squad.AsksToCheck("Tom");
        Assert.Equal(Refusal.Involved, _squad.KeepsProblem("Jonas"));
        Assert.Null(_squad.KeepsProblem("Sam"));
    }

    [Fact]
    public void An_argument_for_every_question_keeps_the_objection()
    {
        _squad.AsksToCheck("Tom");
        _squad.KeepsProblem("Sam");
        Assert.True(_squad.Objection().IsOpen);
        _squad.State<ProposalState.OnHold>();
        Assert.Null(_squad.KeepsProblem("Sam"));
        Assert.Single(_squad.Facts<ProposalEvent.Checked>());
        Assert.Equal(Refusal.NoCheckAsked, _squad.Finds("Priya"));
    }

    [Fact]
    public void Only_questions_that_were_answered_count()
    {
        _squad.Argues("Lena", new Argument(Harm: " We would be fewer. ", Role: " "));
        Assert.Equal("We would be fewer.", _squad.Objection().Argument!.Harm);
        Assert.Null(_squad.Objection().Argument!.Role);
        _squad.AsksToCheck("Tom");
        _squad.Finds("Sam", Criteria.Role, null);
        Assert.True(Assert.Single(_squad.Facts<ProposalEvent.Checked>()).Kept);
    }

    [Fact]
    public void One_missing_argument_makes_it_a_noted_concern_with_a_reason()
    {
        _squad.AsksToCheck("Tom");
        Assert.Equal(Refusal.ReasonMissing, _squad.Finds("Sam", reason: " "));
        _squad.Finds("Sam", reason: "It was so before");
        Assert.Equal(new ObjectionState.Noted("It was so before"), _squad.Objection().State);
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Closes());
    }

    [Fact]
    public void Whoever_saw_the_problem_is_asked_again_and_has_at_least_a_working_day()
    {
        _squad.At("2026-12-01 17:00");
        _squad.AsksToCheck("Tom");
        foreach (var name in new[] { "Jonas", "Priya", "Sam", "Tom" })
        {
            _squad.Consents(name);
        }

        _squad.Finds("Sam");
        Assert.Equal([_squad.IdOf("Lena")], _squad.Tally().Waiting);
        Assert.Equal("Fri 2026-12-04 16:00", _squad.Closes());
        _squad.At("2026-12-04 15:59");
        _squad.State<ProposalState.Open>();
        _squad.At("2026-12-04 16:00");
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void After_the_extension_a_noted_problem_does_not_adopt_at_once()
    {
        _squad.TakesBack("Lena");
        _squad.Consents("Jonas");
        _squad.Consents("Priya");
        _squad.At("2026-11-25 16:00");
        _squad.Objects("Lena");
        _squad.Consents("Tom");
        _squad.AsksToCheck("Tom");
        _squad.Finds("Sam");
        Assert.False(_squad.State<ProposalState.Open>().Extended);
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Closes());
    }

    [Fact]
    public void Nobody_checks_so_it_stays_an_objection_and_whoever_guides_is_reminded_once()
    {
        _squad.Names("Jonas");
        _squad.AsksToCheck("Tom");
        _squad.At("2026-11-25 09:59");
        Assert.Empty(_squad.Facts<ProposalEvent.CheckReminded>());
        _squad.At("2026-11-27 12:00");
        var reminded = Assert.Single(_squad.Facts<ProposalEvent.CheckReminded>());
        Assert.Equal((_squad.IdOf("Jonas"), "Wed 2026-11-25 10:00"), (reminded.Whom!.Value, _squad.Local(reminded.At)));
        Assert.True(_squad.Objection().IsOpen);
        Assert.Null(_squad.KeepsProblem("Jonas"));
    }

    [Fact]
    public void Without_anybody_named_nobody_is_reminded()
    {
        _squad.AsksToCheck("Tom");
        _squad.At("2026-11-27 12:00");
        Assert.Null(Assert.Single(_squad.Facts<ProposalEvent.CheckReminded>()).Whom);
    }

    [Fact]
    public void New_words_and_a_new_text_can_be_checked_anew()
    {
        _squad.AsksToCheck("Tom");
        _squad.KeepsProblem("Sam");
        _squad.Objects("Lena", "Something else");
        Assert.Null(_squad.Objection().Check);
        _squad.AsksToCheck("Tom");
        _squad.Amends("Mia");
        Assert.Null(_squad.Objection().Check);
        Assert.Equal(Refusal.NoCheckAsked, _squad.KeepsProblem("Sam", 1));
    }

    [Fact]
    public void A_person_may_object_only_so_often_whatever_is_checked()
    {
        for (var time = 1; time <= 6; time++)
        {
            Assert.Null(time == 1 ? null : _squad.Objects("Lena", $"Problem {time}"));
            _squad.AsksToCheck("Tom");
            _squad.Finds("Sam");
        }

        Assert.Equal(Refusal.TooMany, _squad.Objects("Lena", "Once more"));
    }
}
