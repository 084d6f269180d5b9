using System.Text.Json;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Units;

namespace TeamsBot.Delivery;

/// <summary>Brings what a unit has to say into its conversation. The card there is a drawing of the state, never a source.</summary>
public sealed partial class Courier(
    ConnectorClient connector, UnitStore units, Views views, PostOffice post, ImportDelivery imports, Nudging nudging, Asides asides, EditsOnHold edits, IOptions<BotFrameworkOptions> bot, TimeProvider time, ILogger<Courier> logger)
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    /// <summary>The answer to the tap that made the new version stands in the place of the old card: it has to come before the word on that.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(700);

    public Task<Delivered> DeliverAsync(Storage.Deliveries.Delivery delivery, CancellationToken cancellationToken) => delivery switch
    {
        Storage.Deliveries.Delivery.Card { Unit.IsHomeless: true } => Task.FromResult<Delivered>(new Delivered.Waits()),
        Storage.Deliveries.Delivery.Card card => DrawAsync(card, cancellationToken),
        Storage.Deliveries.Delivery.Message message => SendAsync(message.Key, message.Unit, message.Entry, message.Memory, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(delivery), delivery.GetType().Name, "unknown delivery"),
    };

    private async Task<Delivered> DrawAsync(Storage.Deliveries.Delivery.Card card, CancellationToken cancellationToken)
    {
        var drawn = LiveCard.Read(card.Memory);
        if (card.Number == Keys.ListNumber)
        {
            return await TryAsync(() => DrawListAsync(card.Unit, drawn, cancellationToken), new Delivered.Drawn(drawn.Write()));
        }

        if (Keys.PollOf(card.Number) is { } poll)
        {
            return await DrawPollAsync(card, poll, drawn, cancellationToken);
        }

        if (Keys.CheckOf(card.Number) is { } check)
        {
            return await DrawCheckAsync(card, check, drawn, cancellationToken);
        }

        var proposal = card.Unit.Open.Find(card.Number) ?? await units.ClosedProposalAsync(card.Key, card.Number, cancellationToken);
        if (proposal is null)
        {
            return new Delivered.Drawn(drawn.Write());
        }

        return WaitsUntil(card.Key, proposal, drawn) is { } until
            ? new Delivered.Later(until)
            : await TryAsync(async () => await DrawNowAsync(card.Unit, proposal, drawn, cancellationToken), new Delivered.Drawn(drawn.Write()));
    }

    private Task<Delivered> SendAsync(UnitKey key, Unit unit, OutboxEntry entry, string? memory, CancellationToken cancellationToken) => entry.Kind switch
    {
        Message.Kind => TryAsync(
            async () =>
            {
                var message = JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Message)!;
                if (unit.IsHomeless && !message.Answers && IsAtHome(unit, message.Place))
                {
                    return new Delivered.Sent();
                }

                await connector.SendAsync(await ThreadAsync(key, unit, message.Place, message.Proposal, cancellationToken), OutboundActivity.Line(message.Text, message.Mentions), cancellationToken);
                return new Delivered.Sent();
            },
            new Delivered.Sent()),
        Nudge.Kind => TryAsync(
            async () =>
            {
                var nudge = JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Nudge)!;
                return await nudging.SendAsync(key, unit, unit.IsHomeless ? nudge with { InThread = false } : nudge, await ThreadAsync(key, unit, nudge.Place, nudge.Proposal, cancellationToken), memory, cancellationToken);
            },
            new Delivered.Sent()),
        Aside.Kind => TryAsync(
            () => asides.SendAsync(unit, JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Aside)!, memory, cancellationToken),
            new Delivered.Sent()),
        Belonging.Kind => NoteAsync(JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Belonging)!, cancellationToken),
        Post.Kind => post.DeliverAsync(key, JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Post)!, cancellationToken),
        ImportWork.Kind => imports.DeliverAsync(key, JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.ImportWork)!, cancellationToken),
        EntryFilled.Kind => imports.DeliverAsync(key, JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.EntryFilled)!, cancellationToken),
        Census.Kind => NoteAsync(JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Census)!, cancellationToken),
        InTeam.Kind => NoteAsync(JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.InTeam)!, cancellationToken),
        _ => Unknown(entry.Kind),
    };

    /// <summary>Where a line is said: in the place itself, or in the thread that the proposal's card started there.</summary>
    private async Task<ConversationReference> ThreadAsync(UnitKey key, Unit unit, Place place, int? proposal, CancellationToken cancellationToken) =>
        At(unit, place, proposal is { } number && StartsAThread(unit, place) && LiveCard.Read(await units.CardAsync(key, number, cancellationToken)) is var drawn && MovedFrom(drawn, place) is null ? drawn.Thread : null);

    /// <summary>An edit waits for a form that is out, and for the last edit to be three seconds old; the word on the old card a breath; a new version and a result don't wait.</summary>
    private DateTimeOffset? WaitsUntil(UnitKey key, Proposal proposal, LiveCard drawn)
    {
        if (drawn.Replaced is not null)
        {
            return NotBefore(drawn.At + Breath);
        }

        return drawn.Version != proposal.Version || !proposal.IsLive || MovedFrom(drawn, proposal.Place) is not null
            ? null
            : edits.Until(key, proposal.Number) ?? NotBefore(drawn.At + BetweenEdits);

        DateTimeOffset? NotBefore(DateTimeOffset next) => next > time.GetUtcNow() ? next : null;
    }

    /// <summary>Posts the list of the month, or edits the one that is there.</summary>
    private async Task<Delivered> DrawListAsync(Unit unit, LiveCard drawn, CancellationToken cancellationToken)
    {
        var place = new Place(unit.Home.Service, unit.Home.Conversation);
        var now = time.GetUtcNow();
        if (drawn.At + BetweenEdits is var next && next > now && drawn.Activity is not null)
        {
            return new Delivered.Later(next);
        }

        var list = Outbound(Agreements.LookBackCard.Render(new Scene(unit, now, Viewer: null, Dialogs: !bot.Value.IsAnonymous)));
        var shown = drawn with { Size = unit.Size, At = now, Version = unit.ListedUntil?.DayNumber ?? 0 };
        if (drawn.Activity is { } live && drawn.Version == shown.Version && MovedFrom(drawn, place) is null)
        {
            _ = await EditAsync(At(unit, place, drawn.Thread), live, list, cancellationToken);
            return new Delivered.Drawn(shown.Write());
        }

        if (!StartsAThread(unit, place))
        {
            return new Delivered.Drawn((shown with { Thread = null, Activity = await connector.SendAsync(At(unit, place), list, cancellationToken) }).Write());
        }

        var created = await connector.CreateThreadAsync(At(unit, place), place.Conversation, list, cancellationToken);
        return new Delivered.Drawn((shown with { Activity = created.ActivityId, Thread = created.Conversation.ConversationId }).Write());
    }

    /// <summary>Edits the live card; a new version is posted anew, and what is left of the old card says so.</summary>
    private async Task<Delivered> DrawNowAsync(Unit unit, Proposal proposal, LiveCard drawn, CancellationToken cancellationToken)
    {
        var place = At(unit, proposal.Place, drawn.Thread);
        var scene = new Scene(unit, time.GetUtcNow(), Viewer: null, Dialogs: !bot.Value.IsAnonymous);
        if (drawn.Replaced is { } replaced)
        {
            await StubAsync(replaced.Where is { } where ? place with { ConversationId = where } : place, scene, proposal, replaced, cancellationToken);
            var said = (drawn with { Replaced = null }).Write();
            return drawn.Size == unit.Size ? new Delivered.Drawn(said) : new Delivered.Partly(said);
        }

        var left = MovedFrom(drawn, proposal.Place);
        var now = (left is null ? drawn : drawn with { Thread = null }) with { Version = proposal.Version, Title = proposal.Wording.Title, Size = unit.Size, At = time.GetUtcNow() };
        if (left is null && drawn.Activity is { } live && (drawn.Version == proposal.Version || !proposal.IsLive)
            && await EditAsync(place, live, Outbound(ProposalCard.Render(scene, proposal)), cancellationToken))
        {
            return new Delivered.Drawn(now.Write());
        }

        var posted = await PostAsync(unit, proposal.Place, now, Outbound(ProposalCard.First(scene, proposal)).WithAlert(), cancellationToken);
        return drawn.Activity is { } old && (left is not null || drawn.Version != proposal.Version)
            ? new Delivered.Partly((posted with { Replaced = new(old, drawn.Version, drawn.Title, left) }).Write())
            : new Delivered.Drawn(posted.Write());
    }

    /// <summary>Into its thread; what came from elsewhere starts one.</summary>
    private async Task<LiveCard> PostAsync(Unit unit, Place place, LiveCard now, OutboundActivity activity, CancellationToken cancellationToken)
    {
        if (now.Thread is null && StartsAThread(unit, place))
        {
            var created = await connector.CreateThreadAsync(At(unit, place), place.Conversation, activity, cancellationToken);
            return now with { Activity = created.ActivityId, Thread = created.Conversation.ConversationId, Where = created.Conversation.ConversationId };
        }

        return now with { Activity = await connector.SendAsync(At(unit, place, now.Thread), activity, cancellationToken), Where = now.Thread ?? place.Conversation };
    }

    /// <summary>Where the card stands, if the unit does not live there any more.</summary>
    private static string? MovedFrom(LiveCard drawn, Place place) =>
        (drawn.Where ?? drawn.Thread) is { } where && ConversationReference.WithoutThread(where) != ConversationReference.WithoutThread(place.Conversation) ? where : null;

    /// <summary>The unit's own conversation, or a thread in it.</summary>
    private static bool IsAtHome(Unit unit, Place place) => ConversationReference.WithoutThread(place.Conversation) == unit.Home.Conversation;

    /// <summary>A place that is a channel as a whole; chats have no threads.</summary>
    private static bool StartsAThread(Unit unit, Place place) =>
        unit.Home.Team.Length > 0 && place.Conversation == ConversationReference.WithoutThread(place.Conversation);

    private static OutboundActivity Outbound(AdaptiveCards.AdaptiveCard card) => OutboundActivity.Card(card.ToRaw(), card.FallbackText);

    /// <summary>False if the message is gone, so that the card is posted anew.</summary>
    private async Task<bool> EditAsync(ConversationReference place, string activityId, OutboundActivity activity, CancellationToken cancellationToken)
    {
        try
        {
            await connector.UpdateAsync(place, activityId, activity, cancellationToken);
            return true;
        }
        catch (ConnectorException gone) when (gone.ActivityGone)
        {
            LogGone();
            return false;
        }
    }

    private async Task StubAsync(ConversationReference place, Scene scene, Proposal proposal, Replaced old, CancellationToken cancellationToken)
    {
        var stub = old.Where is null ? ProposalCard.Stub(scene, proposal, old.Version, old.Title) : ProposalCard.StubOfMoved(scene, proposal, old.Title);
        try
        {
            _ = await EditAsync(place, old.Activity, Outbound(stub), cancellationToken);
        }
        catch (ConnectorException fault) when (old.Where is not null && fault.Fault is Fault.Gone or Fault.Rejected)
        {
            // Nobody reads a card in a channel that is gone.
            LogUndelivered(fault.Fault, (int?)fault.Status);
        }
    }

    private async Task<Delivered> NoteAsync(Belonging belonging, CancellationToken cancellationToken)
    {
        await views.NoteAsync(belonging.Tenant, belonging.Person, new UnitKey(belonging.Unit), belonging.Present, cancellationToken);
        return new Delivered.Sent();
    }

    private async Task<Delivered> NoteAsync(Census census, CancellationToken cancellationToken)
    {
        await views.CountAsync(census.Tenant, new UnitKey(census.Unit), census.People, census.Open, cancellationToken);
        return new Delivered.Sent();
    }

    private async Task<Delivered> NoteAsync(InTeam inTeam, CancellationToken cancellationToken)
    {
        if (inTeam.Gone)
        {
            await views.ForgetTeamAsync(inTeam.Tenant, inTeam.Team, new UnitKey(inTeam.Unit), cancellationToken);
            return new Delivered.Sent();
        }

        await views.NoteTeamAsync(inTeam.Tenant, inTeam.Team, new UnitKey(inTeam.Unit), inTeam.Conversation, cancellationToken);
        return new Delivered.Sent();
    }

    /// <summary>A conversation that is gone, or a message that the channel will never take, is not tried again; nor is one that may have arrived, after the client's own second try.</summary>
    private async Task<Delivered> TryAsync(Func<Task<Delivered>> deliver, Delivered givenUp)
    {
        try
        {
            return await deliver();
        }
        catch (ConnectorException fault)
        {
            LogUndelivered(fault.Fault, (int?)fault.Status);
            return fault.IsFinal ? givenUp : new Delivered.Later(time.GetUtcNow() + (fault.RetryAfter ?? Again));
        }
    }

    private Task<Delivered> Unknown(string kind)
    {
        LogUnknown(kind);
        return Task.FromResult<Delivered>(new Delivered.Later(time.GetUtcNow() + TimeSpan.FromHours(1)));
    }

    private ConversationReference At(Unit unit, Place place, string? thread = null) => new()
    {
        ServiceUrl = place.Service,
        ConversationId = thread ?? place.Conversation,
        TenantId = unit.Home.Tenant,
        ServiceUrlVerified = !bot.Value.IsAnonymous,
    };

    [LoggerMessage(LogLevel.Information, "A card was gone; it is posted anew.")]
    private partial void LogGone();

    [LoggerMessage(LogLevel.Warning, "Could not deliver: {Fault}, status {Status}.")]
    private partial void LogUndelivered(Fault fault, int? status);

    [LoggerMessage(LogLevel.Error, "The outbox holds a {Kind}, which this version does not know.")]
    private partial void LogUnknown(string kind);
}
