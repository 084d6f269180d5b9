using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class NumberNeededTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    [InlineData(6, 3)]
    [InlineData(7, 3)]
    [InlineData(9, 4)]
    [InlineData(13, 6)]
    [InlineData(25, 12)]
    public void Half_of_the_others_have_to_consent(int people, int need)
    {
        var squad = Of(people);
        squad.Proposes("p0");
        Assert.Equal(need, squad.Tally().Count.Need);
        Assert.Equal(need, squad.Facts<ProposalEvent.Proposed>().Single().Need);
        for (var consents = 1; consents < need; consents++)
        {
            squad.Consents($"p{consents}");
        }

        squad.At("2026-11-25 16:00");
        squad.State<ProposalState.Open>();
        squad.Consents($"p{need}");
        Assert.Equal(need, squad.State<ProposalState.Adopted>().Count.Consents);
    }

    [Theory]
    [InlineData(6, 0, 0, 3)]
    [InlineData(6, 1, 0, 2)]
    [InlineData(6, 0, 1, 2)]
    [InlineData(6, 1, 1, 2)]
    [InlineData(6, 4, 0, 2)]
    [InlineData(9, 2, 0, 3)]
    [InlineData(9, 1, 2, 3)]
    [InlineData(13, 3, 3, 3)]
    [InlineData(3, 1, 0, 1)]
    [InlineData(3, 0, 1, 1)]
    [InlineData(4, 2, 0, 2)]
    [InlineData(4, 0, 1, 2)]
    [InlineData(2, 1, 0, 1)]
    public void No_opinions_and_absences_lower_it_never_below_two_of_three(int people, int noOpinions, int away, int need)
    {
        var squad = Of(people);
        for (var index = 1; index <= away; index++)
        {
            Assert.Null(squad.MarksAway($"p{index}", $"p{index}", new(2026, 12, 3)));
        }

        squad.Proposes("p0");
        for (var index = 1; index <= noOpinions; index++)
        {
            squad.HasNoOpinion($"p{away + index}");
        }

        Assert.Equal(need, squad.Tally().Count.Need);
        squad.At("2026-11-25 16:00");
        squad.State<ProposalState.Open>();
    }

    [Fact]
    public void Somebody_away_who_answers_counts_again()
    {
        var squad = Of(6);
        squad.MarksAway("p1", "p1", new(2026, 12, 3));
        squad.Proposes("p0");
        Assert.Equal(2, squad.Tally().Count.Need);
        Assert.Equal([squad.IdOf("p1")], squad.Tally().Away);
        squad.Consents("p1");
        Assert.Equal(new Count(5, 3, 1, 0, 0, 4), squad.Tally().Count);
    }

    [Fact]
    public void No_opinion_from_everybody_does_not_adopt()
    {
        var squad = Of(4);
        squad.Proposes("p0");
        squad.HasNoOpinion("p1");
        squad.HasNoOpinion("p2");
        squad.HasNoOpinion("p3");
        Assert.True(squad.Tally().EverybodyAnswered);
        squad.At("2026-12-01 12:00");
        Assert.Equal(LapseReason.Time, squad.State<ProposalState.NotDecided>().Reason);
    }

    [Fact]
    public void Where_everybody_must_consent_somebody_without_an_opinion_is_missing()
    {
        var squad = Of(4);
        squad.ProposesAs("p0", Manner.Everybody);
        squad.Consents("p1");
        squad.Consents("p2");
        squad.HasNoOpinion("p3");
        Assert.True(squad.Tally().EverybodyAnswered);
        Assert.Equal([new Missing.Consents(1, [])], WhyOpen.Of(squad.Unit, squad.Proposal(), squad.Now));
        squad.At("2026-12-01 12:00");
        Assert.Equal(new Count(3, 3, 2, 1, 0, 0), squad.State<ProposalState.NotDecided>().Count);
    }

    [Fact]
    public void Standing_aside_neither_consents_nor_lowers_the_number()
    {
        var squad = Of(4);
        squad.Proposes("p0");
        squad.StandsAside("p1");
        squad.StandsAside("p2");
        squad.Consents("p3");
        Assert.Equal(new Count(3, 2, 1, 0, 2, 0), squad.Tally().Count);
        squad.State<ProposalState.Open>();
    }

    [Fact]
    public void When_everybody_has_answered_and_one_consent_is_missing_answers_can_still_change()
    {
        var squad = Of(4);
        squad.Proposes("p0");
        squad.StandsAside("p1");
        squad.StandsAside("p2");
        squad.Consents("p3");
        squad.Consents("p2");
        Assert.Equal(2, squad.State<ProposalState.Adopted>().Count.Consents);
    }

    [Fact]
    public void A_leaver_no_longer_counts_and_their_leaving_may_adopt()
    {
        var squad = Of(5);
        squad.Proposes("p0");
        squad.Consents("p1");
        squad.Consents("p2");
        squad.Consents("p3");
        squad.State<ProposalState.Open>();
        squad.Leaves("p4");
        Assert.Equal(new Count(3, 2, 3, 0, 0, 0), squad.State<ProposalState.Adopted>().Count);
    }

    [Fact]
    public void The_consent_of_somebody_who_left_does_not_count()
    {
        var squad = Of(6);
        squad.Proposes("p0");
        squad.Consents("p1");
        squad.Leaves("p1");
        Assert.Equal(new Count(4, 2, 0, 0, 0, 4), squad.Tally().Count);
    }

    [Fact]
    public void Nobody_left_to_consent_means_not_decided()
    {
        var squad = Of(3);
        squad.Proposes("p0");
        squad.Leaves("p1");
        squad.Leaves("p2");
        squad.At("2026-12-10 12:00");
        squad.State<ProposalState.NotDecided>();
    }

    private static Squad Of(int people) => new([.. Enumerable.Range(0, people).Select(index => $"p{index}")]);
}
