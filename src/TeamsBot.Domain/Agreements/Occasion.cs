using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Agreements;

/// <summary>The agreement that a proposal is about.</summary>
/// <param name="Agreement">n in A-n.</param>
/// <param name="Ends">Nothing takes its place.</param>
public sealed record Revision(int Agreement, bool Ends);

/// <summary>What made somebody propose, beside the words.</summary>
/// <param name="Revises">The agreement that it changes or ends when it is adopted.</param>
/// <param name="After">n in P-n, the closed proposal whose text it takes up again.</param>
/// <param name="LookBack">The day on which it is looked at again, if its own words say so.</param>
/// <param name="LastDay">The last day on which it is in force when it is adopted; null for no end.</param>
/// <param name="Origin">The proposal of another unit that this one answers.</param>
public sealed record Occasion(Revision? Revises = null, int? After = null, DateOnly? LookBack = null, DateOnly? LastDay = null, Origin? Origin = null);
