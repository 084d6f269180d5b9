namespace TeamsBot.Domain.Proposals;

/// <content>What the proposer, or whoever guides, can do about silence.</content>
public abstract partial record ProposalCommand
{
    /// <summary>Remind those who have not answered: once a working day, and not while the text is still new.</summary>
    public sealed record Prompt(int Proposal) : About(Proposal);

    /// <summary>Keep it open a little longer: the one extension of this version, before time itself takes it.</summary>
    public sealed record Extend(int Proposal, string Reason) : About(Proposal);
}
