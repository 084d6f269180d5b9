using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using Microsoft.Extensions.Options;

namespace TeamsBot.Delivery;

/// <summary>Tells a unit's people something in the chats that they opened with the bot, each once.</summary>
public sealed partial class Asides(ConnectorClient connector, PersonalChats chats, IOptions<BotFrameworkOptions> bot, ILogger<Asides> logger)
{
    /// <summary>People looked up before it is written down how far this got, also if none of them has a chat.</summary>
    private const int MostLookedUp = 50;

    /// <summary>Whoever can't be reached is not tried again.</summary>
    /// <param name="told">The last who was told; null for nobody yet.</param>
    public Task<Delivered> SendAsync(Unit unit, Aside aside, string? told, CancellationToken cancellationToken) =>
        InTurnAsync(unit.Members.Values.Where(member => member.Asked), told, member => TellAsync(unit, aside, member, cancellationToken));

    /// <summary>Goes through people in the order of their pseudonyms until one was told. That is written down before the next, so that a slow channel lets nobody hear it twice.</summary>
    /// <param name="told">The last who was told; null or empty for nobody yet.</param>
    /// <param name="tell">Answers whether there was a chat in which to tell them.</param>
    internal static async Task<Delivered> InTurnAsync(IEnumerable<Member> people, string? told, Func<Member, Task<bool>> tell)
    {
        List<Member> left = [.. people.Where(member => string.CompareOrdinal(member.Id.Value, told) > 0).OrderBy(member => member.Id.Value, StringComparer.Ordinal)];
        foreach (var (index, member) in left.Index())
        {
            if ((await tell(member) || index + 1 == MostLookedUp) && index + 1 < left.Count)
            {
                return new Delivered.Partly(member.Id.Value);
            }
        }

        return new Delivered.Sent();
    }

    private async Task<bool> TellAsync(Unit unit, Aside aside, Member member, CancellationToken cancellationToken)
    {
        if (await chats.FindAsync(unit.Home.Tenant, member.ObjectId, cancellationToken) is not { } chat)
        {
            return false;
        }

        try
        {
            await connector.SendAsync(At(unit, chat), OutboundActivity.Line(aside.Line, []), cancellationToken);
        }
        catch (ConnectorException fault)
        {
            LogUnreached(fault.Fault);
        }

        return true;
    }

    private ConversationReference At(Unit unit, Place chat) => new()
    {
        ServiceUrl = chat.Service,
        ConversationId = chat.Conversation,
        TenantId = unit.Home.Tenant,
        ServiceUrlVerified = !bot.Value.IsAnonymous,
    };

    [LoggerMessage(LogLevel.Information, "Could not write to a person alone: {Fault}.")]
    private partial void LogUnreached(Fault fault);
}
