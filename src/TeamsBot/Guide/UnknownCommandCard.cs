using TeamsBot.AdaptiveCards;

namespace TeamsBot.Guide;

/// <summary>The answer to words that are no command.</summary>
public static class UnknownCommandCard
{
    /// <param name="text">What was typed.</param>
    /// <param name="nearest">The nearest commands, as they are typed, at most three.</param>
    public static AdaptiveCard Render(Scene scene, string text, IReadOnlyList<string> nearest) => new() { Body = [], FallbackText = "Squadbot" };
}
