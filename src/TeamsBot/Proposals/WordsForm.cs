using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks for a few words about a proposal: what somebody disagrees with who doesn't stop it, an idea for the text, why it is kept open longer, or why another unit is to decide.</summary>
public static class WordsForm
{
    private static readonly Asked Disagreement = new(
        Sentence.AsideTitle, Sentence.AsideLabel, Fields.ReasonInput, Verbs.SendStandAside, (scene, _) => scene.Say(Sentence.AsideGoesAhead));

    private static readonly Asked Idea = new(
        Sentence.SuggestTitle, Sentence.SuggestLabel, Fields.IdeaInput, Verbs.SendSuggestion,
        (scene, proposal) => scene.Say(Sentence.SuggestNote, ProposalParts.Proposer(scene, proposal)));

    private static readonly Asked Reason = new(
        Sentence.LongerTitle, Sentence.LongerLabel, Fields.ReasonInput, Verbs.SendLonger,
        (scene, proposal) => proposal.State is ProposalState.Open open ? scene.Say(Sentence.LongerNote, ProposalParts.ClosesAt(scene, proposal, Extending.Longer(proposal.Policy, open))) : "");

    private static readonly Asked Referral = new(
        Sentence.ReferTitle, Sentence.ReferLabel, Fields.ReasonInput, Verbs.SendRefer, (scene, _) => scene.Say(Sentence.ReferNote, RichText.Inline(scene.Unit.Network.Parent?.Name ?? "", 60)));

    public static AdaptiveCard Refer(Scene scene, Proposal proposal, string? reason = null, Banner? banner = null) =>
        Render(Referral, scene, proposal, reason, banner);

    public static AdaptiveCard Longer(Scene scene, Proposal proposal, string? reason = null, Banner? banner = null) =>
        Render(Reason, scene, proposal, reason, banner);

    public static AdaptiveCard StandAside(Scene scene, Proposal proposal, string? reason = null, Banner? banner = null) =>
        Render(Disagreement, scene, proposal, reason, banner);

    public static AdaptiveCard Suggest(Scene scene, Proposal proposal, string? idea = null, Banner? banner = null) =>
        Render(Idea, scene, proposal, idea, banner);

    private static AdaptiveCard Render(Asked asked, Scene scene, Proposal proposal, string? typed, Banner? banner)
    {
        var title = scene.Say(asked.Title, proposal.Number);
        var buttons = new Buttons(scene, proposal);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                Forms.Long(asked.Input, scene.Say(asked.Label), typed, Wording.MaxReason, scene.Say(Sentence.ProblemError)),
                Face.Fine(asked.Note(scene, proposal)),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), asked.Sends), buttons.Back()),
            ]);
    }

    private sealed record Asked(Sentence Title, Sentence Label, string Input, string Sends, Func<Scene, Proposal, string> Note);
}
