using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.HealthChecks;

/// <summary>How a health check works, and what becomes of the answers.</summary>
public static class HealthHowCard
{
    private static readonly Sentence[] Steps = [Sentence.HealthHowOne, Sentence.HealthHowTwo, Sentence.HealthHowThree, Sentence.HealthHowFour];

    /// <param name="scene">The unit.</param>
    /// <param name="check">n in H-n, to which the way leads back.</param>
    public static AdaptiveCard Render(Scene scene, int check)
    {
        var title = scene.Say(Sentence.HealthHowTitle);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                .. Steps.Select(step => Face.WithName(scene.Say(step)) with { Spacing = Spacing.Small }),
                Face.Row(new Buttons(scene).Tap(Sentence.ButtonBack, Verbs.ViewHealth, (Fields.Check, check))),
            ]);
    }
}
