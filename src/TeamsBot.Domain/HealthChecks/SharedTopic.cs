namespace TeamsBot.Domain.HealthChecks;

/// <summary>How many of those who answered say something, without a number that would tell who.</summary>
public enum Share
{
    None,

    /// <summary>Half of them or fewer.</summary>
    Some,

    /// <summary>More than half of them.</summary>
    Most,

    All,
}

/// <summary>What a tribe sees of a topic of one of its squads: how the answers spread, and no number.</summary>
public sealed record SharedTopic(Topic Topic, Share Green, Share Yellow, Share Red, Share Better, Share Worse)
{
    /// <summary>A spread in words.</summary>
    public static SharedTopic Of(Spread spread) => new(
        spread.Topic, Of(spread.Green, spread), Of(spread.Yellow, spread), Of(spread.Red, spread), Of(spread.Better, spread), Of(spread.Worse, spread));

    private static Share Of(int count, Spread spread) =>
        count == 0 ? Share.None : count == spread.Answers ? Share.All : 2 * count > spread.Answers ? Share.Most : Share.Some;
}

/// <summary>The result of a health check as a squad has told it to its tribe.</summary>
/// <param name="Check">n in H-n of the squad.</param>
/// <param name="Topics">In their order; without those that too few had answered.</param>
public sealed record SharedResult(int Check, DateTimeOffset ClosedAt, ValueList<SharedTopic> Topics);

/// <summary>A squad that has agreed to show its tribe the results of its health checks.</summary>
/// <param name="Squad">Which one.</param>
/// <param name="Result">The newest; null if there was none since.</param>
/// <param name="Heard">The number of the fact that holds it, with which it is forgotten.</param>
public sealed record SharedHealth(Network.UnitId Squad, SharedResult? Result = null, long Heard = 0);
