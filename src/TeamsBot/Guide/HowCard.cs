using TeamsBot.AdaptiveCards;

namespace TeamsBot.Guide;

/// <summary>How decisions are made, in five steps.</summary>
public static class HowCard
{
    public static AdaptiveCard Render(Scene scene) => new() { Body = [], FallbackText = "Squadbot" };
}
