using CsCheck;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

public sealed class InvariantTests
{
    private static readonly Gen<Move[]> Histories = Gen.Select(
        Gen.Int[0, Story.Waits - 1], Gen.Int[0, Story.Deeds - 1], Gen.Int[0, Story.People - 1], Gen.Int[0, 12],
        (wait, deed, who, about) => new Move(wait, deed, who, about)).Array[0, 40];

    public static TheoryData<string> PlantedFaults => [.. Planted.Keys];

    private static Dictionary<string, (Deciding Fault, Rule Rule)> Planted => new(StringComparer.Ordinal)
    {
        ["objections are forgotten"] = (Faults.ObjectionsAreForgotten, Rule.NothingIsAdoptedWithAnOpenObjection),
        ["old answers count"] = (Faults.OldAnswersCount, Rule.OnlyAnswersToThePresentVersionCount),
        ["no opinion counts as consent"] = (Faults.NoOpinionCountsAsConsent, Rule.EnoughHaveConsented),
        ["it closes as soon as enough consent"] = (Faults.ItClosesAsSoonAsEnoughConsent, Rule.NothingIsAdoptedBeforeItsTimeUnlessEverybodyAnswered),
        ["late joiners count"] = (Faults.LateJoinersCount, Rule.OnlyThoseWhoAreAskedCount),
        ["leavers count"] = (Faults.LeaversCount, Rule.OnlyThoseWhoAreAskedCount),
        ["anybody can be sent away"] = (Faults.AnybodyCanBeSentAway, Rule.AtMostHalfOfTheOthersAreSentAway),
        ["a hold does not hold"] = (Faults.AHoldDoesNotHold, Rule.NothingIsAdoptedOnHold),
        ["a hold never ends"] = (Faults.AHoldNeverEnds, Rule.TimeAloneLeadsToRest),
        ["silence is consent"] = (Faults.SilenceIsConsent, Rule.SilenceNeverAdopts),
        ["steps are skipped"] = (Faults.StepsAreSkipped, Rule.NothingIsAdoptedBeforeConsentIsAsked),
        ["rules follow from proposing"] = (Faults.RulesFollowFromProposing, Rule.RulesChangeOnlyByConsent),
        ["anything is applied"] = (Faults.AnythingIsApplied, Rule.RulesChangeOnlyByConsent),
        ["redeliveries are forgotten"] = (Faults.RedeliveriesAreForgotten, Rule.TheSameCommandAgainChangesNothing),
    };

    [Fact]
    public void Every_history_keeps_every_rule() =>
        Histories.Sample(moves => Assert.Empty(Story.Of(DecidingWays.Real, moves).Broken), iter: 1500, print: Print);

    [Fact]
    public void A_bot_that_slept_through_its_alarms_tells_the_same_facts_with_the_same_times() =>
        Histories.Sample(moves => Assert.Equal(Story.Of(DecidingWays.Real, moves, awake: true).Log, Story.Of(DecidingWays.Real, moves).Log), iter: 500, print: Print);

    [Fact]
    public void The_count_that_is_kept_is_always_the_count_over_everybody() =>
        Histories.Sample(
            moves => Story.Of(DecidingWays.Real, moves).Log.Aggregate(Unit.None, (unit, happened) =>
            {
                var after = unit.Evolve(happened);
                Assert.All(after.Open.Values, proposal => Assert.Equal(Heard.Of(after, proposal), proposal.Heard));
                return after;
            }),
            iter: 500,
            print: Print);

    [Theory]
    [MemberData(nameof(PlantedFaults))]
    public void A_planted_fault_is_found(string fault)
    {
        var (decide, rule) = Planted[fault];
        Assert.True(Generated().Any(moves => Story.Of(decide, moves).Broken.Contains(rule)), $"{rule} does not notice that {fault}");
    }

    [Fact]
    public void Facts_that_happen_when_the_bot_wakes_are_found() =>
        Assert.Contains(Generated(), moves =>
            !Story.Of(Faults.FactsHappenWhenTheBotWakes, moves, awake: true).Log.SequenceEqual(Story.Of(Faults.FactsHappenWhenTheBotWakes, moves).Log));

    /// <summary>Always the same histories, so that a fault is found or not, and not now and then.</summary>
    private static IEnumerable<Move[]> Generated() =>
        Enumerable.Range(1, 3000).Select(seed => Histories.Generate(new PCG((uint)seed, 2026), null, out _));

    private static string Print(Move[] moves) => string.Join('\n', moves.Select(move => move.ToString()));
}
