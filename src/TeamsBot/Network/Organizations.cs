using TeamsBot.Domain.Network;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Network;

/// <summary>The units of a tenant that were set up, as the tenant's organisation lists them.</summary>
public sealed class Organizations(UnitStore units)
{
    /// <summary>One call to the store once this process knows the organisation.</summary>
    public async Task<Domain.Network.Network> ReadAsync(string tenant, CancellationToken cancellationToken) =>
        (await units.ReadAsync(UnitKey.OfOrganization(tenant), cancellationToken))?.Network ?? Domain.Network.Network.None;
}
