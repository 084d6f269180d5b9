using TeamsBot.Domain;
using TeamsBot.Domain.Network;

namespace TeamsBot.Storage.Units;

/// <summary>The part of a unit's rows that is about the network.</summary>
internal static class NetworkRows
{
    /// <summary>Null for a unit that has no place there.</summary>
    public static NetworkState? State(NetworkView network) => ReferenceEquals(network, NetworkView.None)
        ? null
        : new(network.Position, network.Asked, network.Parent, network.Wanted, [.. network.Parts.Values], [.. network.Waiting.Values], [.. network.Dependencies.Values], [.. network.Dependents.Values], network.Importing, network.NameAsked, network.Leaving, network.Moving, network.StandsFor, network.Advising, network.Awaited, network.HealthSharedSince, network.Imported);

    /// <summary>Without what has rows of its own.</summary>
    public static NetworkView Read(NetworkState? state) => state is null
        ? NetworkView.None
        : new() { Position = state.Position, Asked = state.Asked, Parent = state.Parent, Wanted = state.Wanted, Parts = Map(state.Parts, part => part.Unit), Waiting = Map(state.Waiting, unit => unit.Unit), Dependencies = Map(state.Dependencies, unit => unit.Unit), Dependents = Map(state.Dependents, unit => unit.Unit), Importing = state.Importing, NameAsked = state.NameAsked, Leaving = state.Leaving, Moving = state.Moving, StandsFor = state.StandsFor, Advising = state.Advising, Awaited = state.Awaited, HealthSharedSince = state.HealthSharedSince, Imported = state.Imported };

    private static ValueMap<UnitId, T> Map<T>(ValueList<T> units, Func<T, UnitId> id) =>
        units.Aggregate(ValueMap<UnitId, T>.Empty, (all, unit) => all.With(id(unit), unit));
}
