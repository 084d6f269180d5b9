using TeamsBot.AdaptiveCards;

namespace TeamsBot.Guide;

/// <summary>A command as it is typed, and what it does.</summary>
public sealed record CommandHelp(string Words, string Meaning);

/// <summary>Everything that can be typed, in pages.</summary>
public static class CommandsCard
{
    public static AdaptiveCard Render(Scene scene, int page = 0) => new() { Body = [], FallbackText = "Squadbot" };
}
