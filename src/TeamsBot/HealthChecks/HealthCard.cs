using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Text;

namespace TeamsBot.HealthChecks;

/// <summary>A health check while it is open: what it is, until when, and how many have answered. Who they are is nowhere.</summary>
public static class HealthCard
{
    /// <param name="scene">The viewer sees how much they have answered themselves.</param>
    /// <param name="shown">Open or closed.</param>
    /// <param name="banner">Why a tap was not counted.</param>
    public static AdaptiveCard Render(Scene scene, HealthRecord shown, Banner? banner = null) =>
        shown.Check.IsOpen ? Open(scene, shown.Check, banner) : HealthResultCard.Render(scene, shown, banner);

    private static AdaptiveCard Open(Scene scene, HealthCheck check, Banner? banner)
    {
        var (unit, buttons) = (scene.Unit, new Buttons(scene));
        var title = scene.Say(Sentence.HealthTitle);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.Kind(scene.Say(Sentence.HealthOpenUntil, check.Number, When.Format(check.ClosesAt(unit.Calendar), unit.Calendar, scene.Words.Culture))),
                Face.Heading(title),
                Face.Plain(scene.Say(Sentence.HealthAlone)),
                HealthSharing.Audience(unit, check) is { } tribe ? Face.Fine(scene.Say(Sentence.HealthShownTo, People.Name(tribe.Name))) : null,
                unit.Members.Values.Count(member => member.Asked) < Spread.FewestPeople ? Face.Fine(scene.Say(Sentence.HealthFewAsked)) : null,
                Face.Bold(scene.Count(Sentence.HealthAnswers, check.Answers)),
                Own(scene, check),
                Face.Row(buttons.Opens(Sentence.ButtonHealthAnswer, Verbs.AnswerHealth, (Fields.Check, check.Number)), buttons.Tap(Sentence.ButtonHow, Verbs.HowHealth, (Fields.Check, check.Number))),
            ]);
    }

    private static CardElement.RichTextBlock? Own(Scene scene, HealthCheck check) =>
        scene.Viewer is { } viewer && check.BallotOf(viewer).Marks.Count is > 0 and var said ? Face.Fine(scene.Say(Sentence.HealthOwn, said, Topics.All.Count)) : null;
}
