using TeamsBot.AdaptiveCards;

namespace TeamsBot.Guide;

/// <summary>What the bot found when it tested itself.</summary>
/// <param name="Storage">Where facts are kept: "Azure Tables", "memory".</param>
/// <param name="StorageWorks">A read came back.</param>
/// <param name="Channel">Host of the channel service.</param>
/// <param name="ChannelWorks">The member list could be read.</param>
public sealed record SelfTest(string Version, string Storage, bool StorageWorks, int Members, string Zone, string Channel, bool ChannelWorks);

/// <summary>Whether the bot works here.</summary>
public static class StatusCard
{
    public static AdaptiveCard Render(Scene scene, SelfTest test) => new() { Body = [], FallbackText = "Squadbot" };
}
