using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

public sealed class AllHistoriesTests(ITestOutputHelper output)
{
    /// <summary>Two versions as anywhere else; the long limits shorter, so that everything is reached sooner.</summary>
    private static readonly Policy Short = Policy.Consent with { MaxVersions = 2, MaxAgeDays = 6, HoldDays = 3 };

    public static TheoryData<string> PlantedFaults => [.. Planted.Keys];

    private static Dictionary<string, (Deciding Fault, Rule Rule)> Planted => new(StringComparer.Ordinal)
    {
        ["objections are forgotten"] = (Faults.ObjectionsAreForgotten, Rule.NothingIsAdoptedWithAnOpenObjection),
        ["old answers count"] = (Faults.OldAnswersCount, Rule.OnlyAnswersToThePresentVersionCount),
        ["no opinion counts as consent"] = (Faults.NoOpinionCountsAsConsent, Rule.EnoughHaveConsented),
        ["it closes as soon as enough consent"] = (Faults.ItClosesAsSoonAsEnoughConsent, Rule.NothingIsAdoptedBeforeItsTimeUnlessEverybodyAnswered),
        ["a hold does not hold"] = (Faults.AHoldDoesNotHold, Rule.NothingIsAdoptedOnHold),
        ["a hold never ends"] = (Faults.AHoldNeverEnds, Rule.TimeAloneLeadsToRest),
        ["silence is consent"] = (Faults.SilenceIsConsent, Rule.SilenceNeverAdopts),
    };

    [Theory]
    [InlineData(2, 2500)]
    [InlineData(3, 13000)]
    public void Every_history_of_a_small_squad_keeps_every_rule(int voters, int states)
    {
        var walk = Walk.Through(DecidingWays.Real, voters, Squad.Monday, Short);
        output.WriteLine($"{voters} voters: {walk.States} states");
        Assert.Empty(walk.Broken);
        Assert.InRange(walk.States, states, int.MaxValue);
        Assert.Equal(["Adopted", "Withdrawn", "not decided: Age", "not decided: Hold", "not decided: Time"], walk.Ends.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PlantedFaults))]
    public void The_same_walk_finds_a_planted_fault(string fault)
    {
        var (decide, rule) = Planted[fault];
        Assert.Contains(rule, Walk.Through(decide, 2, Squad.Monday, Short).Broken);
    }
}
