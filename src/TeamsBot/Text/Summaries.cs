using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>What a lock screen shows for a card: one sentence of at most 80 characters. It is the card's fallback text too.</summary>
public static class Summaries
{
    public static string Of(Scene scene, Proposal proposal) => "";
}
