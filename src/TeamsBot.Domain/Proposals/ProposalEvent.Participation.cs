namespace TeamsBot.Domain.Proposals;

/// <content>Facts about who takes part in a proposal, and for whom it waits.</content>
public abstract partial record ProposalEvent
{
    /// <summary>A fact about one person's part in a proposal.</summary>
    public abstract record Participation : ProposalEvent
    {
        private protected Participation(DateTimeOffset at, int proposal, int version, PersonId person)
            : base(at, proposal, version, person) => Who = person;

        /// <summary>Whose part it is.</summary>
        public PersonId Who { get; }
    }

    /// <summary>Somebody needs more time for this version: closing waits for their answer, at most until then.</summary>
    public sealed record TimeTaken(DateTimeOffset At, int Proposal, int Version, PersonId By, DateTimeOffset Until, Tap Tap) : Participation(At, Proposal, Version, By);

    /// <summary>The time that somebody took is up, and they have not answered.</summary>
    public sealed record TimeEnded(DateTimeOffset At, int Proposal, int Version, PersonId Member) : Participation(At, Proposal, Version, Member);

    /// <summary>Somebody need not be waited for in this proposal.</summary>
    public sealed record WaitWaived(DateTimeOffset At, int Proposal, int Version, PersonId By, Tap Tap) : Participation(At, Proposal, Version, By);

    /// <summary>Somebody takes no part in this decision: what they have answered is void.</summary>
    /// <param name="By">They themselves, or who facilitates.</param>
    public sealed record Recused(DateTimeOffset At, int Proposal, int Version, PersonId Member, PersonId By, string Reason, Tap Tap) : Participation(At, Proposal, Version, Member);
}
