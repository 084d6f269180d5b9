using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>All histories, or the nearest, under other first choices, with more ways to act, and with planted faults.</summary>
public sealed class OtherHistoriesTests(ITestOutputHelper output)
{
    private static readonly Policy TwoVersions = Policy.Consent with { MaxVersions = 2 };

    /// <summary>With the long limits shorter, so that alarms reach the greatest age.</summary>
    private static readonly Policy Short = TwoVersions with { MaxAgeDays = 6, HoldDays = 3 };

    /// <summary>With slips and checks there are too many states to reach them all.</summary>
    private const int Nearest = 8000;

    public static TheoryData<string> PlantedFaults => Planted.OfOneProposal;

    public static TheoryData<string> FurtherFaults => [.. Further.Keys];

    private static Dictionary<string, (Deciding Fault, Rule Rule)> Further => new(StringComparer.Ordinal)
    {
        ["mends are forgotten"] = (Faults.MendsAreForgotten, Rule.WhatIsMendedOrNotedCanBeSeenForADay),
        ["a noted problem adopts at once"] = (Faults.ANotedProblemAdoptsAtOnce, Rule.WhatIsMendedOrNotedCanBeSeenForADay),
    };

    [Fact]
    public void The_nearest_histories_with_slips_mended_answers_taken_back_and_problems_checked_keep_every_rule()
    {
        var walk = Walk.Through(DecidingWays.Real, 2, Squad.Monday, Short, Nearest, more: true);
        Assert.Empty(walk.Broken);
        Assert.InRange(walk.States, Nearest, int.MaxValue);
        Assert.Contains("Adopted", walk.Ends);
    }

    [Theory]
    [MemberData(nameof(FurtherFaults))]
    public void The_further_walk_finds_a_planted_fault(string fault)
    {
        var (decide, rule) = Further[fault];
        Assert.Contains(rule, Walk.Through(decide, 2, Squad.Monday, Short, Nearest, more: true).Broken);
    }

    [Fact]
    public void Every_history_that_grows_too_old_rests_too()
    {
        var walk = Walk.Through(DecidingWays.Real, 2, Squad.Monday, Short);
        Assert.Empty(walk.Broken);
        Assert.Contains("not decided: Age", walk.Ends);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("lazy")]
    public void Every_history_under_the_other_first_choices_keeps_every_rule(string preset)
    {
        var walk = Walk.Through(DecidingWays.Real, 2, Squad.Monday, Presets.Find(preset)! with { MaxVersions = 2 });
        Assert.Empty(walk.Broken);
        Assert.Equal(["Adopted", "Withdrawn", "not decided: Age", "not decided: Hold", "not decided: Time"], walk.Ends.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_history_with_steps_before_consent_keeps_every_rule()
    {
        var walk = Walk.Through(DecidingWays.Real, 2, Squad.Monday, Presets.Rounds with { MaxVersions = 2 }, most: 20000);
        output.WriteLine($"{walk.States} states");
        Assert.Empty(walk.Broken);
        Assert.Contains("Adopted", walk.Ends);
    }

    [Fact]
    public void A_walk_with_steps_finds_that_steps_are_skipped() =>
        Assert.Contains(Rule.NothingIsAdoptedBeforeConsentIsAsked, Walk.Through(Faults.StepsAreSkipped, 2, Squad.Monday, Presets.Rounds with { MaxVersions = 2 }, most: 20000).Broken);

    [Theory]
    [MemberData(nameof(PlantedFaults))]
    public void The_same_walk_finds_a_planted_fault(string fault)
    {
        var (decide, rule) = Planted.Named(fault);
        Assert.Contains(rule, Walk.Through(decide, 2, Squad.Monday, Short).Broken);
    }
}
