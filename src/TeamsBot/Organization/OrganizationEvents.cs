using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Guide;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Organization;

/// <summary>What Teams tells of people who come and go, of channels and teams that are renamed, and of the bot's own coming and going. All of it may be missed, doubled, or arrive in any order.</summary>
public sealed class OrganizationEvents(UnitStore units, Views views, Rosters rosters, RosterAges ages, Welcome welcome, HomeEvents homes, Bindings bindings, Desk desk)
{
    public void Map(BotRoutes routes)
    {
        routes.ConversationUpdate(ConversationUpdateAsync);
        routes.InstallationUpdate(InstallationUpdateAsync);
    }

    private async Task ConversationUpdateAsync(Turn turn, CancellationToken cancellationToken)
    {
        var bot = turn.Activity.Recipient?.Id;
        if (turn.Activity.MembersAdded.Any(account => account.Id == bot))
        {
            await AddedAsync(turn, cancellationToken);
        }
        else if (turn.Activity.MembersRemoved.Any(account => account.Id == bot))
        {
            await RemovedAsync(turn, cancellationToken);
        }
        else if (turn.Activity.MembersAdded.Count + turn.Activity.MembersRemoved.Count > 0)
        {
            await PeopleChangedAsync(turn, cancellationToken);
        }
        else
        {
            await RenamedAsync(turn, cancellationToken);
            await homes.ChangedAsync(turn, cancellationToken);
        }
    }

    private Task InstallationUpdateAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) == true
            ? RemovedAsync(turn, cancellationToken)
            : AddedAsync(turn, cancellationToken);

    private async Task AddedAsync(Turn turn, CancellationToken cancellationToken)
    {
        await homes.AddedAsync(turn, cancellationToken);
        await welcome.InstalledAsync(turn, cancellationToken);
    }

    private async Task RemovedAsync(Turn turn, CancellationToken cancellationToken)
    {
        await homes.RemovedAsync(turn, cancellationToken);
        await welcome.RemovedAsync(turn, cancellationToken);
    }

    /// <summary>Leavers are known by their id; of joiners the event tells too little, so each unit of the team reads its roster.</summary>
    private async Task PeopleChangedAsync(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var (key, conversation) in await UnitsOfAsync(turn, cancellationToken))
        {
            foreach (var objectId in turn.Activity.MembersRemoved.Select(account => account.AadObjectId).OfType<string>())
            {
                await units.TransactAsync(key, new MembershipCommand.Leave(objectId) { In = conversation, At = desk.Now, Entropy = NewEntropy.Next() }, cancellationToken);
            }

            if (turn.Activity.MembersAdded.Count > 0)
            {
                await JoinedAsync(turn with { ConversationId = conversation, ThreadId = conversation }, key, cancellationToken);
            }
        }
    }

    private async Task JoinedAsync(Turn turn, UnitKey key, CancellationToken cancellationToken)
    {
        if (await rosters.ReadAsync(turn, cancellationToken) is { Count: > 0 } people)
        {
            await rosters.AlignAsync(key, () => rosters.Roster(people) with { In = turn.ConversationId }, cancellationToken);
            ages.Read(UnitKey.Of(turn.TenantId, turn.ConversationId), desk.Now);
        }
    }

    private async Task RenamedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (data, type) = (turn.Activity.ChannelData, turn.Activity.ChannelData?.EventType);
        if (type == "channelRenamed" && data?.Channel is { Id: { } channel, Name: { Length: > 0 } name })
        {
            await RenamedAsync(turn, channel, name, cancellationToken);
        }
        else if (type == "teamRenamed" && data?.Team is { Id: { } team, Name: { Length: > 0 } teamName })
        {
            await RenamedAsync(turn, team, teamName, cancellationToken);
        }
    }

    private async Task RenamedAsync(Turn turn, string conversation, string name, CancellationToken cancellationToken) => await units.TransactAsync(
        await bindings.UnitAsync(turn.TenantId, conversation, cancellationToken),
        new MembershipCommand.Rename(name) { In = conversation, At = desk.Now, Entropy = NewEntropy.Next() },
        cancellationToken);

    /// <summary>The units of the team, or of this very chat; where one private channel changed, its unit alone.</summary>
    private async Task<IReadOnlyList<(UnitKey Key, string Conversation)>> UnitsOfAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Activity.ChannelData is { EventType: "channelMemberAdded" or "channelMemberRemoved", Channel.Id: { } channel }
            ? [(await bindings.UnitAsync(turn.TenantId, channel, cancellationToken), channel)]
            : await views.OfTeamAsync(turn.TenantId, turn.TeamId ?? turn.ConversationId, cancellationToken);
}
