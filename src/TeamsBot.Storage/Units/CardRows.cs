namespace TeamsBot.Storage.Units;

/// <summary>Names of what a card row says.</summary>
internal static class CardRows
{
    /// <summary>The unit's size that the card has to show.</summary>
    public const string Dirty = "dirty";

    /// <summary>The unit's size that it was last drawn from.</summary>
    public const string Drawn = "drawn";

    /// <summary>What the sender keeps about it.</summary>
    public const string Memory = "memory";
}
