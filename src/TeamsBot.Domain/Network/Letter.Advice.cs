namespace TeamsBot.Domain.Network;

/// <summary>Letters about advice.</summary>
public abstract partial record Letter
{
    /// <summary>To a unit whose advice is wanted.</summary>
    /// <param name="Proposal">n in P-n of the sender.</param>
    /// <param name="Name">What the sender is called.</param>
    /// <param name="Text">Its words.</param>
    public sealed record AskAdvice(int Proposal, string Name, string Slug, string Text) : Letter;

    /// <summary>To the unit that asked: what somebody advises.</summary>
    /// <param name="Proposal">n in P-n of the receiver.</param>
    /// <param name="Name">What the sender is called.</param>
    /// <param name="By">What whoever wrote it is called.</param>
    public sealed record Advise(int Proposal, string Name, string By, string Text) : Letter;

    /// <summary>To a unit that was asked: the proposal is closed.</summary>
    /// <param name="Proposal">n in P-n of the sender.</param>
    public sealed record AdviceOver(int Proposal) : Letter;
}
