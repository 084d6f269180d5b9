using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The answer to "propose" without a text: the way to the form. No input stands on a posted card.</summary>
public static class ProposeCard
{
    public static AdaptiveCard Render(Scene scene)
    {
        var heading = scene.Say(Sentence.ProposeTitle);
        var buttons = new Buttons(scene);
        return Face.Card(scene, heading, [Face.Heading(heading), Face.Plain(scene.Say(Sentence.HelpProposeHow)), Face.Row(buttons.Opens(Sentence.ButtonPropose, Verbs.Propose))]);
    }
}
