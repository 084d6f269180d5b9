using Microsoft.Extensions.Options;
using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Storage;

namespace TeamsBot.Personal;

/// <summary>Tells a person in their own chat what waits for them, as it is at that moment; if nothing does, nothing is sent.</summary>
public sealed partial class Digests(ConnectorClient connector, PersonalChats chats, PersonStore people, PersonalUnits units, IOptions<BotFrameworkOptions> bot, TimeProvider time, ILogger<Digests> logger)
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>True if nothing may be written to the person now; they are then told at the end of their quiet hours.</summary>
    public async Task<bool> HoldsAsync(string tenant, string person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return (await people.ReadAsync(tenant, person, cancellationToken)).QuietUntil(now) is not null
            && (await people.ChangeAsync(tenant, person, it => it.Holding(now), cancellationToken)).Held is not null;
    }

    /// <returns>Null if it is told, or there is nothing to tell or nobody to be reached; otherwise when to try again.</returns>
    public async Task<DateTimeOffset?> TellAsync(string tenant, string person, CancellationToken cancellationToken)
    {
        if (await chats.FindAsync(tenant, person, cancellationToken) is not { } chat)
        {
            return null;
        }

        var scenes = await units.ScenesAsync(tenant, person, Dialogs, cancellationToken);
        var items = Inbox.Of(scenes);
        var cards = items.Any(item => item.IsMine) ? [InboxCard.Render(await NowhereAsync(tenant, person, scenes, cancellationToken), items)] : new List<AdaptiveCard>();
        cards.AddRange(scenes.Select(Question).OfType<AdaptiveCard>());
        return await SendAsync(tenant, person, chat, cards, cancellationToken);
    }

    /// <summary>No unit, in plain words of the language that the person wants; of whoever has said nothing, their first unit's.</summary>
    private async Task<Scene> NowhereAsync(string tenant, string person, IReadOnlyList<Scene> scenes, CancellationToken cancellationToken) =>
        new(Unit.None, time.GetUtcNow(), Scene.Stranger, Dialogs)
        {
            Words = Text.Sentences.In((await people.ReadAsync(tenant, person, cancellationToken)).Language ?? scenes[0].Unit.Language),
        };

    private bool Dialogs => !bot.Value.IsAnonymous;

    /// <summary>Whether to wait for them, if a unit still waits for the answer.</summary>
    private static AdaptiveCard? Question(Scene scene) =>
        scene.Viewer is { } viewer && scene.Unit.Members[viewer] is { WaitAskedAt: not null } member ? WaitCard.Ask(scene, [member]) : null;

    private async Task<DateTimeOffset?> SendAsync(string tenant, string person, Place chat, List<AdaptiveCard> cards, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var card in cards)
            {
                await connector.SendAsync(At(tenant, chat), OutboundActivity.Card(card.ToRaw(), card.FallbackText).WithAlert(), cancellationToken);
            }

            return null;
        }
        catch (ConnectorException fault)
        {
            LogUntold(fault.Fault);
            if (fault.Fault is Fault.Gone)
            {
                await chats.ForgetAsync(tenant, person, cancellationToken);
            }

            return fault.Fault is Fault.Gone or Fault.Rejected or Fault.TooBig or Fault.Failed or Fault.Uncertain ? null : time.GetUtcNow() + (fault.RetryAfter ?? Again);
        }
    }

    private ConversationReference At(string tenant, Place chat) => new()
    {
        ServiceUrl = chat.Service,
        ConversationId = chat.Conversation,
        TenantId = tenant,
        ServiceUrlVerified = !bot.Value.IsAnonymous,
    };

    [LoggerMessage(LogLevel.Information, "Could not tell a person what waits for them: {Fault}.")]
    private partial void LogUntold(Fault fault);
}
