using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Guide;

/// <summary>How decisions are made, in five steps.</summary>
public static class HowCard
{
    private static readonly Sentence[] Steps = [Sentence.HowOne, Sentence.HowTwo, Sentence.HowThree, Sentence.HowFour, Sentence.HowFive];

    public static AdaptiveCard Render(Scene scene)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.HowTitle);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                .. Steps.Select(step => Face.WithName(scene.Say(step)) with { Spacing = Spacing.Small }),
                Face.Row(buttons.Opens(Sentence.ButtonPropose, Verbs.Propose), buttons.Returns(Verbs.Help)),
                Face.Fine(scene.Say(Sentence.HowNobody)),
                Face.Fine(scene.Say(Sentence.HowRecipe)),
                Face.Fine(scene.Say(scene.Unit.Exists && scene.IsChat ? Sentence.HowWhoSeesChat : Sentence.HowWhoSees)),
            ]);
    }
}
