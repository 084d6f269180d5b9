using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks what the problem is, and whether it stops the proposal.</summary>
public static class ProblemForm
{
    /// <param name="until">"stop", "note", or null for not chosen yet.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, string? problem = null, string? idea = null, string? until = null, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };
}
