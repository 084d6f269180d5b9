using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Storage;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Personal;

/// <summary>The units of the person in a personal chat, and which of their squads is their home.</summary>
public sealed class MySquads(PersonalUnits units, PersonStore people, Desk desk)
{
    public void Map(BotRoutes routes) => routes.CardAction(Verbs.MySquads, TapAsync);

    /// <param name="skip">How many rows were shown before.</param>
    public async Task<AdaptiveCard> RenderAsync(Turn turn, int skip, CancellationToken cancellationToken)
    {
        var own = await units.OfAsync(turn, cancellationToken);
        var wishes = await people.ReadAsync(turn.TenantId, turn.Person!.AadObjectId, cancellationToken);
        return MySquadsCard.Render(Nowhere(turn), [.. own.Select(unit => unit.Scene)], wishes.Home, skip);
    }

    /// <summary>Chooses one of the person's own squads; every other name gets the same answer.</summary>
    public async Task<Line> ChooseAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var skeleton = UnitName.Skeleton(name);
        var squads = (await units.OfAsync(turn, cancellationToken)).Where(own => MySquadsCard.IsSquad(own.Scene.Unit)).ToList();
        var chosen = squads.Find(own => UnitName.Skeleton(own.Scene.Unit.Name) == skeleton) ?? squads.Find(own => own.Scene.Unit.Network.Position?.Slug == name.Trim().ToLowerInvariant());
        if (chosen is null)
        {
            return new Line(Nowhere(turn).Say(Sentence.HomeNotYours));
        }

        _ = await people.ChangeAsync(turn.TenantId, turn.Person!.AadObjectId, it => it with { Home = chosen.Visit.Key.Value }, cancellationToken);
        return new Line(Nowhere(turn).Say(Sentence.HomeChosen, Said.Name(chosen.Scene.Unit.Name)));
    }

    /// <summary>True for somebody who joins one more squad, and has said of none that it is their home.</summary>
    /// <param name="joined">The unit that they join.</param>
    public async Task<bool> IsSecondAsync(Visit visit, Unit joined, CancellationToken cancellationToken)
    {
        if (!MySquadsCard.IsSquad(joined))
        {
            return false;
        }

        var others = (await units.OfAsync(visit.Turn, cancellationToken)).Where(own => own.Visit.Key != visit.Key && MySquadsCard.IsSquad(own.Scene.Unit) && MySquadsCard.IsAsked(own.Scene)).ToList();
        return others.Count > 0 && (await people.ReadAsync(visit.Turn.TenantId, visit.By, cancellationToken)).Home is var home
            && home != visit.Key.Value && others.TrueForAll(own => own.Visit.Key.Value != home);
    }

    private Scene Nowhere(Turn turn) => Scene.Nowhere(turn, desk.Now, Scene.Stranger);

    private async Task<CardActionAnswer> TapAsync(Turn turn, CardAction action, CancellationToken cancellationToken) =>
        turn is { Scope: Scope.Personal, Person: not null }
            ? Taps.Answer(await RenderAsync(turn, new TapFields(action.Data).Number(Fields.Skip) ?? 0, cancellationToken))
            : Taps.Malformed(turn);
}
