using TeamsBot.Domain.Proposals;

namespace TeamsBot.Storage.Units;

/// <summary>A fact about a proposal, and its number in the unit's log.</summary>
public sealed record Happened(long Number, ProposalEvent Fact);

/// <summary>Some of the facts about one proposal, in their order.</summary>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record HistoryPage(IReadOnlyList<Happened> Facts, long? Next);
