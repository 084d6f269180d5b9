using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Organization;

/// <summary>Tells units that the bot can speak in their home no more, or again: channels and teams deleted and restored, the bot removed and added. All of it may be missed, doubled, or come in any order.</summary>
public sealed class HomeEvents(UnitStore units, Views views, Bindings bindings, Desk desk)
{
    /// <summary>The bot was added to the team or the chat.</summary>
    public Task AddedAsync(Turn turn, CancellationToken cancellationToken) => EverywhereAsync(turn, lost: false, cancellationToken);

    /// <summary>The bot was removed from the team or the chat.</summary>
    public Task RemovedAsync(Turn turn, CancellationToken cancellationToken) => EverywhereAsync(turn, lost: true, cancellationToken);

    /// <summary>Something happened to a channel or a team.</summary>
    public Task ChangedAsync(Turn turn, CancellationToken cancellationToken) => (turn.Activity.ChannelData?.EventType, turn.Activity.ChannelData?.Channel?.Id) switch
    {
        ("channelDeleted", { } channel) => ChannelAsync(turn, channel, lost: true, cancellationToken),
        ("channelRestored", { } channel) => ChannelAsync(turn, channel, lost: false, cancellationToken),
        ("teamDeleted" or "teamHardDeleted" or "teamArchived", _) => EverywhereAsync(turn, lost: true, cancellationToken),
        ("teamRestored" or "teamUnarchived", _) => EverywhereAsync(turn, lost: false, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task EverywhereAsync(Turn turn, bool lost, CancellationToken cancellationToken)
    {
        if (turn.Scope == Scope.Personal)
        {
            return;
        }

        foreach (var (key, conversation) in await views.OfTeamAsync(turn.TenantId, turn.TeamId ?? turn.ConversationId, cancellationToken))
        {
            await TellAsync(turn, key, conversation, HomeLoss.Access, lost, cancellationToken);
        }
    }

    private async Task ChannelAsync(Turn turn, string channel, bool lost, CancellationToken cancellationToken) =>
        await TellAsync(turn, await bindings.UnitAsync(turn.TenantId, channel, cancellationToken), channel, HomeLoss.Channel, lost, cancellationToken);

    /// <param name="conversation">Of which it is told; a unit that lives elsewhere is not concerned.</param>
    private Task TellAsync(Turn turn, UnitKey key, string conversation, HomeLoss loss, bool lost, CancellationToken cancellationToken)
    {
        var told = Desk.Told(turn) ?? desk.Now;
        MembershipCommand news = lost
            ? new MembershipCommand.LoseHome(loss, told) { In = conversation, At = desk.Now, Entropy = NewEntropy.Next() }
            : new MembershipCommand.FindHome(loss, told) { In = conversation, At = desk.Now, Entropy = NewEntropy.Next() };
        return units.TransactAsync(key, news, cancellationToken);
    }
}
