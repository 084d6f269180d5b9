using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Organization;

public sealed class WaitingForTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    [Fact]
    public void After_two_proposals_in_a_row_without_an_answer_somebody_is_asked_once()
    {
        SamIsSilentTwice();
        var asked = Assert.Single(_squad.Facts<MembershipEvent.WaitAsked>());
        Assert.Equal([_squad.IdOf("Sam")], asked.People);
        Assert.Equal(2, asked.Proposal);
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Local(asked.At));
    }

    [Fact]
    public void One_answer_between_begins_anew()
    {
        AdoptedWithoutSam(1);
        _squad.Proposes("Mia", "Second");
        _squad.Consents("Sam", proposal: 2);
        Answered(2);
        AdoptedWithoutSam(3);
        Assert.Empty(_squad.Facts<MembershipEvent.WaitAsked>());
    }

    [Fact]
    public void Days_away_do_not_count()
    {
        AdoptedWithoutSam(1);
        _squad.MarksAway("Sam", "Sam", new(2026, 12, 1));
        AdoptedWithoutSam(2);
        Assert.Empty(_squad.Facts<MembershipEvent.WaitAsked>());
        _squad.At("2026-12-02 10:00");
        AdoptedWithoutSam(3);
        Assert.Single(_squad.Facts<MembershipEvent.WaitAsked>());
    }

    [Fact]
    public void A_proposal_that_is_withdrawn_says_nothing_about_anybody()
    {
        AdoptedWithoutSam(1);
        _squad.Proposes("Mia", "Second");
        _squad.Withdraws("Mia", 2);
        Assert.Empty(_squad.Facts<MembershipEvent.WaitAsked>());
    }

    [Fact]
    public void A_problem_raised_is_an_answer_too()
    {
        AdoptedWithoutSam(1);
        _squad.Proposes("Mia", "Second");
        _squad.Do(new ProposalCommand.Raise(2, "no", null) { By = "aad-Sam", At = _squad.Now, Entropy = Squad.Seeded(77), Tap = new("p", "object", 0) });
        _squad.At("2026-12-20 12:00");
        Assert.Empty(_squad.Facts<MembershipEvent.WaitAsked>());
    }

    [Fact]
    public void Without_an_answer_in_two_working_days_nobody_waits_for_them()
    {
        SamIsSilentTwice();
        _squad.At("2026-12-01 15:59");
        Assert.False(_squad.Unit.Members[_squad.IdOf("Sam")].Unwaited);
        _squad.At("2026-12-01 17:00");
        Assert.Equal("Tue 2026-12-01 16:00", _squad.Local(_squad.Facts<MembershipEvent.WaitSettled>().Single().At));
        _squad.Proposes("Mia", "Third");
        Assert.Equal([_squad.IdOf("Sam")], _squad.Tally(3).Unwaited);
        Answered(3);
        Assert.IsType<ProposalState.Adopted>(_squad.Proposal(3).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Their_word_settles_it(bool wait)
    {
        SamIsSilentTwice();
        _squad.Waits("Sam", wait);
        _squad.At("2026-12-03 10:00");
        Assert.Equal(!wait, _squad.Unit.Members[_squad.IdOf("Sam")].Unwaited);
        Assert.Single(_squad.Facts<MembershipEvent.WaitSettled>());
    }

    [Fact]
    public void Any_tap_makes_them_waited_for_again_even_one_that_is_refused()
    {
        SamIsSilentTwice();
        _squad.At("2026-12-02 10:00");
        _squad.Proposes("Mia", "Third");
        Assert.Equal(Refusal.OnlyProposer, _squad.Withdraws("Sam", 3));
        Assert.Contains(_squad.IdOf("Sam"), _squad.Tally(3).Waiting);
        Assert.Equal(_squad.Now, _squad.Unit.Members[_squad.IdOf("Sam")].BackAt);
    }

    [Fact]
    public void A_look_makes_them_waited_for_again_too()
    {
        SamIsSilentTwice();
        _squad.At("2026-12-02 10:00");
        Assert.Null(_squad.Do(new MembershipCommand.Look("aad-Sam") { At = _squad.Now, Entropy = Squad.Seeded(5) }));
        Assert.False(_squad.Unit.Members[_squad.IdOf("Sam")].Unwaited);
        Assert.Null(_squad.Do(new MembershipCommand.Look("aad-Tom") { At = _squad.Now, Entropy = Squad.Seeded(5) }));
        Assert.Single(_squad.Facts<MembershipEvent.WaitSettled>(), settled => settled.Wait);
    }

    [Fact]
    public void Whoever_is_not_waited_for_may_still_see_a_problem()
    {
        SamIsSilentTwice();
        _squad.At("2026-12-02 10:00");
        _squad.Proposes("Mia", "Third");
        Assert.Null(_squad.Do(new ProposalCommand.Raise(3, "no", null) { By = "aad-Sam", At = _squad.Now, Entropy = Squad.Seeded(77), Tap = new("p", "object", 0) }));
        _squad.State<ProposalState.OnHold>(3);
    }

    [Fact]
    public void At_most_half_of_the_others_are_not_waited_for_at_a_time()
    {
        foreach (var number in new[] { 1, 2 })
        {
            _squad.Proposes("Mia", $"Number {number}");
            _squad.At($"2026-11-{26 + number} 16:00");
        }

        _squad.At("2026-12-20 10:00");
        var settled = _squad.Facts<MembershipEvent.WaitSettled>();
        Assert.Equal(5, settled.Length);
        Assert.Equal(2, settled.Count(each => !each.Wait));
    }

    [Fact]
    public void Days_away_do_not_count_against_the_answer_either()
    {
        SamIsSilentTwice();
        _squad.MarksAway("Mia", "Sam", new(2026, 12, 3));
        _squad.At("2026-12-04 15:00");
        Assert.False(_squad.Unit.Members[_squad.IdOf("Sam")].Unwaited);
        _squad.At("2026-12-04 16:00");
        Assert.True(_squad.Unit.Members[_squad.IdOf("Sam")].Unwaited);
    }

    [Fact]
    public void A_leaver_is_not_asked_and_a_comer_back_begins_anew()
    {
        SamIsSilentTwice();
        _squad.Leaves("Sam");
        _squad.At("2026-12-03 10:00");
        Assert.Empty(_squad.Facts<MembershipEvent.WaitSettled>());
        _squad.Joins("Sam");
        Assert.False(_squad.Unit.Members[_squad.IdOf("Sam")].Unwaited);
    }

    /// <summary>The second closes on Friday at four.</summary>
    private void SamIsSilentTwice()
    {
        AdoptedWithoutSam(1);
        AdoptedWithoutSam(2);
    }

    private void AdoptedWithoutSam(int number)
    {
        _squad.Proposes("Mia", $"Number {number}");
        Answered(number);
        if (_squad.Proposal(number).State is ProposalState.Open open)
        {
            var closes = _squad.Unit.Calendar.Local(Clock.ClosesAt(_squad.Unit.Calendar, Policy.Consent, open));
            _squad.At(closes.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private void Answered(int number)
    {
        foreach (var name in new[] { "Jonas", "Lena", "Priya", "Tom" })
        {
            _squad.Consents(name, proposal: number);
        }
    }
}
