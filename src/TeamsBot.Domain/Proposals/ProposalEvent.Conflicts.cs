namespace TeamsBot.Domain.Proposals;

/// <content>Facts about proposals that would change the same.</content>
public abstract partial record ProposalEvent
{
    /// <summary>What it would change was changed meanwhile: it waits for its proposer.</summary>
    /// <param name="By">n in P-n, whose adoption changed it; null if none did.</param>
    public sealed record Conflicted(DateTimeOffset At, int Proposal, int Version, int? By) : ProposalEvent(At, Proposal, Version);

    /// <summary>The same change from what is now, as a new version; everybody is asked again.</summary>
    public sealed record Rebased(DateTimeOffset At, int Proposal, int Version, PersonId By, DateTimeOffset Due, Tap Tap) : ProposalEvent(At, Proposal, Version, By);
}
