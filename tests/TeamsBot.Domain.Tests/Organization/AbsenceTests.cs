using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Organization;

public sealed class AbsenceTests
{
    private static readonly DateOnly Friday = new(2026, 11, 27);
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    [Fact]
    public void Somebody_away_is_not_waited_for_and_lowers_the_number_needed()
    {
        _squad.MarksAway("Tom", "Tom", Friday);
        _squad.MarksAway("Sam", "Sam", Friday);
        _squad.Proposes("Mia");
        _squad.Consents("Jonas");
        _squad.Consents("Lena");
        Assert.Equal(2, _squad.Tally().Count.Need);
        _squad.HasNoOpinion("Priya");
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void Going_away_may_be_what_adopts_it()
    {
        _squad.Proposes("Mia");
        _squad.Consents("Jonas");
        _squad.Consents("Lena");
        _squad.Consents("Priya");
        _squad.Consents("Sam");
        _squad.MarksAway("Tom", "Tom", Friday);
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void Somebody_away_may_always_object()
    {
        _squad.Proposes("Mia");
        _squad.MarksAway("Tom", "Tom", Friday);
        Assert.Null(_squad.Objects("Tom"));
        _squad.State<ProposalState.OnHold>();
    }

    [Fact]
    public void On_the_day_somebody_is_waited_for_again()
    {
        _squad.MarksAway("Tom", "Tom", Friday);
        _squad.Proposes("Mia");
        _squad.Objects("Sam");
        _squad.At("2026-11-26 23:59");
        Assert.Equal([_squad.IdOf("Tom")], _squad.Tally().Away);
        _squad.At("2026-11-27 00:00");
        Assert.Empty(_squad.Tally().Away);
        Assert.Null(_squad.Returns("Tom"));
        Assert.Empty(_squad.Facts<MembershipEvent.Returned>());
    }

    [Fact]
    public void At_most_half_of_the_others_can_be_away_by_anothers_word()
    {
        Assert.Null(_squad.MarksAway("Mia", "Tom", Friday));
        Assert.Null(_squad.MarksAway("Lena", "Sam", Friday));
        Assert.Equal(Refusal.TooManyAway, _squad.MarksAway("Mia", "Priya", Friday));
        Assert.Null(_squad.MarksAway("Priya", "Priya", Friday));
        _squad.Returns("Sam");
        Assert.Null(_squad.MarksAway("Mia", "Lena", Friday));
    }

    [Fact]
    public void Of_two_people_neither_can_send_the_other_away()
    {
        var pair = new Squad("Mia", "Tom");
        Assert.Equal(Refusal.TooManyAway, pair.MarksAway("Mia", "Tom", Friday));
    }

    [Fact]
    public void A_colleagues_word_holds_for_at_most_ten_working_days()
    {
        Assert.Equal(Refusal.DateOutOfRange, _squad.MarksAway("Mia", "Tom", new(2026, 12, 8)));
        Assert.Null(_squad.MarksAway("Mia", "Tom", new(2026, 12, 7)));
        Assert.Equal(Refusal.DateOutOfRange, _squad.MarksAway("Mia", "Tom", new(2026, 11, 23)));
        Assert.Null(_squad.MarksAway("Sam", "Sam", new(2027, 11, 23)));
        Assert.Equal(Refusal.DateOutOfRange, _squad.MarksAway("Sam", "Sam", new(2027, 11, 24)));
        Assert.Equal(Refusal.UnknownPerson, _squad.MarksAway("Mia", "Nobody", Friday));
    }

    [Fact]
    public void The_first_tap_undoes_a_colleagues_word()
    {
        _squad.Proposes("Mia");
        _squad.MarksAway("Mia", "Tom", Friday);
        _squad.Consents("Tom");
        Assert.Single(_squad.Facts<MembershipEvent.Returned>());
        _squad.MarksAway("Mia", "Sam", Friday);
        _squad.Proposes("Sam", "Something else");
        Assert.Equal(2, _squad.Facts<MembershipEvent.Returned>().Length);
    }

    [Fact]
    public void A_persons_own_word_stands_while_they_answer()
    {
        _squad.Proposes("Mia");
        _squad.MarksAway("Tom", "Tom", Friday);
        _squad.Consents("Tom");
        Assert.Empty(_squad.Facts<MembershipEvent.Returned>());
        _squad.Returns("Tom");
        Assert.Single(_squad.Facts<MembershipEvent.Returned>());
    }

    [Fact]
    public void A_colleague_does_not_shorten_what_a_person_said()
    {
        _squad.MarksAway("Tom", "Tom", new(2026, 12, 4));
        Assert.Null(_squad.MarksAway("Mia", "Tom", Friday));
        Assert.Single(_squad.Facts<MembershipEvent.AwayMarked>());
    }

    [Fact]
    public void The_same_word_twice_changes_nothing()
    {
        _squad.MarksAway("Mia", "Tom", Friday);
        Assert.Null(_squad.MarksAway("Mia", "Tom", Friday));
        Assert.Single(_squad.Facts<MembershipEvent.AwayMarked>());
    }
}
