using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class DelegatingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Sam", "Tom");

    public DelegatingTests() => _squad.Delegates("Sam", "Tom");

    [Fact]
    public void A_delegates_answer_counts_as_that_of_the_person()
    {
        _squad.Proposes("Mia");
        Assert.Null(_squad.ConsentsFor("Tom", "Sam"));
        Assert.Equal([_squad.IdOf("Sam")], _squad.Tally().Consented);
        Assert.Contains(_squad.IdOf("Tom"), _squad.Tally().Waiting);
        var fact = Assert.Single(_squad.Facts<ProposalEvent.AnsweredFor>());
        Assert.Equal((_squad.IdOf("Tom"), _squad.IdOf("Sam")), (fact.By, fact.Member));
    }

    [Fact]
    public void The_persons_own_word_wins_when_it_comes_later()
    {
        _squad.Proposes("Mia");
        _squad.ConsentsFor("Tom", "Sam");
        Assert.Null(_squad.HasNoOpinion("Sam"));
        Assert.Empty(_squad.Tally().Consented);
        Assert.Equal(Refusal.SpokeThemselves, _squad.ConsentsFor("Tom", "Sam"));
        Assert.Single(_squad.Facts<ProposalEvent.AnsweredFor>());
        Assert.Single(_squad.Facts<ProposalEvent.Abstained>());
    }

    [Fact]
    public void The_persons_own_word_wins_when_it_came_first()
    {
        _squad.Proposes("Mia");
        _squad.HasNoOpinion("Sam");
        Assert.Equal(Refusal.SpokeThemselves, _squad.ConsentsFor("Tom", "Sam"));
        Assert.Equal(Refusal.SpokeThemselves, _squad.ObjectsFor("Tom", "Sam"));
    }

    [Fact]
    public void The_same_answer_in_person_makes_it_their_own()
    {
        _squad.Proposes("Mia");
        _squad.ConsentsFor("Tom", "Sam");
        _squad.Consents("Sam");
        Assert.Null(_squad.Proposal().ResponseOf(_squad.IdOf("Sam")).SpokenBy);
        Assert.Equal(Refusal.SpokeThemselves, _squad.HasNoOpinionFor("Tom", "Sam"));
    }

    [Fact]
    public void A_delegate_may_change_what_they_said()
    {
        _squad.Proposes("Mia");
        _squad.ConsentsFor("Tom", "Sam");
        Assert.Null(_squad.HasNoOpinionFor("Tom", "Sam"));
        Assert.Empty(_squad.Tally().Consented);
        Assert.Null(_squad.HasNoOpinionFor("Tom", "Sam"));
        Assert.Equal(2, _squad.Facts<ProposalEvent.AnsweredFor>().Length);
    }

    [Fact]
    public void A_problem_that_a_delegate_sees_belongs_to_the_person_and_stops_the_clock()
    {
        _squad.Proposes("Mia");
        Assert.Null(_squad.ObjectsFor("Tom", "Sam"));
        _squad.State<ProposalState.OnHold>();
        Assert.Equal(_squad.IdOf("Sam"), Assert.Single(_squad.Proposal().OpenObjections()).Owner);
        Assert.Equal(Refusal.HasProblem, _squad.ConsentsFor("Tom", "Sam"));
        Assert.Null(_squad.TakesBack("Sam"));
        _squad.State<ProposalState.Open>();
    }

    [Fact]
    public void Consent_in_person_takes_back_the_delegates_problem()
    {
        _squad.Proposes("Mia");
        _squad.ObjectsFor("Tom", "Sam");
        _squad.Consents("Sam");
        Assert.Empty(_squad.Proposal().OpenObjections());
        Assert.Equal([_squad.IdOf("Sam")], _squad.Tally().Consented);
    }

    [Fact]
    public void Nobody_answers_for_whom_has_not_named_them()
    {
        _squad.Proposes("Mia");
        Assert.Equal(Refusal.NotDelegate, _squad.ConsentsFor("Jonas", "Sam"));
        Assert.Equal(Refusal.NotDelegate, _squad.ConsentsFor("Sam", "Tom"));
    }

    [Fact]
    public void The_proposer_answers_for_nobody_in_their_own_proposal()
    {
        _squad.Proposes("Tom");
        Assert.Equal(Refusal.OwnProposal, _squad.ConsentsFor("Tom", "Sam"));
        Assert.Equal(Refusal.OwnProblem, _squad.ObjectsFor("Tom", "Sam"));
    }

    [Fact]
    public void Whoever_takes_no_part_answers_for_nobody()
    {
        _squad.Proposes("Mia");
        _squad.Recuses("Tom");
        Assert.Equal(Refusal.Recused, _squad.ConsentsFor("Tom", "Sam"));
    }

    [Fact]
    public void A_delegation_ends_with_its_day()
    {
        _squad.Delegates("Sam", "Tom", new(2026, 11, 25));
        _squad.Proposes("Mia");
        _squad.At("2026-11-24 23:59");
        Assert.Null(_squad.ConsentsFor("Tom", "Sam"));
        _squad.At("2026-11-25 00:00");
        Assert.Equal(Refusal.NotDelegate, _squad.HasNoOpinionFor("Tom", "Sam"));
    }

    [Theory]
    [InlineData("Tom")]
    [InlineData("Sam")]
    public void Whoever_becomes_a_guest_ends_the_delegation_for_good(string name)
    {
        _squad.Joins(name, guest: true);
        Assert.Null(_squad.Includes("Mia", name));
        _squad.Proposes("Mia");
        Assert.Equal(Refusal.NotDelegate, _squad.ConsentsFor("Tom", "Sam"));
    }

    [Fact]
    public void A_delegate_who_leaves_ends_the_delegation_for_good()
    {
        _squad.Proposes("Mia");
        _squad.Leaves("Tom");
        Assert.Null(_squad.Unit.Members[_squad.IdOf("Sam")].Delegation);
        _squad.Joins("Tom");
        Assert.Equal(Refusal.NotDelegate, _squad.ConsentsFor("Tom", "Sam"));
    }

    [Fact]
    public void Nobody_answers_any_more_when_the_person_says_so()
    {
        _squad.Proposes("Mia");
        Assert.Null(_squad.EndsDelegation("Sam"));
        Assert.Equal(Refusal.NotDelegate, _squad.ConsentsFor("Tom", "Sam"));
    }

    [Fact]
    public void A_new_text_asks_the_person_again_and_the_delegate_may_answer_again()
    {
        _squad.Proposes("Mia");
        _squad.Consents("Sam");
        _squad.Amends("Mia");
        Assert.Null(_squad.ConsentsFor("Tom", "Sam"));
        Assert.Equal([_squad.IdOf("Sam")], _squad.Tally().Consented);
    }

    [Fact]
    public void A_delegate_is_somebody_else_of_the_unit_and_for_a_year_at_most()
    {
        Assert.Equal(Refusal.UnknownPerson, _squad.Delegates("Sam", "Sam"));
        Assert.Equal(Refusal.UnknownPerson, _squad.Delegates("Sam", "Zoe"));
        Assert.Equal(Refusal.DateOutOfRange, _squad.Delegates("Sam", "Jonas", new(2026, 11, 23)));
        Assert.Equal(Refusal.DateOutOfRange, _squad.Delegates("Sam", "Jonas", new(2028, 1, 1)));
    }
}
