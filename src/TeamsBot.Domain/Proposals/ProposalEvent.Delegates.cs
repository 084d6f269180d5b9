namespace TeamsBot.Domain.Proposals;

/// <content>Facts about what delegates say for others.</content>
public abstract partial record ProposalEvent
{
    /// <summary>A delegate's answer; it counts as that of the person, until they say something themselves.</summary>
    /// <param name="Member">For whom.</param>
    /// <param name="By">The delegate.</param>
    public sealed record AnsweredFor(DateTimeOffset At, int Proposal, int Version, PersonId Member, PersonId By, Answer Answer, Tap Tap) : ProposalEvent(At, Proposal, Version, Member)
    {
        public override PersonId? Second => By;
    }

    /// <summary>A delegate sees a problem for somebody, to whom it then belongs.</summary>
    public sealed record ObjectedFor(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId Member, PersonId By, string Reason, Tap Tap)
        : ProposalEvent(At, Proposal, Version, Member)
    {
        public override PersonId? Second => By;
    }
}
