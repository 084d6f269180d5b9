using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>A problem whose owner says nothing more, or is gone.</summary>
public sealed class SilentObjectorTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public SilentObjectorTests() => _squad.Proposes("Mia");

    [Fact]
    public void An_objector_silent_after_a_change_is_asked_after_two_working_days_and_noted_after_four()
    {
        _squad.Objects("Lena");
        _squad.Amends("Mia");
        ConsentsOf("Jonas", "Priya", "Sam", "Tom");
        _squad.At("2026-11-27 09:59");
        var asked = Assert.Single(_squad.Facts<ProposalEvent.Reminded>(), reminded => reminded.Objection == 1);
        Assert.Equal("Wed 2026-11-25 10:00", _squad.Local(asked.At));
        _squad.State<ProposalState.Open>();
        _squad.At("2026-11-27 10:00");
        Assert.IsType<ObjectionState.Noted>(Objection(1).State);
        Assert.Equal("Fri 2026-11-27 10:00", _squad.Local(_squad.State<ProposalState.Adopted>().At));
        Assert.Empty(_squad.Proposal().Improvers());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Days_away_are_not_counted_against_a_silent_objector(bool comesBackEarly)
    {
        _squad.Objects("Lena");
        _squad.Amends("Mia");
        _squad.At("2026-11-24 09:00");
        _squad.MarksAway("Lena", "Lena", comesBackEarly ? new(2026, 12, 10) : new(2026, 12, 1));
        ConsentsOf("Jonas", "Priya", "Sam", "Tom");
        _squad.At("2026-12-01 09:00");
        _squad.Returns("Lena");
        _squad.At("2026-12-04 09:59");
        Assert.True(Objection(1).IsOpen);
        Assert.Equal("Wed 2026-12-02 10:00", _squad.Local(_squad.Facts<ProposalEvent.Reminded>().Last().At));
        _squad.At("2026-12-04 10:00");
        Assert.IsType<ObjectionState.Noted>(Objection(1).State);
    }

    [Fact]
    public void A_further_change_gives_a_silent_objector_new_time()
    {
        _squad.Objects("Lena");
        _squad.Amends("Mia");
        _squad.At("2026-11-25 12:00");
        _squad.Amends("Mia", "Move the daily stand-up to 10:00");
        _squad.At("2026-12-01 11:59");
        Assert.True(Objection(1).IsOpen);
        Assert.Equal(2, _squad.Facts<ProposalEvent.Reminded>().Count(reminded => reminded.Objection == 1));
    }

    [Fact]
    public void The_problem_of_a_leaver_is_noted_after_two_working_days()
    {
        _squad.Objects("Lena");
        ConsentsOf("Jonas", "Priya", "Sam", "Tom");
        _squad.Leaves("Lena");
        _squad.At("2026-11-25 09:59");
        _squad.State<ProposalState.OnHold>();
        _squad.At("2026-11-25 10:00");
        Assert.IsType<ObjectionState.Noted>(Objection(1).State);
        Assert.Equal(new Count(4, 2, 4, 0, 0, 0), _squad.State<ProposalState.Adopted>().Count);
    }

    [Fact]
    public void Somebody_else_may_take_over_a_leavers_problem_by_raising_it()
    {
        _squad.Objects("Lena");
        _squad.Leaves("Lena");
        _squad.Objects("Tom", "What Lena said");
        _squad.At("2026-11-26 10:00");
        Assert.IsType<ObjectionState.Noted>(Objection(1).State);
        _squad.State<ProposalState.OnHold>();
    }

    [Fact]
    public void An_objector_who_becomes_a_guest_is_treated_like_a_leaver()
    {
        _squad.Objects("Lena");
        _squad.Joins("Lena", guest: true);
        Assert.Equal(Refusal.Guest, _squad.TakesBack("Lena"));
        _squad.At("2026-11-25 10:00");
        Assert.IsType<ObjectionState.Noted>(Objection(1).State);
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
