using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>One proposal can ask for more than the unit's rules do; for less only where the unit has agreed on nothing else.</summary>
public sealed class MannersTests
{
    [Fact]
    public void Everybody_must_answer_where_the_proposer_says_so()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesAs("Mia", Manner.Everybody);
        squad.Consents("Tom");
        squad.Consents("Sam");
        squad.At("2026-11-25 16:00");
        Assert.Equal(3, squad.Tally().Count.Need);
        squad.State<ProposalState.Open>();
        squad.Consents("Lena");
        squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void A_quick_notice_takes_three_days_and_one_consent()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesAs("Mia", Manner.Quick);
        squad.Consents("Tom");
        Assert.Equal("Thu 2026-11-26 16:00", squad.Closes());
        squad.At("2026-11-26 16:00");
        squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void A_quick_notice_without_any_consent_is_not_decided()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesAs("Mia", Manner.Quick);
        squad.At("2026-12-10 16:00");
        squad.State<ProposalState.NotDecided>();
    }

    [Fact]
    public void Where_everybody_must_answer_by_consent_nobody_gets_by_with_a_quick_notice()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.ProposesRules("Mia", Presets.All);
        squad.AllConsent();
        Assert.Equal(Refusal.RulesAskMore, squad.ProposesAs("Mia", Manner.Quick));
        squad.ProposesAs("Mia", Manner.Rounds);
        Assert.Equal(QuorumKind.All, squad.Proposal(2).Policy.Quorum.Kind);
    }

    [Theory]
    [InlineData("2026-11-23 10:00", "Mon 2026-11-23 16:00")]
    [InlineData("2026-11-23 12:00", "Mon 2026-11-23 16:00")]
    [InlineData("2026-11-23 12:01", "Tue 2026-11-24 16:00")]
    [InlineData("2026-11-23 17:00", "Tue 2026-11-24 16:00")]
    [InlineData("2026-11-27 13:00", "Mon 2026-11-30 16:00")]
    [InlineData("2026-11-28 09:00", "Mon 2026-11-30 16:00")]
    public void Today_leaves_the_silent_four_hours_or_means_the_next_working_day(string at, string closes)
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.At(at);
        squad.ProposesAs("Mia", Manner.Today);
        Assert.Equal(closes, squad.Closes());
        Assert.Equal(2, squad.Tally().Count.Need);
    }

    [Fact]
    public void The_unit_s_own_closing_time_and_its_hiding_of_names_stay_whatever_the_manner()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.ProposesRules("Mia", closing: 15, hidden: true);
        squad.AllConsent();
        foreach (var how in Enum.GetValues<Manner>())
        {
            Assert.Equal((15, true), Manners.Of(squad.Unit, how, squad.Now) is { } policy ? (policy.ClosingHour, policy.Hidden) : default);
        }
    }
}
