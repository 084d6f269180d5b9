using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>What can be done as long as a proposal lives, at whichever step it is. Tom guides; on hold it is because of Lena.</summary>
public sealed class FromEveryStateTests
{
    public static TheoryData<string> States => ["questions", "reactions", "changes", "open", "on hold"];

    [Theory]
    [MemberData(nameof(States))]
    public void Anybody_asks_and_the_proposer_answers_and_nothing_moves(string state)
    {
        var squad = In(state);
        var before = squad.Proposal().State.GetType();
        Assert.Null(squad.Asks("Jonas", "Also on Fridays?"));
        Assert.Null(squad.AnswersQuestion("Mia", "Yes"));
        Assert.Equal("Yes", squad.Proposal().Questions().Single().Question.Answer);
        Assert.Equal(before, squad.Proposal().State.GetType());
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Anybody_takes_it_to_a_meeting_where_the_rules_know_meetings(string state)
    {
        var squad = In(state);
        Assert.Null(squad.CallsMeeting("Jonas"));
        Assert.Equal(MeetingCause.Asked, squad.State<ProposalState.Meeting>().Cause);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Whoever_guides_stops_it_and_without_an_appeal_it_is_not_decided(string state)
    {
        var squad = In(state);
        Assert.Equal(Refusal.OnlyFacilitator, squad.Drops("Jonas"));
        Assert.Null(squad.Drops("Tom"));
        squad.State<ProposalState.Stopped>();
        squad.At("2026-11-24 10:00");
        Assert.Equal(LapseReason.Stopped, squad.State<ProposalState.NotDecided>().Reason);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Its_proposer_withdraws_it_and_nobody_else(string state)
    {
        var squad = In(state);
        Assert.Equal(Refusal.OnlyProposer, squad.Withdraws("Tom"));
        Assert.Null(squad.Withdraws("Mia"));
        squad.State<ProposalState.Withdrawn>();
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Whoever_is_too_close_takes_no_part_from_then_on(string state)
    {
        var squad = In(state);
        Assert.Null(squad.Recuses("Sam"));
        Assert.DoesNotContain(squad.IdOf("Sam"), squad.Tally().Asked);
        Assert.DoesNotContain(squad.IdOf("Sam"), Stages.Waiting(squad.Unit, squad.Proposal(), squad.Now));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Whoever_leaves_is_asked_no_more(string state)
    {
        var squad = In(state);
        squad.Leaves("Sam");
        Assert.DoesNotContain(squad.IdOf("Sam"), squad.Tally().Asked);
        Assert.DoesNotContain(squad.IdOf("Sam"), Stages.Waiting(squad.Unit, squad.Proposal(), squad.Now));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Whoever_joins_may_ask_and_see_a_problem_and_is_not_waited_for(string state)
    {
        var squad = In(state);
        squad.Joins("Zoe");
        Assert.Null(squad.Asks("Zoe", "What is it about?"));
        Assert.Null(squad.Objects("Zoe"));
        Assert.DoesNotContain(squad.IdOf("Zoe"), squad.Tally().Asked);
        Assert.DoesNotContain(squad.IdOf("Zoe"), Stages.Waiting(squad.Unit, squad.Proposal(), squad.Now));
    }

    [Fact]
    public void Nobody_waits_for_the_reaction_of_whoever_takes_no_part()
    {
        var squad = In("reactions");
        foreach (var name in new[] { "Jonas", "Lena", "Priya", "Tom" })
        {
            squad.Reacts(name, null);
        }

        Assert.Equal(Stage.React, squad.State<ProposalState.Step>().Stage);
        squad.Recuses("Sam");
        Assert.Equal(Stage.Amend, squad.State<ProposalState.Step>().Stage);
    }

    [Theory]
    [InlineData(0, 2, 0, Stage.React)]
    [InlineData(0, 0, 3, Stage.Amend)]
    public void A_step_without_days_is_left_out(int clarify, int react, int amend, Stage first)
    {
        var squad = new Squad("Mia", "Tom", "Sam").Under(Policy.Consent with { ClarifyDays = clarify, ReactDays = react, AmendDays = amend });
        squad.Proposes("Mia");
        Assert.Equal(first, squad.State<ProposalState.Step>().Stage);
        Assert.Null(squad.MovesOn("Tom"));
        squad.State<ProposalState.Open>();
    }

    private static Squad In(string state)
    {
        var squad = new Squad("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom").Meeting(facilitator: "Tom");
        squad.ProposesAs("Mia", Manner.Rounds);
        for (var step = state switch { "questions" => 0, "reactions" => 1, "changes" => 2, _ => 3 }; step > 0; step--)
        {
            Assert.Null(squad.MovesOn("Tom"));
        }

        if (state == "on hold")
        {
            squad.Objects("Lena");
        }

        return squad;
    }
}
