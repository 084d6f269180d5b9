using TeamsBot.Domain;
using TeamsBot.Domain.Network;

namespace TeamsBot.Storage.Units;

/// <summary>The part of a unit's rows that is about the network.</summary>
internal static class NetworkRows
{
    /// <summary>Null for a unit that has no place there.</summary>
    public static NetworkState? State(Network network) => ReferenceEquals(network, Network.None)
        ? null
        : new(network.Position, network.Asked, network.Parent, network.Wanted, [.. network.Parts.Values], [.. network.Waiting.Values]);

    /// <summary>Without the units of an organisation.</summary>
    public static Network Read(NetworkState? state) => state is null
        ? Network.None
        : new() { Position = state.Position, Asked = state.Asked, Parent = state.Parent, Wanted = state.Wanted, Parts = Map(state.Parts), Waiting = Map(state.Waiting) };

    private static ValueMap<UnitId, Neighbour> Map(ValueList<Neighbour> units) =>
        units.Aggregate(ValueMap<UnitId, Neighbour>.Empty, (all, unit) => all.With(unit.Unit, unit));
}
