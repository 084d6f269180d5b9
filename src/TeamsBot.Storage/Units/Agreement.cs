using TeamsBot.Domain.Proposals;

namespace TeamsBot.Storage.Units;

/// <summary>What a unit has agreed, as its list of agreements shows it.</summary>
/// <param name="Number">n in A-n.</param>
/// <param name="Proposal">The proposal that was adopted.</param>
public sealed record Agreement(int Number, int Proposal, DateTimeOffset At, Wording Wording, Count Count, DateOnly LookBack);

/// <summary>Some agreements, the newest first.</summary>
/// <param name="Before">Ask for those before this number to go on; null if there are no more.</param>
public sealed record AgreementPage(IReadOnlyList<Agreement> Agreements, int? Before);
