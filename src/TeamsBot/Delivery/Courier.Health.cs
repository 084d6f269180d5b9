using TeamsBot.Domain;
using TeamsBot.HealthChecks;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;

namespace TeamsBot.Delivery;

/// <content>The one card of each health check, edited where it stands.</content>
public sealed partial class Courier
{
    private async Task<Delivered> DrawCheckAsync(Storage.Deliveries.Delivery.Card card, int number, LiveCard drawn, CancellationToken cancellationToken)
    {
        if (await HealthRecord.FindAsync(units, card.Key, card.Unit, number, cancellationToken) is not { } shown)
        {
            return new Delivered.Drawn(drawn.Write());
        }

        var next = drawn.At + BetweenEdits;
        return shown.Check.IsOpen && drawn.Activity is not null && (edits.Until(card.Key, Keys.OfCheck(number)) ?? next) is var free && free > time.GetUtcNow()
            ? new Delivered.Later(free)
            : await TryAsync(() => DrawCheckNowAsync(card.Unit, shown, drawn, cancellationToken), new Delivered.Drawn(drawn.Write()));
    }

    private async Task<Delivered> DrawCheckNowAsync(Unit unit, HealthRecord shown, LiveCard drawn, CancellationToken cancellationToken)
    {
        var card = Outbound(HealthCard.Render(new Scene(unit, time.GetUtcNow(), Viewer: null, Dialogs: !bot.Value.IsAnonymous), shown));
        return await DrawAsync(unit, shown.Check.Place, card, drawn, cancellationToken);
    }
}
