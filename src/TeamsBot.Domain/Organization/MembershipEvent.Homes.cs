namespace TeamsBot.Domain.Organization;

/// <content>Facts about the place where the unit lives.</content>
public abstract partial record MembershipEvent
{
    /// <summary>The bot can't speak in the unit's home any more: the clocks stand still from the day <paramref name="From"/>.</summary>
    /// <param name="Told">When the chat service sent it.</param>
    public sealed record HomeLost(DateTimeOffset At, DateTimeOffset Told, HomeLoss Loss, DateOnly From) : MembershipEvent(At);

    /// <summary>The unit lives in another conversation: what is open there goes on here.</summary>
    /// <param name="Day">The first day on which the clocks run, if they stood still.</param>
    public sealed record HomeMoved(DateTimeOffset At, Home To, DateOnly? Day) : MembershipEvent(At)
    {
        /// <summary>Its people stay those that they were; so far everybody in the channel was one of them.</summary>
        public bool Keeps { get; init; }
    }

    /// <summary>The bot can speak there again.</summary>
    /// <param name="Told">When the chat service sent it.</param>
    /// <param name="Day">The first day on which the clocks run.</param>
    public sealed record HomeFound(DateTimeOffset At, DateTimeOffset Told, DateOnly Day) : MembershipEvent(At);
}
