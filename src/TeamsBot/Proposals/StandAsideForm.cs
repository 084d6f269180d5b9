using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks what somebody disagrees with who doesn't stop it.</summary>
public static class StandAsideForm
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal, string? reason = null, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };
}
