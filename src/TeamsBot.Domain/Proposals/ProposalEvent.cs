using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Facts about a proposal.</summary>
public abstract partial record ProposalEvent : UnitEvent
{
    private ProposalEvent(DateTimeOffset at, int proposal, int version, PersonId? person = null)
        : base(at)
    {
        Proposal = proposal;
        Version = version;
        Person = person;
    }

    /// <summary>n in P-n.</summary>
    public int Proposal { get; }

    /// <summary>The version that it concerns.</summary>
    public int Version { get; }

    /// <summary>The person whose responses it changes; null if nobody's, or those of objectors only.</summary>
    public PersonId? Person { get; }

    /// <summary>A second person whose responses it changes, but not how they stand: who did it, or whose problem it was.</summary>
    public virtual PersonId? Second => null;

    /// <param name="Asked">People asked, without the proposer.</param>
    public sealed record Proposed(DateTimeOffset At, int Proposal, PersonId By, Wording Wording, Place Place, Policy Policy, DateTimeOffset Due, int Need, int Asked, Tap Tap)
        : ProposalEvent(At, Proposal, 1, By)
    {
        /// <summary>What its adoption changes in the unit, if anything.</summary>
        public Effect? Effect { get; init; }

        public Occasion? Occasion { get; init; }
    }

    public sealed record Consented(DateTimeOffset At, int Proposal, int Version, PersonId By, string? Concern, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    public sealed record Abstained(DateTimeOffset At, int Proposal, int Version, PersonId By, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    public sealed record StoodAside(DateTimeOffset At, int Proposal, int Version, PersonId By, string Reason, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    public sealed record Objected(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId By, string Reason, string? Idea, Tap Tap)
        : ProposalEvent(At, Proposal, Version, By);

    public sealed record ObjectionWithdrawn(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId By, bool Uneasy, Tap Tap)
        : ProposalEvent(At, Proposal, Version, By);

    /// <summary>The owner says that the present version solves it.</summary>
    public sealed record Resolved(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId By, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    public sealed record StillObjected(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId By, string? Reason, string? Idea, Tap Tap)
        : ProposalEvent(At, Proposal, Version, By);

    /// <summary>The owner kept silent, or left: the problem goes with the agreement as a concern.</summary>
    public sealed record ObjectionNoted(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId Owner) : ProposalEvent(At, Proposal, Version, Owner);

    /// <param name="Solves">The objections that it is for.</param>
    public sealed record Suggested(DateTimeOffset At, int Proposal, int Version, int Suggestion, PersonId By, string Text, Tap Tap, ValueList<int> Solves = default) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>A new version; all earlier answers stop counting, because they were given to another text.</summary>
    /// <param name="Suggestion">The idea that was taken, if it was one.</param>
    public sealed record Amended(DateTimeOffset At, int Proposal, int Version, PersonId By, Wording Wording, string? Why, DateTimeOffset Due, Tap Tap, int? Suggestion = null)
        : ProposalEvent(At, Proposal, Version, By);

    /// <summary>A slip mended before anybody answered; the version stays.</summary>
    public sealed record Corrected(DateTimeOffset At, int Proposal, int Version, PersonId By, Wording Wording, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>The silent were reminded of the closing time, or an objector of their word.</summary>
    public sealed record Reminded(DateTimeOffset At, int Proposal, int Version, ValueList<PersonId> People, int? Objection) : ProposalEvent(At, Proposal, Version);

    public sealed record Extended(DateTimeOffset At, int Proposal, int Version, DateTimeOffset Due, Count Count) : ProposalEvent(At, Proposal, Version);

    /// <param name="PolicyHash">SHA-256 of the policy, hex.</param>
    /// <param name="AnswersHash">SHA-256 of the sorted (pseudonym, choice, version), hex.</param>
    public sealed record Adopted(DateTimeOffset At, int Proposal, int Version, int Agreement, Count Count, string PolicyHash, string AnswersHash, DateOnly LookBack)
        : ProposalEvent(At, Proposal, Version);

    public sealed record Lapsed(DateTimeOffset At, int Proposal, int Version, LapseReason Reason, Count Count) : ProposalEvent(At, Proposal, Version);

    public sealed record Withdrawn(DateTimeOffset At, int Proposal, int Version, PersonId By, Tap Tap) : ProposalEvent(At, Proposal, Version, By);
}
