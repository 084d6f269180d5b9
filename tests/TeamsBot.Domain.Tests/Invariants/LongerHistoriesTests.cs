using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>Keeping a proposal open longer doubles the states: with three voters too many for a test, so that two do that, beside the three who don't.</summary>
public sealed class LongerHistoriesTests(ITestOutputHelper output)
{
    /// <summary>Within so many states each planted fault is met.</summary>
    private const int Nearest = 8000;

    private static readonly Policy Short = Policy.Consent with { MaxVersions = 2, MaxAgeDays = 6, HoldDays = 3 };

    public static TheoryData<string> PlantedFaults => [.. Faulty.Keys];

    private static Dictionary<string, (Deciding Fault, Rule Rule)> Faulty => new(StringComparer.Ordinal)
    {
        ["keeping it open changes nothing"] = (Faults.KeepingItOpenChangesNothing, Rule.NothingIsAdoptedBeforeItsTimeUnlessEverybodyAnswered),
        ["time extends what a person extended"] = (Faults.TimeExtendsWhatAPersonExtended, Rule.ATextIsExtendedOnce),
    };

    [Fact]
    public void Every_history_of_two_in_which_it_may_be_kept_open_longer_keeps_every_rule() => AllHistoriesTests.Keeps(output, voters: 2, longer: true, states: 3_000);

    [Theory]
    [MemberData(nameof(PlantedFaults))]
    public void A_walk_in_which_it_is_kept_open_longer_finds_a_planted_fault(string fault)
    {
        var (decide, rule) = Faulty[fault];
        Assert.Contains(rule, Walk.Through(decide, 2, Squad.Monday, Short, Nearest, longer: true).Broken);
    }
}
