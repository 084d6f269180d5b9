using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Learn;

/// <summary>What whoever facilitates says at the present step, as a message that can be copied on a phone.</summary>
internal static class Script
{
    public static Line Of(Scene scene, Proposal proposal)
    {
        var title = Said.Words(proposal.Wording.Title, Wording.MaxTitle);
        var proposer = Said.Name(scene, proposal.Proposer);
        var words = proposal.State switch
        {
            ProposalState.Step step => scene.Say(StepWords.Of(step.Stage, Sentence.ScriptClarify, Sentence.ScriptReact, Sentence.ScriptAmend), title, proposer),
            ProposalState.Open => scene.Say(Sentence.ScriptConsent, title),
            ProposalState.OnHold => scene.Say(Sentence.ScriptProblem, title, Owner(scene, proposal)),
            ProposalState.Meeting => scene.Say(Sentence.ScriptMeeting, title),
            _ => null,
        };
        return new(words is null ? scene.Say(Sentence.ScriptNothing, proposal.Number) : $"{scene.Say(Sentence.ScriptTitle, proposal.Number)}\n{words}");
    }

    private static string Owner(Scene scene, Proposal proposal) =>
        proposal.OpenObjections().Select(pair => Said.Name(scene, pair.Owner)).FirstOrDefault() ?? Said.Name(scene, proposal.Proposer);
}
