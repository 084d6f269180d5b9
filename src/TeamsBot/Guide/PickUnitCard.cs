using TeamsBot.AdaptiveCards;

namespace TeamsBot.Guide;

/// <summary>A squad that somebody belongs to.</summary>
public sealed record UnitChoice(string Key, string Name);

/// <summary>Asks, in the personal chat, which squad a command is for.</summary>
public static class PickUnitCard
{
    /// <param name="kept">The command, done when a squad was chosen.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<UnitChoice> units, string kept) => new() { Body = [], FallbackText = "Squadbot" };
}
