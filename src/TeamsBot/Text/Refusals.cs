using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>Why something was not done, in words: for a tap and for a typed command.</summary>
public static class Refusals
{
    /// <summary>The block above the card, for the one who tapped.</summary>
    /// <param name="proposal">As it is now, if the refusal is about one; open or closed.</param>
    /// <param name="kept">What the person typed.</param>
    public static Banner Banner(Scene scene, Refusal refusal, Proposal? proposal = null, string? kept = null) => new("");

    /// <summary>The reply to a typed command, which everybody reads.</summary>
    /// <param name="name">Whom it answers.</param>
    public static Line Reply(Scene scene, Refusal refusal, Proposal? proposal = null, string? name = null) => new("");
}
