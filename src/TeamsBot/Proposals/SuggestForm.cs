using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks for an idea for the text.</summary>
public static class SuggestForm
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal, string? idea = null, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };
}
