namespace TeamsBot.Domain.Network;

/// <content>What units write that have their place.</content>
public abstract partial record Letter
{
    /// <summary>To the organisation: the unit is part of nothing, and wants to be part of nothing.</summary>
    public sealed record Leave : Letter;

    /// <summary>From the organisation: the unit is part of nothing any more.</summary>
    public sealed record Left : Letter;

    /// <summary>To the organisation: the unit does not take another in.</summary>
    public sealed record Refuse(UnitId Unit) : Letter;

    /// <summary>To the organisation: what the unit is there for.</summary>
    public sealed record Purposed(string Purpose) : Letter;

    /// <summary>From the organisation: the unit is called so.</summary>
    public sealed record Named(string Name) : Letter;

    /// <summary>To units that have to do with this one: it is called so. From the organisation: a unit without a conversation is.</summary>
    /// <param name="Of">Which one; null for the sender.</param>
    public sealed record Called(string Name, UnitId? Of = null) : Letter;

    /// <summary>From the organisation: the unit can't be called so.</summary>
    /// <param name="Kept">What it is called.</param>
    public sealed record NotNamed(string Name, string Kept, Refusal Why) : Letter;
}
