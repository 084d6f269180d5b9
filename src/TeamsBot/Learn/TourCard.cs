using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Learn;

/// <summary>Four short stops: propose, answer, see a problem, find again.</summary>
internal static class TourCard
{
    private static readonly (Sentence Title, Sentence Words)[] Stops =
    [
        (Sentence.TourPropose, Sentence.TourProposeWords),
        (Sentence.TourAnswer, Sentence.TourAnswerWords),
        (Sentence.TourProblem, Sentence.TourProblemWords),
        (Sentence.TourFind, Sentence.TourFindWords),
    ];

    /// <param name="stop">From 0.</param>
    public static AdaptiveCard Render(Scene scene, int stop)
    {
        var buttons = new Buttons(scene);
        var at = Math.Clamp(stop, 0, Stops.Length - 1);
        var title = scene.Say(Stops[at].Title);
        return Face.Card(
            scene,
            title,
            Face.Kind(scene.Say(Sentence.TourStop, at + 1, Stops.Length)),
            Face.Heading(title),
            Face.Plain(scene.Say(Stops[at].Words)),
            at + 1 < Stops.Length
                ? Face.Row(buttons.Tap(Sentence.ButtonNextStop, Verbs.Tour, (Fields.Skip, at + 1)), buttons.Tap(Sentence.ButtonHelp, Verbs.Help))
                : Face.Row(buttons.Opens(Sentence.ButtonPropose, Verbs.Propose), buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
            at + 1 < Stops.Length ? null : Face.Fine(scene.Say(Sentence.TourPractice)));
    }
}
