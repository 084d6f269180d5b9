using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>What is said just before the closing time, and just then: Wednesday at four.</summary>
public sealed class LastMinuteTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public LastMinuteTests()
    {
        _squad.Proposes("Mia");
        _squad.Consents("Jonas");
        _squad.Consents("Priya");
        _squad.Consents("Sam");
    }

    [Fact]
    public void A_problem_one_second_before_the_closing_time_stops_the_clock()
    {
        _squad.At("2026-11-25 15:59:59");
        Assert.Null(_squad.Objects("Lena"));
        _squad.At("2026-11-26 12:00");
        _squad.State<ProposalState.OnHold>();
        _squad.TakesBack("Lena");
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Closes());
    }

    [Fact]
    public void A_problem_at_the_closing_time_comes_too_late_even_if_no_timer_ran()
    {
        Assert.Equal(Refusal.Closed, _squad.Do(new ProposalCommand.Raise(1, "I would miss it", null)
        {
            By = "aad-Lena",
            At = _squad.InstantOf("2026-11-25 16:00"),
            Entropy = Squad.Seeded(1),
            Tap = new("late", "object", 0),
        }));
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Local(_squad.State<ProposalState.Adopted>().At));
    }

    [Fact]
    public void A_changed_mind_just_before_the_closing_time_does_not_move_it()
    {
        _squad.At("2026-11-25 15:30");
        _squad.Consents("Lena");
        _squad.HasNoOpinion("Sam");
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Closes());
        _squad.At("2026-11-25 16:00");
        Assert.Equal(new Count(5, 2, 3, 1, 0, 1), _squad.State<ProposalState.Adopted>().Count);
    }
}
