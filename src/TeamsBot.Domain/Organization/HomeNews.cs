namespace TeamsBot.Domain.Organization;

/// <summary>Why the bot can't speak in a unit's home.</summary>
public enum HomeLoss
{
    /// <summary>The channel itself was deleted.</summary>
    Channel,

    /// <summary>The bot was removed from the team or the chat, or the whole team is deleted or archived.</summary>
    Access,
}

/// <summary>What was last heard of a unit's home.</summary>
/// <param name="Told">When the chat service sent it: what was sent before says nothing new.</param>
/// <param name="Lost">Why the bot can't speak there; null if it can.</param>
public sealed record HomeNews(DateTimeOffset Told, HomeLoss? Lost);
