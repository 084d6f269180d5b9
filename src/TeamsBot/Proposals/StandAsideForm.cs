using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks what somebody disagrees with who doesn't stop it.</summary>
public static class StandAsideForm
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal, string? reason = null, Banner? banner = null)
    {
        var title = scene.Say(Sentence.AsideTitle, proposal.Number);
        var buttons = new Buttons(scene, proposal);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                Forms.Long(Fields.ReasonInput, scene.Say(Sentence.AsideLabel), reason, Wording.MaxReason, scene.Say(Sentence.ProblemError)),
                Face.Fine(scene.Say(Sentence.AsideGoesAhead)),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), Verbs.SendStandAside), buttons.Back()),
            ]);
    }
}
