namespace TeamsBot.Domain.Network;

/// <content>Facts about a unit that moves to another conversation.</content>
public abstract partial record NetworkEvent
{
    /// <summary>The unit asks another conversation to be its home.</summary>
    /// <param name="Proposal">By which adoption; null if its home was lost.</param>
    public sealed record HomeAsked(DateTimeOffset At, PersonId By, int? Proposal, Organization.Moving Moving) : NetworkEvent(At);

    /// <summary>That conversation has a unit of its own: the unit stays where it is.</summary>
    public sealed record HomeKept(DateTimeOffset At, Refusal Why) : NetworkEvent(At);

    /// <summary>Of a conversation without a unit of its own: whatever is said here reaches that unit.</summary>
    public sealed record StoodFor(DateTimeOffset At, UnitId Unit) : NetworkEvent(At);

    /// <summary>Of a conversation that has a unit: it does not stand for another.</summary>
    public sealed record StandingDeclined(DateTimeOffset At, UnitId Unit, Refusal Why) : NetworkEvent(At);
}
