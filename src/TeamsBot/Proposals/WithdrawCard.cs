using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Proposals;

/// <summary>Asks the proposer once before a proposal goes.</summary>
public static class WithdrawCard
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal) => new() { Body = [], FallbackText = "Squadbot" };
}
