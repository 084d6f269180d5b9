using TeamsBot.Domain.Network;

namespace TeamsBot.Domain.Proposals;

/// <summary>Facts about proposals that another unit decides.</summary>
public abstract partial record ProposalEvent
{
    /// <summary>It goes to the unit that this one is part of.</summary>
    /// <param name="By">Who wants it; null if the rules do.</param>
    public sealed record Referred(DateTimeOffset At, int Proposal, int Version, ReferralCause Cause, UnitId To, string Name, PersonId? By, string? Reason, Tap? Tap)
        : ProposalEvent(At, Proposal, Version, By);

    /// <summary>It is open there.</summary>
    /// <param name="There">n in P-n there.</param>
    /// <param name="Until">When it closes there at first; null if nobody said.</param>
    public sealed record ReferralTaken(DateTimeOffset At, int Proposal, int Version, string Slug, int There, DateTimeOffset? Until = null) : ProposalEvent(At, Proposal, Version);

    /// <summary>It was adopted there.</summary>
    /// <param name="Agreement">n in A-n there.</param>
    /// <param name="Wording">The words that were adopted; they may have changed.</param>
    public sealed record AdoptedThere(DateTimeOffset At, int Proposal, int Version, int Agreement, Wording Wording, Elsewhere? By = null) : ProposalEvent(At, Proposal, Version);

    /// <summary>It comes back: everybody here is asked again about the same words, as a new version.</summary>
    public sealed record ReferralReturned(DateTimeOffset At, int Proposal, int Version, ReturnReason Why, DateTimeOffset Due) : ProposalEvent(At, Proposal, Version);
}
