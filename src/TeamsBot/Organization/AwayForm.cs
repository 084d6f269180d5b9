using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Organization;

/// <summary>Asks until when somebody is away: the viewer, or a colleague.</summary>
public static class AwayForm
{
    /// <param name="colleague">Somebody else than the viewer.</param>
    /// <param name="whom">The directory's object id, chosen before.</param>
    public static AdaptiveCard Render(Scene scene, bool colleague, string? whom = null, DateOnly? until = null, Banner? banner = null) => new() { Body = [], FallbackText = "Squadbot" };
}
