using TeamsBot.AdaptiveCards;

namespace TeamsBot.Guide;

/// <summary>What can be done, six buttons.</summary>
public static class HelpCard
{
    public static AdaptiveCard Render(Scene scene) => new() { Body = [], FallbackText = "Squadbot" };
}
