using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>What becomes of other people's ideas.</summary>
public sealed class IdeaTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public IdeaTests()
    {
        _squad.Proposes("Mia");
        _squad.Objects("Lena");
        _squad.Suggests("Tom", "9:45 instead of 9:30");
    }

    private Suggestion Idea => _squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Suggestions[0];

    [Fact]
    public void An_idea_is_for_the_problems_that_are_open()
    {
        Assert.Equal([1], Idea.Solves);
        _squad.Objects("Sam");
        _squad.Do(new ProposalCommand.Suggest(1, "Another room") { Solves = [2, 7], By = "aad-Tom", At = _squad.Now, Entropy = Squad.Seeded(9), Tap = new("s", "suggest", 0) });
        Assert.Equal([2], _squad.Facts<ProposalEvent.Suggested>()[1].Solves);
    }

    [Fact]
    public void Accepting_an_idea_makes_a_version_and_both_objectors_say_whether_it_is_solved()
    {
        _squad.Objects("Sam");
        Assert.Equal(Refusal.OnlyProposer, _squad.Accepts("Tom", 1));
        Assert.Null(_squad.Accepts("Mia", 1, "Tom's idea"));
        Assert.Equal(("Move the daily stand-up to 9:45", 2, "Tom's idea", 2), (_squad.Proposal().Wording.Title, _squad.Proposal().Version, _squad.Proposal().Why, Idea.Taken));
        _squad.Resolves("Lena");
        _squad.StillObjects("Sam");
        Assert.Equal(new ObjectionState.Resolved(2), _squad.Objection(1).State);
        Assert.IsType<ObjectionState.Raised>(_squad.Objection(2).State);
        _squad.State<ProposalState.OnHold>();
    }

    [Fact]
    public void An_idea_taken_just_after_a_change_is_a_version_all_the_same()
    {
        _squad.Amends("Mia", "Move the daily stand-up to 9:30 sharp");
        _squad.Resolves("Lena");
        _squad.Accepts("Mia", 1);
        Assert.Equal(3, _squad.Proposal().Version);
        Assert.Null(_squad.Accepts("Mia", 1));
        Assert.Equal(3, _squad.Proposal().Version);
    }

    [Fact]
    public void An_idea_can_no_more_be_taken_than_there_may_be_versions()
    {
        for (var version = 2; version <= 6; version++)
        {
            _squad.HasNoOpinion("Jonas");
            _squad.Amends("Mia", $"Move the daily stand-up to 9:30, text {version}");
        }

        Assert.Equal(Refusal.TooManyVersions, _squad.Accepts("Mia", 1));
    }

    [Fact]
    public void Declining_takes_an_example_and_keeps_it_with_the_idea()
    {
        Assert.Equal(Refusal.OnlyProposer, _squad.Declines("Sam", suggestion: 1));
        Assert.Equal(Refusal.ReasonMissing, _squad.Declines("Mia", " "));
        Assert.Null(_squad.Declines("Mia", "the room is taken"));
        Assert.Equal("the room is taken", Idea.Declined);
        Assert.Equal(Refusal.UnknownSuggestion, _squad.Accepts("Mia", 1));
        Assert.Null(_squad.Declines("Mia", "the room is taken", 1));
        Assert.Single(_squad.Facts<ProposalEvent.SuggestionDeclined>());
    }
}
