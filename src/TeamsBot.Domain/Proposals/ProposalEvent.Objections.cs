namespace TeamsBot.Domain.Proposals;

/// <summary>Facts about problems and ideas beyond raising them, slips in the text, and answers taken back.</summary>
public abstract partial record ProposalEvent
{
    public sealed record CheckAsked(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId Owner, PersonId By, Tap Tap)
        : ProposalEvent(At, Proposal, Version, Owner)
    {
        public override PersonId? Second => By;
    }

    public sealed record Argued(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId By, Argument Argument, Tap Tap)
        : ProposalEvent(At, Proposal, Version, By);

    /// <summary>The time for a check is over; the problem stays one.</summary>
    /// <param name="Whom">Who guides and is reminded, if anybody does.</param>
    public sealed record CheckReminded(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId Owner, PersonId? Whom)
        : ProposalEvent(At, Proposal, Version, Owner);

    /// <summary>Somebody uninvolved has looked: kept if nothing is missing, else noted as a concern.</summary>
    public sealed record Checked(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId Owner, PersonId By, Criteria Missing, string? Reason, Tap Tap)
        : ProposalEvent(At, Proposal, Version, Owner)
    {
        public bool Kept => Missing == Criteria.None;

        public override PersonId? Second => By;
    }

    /// <summary>Its owner has left; somebody else answers for it.</summary>
    public sealed record ObjectionTakenOver(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId Owner, PersonId By, Tap Tap)
        : ProposalEvent(At, Proposal, Version, By)
    {
        public override PersonId? Second => Owner;
    }

    /// <summary>Its owner has said nothing for long; noted after a day, if they don't come back.</summary>
    public sealed record ObjectionAbandoned(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId Owner, PersonId By, string Reason, Tap Tap)
        : ProposalEvent(At, Proposal, Version, Owner)
    {
        public override PersonId? Second => By;
    }

    /// <summary>The owner is back: it stands again.</summary>
    public sealed record ObjectionAppealed(DateTimeOffset At, int Proposal, int Version, int Objection, PersonId By, Tap Tap)
        : ProposalEvent(At, Proposal, Version, By);

    /// <param name="Owner">Whose idea it was.</param>
    /// <param name="Example">When it would fail.</param>
    public sealed record SuggestionDeclined(DateTimeOffset At, int Proposal, int Version, int Suggestion, PersonId Owner, PersonId By, string Example, Tap Tap)
        : ProposalEvent(At, Proposal, Version, Owner)
    {
        public override PersonId? Second => By;
    }

    /// <summary>A slip mended behind answers, which stay.</summary>
    public sealed record Mended(DateTimeOffset At, int Proposal, int Version, PersonId By, Wording Wording, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>The text is as it was before it was mended.</summary>
    public sealed record MendUndone(DateTimeOffset At, int Proposal, int Version, PersonId By, Wording Wording, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>What was mended has another meaning: a new version.</summary>
    public sealed record Challenged(DateTimeOffset At, int Proposal, int Version, PersonId By, DateTimeOffset Due, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>An answer was taken back; its owner is waited for again.</summary>
    public sealed record AnswerUndone(DateTimeOffset At, int Proposal, int Version, PersonId By, Tap Tap) : ProposalEvent(At, Proposal, Version, By);
}
