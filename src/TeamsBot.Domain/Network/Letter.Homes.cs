namespace TeamsBot.Domain.Network;

/// <content>What a unit that moves, and the conversation that it moves to, write to each other.</content>
public abstract partial record Letter
{
    /// <summary>To a conversation: it shall be the sender's home.</summary>
    public sealed record StandFor : Letter;

    /// <summary>From that conversation: it is.</summary>
    public sealed record Stands : Letter;

    /// <summary>From that conversation: it can't be.</summary>
    public sealed record StandsNot(Refusal Why) : Letter;
}
