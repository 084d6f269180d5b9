using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>Where nobody is named who could guide, the first who says so guides.</summary>
public sealed class FacilitatingTests
{
    private readonly Squad _squad = new("Mia", "Tom", "Sam", "Lena", "Priya");

    public FacilitatingTests() => _squad.Proposes("Mia");

    [Fact]
    public void The_first_who_says_so_guides_a_proposal_for_which_nobody_is_named()
    {
        Assert.Equal(Refusal.OnlyFacilitator, _squad.Drops("Tom"));
        Assert.Null(_squad.Facilitates("Tom"));
        Assert.Equal(_squad.IdOf("Tom"), Facilitation.Acting(_squad.Unit, _squad.Proposal(), _squad.Now, _squad.IdOf("Mia")));
        Assert.Equal(Refusal.NotFacilitating, _squad.Facilitates("Sam"));
        Assert.Null(_squad.Facilitates("Tom"));
        Assert.Single(_squad.Facts<ProposalEvent.FacilitationTaken>());
        Assert.Null(_squad.Drops("Tom"));
    }

    [Fact]
    public void It_is_for_that_proposal_alone()
    {
        _squad.Facilitates("Tom");
        _squad.Proposes("Sam", "Another");
        Assert.Null(Facilitation.Acting(_squad.Unit, _squad.Proposal(2), _squad.Now, _squad.IdOf("Sam")));
    }

    [Fact]
    public void Nobody_with_a_part_in_it_guides()
    {
        _squad.Objects("Lena");
        Assert.Equal(Refusal.Involved, _squad.Facilitates("Mia"));
        Assert.Equal(Refusal.Involved, _squad.Facilitates("Lena"));
        Assert.Null(_squad.Facilitates("Tom"));
    }

    [Fact]
    public void Whoever_is_named_and_there_goes_before()
    {
        _squad.Names(facilitator: "Sam", secretary: "Priya");
        Assert.Equal(Refusal.NotFacilitating, _squad.Facilitates("Tom"));
        Assert.Null(_squad.Facilitates("Sam"));
        Assert.Empty(_squad.Facts<ProposalEvent.FacilitationTaken>());
        _squad.MarksAway("Sam", "Sam", new(2026, 12, 1));
        _squad.MarksAway("Priya", "Priya", new(2026, 12, 1));
        Assert.Null(_squad.Facilitates("Tom"));
        Assert.Null(_squad.Drops("Tom"));
    }

    [Fact]
    public void When_whoever_guides_sees_a_problem_or_leaves_somebody_else_may()
    {
        _squad.Facilitates("Tom");
        _squad.Objects("Tom");
        Assert.Null(_squad.Facilitates("Sam"));
        _squad.Leaves("Sam");
        Assert.Null(_squad.Facilitates("Priya"));
    }

    [Fact]
    public void A_check_is_theirs_alone()
    {
        _squad.Objects("Lena");
        _squad.Facilitates("Tom");
        _squad.AsksToCheck("Mia");
        Assert.Equal(Refusal.Involved, _squad.KeepsProblem("Sam"));
        Assert.Null(_squad.KeepsProblem("Tom"));
    }

    [Fact]
    public void A_step_is_theirs_to_end()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesAs("Mia", Manner.Rounds);
        squad.Facilitates("Tom");
        Assert.Equal(Refusal.NotFacilitating, squad.MovesOn("Sam"));
        Assert.Null(squad.MovesOn("Tom"));
    }
}
