using TeamsBot.BotFramework;
using TeamsBot.Domain.Network;
using TeamsBot.Organization;

namespace TeamsBot.Network;

/// <summary>The units that somebody may know by name. Whoever looks a unit up for a person does so here, so that no answer tells a guest what there is.</summary>
public sealed class KnownUnits(Organizations organizations, OwnPeople people)
{
    /// <summary>The organisation as whoever acts may know it: to a guest no unit has a name.</summary>
    public async Task<Domain.Network.NetworkView> ReadAsync(Turn turn, CancellationToken cancellationToken) =>
        await people.IsOneAsync(turn, cancellationToken) ? await organizations.ReadAsync(turn.TenantId, cancellationToken) : Domain.Network.NetworkView.None;

    /// <summary>The unit of that name that wants to be part of this one, and may have been renamed since it asked; null if there is none.</summary>
    public async Task<Waiting?> WaitingAsync(Turn turn, Domain.Unit unit, string name, CancellationToken cancellationToken) => unit.Network.WaitingFor(name)
        ?? (UnitWords.Find(await ReadAsync(turn, cancellationToken), name) is { } entry && unit.Network.Waiting.Find(entry.Unit) is { Taken: false } waiting ? waiting with { Name = entry.Position.Name } : null);
}
