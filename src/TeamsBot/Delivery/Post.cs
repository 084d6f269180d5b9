using System.Text.Json;
using TeamsBot.Domain.Network;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Delivery;

/// <summary>A letter from one unit to another, as it waits in the outbox.</summary>
/// <param name="To">The key of the unit that it goes to.</param>
/// <param name="Once">What recognises it there, should it come twice.</param>
public sealed record Post(string To, string Once, Letter Letter)
{
    public const string Kind = "letter";

    /// <summary>All letters that follow from a change, in their order. Without a home there is the organisation alone, and what it writes to the organisation it writes to itself.</summary>
    public static IEnumerable<OutboxEntry> Of(Change change) => Letters.Of(change.Before, change.After, change.Events).Select((letter, nth) => Entry(new(
        letter.To?.Value ?? (change.After.Home.Tenant.Length == 0 ? change.Key : UnitKey.OfOrganization(change.After.Home.Tenant)).Value,
        Keys.Hash(26, change.Key.Value, FormattableString.Invariant($"{change.After.Size}"), FormattableString.Invariant($"{nth}")),
        letter.Letter)));

    private static OutboxEntry Entry(Post post) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(post, DeliveryJson.Form.Post)) { Lane = post.To };
}

/// <summary>How many people decide in a unit of the network, and how much is open there: what the map shows.</summary>
public sealed record Census(string Tenant, string Unit, int People, int Open)
{
    public const string Kind = "census";

    /// <summary>Null if it is as before, or the unit is not in the network.</summary>
    public static OutboxEntry? Of(Change change)
    {
        var (before, after) = (Count(change.Before), Count(change.After));
        return after is null || after == before ? null : new(Kind, JsonSerializer.SerializeToUtf8Bytes(
            new(change.After.Home.Tenant, change.Key.Value, after.Value.People, after.Value.Open), DeliveryJson.Form.Census));
    }

    private static (int People, int Open)? Count(Domain.Unit unit) =>
        unit.Network.Position is null ? null : (unit.Members.Values.Count(member => member.Asked), unit.Open.Count);
}
