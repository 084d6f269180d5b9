using TeamsBot.Domain.Network;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Network;

/// <summary>The units of a tenant that were set up, as the tenant's organisation lists them.</summary>
public sealed class Organizations(UnitStore units, Views views)
{
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
            return new(entry.Unit.Value, entry.Position.Name, entry.Position.Kind, entry.Parent?.Value, people, open, entry.Position.Purpose);
        }
    }
}
