using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts by which people are told that something waits for them: public by pseudonym.</summary>
internal static class NudgeEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case Stalled:
                return "stalled";
            case Prompted it:
                _ = ProposalEventJson.Said(it.By, it.Tap, leaf.Put("people", string.Join(' ', it.People)), body);
                return "prompted";
            case KeptOpen it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("due", it.Due), body).Put("reason", it.Reason);
                return "keptOpen";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static ProposalEvent? Read(string type, Fields leaf, Fields body)
    {
        var (at, proposal, version) = (leaf.Time("at"), leaf.Int("proposal"), leaf.Int("version"));
        return type switch
        {
            "stalled" => new Stalled(at, proposal, version),
            "prompted" => new Prompted(at, proposal, version, leaf.Person("a"), ProposalEventJson.PeopleOf(leaf), ProposalEventJson.TapOf(body)),
            "keptOpen" => new KeptOpen(at, proposal, version, leaf.Person("a"), body.Text("reason"), leaf.Time("due"), ProposalEventJson.TapOf(body)),
            _ => null,
        };
    }
}
