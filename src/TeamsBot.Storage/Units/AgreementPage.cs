using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Storage.Units;

/// <summary>What a unit agreed, as it was when it was adopted: written once.</summary>
/// <param name="Number">n in A-n.</param>
/// <param name="Proposal">The proposal that was adopted.</param>
public sealed record AgreedText(int Number, int Proposal, DateTimeOffset At, Wording Wording, Count Count, DateOnly LookBack);

/// <summary>An agreement in force with its whole text.</summary>
public sealed record WrittenAgreement(Agreement Agreement, AgreedText Text);

/// <summary>Some agreements in force, the newest first.</summary>
/// <param name="Before">Ask for those before this number to go on; null if there are no more.</param>
public sealed record AgreementPage(IReadOnlyList<WrittenAgreement> Agreements, int? Before);

/// <summary>Some closed proposals without what people answered, the newest first.</summary>
/// <param name="Before">Ask for those before this number to go on; null if there are no more.</param>
public sealed record ClosedPage(IReadOnlyList<Proposal> Proposals, int? Before);

/// <summary>Some agreements that are no longer in force, the newest first.</summary>
/// <param name="Before">Ask for those before this number to go on; null if there are no more.</param>
public sealed record EndedPage(IReadOnlyList<EndedAgreement> Agreements, int? Before);
