using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class ParticipatingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public ParticipatingTests() => _squad.Proposes("Mia");

    [Fact]
    public void More_time_holds_the_closing_back_until_four_two_working_days_later()
    {
        AllBut("Sam");
        _squad.At("2026-11-25 10:00");
        Assert.Null(_squad.NeedsTime("Sam"));
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Closes());
        _squad.At("2026-11-27 15:59");
        _squad.State<ProposalState.Open>();
        _squad.At("2026-11-27 16:00");
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Local(_squad.State<ProposalState.Adopted>().At));
    }

    [Fact]
    public void It_ends_with_their_answer_and_what_waited_only_for_it_is_adopted()
    {
        AllBut("Sam");
        _squad.NeedsTime("Sam");
        _squad.Consents("Sam");
        Assert.IsType<ProposalState.Adopted>(_squad.Proposal().State);
    }

    [Fact]
    public void An_answer_behind_the_old_closing_time_closes_it_now()
    {
        _squad.Consents("Tom");
        _squad.Consents("Lena");
        _squad.Consents("Priya");
        _squad.At("2026-11-25 10:00");
        _squad.NeedsTime("Sam");
        _squad.At("2026-11-26 11:00");
        _squad.HasNoOpinion("Sam");
        Assert.Equal("Thu 2026-11-26 11:00", _squad.Local(_squad.State<ProposalState.Adopted>().At));
    }

    [Fact]
    public void Without_enough_consents_it_is_extended_from_there()
    {
        _squad.Consents("Tom");
        _squad.At("2026-11-25 10:00");
        _squad.NeedsTime("Sam");
        _squad.At("2026-11-27 17:00");
        Assert.True(_squad.State<ProposalState.Open>().Extended);
        Assert.Equal("Mon 2026-11-30 16:00", _squad.Closes());
    }

    [Fact]
    public void More_time_is_taken_once_a_version()
    {
        _squad.NeedsTime("Sam");
        Assert.Null(_squad.NeedsTime("Sam"));
        Assert.Single(_squad.Facts<ProposalEvent.TimeTaken>());
        _squad.At("2026-11-25 16:00");
        Assert.Equal(Refusal.TimeTaken, _squad.NeedsTime("Sam"));
        _squad.At("2026-11-25 16:01");
        _squad.Amends("Mia");
        Assert.Null(_squad.NeedsTime("Sam"));
        Assert.Equal(2, _squad.Facts<ProposalEvent.TimeTaken>().Length);
    }

    [Fact]
    public void A_new_text_ends_the_time_that_somebody_needed()
    {
        _squad.At("2026-11-25 10:00");
        _squad.NeedsTime("Sam");
        _squad.Amends("Mia");
        Assert.Empty(Holds.Of(_squad.Unit, _squad.Proposal(), _squad.Now));
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Closes());
        AllBut("Sam");
        _squad.At("2026-11-26 16:00");
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void The_time_of_somebody_who_leaves_holds_nothing_back()
    {
        _squad.At("2026-11-25 09:00");
        Assert.Null(_squad.NeedsTime("Lena"));
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Closes());
        _squad.Leaves("Lena");
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Closes());
    }

    [Fact]
    public void The_time_of_somebody_who_then_takes_no_part_holds_nothing_back()
    {
        AllBut("Sam");
        _squad.NeedsTime("Sam");
        _squad.State<ProposalState.Open>();
        _squad.Recuses("Sam");
        Assert.Equal(new Count(4, 2, 4, 0, 0, 0), _squad.State<ProposalState.Adopted>().Count);
    }

    [Fact]
    public void Only_who_is_asked_and_has_not_spoken_takes_time()
    {
        _squad.Consents("Tom");
        Assert.Equal(Refusal.NoTimeNeeded, _squad.NeedsTime("Tom"));
        Assert.Equal(Refusal.OwnProposal, _squad.NeedsTime("Mia"));
        _squad.Joins("Zoe");
        Assert.Equal(Refusal.JoinedLater, _squad.NeedsTime("Zoe"));
        _squad.Objects("Lena");
        Assert.Equal(Refusal.NoTimeNeeded, _squad.NeedsTime("Sam"));
    }

    [Fact]
    public void Who_need_not_be_waited_for_lowers_the_number_and_may_still_see_a_problem()
    {
        AllBut("Sam");
        _squad.WaivesWaiting("Sam");
        Assert.Equal("Adopted", _squad.Proposal().State.GetType().Name);
        _squad.Proposes("Mia", "Second");
        _squad.WaivesWaiting("Sam", 2);
        Assert.Equal([_squad.IdOf("Sam")], _squad.Tally(2).Unwaited);
        Assert.Equal(2, _squad.Tally(2).Count.Need);
        Assert.Null(_squad.Do(new ProposalCommand.Raise(2, "no", null) { By = "aad-Sam", At = _squad.Now, Entropy = Squad.Seeded(7), Tap = new("x", "object", 0) }));
    }

    [Fact]
    public void Who_asked_for_time_and_then_not_to_wait_holds_nothing_back()
    {
        AllBut("Sam");
        _squad.NeedsTime("Sam");
        _squad.WaivesWaiting("Sam");
        Assert.IsType<ProposalState.Adopted>(_squad.Proposal().State);
    }

    [Fact]
    public void Who_is_recused_is_out_and_what_they_said_is_void()
    {
        _squad.Consents("Sam");
        Assert.Null(_squad.Recuses("Sam"));
        Assert.Equal(4, _squad.Tally().Count.Asked);
        Assert.Equal(0, _squad.Tally().Count.Consents);
        Assert.Equal(Refusal.Recused, _squad.Consents("Sam"));
        Assert.Equal(Refusal.Recused, _squad.NeedsTime("Sam"));
        Assert.Equal(Refusal.Recused, _squad.WaivesWaiting("Sam"));
    }

    [Fact]
    public void A_problem_of_somebody_recused_stays_a_problem()
    {
        _squad.Objects("Sam");
        _squad.Recuses("Sam");
        _squad.Consents("Tom");
        _squad.State<ProposalState.OnHold>();
        Assert.Null(_squad.TakesBack("Sam"));
        _squad.State<ProposalState.Open>();
    }

    [Fact]
    public void Recusal_needs_a_reason_and_is_not_for_the_proposer()
    {
        Assert.Equal(Refusal.ReasonMissing, _squad.Recuses("Sam", reason: " "));
        Assert.Equal(Refusal.OwnProposal, _squad.Recuses("Mia"));
    }

    [Fact]
    public void Somebody_else_is_recused_only_by_who_facilitates()
    {
        Assert.Equal(Refusal.NotFacilitating, _squad.Recuses("Tom", "Sam"));
        _squad.Names(facilitator: "Lena");
        Assert.Equal(Refusal.NotFacilitating, _squad.Recuses("Tom", "Sam"));
        Assert.Null(_squad.Recuses("Lena", "Sam"));
        Assert.Equal(_squad.IdOf("Lena"), _squad.Facts<ProposalEvent.Recused>().Single().By);
        _squad.Names(facilitator: "Mia");
        Assert.Equal(Refusal.NotFacilitating, _squad.Recuses("Mia", "Tom"));
    }

    [Fact]
    public void With_more_than_a_third_recused_it_is_not_adopted_and_the_reason_is_said()
    {
        var five = new Squad("Mia", "Jonas", "Lena", "Sam", "Tom");
        five.Proposes("Mia");
        five.Recuses("Sam");
        five.Consents("Lena");
        five.Recuses("Tom");
        five.Consents("Jonas");
        five.State<ProposalState.Open>();
        Assert.True(five.Tally().TooManyRecused);
        five.At("2026-12-01 10:00");
        Assert.Equal(LapseReason.Recused, five.State<ProposalState.NotDecided>().Reason);
    }

    [Fact]
    public void A_third_recused_is_not_too_many()
    {
        _squad.Recuses("Sam");
        _squad.Recuses("Tom");
        Assert.False(_squad.Tally().TooManyRecused);
        _squad.Consents("Lena");
        _squad.Consents("Priya");
        _squad.Consents("Jonas");
        Assert.IsType<ProposalState.Adopted>(_squad.Proposal().State);
    }

    private void AllBut(string name)
    {
        foreach (var other in new[] { "Jonas", "Lena", "Priya", "Sam", "Tom" }.Where(other => other != name))
        {
            _squad.Consents(other);
        }
    }
}
