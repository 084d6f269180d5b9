using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>The answer to one typed command.</summary>
public abstract record Part
{
    private Part()
    {
    }

    public sealed record Said(Line Line) : Part;

    public sealed record Shown(AdaptiveCard Card) : Part;

    /// <summary>The answer comes with the change itself, from the outbox.</summary>
    public sealed record Follows : Part;
}
