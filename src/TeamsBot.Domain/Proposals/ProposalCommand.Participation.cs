namespace TeamsBot.Domain.Proposals;

/// <content>What people say about their part in a proposal.</content>
public abstract partial record ProposalCommand
{
    /// <summary>A command about who takes part in a proposal, and for whom it waits.</summary>
    public abstract record Participate(int Proposal) : About(Proposal);

    /// <summary>Don't close it without me yet: once a version.</summary>
    public sealed record NeedTime(int Proposal) : Participate(Proposal);

    /// <summary>Don't wait for me in this proposal.</summary>
    public sealed record Waive(int Proposal) : Participate(Proposal);

    /// <summary>Somebody is too close to the matter to take part.</summary>
    /// <param name="Whom">The directory's object id; null means the speaker.</param>
    public sealed record Recuse(int Proposal, string? Whom, string Reason) : Participate(Proposal);
}
