using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about who takes part in a proposal, and for whom it waits: public by pseudonym but the reasons.</summary>
internal static class ParticipationEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case TimeTaken it:
                _ = ProposalEventJson.Said(it.By, it.Tap, leaf.Put("until", it.Until), body);
                return "timeTaken";
            case TimeEnded it:
                leaf.Put("member", it.Member);
                return "timeEnded";
            case WaitWaived it:
                _ = ProposalEventJson.Said(it.By, it.Tap, leaf, body);
                return "waitWaived";
            case Recused it:
                _ = ProposalEventJson.Said(it.By, it.Tap, leaf.Put("member", it.Member), body).Put("reason", it.Reason);
                return "recused";
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
            "timeTaken" => new TimeTaken(at, proposal, version, leaf.Person("a"), leaf.Time("until"), ProposalEventJson.TapOf(body)),
            "timeEnded" => new TimeEnded(at, proposal, version, leaf.Person("member")),
            "waitWaived" => new WaitWaived(at, proposal, version, leaf.Person("a"), ProposalEventJson.TapOf(body)),
            "recused" => new Recused(at, proposal, version, leaf.Person("member"), leaf.Person("a"), body.Text("reason"), ProposalEventJson.TapOf(body)),
            _ => null,
        };
    }
}
