using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage;
using Microsoft.Extensions.Options;

namespace TeamsBot.Delivery;

/// <summary>Tells a unit's people something in the chats that they opened with the bot, each once.</summary>
public sealed partial class Asides(ConnectorClient connector, PersonalChats chats, IOptions<BotFrameworkOptions> bot, ILogger<Asides> logger)
{
    /// <summary>Whoever can't be reached is not tried again: to the others it would be said twice.</summary>
    public async Task SendAsync(Unit unit, Aside aside, CancellationToken cancellationToken)
    {
        foreach (var member in unit.Members.Values.Where(member => member.Asked))
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
