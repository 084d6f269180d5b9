using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Proposals;

/// <summary>All there is to know about a proposal: whole text, answers by name, problems, ideas, versions.</summary>
public static class DetailsCard
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal) => new() { Body = [], FallbackText = "Squadbot" };
}
