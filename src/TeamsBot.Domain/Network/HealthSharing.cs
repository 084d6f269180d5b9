using TeamsBot.Domain.HealthChecks;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Domain.Network;

/// <summary>
/// What a tribe sees of the health checks of those of its squads that have agreed to it: how the answers spread, topic by topic, without a number, a name or a note.
/// It is agreed with one tribe: whoever leaves that shares nothing any more. Only checks that were opened since are shared, so that whoever answers knows it.
/// </summary>
public static class HealthSharing
{
    /// <summary>The tribe that the unit could show its results; null if it is no squad of a tribe.</summary>
    public static Neighbour? Tribe(NetworkView network) =>
        network is { Position.Kind: UnitKind.Squad, Leaving: false, Parent: { Kind: UnitKind.Tribe } tribe } ? tribe : null;

    /// <summary>The tribe that will see the result of this check; null for none.</summary>
    public static Neighbour? Audience(Unit unit, HealthCheck check) => check.Opening > unit.Network.HealthSharedSince ? Tribe(unit.Network) : null;

    internal static IEnumerable<Addressed> Letters(HealthEvent happened) => happened is HealthEvent.HealthClosed { SharedWith: { } tribe } it
        ? [new(tribe, new Letter.HealthResult(it.Check, it.At, [.. it.Spreads.Select(SharedTopic.Of)]))]
        : [];

    /// <summary>A squad has agreed to it, or agreed to stop. One that has left meanwhile is forgotten with all it had told.</summary>
    internal static Decision Heard(Decision decision, UnitId from, Letter.SharesHealth letter, DateTimeOffset at) =>
        decision.After.Network is var network && network.Parts.ContainsKey(from) && network.Health.ContainsKey(from) != letter.On
            ? decision.With(new PartSharesHealth(at, from, letter.On))
            : decision;

    internal static Decision Heard(Decision decision, UnitId from, Letter.HealthResult letter, DateTimeOffset at) =>
        decision.After.Network.Health.ContainsKey(from)
            ? decision.With(new PartHealthHeard(at, from, new(letter.Check, letter.ClosedAt, [.. letter.Topics])))
            : decision;

    /// <param name="number">Of the fact.</param>
    internal static NetworkView After(NetworkView network, NetworkEvent happened, long number) => happened switch
    {
        HealthSharingChanged it => network with { HealthSharedSince = it.On ? number : null },
        PartSharesHealth { On: true } it => network with { Health = network.Health.With(it.Squad, new(it.Squad)) },
        PartSharesHealth it => network with { Health = network.Health.Without(it.Squad) },
        PartHealthHeard it => network with { Health = network.Health.With(it.Squad, new(it.Squad, it.Result, number)) },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };
}
