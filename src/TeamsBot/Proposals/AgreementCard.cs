using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Proposals;

/// <summary>An agreement in full: its text and what goes with it.</summary>
public static class AgreementCard
{
    /// <param name="scene">The unit.</param>
    /// <param name="proposal">An adopted proposal.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal) => new() { Body = [], FallbackText = "Squadbot" };
}
