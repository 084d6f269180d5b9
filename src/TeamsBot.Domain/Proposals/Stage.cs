namespace TeamsBot.Domain.Proposals;

/// <summary>The steps of a proposal whose policy has them, in their order.</summary>
public enum Stage
{
    /// <summary>Questions, so that everybody understands it.</summary>
    Clarify,

    /// <summary>Reactions, one a person.</summary>
    React,

    /// <summary>The proposer changes the text.</summary>
    Amend,

    /// <summary>Consent is asked.</summary>
    Consent,
}
