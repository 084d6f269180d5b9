using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks what the problem is, and whether it stops the proposal.</summary>
public static class ProblemForm
{
    /// <param name="scene">The viewer's open problem fills the form.</param>
    /// <param name="proposal">Open or on hold.</param>
    /// <param name="problem">What was typed before.</param>
    /// <param name="idea">What was typed before.</param>
    /// <param name="until">"stop", "note", or null for not chosen yet.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, string? problem = null, string? idea = null, string? until = null, Banner? banner = null)
    {
        var open = scene.Viewer is { } viewer ? proposal.ResponseOf(viewer).OpenObjection : null;
        var title = scene.Say(Sentence.ProblemTitle, proposal.Number);
        var buttons = new Buttons(scene, proposal);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                Forms.Long(Fields.ProblemInput, scene.Say(Sentence.ProblemLabel), problem ?? open?.Reason ?? StepParts.EarlyWords(scene, proposal), Wording.MaxReason, scene.Say(Sentence.ProblemError)),
                Forms.Long(Fields.IdeaInput, scene.Say(Sentence.IdeaLabel), idea ?? open?.Idea, Wording.MaxReason),
                proposal.State is ProposalState.Step ? null : Until(scene, until),
                Face.Fine(scene.Say(Sentence.EveryoneSees)),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), Verbs.SendProblem), buttons.Back()),
            ]);
    }

    private static CardElement.InputChoiceSet Until(Scene scene, string? until) => new(Fields.UntilInput, scene.Say(Sentence.UntilLabel))
    {
        IsRequired = true,
        ErrorMessage = scene.Say(Sentence.UntilError),
        Style = ChoiceStyle.Expanded,
        Value = until,
        Choices = [new(scene.Say(Sentence.UntilStop), "stop"), new(scene.Say(Sentence.UntilNote), "note")],
    };
}
