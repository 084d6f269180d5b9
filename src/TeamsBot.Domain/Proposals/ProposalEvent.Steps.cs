namespace TeamsBot.Domain.Proposals;

/// <summary>Facts about the steps before consent.</summary>
public abstract partial record ProposalEvent
{
    public sealed record QuestionAsked(DateTimeOffset At, int Proposal, int Version, int Question, PersonId By, string Text, Tap Tap)
        : ProposalEvent(At, Proposal, Version, By);

    /// <param name="Asker">Whose question it is.</param>
    /// <param name="Text">Null if the proposer says that it is not specified.</param>
    public sealed record QuestionAnswered(DateTimeOffset At, int Proposal, int Version, int Question, PersonId Asker, PersonId By, string? Text, Tap Tap)
        : ProposalEvent(At, Proposal, Version, By);

    /// <param name="Text">Null for nothing to add.</param>
    /// <param name="Problem">It says what could go wrong; whether that is still so is asked again with the consent.</param>
    public sealed record Reacted(DateTimeOffset At, int Proposal, int Version, PersonId By, string? Text, bool Problem, Tap Tap)
        : ProposalEvent(At, Proposal, Version, By);

    /// <summary>A step ended; another begins.</summary>
    /// <param name="Due">When that one ends by the clock.</param>
    /// <param name="By">Who ended it; null for the clock, or because everybody had spoken.</param>
    public sealed record MovedOn(DateTimeOffset At, int Proposal, int Version, Stage To, DateTimeOffset Due, PersonId? By, Tap? Tap)
        : ProposalEvent(At, Proposal, Version, By);
}
