using TeamsBot.Domain;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>The answer to what was typed in a conversation that is not ready for it: a question, a refusal, or that its people could not be read.</summary>
internal static class NotYet
{
    /// <param name="kept">The words that come back with a refusal; null for none.</param>
    public static Part Of(Visit visit, Proposed outcome, DateTimeOffset at, string? kept = null) => outcome switch
    {
        Proposed.WaitsForChoice waits => new Part.Shown(BigChannelCard.Render(visit.Look(waits.Unit, at), waits)),
        Proposed.Refused refused => new Part.Said(Refusals.Reply(visit.Look(refused.Unit, at), refused.Refusal, null, visit.Turn.Person!.Name, kept)),
        Proposed.NoRoster => new Part.Said(Replies.NoRoster(visit.Look(Unit.None, at))),
        _ => throw new InvalidOperationException(outcome.GetType().Name),
    };
}
