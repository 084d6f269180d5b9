using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Polls;
using TeamsBot.Storage.Deliveries;

namespace TeamsBot.Delivery;

/// <content>The one card of each poll, edited where it stands.</content>
public sealed partial class Courier
{
    private async Task<Delivered> DrawPollAsync(Storage.Deliveries.Delivery.Card card, int number, LiveCard drawn, CancellationToken cancellationToken)
    {
        var poll = card.Unit.Polls.Find(number) ?? await units.ClosedPollAsync(card.Key, number, cancellationToken);
        if (poll is null)
        {
            return new Delivered.Drawn(drawn.Write());
        }

        var next = drawn.At + BetweenEdits;
        return poll.IsOpen && drawn.Activity is not null && next > time.GetUtcNow()
            ? new Delivered.Later(next)
            : await TryAsync(() => DrawPollNowAsync(card.Unit, poll, drawn, cancellationToken), new Delivered.Drawn(drawn.Write()));
    }

    private async Task<Delivered> DrawPollNowAsync(Unit unit, Poll poll, LiveCard drawn, CancellationToken cancellationToken)
    {
        var card = Outbound(PollCard.Render(new Scene(unit, time.GetUtcNow(), Viewer: null, Dialogs: !bot.Value.IsAnonymous), poll));
        return await DrawAsync(unit, poll.Place, card, drawn, cancellationToken);
    }

    /// <summary>Edits the card where it stands, or posts it where there is none.</summary>
    private async Task<Delivered> DrawAsync(Unit unit, Place place, OutboundActivity card, LiveCard drawn, CancellationToken cancellationToken)
    {
        var moved = MovedFrom(drawn, place) is not null;
        var now = (moved ? drawn with { Thread = null } : drawn) with { Size = unit.Size, At = time.GetUtcNow() };
        var edited = !moved && drawn.Activity is { } live && await EditAsync(At(unit, place, drawn.Thread), live, card, cancellationToken);
        return new Delivered.Drawn((edited ? now : await PostAsync(unit, place, now, card, cancellationToken)).Write());
    }
}
