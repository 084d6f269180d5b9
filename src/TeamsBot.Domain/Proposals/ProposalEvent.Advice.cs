using TeamsBot.Domain.Network;

namespace TeamsBot.Domain.Proposals;

/// <summary>Facts about advice by other units.</summary>
public abstract partial record ProposalEvent
{
    /// <summary>Another unit is asked for its advice.</summary>
    /// <param name="Name">What that is called.</param>
    public sealed record AdviceAsked(DateTimeOffset At, int Proposal, int Version, PersonId By, UnitId Of, string Name, Tap Tap) : ProposalEvent(At, Proposal, Version, By);

    /// <summary>Somebody of a unit that was asked gives advice.</summary>
    /// <param name="Name">What the unit is called.</param>
    /// <param name="Adviser">What that person is called; they need not be known here.</param>
    public sealed record Advised(DateTimeOffset At, int Proposal, int Version, UnitId From, string Name, string Adviser, string Text) : ProposalEvent(At, Proposal, Version);
}
