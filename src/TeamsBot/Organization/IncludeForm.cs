using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;

namespace TeamsBot.Organization;

/// <summary>Asks which guest (or other person of the channel) is asked from now on.</summary>
public static class IncludeForm
{
    /// <param name="people">Those of the channel who are not asked.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<Person> people, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };
}
