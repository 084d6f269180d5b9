namespace TeamsBot.Domain.Proposals;

/// <content>What a proposer does when what they would change was changed meanwhile.</content>
public abstract partial record ProposalCommand
{
    /// <summary>The same change, from what is now.</summary>
    public sealed record Rebase(int Proposal) : About(Proposal);
}
