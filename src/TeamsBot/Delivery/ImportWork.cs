using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Network;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Delivery;

/// <summary>The next step of an import, as it waits in the organisation's outbox: each step brings the next, wherever a process dies.</summary>
/// <param name="Step">From 1; 0 when all are done.</param>
/// <param name="Left">When all are done: what could not be in the network any more.</param>
/// <param name="Card">When all are done: the message that says so.</param>
public sealed record ImportWork(string Import, int Step, int Left = 0, CardPlace? Card = null)
{
    public const string Kind = "import";

    public static OutboxEntry? Of(Change change, NetworkEvent happened) => happened switch
    {
        NetworkEvent.ImportAsked it => Entry(new(it.Import, 1)),
        NetworkEvent.ImportStepped it when change.Before.Network.Importing is { } going => Entry(it.Step < going.Steps ? new(it.Import, it.Step + 1) : new(it.Import, 0, going.Left + it.Left, going.Card)),
        _ => null,
    };

    private static OutboxEntry Entry(ImportWork work) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(work, DeliveryJson.Form.ImportWork));
}

/// <summary>A unit that was imported has a conversation, and people of its own, or is removed: those of the file are of no use any more.</summary>
public sealed record EntryFilled(string Slug)
{
    public const string Kind = "filled";

    public static OutboxEntry? Of(Change change, NetworkEvent happened) => happened switch
    {
        NetworkEvent.EntryTaken it when change.After.Network.Entries.Find(it.By) is { } entry => Entry(entry),
        NetworkEvent.UnitRemoved it when change.Before.Network.Entries.Find(it.Unit) is { } entry => Entry(entry),
        _ => null,
    };

    private static OutboxEntry Entry(Entry entry) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(new(entry.Position.Slug), DeliveryJson.Form.EntryFilled));
}

/// <summary>Makes the steps of imports, and shows on the card from which one was begun how far it is.</summary>
public sealed partial class ImportDelivery(Importer importer, ConnectorClient connector, IOptions<BotFrameworkOptions> bot, Imports imports, TimeProvider time, ILogger<ImportDelivery> logger)
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<UnitKey, DateTimeOffset> _shown = new();

    public async Task<Delivered> DeliverAsync(UnitKey organization, ImportWork work, CancellationToken cancellationToken)
    {
        try
        {
            await (work.Step > 0 ? StepAsync(organization, work, cancellationToken) : EndAsync(organization, work, cancellationToken));
            return new Delivered.Sent();
        }
        catch (NotSavedException)
        {
            return new Delivered.Later(time.GetUtcNow() + Again);
        }
    }

    public async Task<Delivered> DeliverAsync(UnitKey organization, EntryFilled filled, CancellationToken cancellationToken)
    {
        await imports.ExpectNobodyAsync(organization, filled.Slug, cancellationToken);
        return new Delivered.Sent();
    }

    private async Task StepAsync(UnitKey organization, ImportWork work, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await importer.StepAsync(organization, work.Import, work.Step, cancellationToken) is { Card: { } card } going && now - _shown.GetValueOrDefault(organization) >= BetweenEdits)
        {
            _shown[organization] = now;
            await ShowAsync(organization, work.Import, card, scene => ImportCard.Going(scene, going.Import, going.Done, going.Steps), cancellationToken);
        }
    }

    private async Task EndAsync(UnitKey organization, ImportWork work, CancellationToken cancellationToken)
    {
        if (work.Card is { } card)
        {
            await ShowAsync(organization, work.Import, card, scene => ImportCard.Done(scene, work.Left), cancellationToken);
        }

        await importer.ForgetAsync(organization, work.Import, cancellationToken);
    }

    /// <summary>Whoever does not see it can ask how far it is.</summary>
    private async Task ShowAsync(UnitKey organization, string import, CardPlace card, Func<Scene, AdaptiveCards.AdaptiveCard> draw, CancellationToken cancellationToken)
    {
        var language = await importer.LanguageAsync(organization, import, cancellationToken);
        var drawn = draw(new Scene(Unit.None, time.GetUtcNow(), Viewer: null, Dialogs: !bot.Value.IsAnonymous) { Words = Sentences.In(language) });
        var place = new ConversationReference { ServiceUrl = card.Place.Service, ConversationId = card.Place.Conversation, TenantId = "", ServiceUrlVerified = !bot.Value.IsAnonymous };
        try
        {
            await connector.UpdateAsync(place, card.Message, OutboundActivity.Card(drawn.ToRaw(), drawn.FallbackText), cancellationToken);
        }
        catch (ConnectorException fault)
        {
            LogNotShown(fault.Fault, (int?)fault.Status);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not show how far an import is: {Fault}, status {Status}.")]
    private partial void LogNotShown(Fault fault, int? status);
}
