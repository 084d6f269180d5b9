using TeamsBot.BotFramework;
using TeamsBot.Domain.Network;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Network;

/// <summary>The units of a tenant that were set up, as the tenant's organisation lists them.</summary>
public sealed class Organizations(UnitStore units, Views views, OwnPeople people)
{
    /// <summary>The organisation as whoever acts may know it: to a guest no unit has a name.</summary>
    public async Task<Domain.Network.NetworkView> ReadAsync(Turn turn, CancellationToken cancellationToken) =>
        await people.IsOneAsync(turn, cancellationToken) ? await ReadAsync(turn.TenantId, cancellationToken) : Domain.Network.NetworkView.None;

    /// <summary>The unit of that name that wants to be part of this one, and may have been renamed since it asked; null if there is none.</summary>
    public async Task<Waiting?> WaitingAsync(Turn turn, Domain.Unit unit, string name, CancellationToken cancellationToken) => unit.Network.WaitingFor(name)
        ?? (Structure.Find(await ReadAsync(turn, cancellationToken), name) is { } entry && unit.Network.Waiting.Find(entry.Unit) is { Taken: false } waiting ? waiting with { Name = entry.Position.Name } : null);

    /// <summary>One call to the store once this process knows the organisation.</summary>
    public async Task<Domain.Network.NetworkView> ReadAsync(string tenant, CancellationToken cancellationToken) =>
        (await units.ReadAsync(UnitKey.OfOrganization(tenant), cancellationToken))?.Network ?? Domain.Network.NetworkView.None;

    /// <summary>Which unit waits for which.</summary>
    public static IReadOnlyList<MapBlock> Blocks(Domain.Network.NetworkView organization) =>
        [.. organization.Entries.Values.SelectMany(entry => entry.Blocks.Where(organization.Entries.ContainsKey).Select(on => new MapBlock(entry.Unit.Value, on.Value)))];

    /// <summary>All units of the organisation with how many people and open decisions they have; one call for a thousand of them.</summary>
    public async Task<IReadOnlyList<MapUnit>> MapAsync(string tenant, Domain.Network.NetworkView organization, CancellationToken cancellationToken)
    {
        var counts = await views.CountsAsync(tenant, cancellationToken);
        return [.. organization.Entries.Values.Select(Unit)];

        MapUnit Unit(Entry entry)
        {
            var (people, open) = counts.GetValueOrDefault(new(entry.Unit.Value));
            return new(entry.Unit.Value, entry.Position.Name, entry.Position.Kind, entry.Parent?.Value, people, open);
        }
    }
}
