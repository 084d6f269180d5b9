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
    /// <summary>So many people are told before it is written down that they were: one, so that a slow channel lets nobody hear it twice.</summary>
    internal const int AtOnce = 1;

    /// <summary>Whoever can't be reached is not tried again.</summary>
    /// <param name="told">The last who was told, of people in the order of their pseudonyms; null for nobody yet.</param>
    public async Task<Delivered> SendAsync(Unit unit, Aside aside, string? told, CancellationToken cancellationToken)
    {
        var people = After(unit.Members.Values.Where(member => member.Asked), told);
        foreach (var member in people.Take(AtOnce))
        {
            if (await chats.FindAsync(unit.Home.Tenant, member.ObjectId, cancellationToken) is not { } chat)
            {
                continue;
            }

            try
            {
                await connector.SendAsync(At(unit, chat), OutboundActivity.Line(aside.Line, []), cancellationToken);
            }
            catch (ConnectorException fault)
            {
                LogUnreached(fault.Fault);
            }
        }

        return people.Count > AtOnce ? new Delivered.Partly(people[AtOnce - 1].Id.Value) : new Delivered.Sent();
    }

    /// <summary>People in the order of their pseudonyms, after this one.</summary>
    internal static List<Member> After(IEnumerable<Member> people, string? told) =>
        [.. people.Where(member => string.CompareOrdinal(member.Id.Value, told) > 0).OrderBy(member => member.Id.Value, StringComparer.Ordinal)];

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
