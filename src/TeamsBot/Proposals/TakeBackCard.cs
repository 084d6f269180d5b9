using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks the owner of a problem whether all is right now, or not quite.</summary>
public static class TakeBackCard
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal)
    {
        var title = scene.Say(Sentence.TakeBackTitle, proposal.Number);
        var buttons = new Buttons(scene, proposal);
        var open = scene.Viewer is { } viewer ? proposal.ResponseOf(viewer).OpenObjection : null;
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                open is null ? null : ProposalParts.Problem(scene, proposal, scene.Viewer!.Value, open, scale: 2),
                Face.Bold(scene.Say(Sentence.TakeBackQuestion)),
                Face.Row(
                    buttons.Tap(Sentence.ButtonAllRight, Verbs.SendTakeBack, (Fields.Uneasy, 0)),
                    buttons.Tap(Sentence.ButtonUneasy, Verbs.SendTakeBack, (Fields.Uneasy, 1))),
                Face.Row(buttons.Returns()),
                Face.Fine(scene.Say(Sentence.TakeBackUneasy)),
            ]);
    }
}
