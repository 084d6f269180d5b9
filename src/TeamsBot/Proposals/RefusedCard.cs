using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Proposals;

/// <summary>The answer to a tap that was not counted: why, above what the person can do instead.</summary>
public static class RefusedCard
{
    /// <param name="scene">The viewer is the one who tapped; <see cref="Scene.Stranger"/> if they are not in the unit.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="proposal">As it is now, open or closed; null if there is none.</param>
    /// <param name="kept">What the person typed.</param>
    public static AdaptiveCard Render(Scene scene, Refusal refusal, Proposal? proposal, string? kept = null) => new() { Body = [], FallbackText = "Squadbot" };
}
