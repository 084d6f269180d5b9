namespace TeamsBot.Chat;

/// <content>What a unit that has its place in the network changes of it.</content>
public abstract partial record ChatCommand
{
    /// <param name="Name">Empty asks how it is written.</param>
    public sealed record RenameTo(string Name) : ChatCommand;

    /// <param name="Text">Empty asks how it is written.</param>
    public sealed record SetPurpose(string Text) : ChatCommand;

    /// <param name="Chosen">Who was chosen, or everybody in the channel; null asks how it is written.</param>
    public sealed record Membership(bool? Chosen) : ChatCommand;

    /// <summary>This unit leaves what it is part of.</summary>
    public sealed record PartOfNothing : ChatCommand;

    /// <summary>A unit that waits for it does not become part of this one.</summary>
    public sealed record TurnAway(string Unit) : ChatCommand;

    /// <summary>The proposer's change, from what is now.</summary>
    public sealed record Rebase(Ref Ref) : ChatCommand;

    /// <summary>A unit moves to where this is written.</summary>
    /// <param name="Unit">Empty asks how it is written.</param>
    public sealed record Bind(string Unit) : ChatCommand;
}
