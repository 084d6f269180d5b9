using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Organization;

/// <summary>Facts about how a unit decides, which follow from its own agreements.</summary>
public abstract partial record MembershipEvent
{
    /// <summary>New proposals have these rules from now on.</summary>
    /// <param name="Proposal">n in P-n, by which it was agreed.</param>
    public sealed record PolicyChanged(DateTimeOffset At, int Proposal, Policy Policy) : MembershipEvent(At);

    /// <summary>Who belongs to the unit from now on: those who were chosen, or everybody in the channel.</summary>
    /// <param name="Proposal">n in P-n, by which it was agreed.</param>
    public sealed record MembershipRuleChanged(DateTimeOffset At, int Proposal, bool Chosen) : MembershipEvent(At);

    /// <summary>The unit speaks the words of this school from now on.</summary>
    /// <param name="Proposal">n in P-n, by which it was agreed.</param>
    public sealed record VocabularyChanged(DateTimeOffset At, int Proposal, School School) : MembershipEvent(At);

    /// <summary>Somebody holds an office from now on.</summary>
    /// <param name="Proposal">n in P-n, by which it was agreed.</param>
    /// <param name="Person">Null for nobody.</param>
    public sealed record OfficeNamed(DateTimeOffset At, int Proposal, Office Office, PersonId? Person) : MembershipEvent(At);
}
