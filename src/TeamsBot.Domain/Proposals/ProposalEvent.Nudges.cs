namespace TeamsBot.Domain.Proposals;

/// <content>Facts by which people are told that something waits for them.</content>
public abstract partial record ProposalEvent
{
    /// <summary>On hold, and nothing has happened for as long as the policy says: the proposer is told, once a hold.</summary>
    public sealed record Stalled(DateTimeOffset At, int Proposal, int Version) : ProposalEvent(At, Proposal, Version);

    /// <summary>The proposer had the silent reminded.</summary>
    public sealed record Prompted(DateTimeOffset At, int Proposal, int Version, PersonId By, ValueList<PersonId> People, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>The proposer or whoever guides keeps this version open longer, once.</summary>
    /// <param name="Due">When it closes from now on, as the calendar was then.</param>
    public sealed record KeptOpen(DateTimeOffset At, int Proposal, int Version, PersonId By, string Reason, DateTimeOffset Due, Tap Tap) : ProposalEvent(At, Proposal, Version, By);
}
