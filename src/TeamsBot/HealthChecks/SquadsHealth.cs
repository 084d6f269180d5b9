using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.HealthChecks;

/// <summary>What a tribe sees of the health checks of its squads: only its own people do, in its own channel or alone with the bot.</summary>
public sealed class SquadsHealth(Desk desk)
{
    public void Map(BotRoutes routes)
    {
        routes.CardAction(Verbs.SquadsHealth, (turn, action, ct) => LookAsync(turn, new(action.Data), (scene, tap) => SquadsHealthCard.Render(scene, tap.Number(Fields.Skip) ?? 0), ct));
        routes.CardAction(Verbs.SquadHealth, (turn, action, ct) => LookAsync(turn, new(action.Data), OfSquad, ct));
    }

    /// <summary>A tribe's people are those of its squads; guests are none of them.</summary>
    internal static bool IsForViewer(Scene scene) =>
        scene.Unit.Network.IsOfParts && scene.Viewer is { } viewer && scene.Unit.Members.Find(viewer) is { Asked: true, Guest: false };

    /// <summary>Where a tribe lived before, others may be now.</summary>
    internal static bool IsFor(Visit visit, Unit unit) => visit.IsAtHome(unit) || visit is { Personal: true, Elsewhere: false };

    private async Task<CardActionAnswer> LookAsync(Turn turn, TapFields tap, Func<Scene, TapFields, AdaptiveCards.AdaptiveCard> draw, CancellationToken cancellationToken)
    {
        if (Taps.VisitOf(turn, tap) is not { } visit)
        {
            return Taps.Malformed(turn);
        }

        var scene = await desk.LookAsync(visit, cancellationToken);
        return Taps.Answer(
            !IsForViewer(scene) ? RefusedCard.Alone(scene, Refusals.Banner(scene, Refusal.PeopleOfParts))
            : !IsFor(visit, scene.Unit) ? RefusedCard.Alone(scene, new(scene.Say(Sentence.HealthSquadsAtHome, People.Name(scene.Unit.Name))))
            : draw(scene, tap));
    }

    /// <summary>A squad may have stopped meanwhile, or left.</summary>
    private static AdaptiveCards.AdaptiveCard OfSquad(Scene scene, TapFields tap) =>
        tap.Text(Fields.One) is { } one && scene.Unit.Network is var network && network.Parts.Find(new UnitId(one)) is { } squad && network.Health.Find(squad.Unit)?.Result is { } result
            ? SquadHealthCard.Render(scene, squad, result)
            : SquadsHealthCard.Render(scene, banner: new(scene.Say(Sentence.HealthSquadGone)));
}
