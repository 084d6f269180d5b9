namespace TeamsBot.Domain.Network;

/// <summary>Facts of a unit that is asked for advice.</summary>
public abstract partial record NetworkEvent
{
    /// <summary>Another unit asks for advice on one of its proposals.</summary>
    /// <param name="Proposal">n in P-n there.</param>
    /// <param name="Name">What that unit is called.</param>
    /// <param name="Slug">That unit in addresses.</param>
    /// <param name="Text">The proposal's words.</param>
    public sealed record AdviceWanted(DateTimeOffset At, UnitId From, int Proposal, string Name, string Slug, string Text) : NetworkEvent(At);

    /// <summary>Somebody here gives advice.</summary>
    /// <param name="Proposal">n in P-n there.</param>
    public sealed record AdviceGiven(DateTimeOffset At, PersonId By, UnitId To, int Proposal, string Text) : NetworkEvent(At);

    /// <summary>What advice was wanted on is closed there.</summary>
    /// <param name="Proposal">n in P-n there.</param>
    public sealed record AdviceClosed(DateTimeOffset At, UnitId From, int Proposal) : NetworkEvent(At);
}
