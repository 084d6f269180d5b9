using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Proposals;

/// <summary>What else can be done with a proposal.</summary>
public static class MoreCard
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal) => new() { Body = [], FallbackText = "Squadbot" };
}
