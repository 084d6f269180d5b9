using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks the proposer for the new text.</summary>
public static class ChangeForm
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal, string? text = null, string? why = null, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };
}
