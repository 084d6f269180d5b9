using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks for an idea for the text.</summary>
public static class SuggestForm
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal, string? idea = null, Banner? banner = null)
    {
        var title = scene.Say(Sentence.SuggestTitle, proposal.Number);
        var buttons = new Buttons(scene, proposal);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                Forms.Long(Fields.IdeaInput, scene.Say(Sentence.SuggestLabel), idea, Wording.MaxReason, scene.Say(Sentence.ProblemError)),
                Face.Fine(scene.Say(Sentence.SuggestNote, ProposalParts.Proposer(scene, proposal))),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), Verbs.SendSuggestion), buttons.Back()),
            ]);
    }
}
