namespace TeamsBot.Domain.Proposals;

/// <content>What the proposer can do about silence.</content>
public abstract partial record ProposalCommand
{
    /// <summary>Remind those who have not answered: once a working day, and not while the text is still new.</summary>
    public sealed record Prompt(int Proposal) : About(Proposal);
}
