using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Organization;

/// <summary>Who decides here, who is away, who is not asked.</summary>
public static class WhoIsAskedCard
{
    public static AdaptiveCard Render(Scene scene, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };
}
