using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Guide;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Learn;

/// <summary>The buttons of the tour and of the glossary; they mean the same everywhere.</summary>
public sealed class LearnTaps(Desk desk, UnitPicker picker)
{
    private delegate AdaptiveCard Show(Scene scene, TapFields tap);

    public void Map(BotRoutes routes)
    {
        Map(routes, Verbs.Tour, (scene, tap) => TourCard.Render(scene, tap.Number(Fields.Skip) ?? 0));
        Map(routes, Verbs.Glossary, (scene, tap) => GlossaryCard.Render(scene, tap.Text(Fields.Sought) ?? ""));
    }

    private void Map(BotRoutes routes, string verb, Show show) => routes.CardAction(verb, async (Turn turn, CardAction action, CancellationToken cancellationToken) =>
    {
        var tap = new TapFields(action.Data);
        return Taps.VisitOf(turn, tap) is { } visit ? Taps.Answer(show(await desk.LookAsync(visit, cancellationToken), tap))
            : turn is { Scope: Scope.Personal, Person: not null } ? Taps.Answer(show(picker.Nowhere(turn), tap))
            : Taps.Malformed(turn);
    });
}
