using TeamsBot.AdaptiveCards;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Guide;

/// <summary>What can be done, six buttons.</summary>
public static class HelpCard
{
    public static AdaptiveCard Render(Scene scene)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.HelpTitle);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Line(scene, Sentence.HelpPropose, Sentence.HelpProposeHow),
                Line(scene, Sentence.HelpAnswer, Sentence.HelpAnswerHow),
                Line(scene, Sentence.HelpLookUp, Sentence.HelpLookUpHow),
                Line(scene, Sentence.HelpNetwork, Sentence.HelpNetworkHow),
                Face.Row(buttons.Opens(Sentence.ButtonPropose, Verbs.Propose), buttons.Tap(Sentence.ButtonOpenProposals, Verbs.OpenProposals)),
                Face.Row(buttons.Tap(Sentence.ButtonAgreements, Verbs.Agreements), buttons.Tap(Sentence.ButtonWho, Verbs.WhoIsAsked)),
                Face.Row(buttons.Tap(Sentence.ButtonHow, Verbs.HowItWorks), buttons.Tap(Sentence.ButtonCommands, Verbs.AllCommands)),
                Face.Fine(scene.Count(Sentence.OpenHere, scene.Unit.Open.Count)),
            ]);
    }

    private static RichTextBlock Line(Scene scene, Sentence what, Sentence how) =>
        new([new TextRun(scene.Say(what) + "  ") { Weight = TextWeight.Bolder }, new TextRun(scene.Say(how))]) { Spacing = Spacing.Small };
}
