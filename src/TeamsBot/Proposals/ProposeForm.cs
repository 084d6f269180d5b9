using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks what to propose.</summary>
public static class ProposeForm
{
    public static AdaptiveCard Render(Scene scene, string? title = null, string? body = null, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };
}
