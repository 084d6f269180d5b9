using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>Every way of deciding that is offered: a row of one table. None of them lets anybody pass over a problem, and none adopts by silence.</summary>
public sealed class PresetsTests
{
    public static TheoryData<string> Names => [.. Presets.Table.Select(policy => policy.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Silence_adopts_nothing_under_any_rules(string preset)
    {
        var squad = Asking(preset);
        squad.At("2027-06-01 12:00");
        Assert.Empty(squad.Facts<ProposalEvent.Adopted>());
        Assert.True(squad.Proposal().State is ProposalState.NotDecided or ProposalState.Meeting);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_passes_over_an_open_problem_under_any_rules(string preset)
    {
        var squad = Asking(preset);
        squad.Objects("Lena");
        foreach (var name in new[] { "Jonas", "Priya", "Sam", "Tom" })
        {
            squad.Consents(name);
        }

        squad.At("2027-06-01 12:00");
        Assert.Empty(squad.Facts<ProposalEvent.Adopted>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_everybody_consents_to_is_adopted_at_once_under_any_rules(string preset)
    {
        var squad = Asking(preset);
        squad.AllConsent();
        Assert.Equal(squad.Now, squad.State<ProposalState.Adopted>().At);
    }

    [Theory]
    [InlineData("consent", 5, 3)]
    [InlineData("all", 5, 5)]
    [InlineData("lazy", 9, 1)]
    [InlineData("rounds", 5, 3)]
    [InlineData("circle-constitution", 7, 7)]
    [InlineData("circle-constitution-timebox", 7, 1)]
    [InlineData("rust", 10, 8)]
    [InlineData("rust", 5, 3)]
    [InlineData("rust", 3, 2)]
    [InlineData("rfcbot", 10, 8)]
    [InlineData("rfcbot", 4, 2)]
    [InlineData("standard", 9, 1)]
    [InlineData("quorum", 9, 1)]
    public void Each_way_needs_its_number_of_the_others(string preset, int others, int need) =>
        Assert.Equal(need, Presets.Find(preset)!.Quorum.Need(new Heard(others, 0, 0, 0, 0), 0));

    [Fact]
    public void More_than_half_of_those_who_answered_is_needed_where_the_rules_count_answers() =>
        Assert.Equal([1, 3, 3, 4], new[] { 0, 4, 5, 6 }.Select(answers => Presets.Find("significant")!.Quorum.Need(new Heard(9, answers, 0, 0, 0), 0)));

    [Theory]
    [InlineData(QuorumKind.Percent, 60, 5, 0, 3)]
    [InlineData(QuorumKind.Percent, 75, 5, 0, 4)]
    [InlineData(QuorumKind.Percent, 50, 10, 4, 3)]
    [InlineData(QuorumKind.Percent, 0, 5, 0, 1)]
    [InlineData(QuorumKind.Fixed, 4, 3, 0, 3)]
    [InlineData(QuorumKind.Fixed, 0, 3, 0, 1)]
    [InlineData(QuorumKind.All, 0, 3, 3, 1)]
    public void A_share_is_rounded_up_a_number_is_never_more_than_there_are_and_nothing_is_less_than_one(QuorumKind kind, int number, int others, int away, int need) =>
        Assert.Equal(need, new Quorum(kind, number).Need(new Heard(others, 0, 0, 0, 0), away));

    [Theory]
    [InlineData("standard", "Thu 2026-11-26 16:00")]
    [InlineData("significant", "Mon 2026-11-30 16:00")]
    [InlineData("circle-constitution-timebox", "Mon 2026-11-30 16:00")]
    [InlineData("rust", "Wed 2026-12-02 16:00")]
    [InlineData("rfcbot", "Wed 2026-12-02 16:00")]
    public void Each_way_has_its_time(string preset, string closes) => Assert.Equal(closes, Asking(preset).Closes());

    [Fact]
    public void A_longer_extension_is_where_the_rules_say_so()
    {
        var squad = Asking("rfcbot");
        squad.At("2026-12-02 16:00");
        Assert.Equal("Mon 2026-12-07 16:00", squad.Closes());
    }

    [Fact]
    public void A_circle_that_waits_for_everybody_meets_after_thirty_working_days()
    {
        var squad = Asking("circle-constitution");
        squad.Consents("Tom");
        squad.At("2027-01-04 09:59");
        squad.State<ProposalState.Open>();
        squad.At("2027-01-04 10:00");
        Assert.Equal(MeetingCause.Age, squad.State<ProposalState.Meeting>().Cause);
    }

    [Fact]
    public void Where_three_of_four_must_answer_consents_alone_are_not_enough()
    {
        var squad = Asking("quorum");
        squad.Consents("Tom");
        squad.Consents("Sam");
        squad.Consents("Jonas");
        squad.At("2026-11-30 16:00");
        Assert.True(squad.State<ProposalState.Open>().Extended);
        squad.HasNoOpinion("Lena");
        Assert.Equal(new Count(5, 1, 3, 1, 0, 1), squad.State<ProposalState.Adopted>().Count);
    }

    /// <summary>A squad of six that is asked for consent.</summary>
    private static Squad Asking(string preset)
    {
        var squad = new Squad("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom").Under(Presets.Find(preset)!);
        squad.Proposes("Mia");
        while (squad.Proposal().State is ProposalState.Step)
        {
            Assert.Null(squad.MovesOn("Tom"));
        }

        return squad;
    }
}
