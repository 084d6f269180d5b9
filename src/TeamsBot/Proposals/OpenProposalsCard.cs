using TeamsBot.AdaptiveCards;

namespace TeamsBot.Proposals;

/// <summary>The proposals that are open, each a row to tap.</summary>
public static class OpenProposalsCard
{
    /// <param name="skip">How many of the newest were shown before.</param>
    public static AdaptiveCard Render(Scene scene, int skip = 0) => new() { Body = [], FallbackText = "Squadbot" };
}
