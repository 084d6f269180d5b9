using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Text;

namespace TeamsBot.HealthChecks;

/// <summary>
/// Which squads of a tribe show it their health checks, by name: how each of them is doing is a tap away, for people of the tribe alone.
/// No colour decides about the order, and nothing is added up.
/// </summary>
public static class SquadsHealthCard
{
    public const int Rows = 6;

    /// <param name="scene">The tribe.</param>
    /// <param name="skip">How many were shown before.</param>
    /// <param name="banner">Why a tap led here.</param>
    public static AdaptiveCard Render(Scene scene, int skip = 0, Banner? banner = null)
    {
        var (network, buttons) = (scene.Unit.Network, new Buttons(scene));
        var squads = network.Parts.Values.Where(part => part.Kind == UnitKind.Squad).ToList();
        var shared = squads.Where(squad => network.Health.ContainsKey(squad.Unit)).OrderBy(squad => squad.Name, StringComparer.Create(scene.Words.Culture, ignoreCase: true)).ToList();
        var title = scene.Say(Sentence.HealthSquadsTitle);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.Heading(title),
                Face.Fine(scene.Say(Sentence.HealthSquadsCount, shared.Count, squads.Count)),
                shared.Count == 0 ? Face.Plain(scene.Say(Sentence.HealthSquadsNone)) : Face.Fine(scene.Say(Sentence.HealthSquadsTap)),
                .. shared.Skip(skip).Take(Rows).Select((squad, index) => Row(scene, squad, network.Health[squad.Unit].Result, index == 0)),
                Face.Row(shared.Count > skip + Rows ? buttons.Tap(Sentence.ButtonShowMore, Verbs.SquadsHealth, (Fields.Skip, skip + Rows)) : null),
                Face.Row(scene.Unit.LastHealth > 0 ? buttons.Tap(Sentence.ButtonHealthOwn, Verbs.ViewHealth) : null),
            ]);
    }

    private static CardElement Row(Scene scene, Neighbour squad, SharedResult? result, bool first)
    {
        var name = Face.WithName(People.Name(squad.Name), TextWeight.Bolder);
        return result is null
            ? new CardElement.Container(Parts.Present<CardElement>([name, Face.Fine(scene.Say(Sentence.HealthSquadNone))])) { Separator = !first }
            : Face.Tappable(
                new Buttons(scene).Area(People.Name(squad.Name), Verbs.SquadHealth, (Fields.One, squad.Unit.Value)),
                first,
                name,
                Face.Fine(scene.Say(Sentence.HealthSquadClosed, result.Check, When.WithYear(scene.Unit.Calendar.Day(result.ClosedAt), scene.Words.Culture))));
    }
}
