using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Guide;

/// <summary>The first words, once per installation.</summary>
public static class WelcomeCard
{
    /// <summary>In a channel or a group chat.</summary>
    /// <param name="people">Everybody there without bots; empty if it could not be read.</param>
    /// <param name="addedBy">Who installed the bot.</param>
    /// <param name="chat">A group chat.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<Person> people, string? addedBy, bool chat) => new() { Body = [], FallbackText = "Squadbot" };

    /// <summary>In the chat of one person with the bot.</summary>
    /// <param name="waiting">Proposals that wait for this person.</param>
    public static AdaptiveCard Personal(Scene scene, string name, int waiting) => new() { Body = [], FallbackText = "Squadbot" };
}
