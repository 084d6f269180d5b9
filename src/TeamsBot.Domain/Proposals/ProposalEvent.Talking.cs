namespace TeamsBot.Domain.Proposals;

/// <summary>Facts about what leads out of the chat, and back.</summary>
public abstract partial record ProposalEvent
{
    /// <summary>Somebody guides it, because nobody who is named for that could.</summary>
    public sealed record FacilitationTaken(DateTimeOffset At, int Proposal, int Version, PersonId By, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>Whoever facilitates stopped it.</summary>
    public sealed record Stopped(DateTimeOffset At, int Proposal, int Version, PersonId By, string Reason, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>People are to talk about it.</summary>
    /// <param name="By">Who wants it; null if time or the rules do.</param>
    public sealed record CalledToMeeting(DateTimeOffset At, int Proposal, int Version, MeetingCause Cause, PersonId? By, string? Reason, Tap? Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>Whoever owns the meeting was reminded.</summary>
    public sealed record MeetingReminded(DateTimeOffset At, int Proposal, int Version) : ProposalEvent(At, Proposal, Version);

    public sealed record MeetingRecorded(DateTimeOffset At, int Proposal, int Version, PersonId By, MeetingOutcome Outcome, ValueList<PersonId> With, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>A second person who was there says that it is so.</summary>
    public sealed record MeetingConfirmed(DateTimeOffset At, int Proposal, int Version, PersonId By, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>The meeting gives it back: everybody is asked again about the same words, as a new version.</summary>
    public sealed record GivenBack(DateTimeOffset At, int Proposal, int Version, DateTimeOffset Due) : ProposalEvent(At, Proposal, Version);
}
