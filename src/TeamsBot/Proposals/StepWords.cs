using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The steps before consent in words.</summary>
internal static class StepWords
{
    /// <summary>One word for the step.</summary>
    public static string Name(Scene scene, Stage stage) => scene.Say(Of(stage, Sentence.StepClarify, Sentence.StepReact, Sentence.StepAmend));

    public static string EndsAt(Scene scene, Proposal proposal, ProposalState.Step step) =>
        When.Format(Stages.EndsAt(scene.Unit.Calendar, proposal.Policy, step), scene.Unit.Calendar, scene.Words.Culture);

    /// <summary>What a proposal is doing just now, as a sentence.</summary>
    public static string Now(Scene scene, Proposal proposal) => proposal.State switch
    {
        ProposalState.Step step => scene.Say(Of(step.Stage, Sentence.ItIsClarify, Sentence.ItIsReact, Sentence.ItIsAmend), EndsAt(scene, proposal, step)),
        ProposalState.Open => scene.Say(Sentence.ItIsOpen),
        ProposalState.OnHold => scene.Say(Sentence.ItIsHeld),
        ProposalState.Conflicted => scene.Say(Sentence.ItConflicts),
        _ => scene.Say(Sentence.ItIsClosed),
    };

    public static Sentence Of(Stage stage, Sentence clarify, Sentence react, Sentence amend) => stage switch
    {
        Stage.Clarify => clarify,
        Stage.React => react,
        _ => amend,
    };
}
