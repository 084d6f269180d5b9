namespace TeamsBot.Domain.Organization;

/// <content>What the chat service tells of the place where the unit lives. It may tell it twice, late, and in any order.</content>
public abstract partial record MembershipCommand
{
    /// <summary>The bot can't speak there any more.</summary>
    /// <param name="Told">When it was sent.</param>
    public sealed record LoseHome(HomeLoss Loss, DateTimeOffset Told) : MembershipCommand;

    /// <summary>The bot can speak there.</summary>
    /// <param name="Loss">What is over; null if somebody spoke there, so that nothing can be lost.</param>
    /// <param name="Told">When it was sent.</param>
    public sealed record FindHome(HomeLoss? Loss, DateTimeOffset Told) : MembershipCommand;
}
