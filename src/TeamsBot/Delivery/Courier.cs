using System.Text.Json;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Storage;

namespace TeamsBot.Delivery;

/// <summary>Brings what a unit has to say into its conversation. The card there is a drawing of the state, never a source.</summary>
public sealed partial class Courier(
    ConnectorClient connector, Views views, EditsOnHold edits, IOptions<BotFrameworkOptions> bot, TimeProvider time, ILogger<Courier> logger) : ICourier
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    public Task<Delivered> DrawAsync(UnitKey key, Unit unit, Proposal proposal, CardState card, CancellationToken cancellationToken) =>
        WaitsUntil(key, proposal, card) is { } until
            ? Task.FromResult<Delivered>(new Delivered.Later(until))
            : TryAsync(async () => new Delivered.Done(await DrawNowAsync(unit, proposal, card, cancellationToken)));

    public Task<Delivered> SendAsync(UnitKey key, Unit unit, OutboxEntry entry, CancellationToken cancellationToken) => entry.Kind switch
    {
        Message.Kind => TryAsync(async () =>
        {
            var message = JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Message)!;
            await connector.SendAsync(At(unit, message.Place), OutboundActivity.Line(message.Text, message.Mentions), cancellationToken);
            return new Delivered.Done();
        }),
        Belonging.Kind => NoteAsync(JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Belonging)!, cancellationToken),
        InTeam.Kind => NoteAsync(JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.InTeam)!, cancellationToken),
        _ => Unknown(entry.Kind),
    };

    private DateTimeOffset? WaitsUntil(UnitKey key, Proposal proposal, CardState card) =>
        edits.Until(key, proposal.Number) is { } until && card.Version == proposal.Version && proposal.IsLive ? until
        : card.DrawnAt + BetweenEdits > time.GetUtcNow() && card.Version == proposal.Version && proposal.IsLive ? card.DrawnAt + BetweenEdits
        : null;

    private async Task<CardState> DrawNowAsync(Unit unit, Proposal proposal, CardState card, CancellationToken cancellationToken)
    {
        var place = At(unit, proposal.Place);
        var scene = new Scene(unit, time.GetUtcNow(), Viewer: null, Dialogs: !bot.Value.IsAnonymous);
        var face = ProposalCard.Render(scene, proposal);
        var activity = OutboundActivity.Card(face.ToRaw(), face.FallbackText);
        var drawn = card with { Drawn = proposal.Rev, Version = proposal.Version, DrawnAt = time.GetUtcNow() };
        if (card.ActivityId is { } live && (card.Version == proposal.Version || !proposal.IsLive))
        {
            try
            {
                await connector.UpdateAsync(place, live, activity, cancellationToken);
                return drawn;
            }
            catch (ConnectorException gone) when (gone.ActivityGone)
            {
                LogRepost(proposal.Number);
            }
        }

        var posted = await connector.SendAsync(place, activity.WithAlert(), cancellationToken);
        if (card.ActivityId is { } old && card.Version != proposal.Version)
        {
            await StubAsync(place, scene, proposal, old, card.Version, cancellationToken);
        }

        return drawn with { ActivityId = posted };
    }

    /// <summary>The live card has moved down; what is left of the old one says so. Failing at this is not worth a second card.</summary>
    private async Task StubAsync(ConversationReference place, Scene scene, Proposal proposal, string old, int version, CancellationToken cancellationToken)
    {
        try
        {
            var stub = ProposalCard.Stub(scene, proposal, version, (proposal.Before ?? proposal.Wording).Title);
            await connector.UpdateAsync(place, old, OutboundActivity.Card(stub.ToRaw(), stub.FallbackText), cancellationToken);
        }
        catch (ConnectorException fault)
        {
            LogUndelivered("stub", fault.Fault, (int?)fault.Status);
        }
    }

    private async Task<Delivered> NoteAsync(Belonging belonging, CancellationToken cancellationToken)
    {
        await views.NoteAsync(belonging.Tenant, belonging.Person, new UnitKey(belonging.Unit), belonging.Present, cancellationToken);
        return new Delivered.Done();
    }

    private async Task<Delivered> NoteAsync(InTeam inTeam, CancellationToken cancellationToken)
    {
        await views.NoteTeamAsync(inTeam.Tenant, inTeam.Team, new UnitKey(inTeam.Unit), inTeam.Conversation, cancellationToken);
        return new Delivered.Done();
    }

    private async Task<Delivered> TryAsync(Func<Task<Delivered.Done>> deliver)
    {
        try
        {
            return await deliver();
        }
        catch (ConnectorException fault)
        {
            LogUndelivered("message", fault.Fault, (int?)fault.Status);
            return fault.Fault is Fault.Gone or Fault.Rejected or Fault.TooBig
                ? new Delivered.Gone()
                : new Delivered.Later(time.GetUtcNow() + (fault.RetryAfter ?? Again));
        }
    }

    private Task<Delivered> Unknown(string kind)
    {
        LogUnknown(kind);
        return Task.FromResult<Delivered>(new Delivered.Later(time.GetUtcNow() + TimeSpan.FromHours(1)));
    }

    private ConversationReference At(Unit unit, Place place) => new()
    {
        ServiceUrl = place.Service,
        ConversationId = place.Conversation,
        TenantId = unit.Home.Tenant,
        ServiceUrlVerified = !bot.Value.IsAnonymous,
    };

    [LoggerMessage(LogLevel.Information, "The card of proposal {Number} was gone; posting it anew.")]
    private partial void LogRepost(int number);

    [LoggerMessage(LogLevel.Warning, "Could not deliver a {What}: {Fault}, status {Status}.")]
    private partial void LogUndelivered(string what, Fault fault, int? status);

    [LoggerMessage(LogLevel.Error, "The outbox holds a {Kind}, which this version does not know.")]
    private partial void LogUnknown(string kind);
}
