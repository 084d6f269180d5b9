namespace TeamsBot.Domain.Proposals;

/// <summary>What a person can do in the steps before consent.</summary>
public abstract partial record ProposalCommand
{
    /// <summary>Something about the steps of a proposal.</summary>
    public abstract record Stepping(int Proposal) : About(Proposal);

    public sealed record AskQuestion(int Proposal, string Text) : Stepping(Proposal);

    /// <param name="Question">The one that is answered; null for the oldest open one.</param>
    /// <param name="Text">Null says that it is not specified.</param>
    public sealed record AnswerQuestion(int Proposal, int? Question, string? Text) : Stepping(Proposal);

    /// <param name="Text">Null for nothing to add.</param>
    public sealed record React(int Proposal, string? Text) : Stepping(Proposal);

    /// <summary>The proposer has changed what there was to change.</summary>
    public sealed record Ready(int Proposal) : Stepping(Proposal);

    /// <summary>Whoever guides the proposal ends a step.</summary>
    /// <param name="From">The step that is ended; null for whichever it is.</param>
    public sealed record MoveOn(int Proposal, Stage? From) : Stepping(Proposal);
}
