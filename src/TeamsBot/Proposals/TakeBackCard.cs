using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Proposals;

/// <summary>Asks the owner of a problem whether all is right now, or not quite.</summary>
public static class TakeBackCard
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal) => new() { Body = [], FallbackText = "Squadbot" };
}
