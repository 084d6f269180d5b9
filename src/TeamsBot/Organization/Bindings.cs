using TeamsBot.BotFramework;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Organization;

/// <summary>
/// Which unit a conversation is, or stands for. A conversation with a unit of its own never stands for another, and one that stands for a unit does so
/// for ever: both are known without a call to the store. Only of one where nothing was founded yet the store is asked, as another process may have bound it.
/// </summary>
public sealed class Bindings(UnitStore units)
{
    /// <summary>The turn with the unit that its conversation is or stands for, so that the key is made once.</summary>
    public async Task<Turn> FollowAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Scope == Scope.Personal || turn.ConversationId.Length == 0 ? turn : turn with { Subject = (await UnitAsync(turn.TenantId, turn.ConversationId, cancellationToken)).Value };

    /// <summary>The unit that whatever happens to this conversation is about.</summary>
    public async Task<UnitKey> UnitAsync(string tenant, string conversation, CancellationToken cancellationToken) =>
        UnitKey.Of(tenant, conversation) is var own && await BoundAsync(own, cancellationToken) is { } bound ? bound : own;

    private async Task<UnitKey?> BoundAsync(UnitKey conversation, CancellationToken cancellationToken)
    {
        var known = units.Known(conversation);
        var there = known.Exists ? known : await units.ReadAsync(conversation, cancellationToken);
        return there?.Network.StandsFor is { } unit && new UnitKey(unit.Value) is var bound && bound.IsBeside(conversation) ? bound : null;
    }
}
