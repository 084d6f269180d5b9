using CsCheck;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

public sealed class InvariantTests
{
    private static readonly Gen<Move[]> Histories = Gen.Select(
        Gen.Int[0, Story.Waits - 1], Gen.Int[0, Story.Deeds - 1], Gen.Int[0, Story.People - 1], Gen.Int[0, 12],
        (wait, deed, who, about) => new Move(wait, deed, who, about)).Array[0, 40];

    public static TheoryData<string> PlantedFaults => Planted.All;

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

    [Fact]
    public void What_an_adoption_changes_is_exactly_what_its_card_said() =>
        Histories.Sample(moves => Assert.Empty(Surprises(DecidingWays.Real, moves)), iter: 400, print: Print);

    [Fact]
    public void An_adoption_that_changes_something_else_is_found() =>
        Assert.Contains(Generated(), moves => Surprises(Faults.AnotherHourIsApplied, moves).Count > 0);

    [Fact]
    public void Nothing_is_missing_exactly_when_the_next_step_adopts() =>
        Histories.Sample(moves => Assert.Empty(Missed(moves)), iter: 500, print: Print);

    [Theory]
    [MemberData(nameof(PlantedFaults))]
    public void A_planted_fault_is_found(string fault)
    {
        var (decide, rule) = Planted.Named(fault);
        Assert.True(Generated().Any(moves => Story.Of(decide, moves).Broken.Contains(rule)), $"{rule} does not notice that {fault}");
    }

    [Fact]
    public void Facts_that_happen_when_the_bot_wakes_are_found() =>
        Assert.Contains(Generated(), moves =>
            !Story.Of(Faults.FactsHappenWhenTheBotWakes, moves, awake: true).Log.SequenceEqual(Story.Of(Faults.FactsHappenWhenTheBotWakes, moves).Log));

    /// <summary>Where the answer to "why is it open?" and the decision disagree: adopted although something was missing, or left open although nothing was.</summary>
    private static List<string> Missed(Move[] moves)
    {
        var missed = new List<string>();
        _ = Story.Of(
            (unit, command) =>
            {
                var step = DecidingWays.Real(unit, command);
                missed.AddRange(step.Events.Aggregate((unit, Said: ""), (at, happened) => (at.unit.Evolve(happened), at.Said + Adopted(at.unit, happened))).Said is { Length: > 0 } said ? [said] : []);
                var now = command.At < step.After.LastAt ? step.After.LastAt : command.At;
                missed.AddRange(step.After.Open.Values.Where(proposal => WhyOpen.Of(step.After, proposal, now).Count == 0).Select(proposal => $"P-{proposal.Number} is still open after {command}"));
                return step;
            },
            moves);
        return missed;
    }

    private static string Adopted(Unit before, UnitEvent happened) => happened is ProposalEvent.Adopted adopted
        && before.Open[adopted.Proposal].State is not ProposalState.Meeting
        ? string.Concat(WhyOpen.Of(before, before.Open[adopted.Proposal], adopted.At).Select(missing => $"adopted without {missing}\n"))
        : "";

    private static List<string> Surprises(Deciding decide, Move[] moves)
    {
        var surprises = new List<string>();
        _ = Story.Of(
            (unit, command) =>
            {
                var step = decide(unit, command);
                surprises.AddRange(Diffs.Of(unit, [.. step.Events]));
                return step;
            },
            moves);
        return surprises;
    }

    /// <summary>Always the same histories, so that a fault is found or not, and not now and then.</summary>
    private static IEnumerable<Move[]> Generated() =>
        Enumerable.Range(1, 9000).Select(seed => Histories.Generate(new PCG((uint)seed, 2026), null, out _));

    private static string Print(Move[] moves) => string.Join('\n', moves.Select(move => move.ToString()));
}
