using TeamsBot.Domain.Network;

namespace TeamsBot.Domain.Proposals;

/// <summary>Why a proposal went to the unit that this one is part of.</summary>
public enum ReferralCause
{
    /// <summary>Whoever guides it, or its proposer, asked for it.</summary>
    Asked,

    /// <summary>More than a third of those asked keep out of it.</summary>
    Recused,

    /// <summary>A problem is open, and the text may be changed no more.</summary>
    Versions,
}

/// <summary>How a proposal came back without having been adopted.</summary>
public enum ReturnReason
{
    /// <summary>Nobody could speak for it there, or too few are there to decide.</summary>
    NotTaken,

    /// <summary>It was not decided there.</summary>
    NotDecided,

    /// <summary>It was withdrawn there.</summary>
    Withdrawn,
}

/// <summary>A proposal in another unit.</summary>
/// <param name="Slug">The other unit in addresses.</param>
/// <param name="Number">n in P-n there.</param>
public sealed record Elsewhere(UnitId Unit, string Name, string Slug, int Number);

/// <summary>Another unit's proposal, referred to this one.</summary>
/// <param name="From">The proposal there.</param>
/// <param name="Reason">Why, in the words of whoever referred it; null where the rules did.</param>
public sealed record Origin(Elsewhere From, ReferralCause Cause, string? Reason);
