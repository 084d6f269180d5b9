using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Personal;

/// <summary>The inbox of the person in a personal chat, by a word or by a button.</summary>
public sealed class InboxFeature(PersonalUnits units, Desk desk)
{
    public void Map(BotRoutes routes) => routes.CardAction(Verbs.Inbox, TapAsync);

    /// <param name="skip">How many rows were shown before.</param>
    public async Task<AdaptiveCard> RenderAsync(Turn turn, int skip, CancellationToken cancellationToken)
    {
        var own = await units.OfAsync(turn, cancellationToken);
        return InboxCard.Render(Scene.Nowhere(turn, desk.Now, Scene.Stranger), Inbox.Of(own.Select(unit => unit.Scene)), skip);
    }

    private async Task<CardActionAnswer> TapAsync(Turn turn, CardAction action, CancellationToken cancellationToken) =>
        turn is { Scope: Scope.Personal, Person: not null }
            ? Taps.Answer(await RenderAsync(turn, new TapFields(action.Data).Number(Fields.Skip) ?? 0, cancellationToken))
            : Taps.Malformed(turn);
}
