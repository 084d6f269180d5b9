using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about what delegates say for others: who spoke for whom is public by pseudonym, their words are not.</summary>
internal static class DelegateEventJson
{
    private const string Consents = "consent";
    private const string HasNoOpinion = "noOpinion";

    /// <summary>Null if it is none of these.</summary>
    public static string? Write(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case AnsweredFor it:
                _ = ProposalEventJson.Said(it.By, it.Tap, leaf.Put("member", it.Member).Put("answer", it.Answer is Answer.Consent ? Consents : HasNoOpinion), body)
                    .Put("concern", (it.Answer as Answer.Consent)?.Concern);
                return "answeredFor";
            case ObjectedFor it:
                _ = ProposalEventJson.Said(it.By, it.Tap, leaf.Put("member", it.Member).Put("objection", it.Objection), body).Put("reason", it.Reason);
                return "objectedFor";
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
            "answeredFor" => new AnsweredFor(at, proposal, version, leaf.Person("member"), leaf.Person("a"), AnswerOf(leaf, body), ProposalEventJson.TapOf(body)),
            "objectedFor" => new ObjectedFor(at, proposal, version, leaf.Int("objection"), leaf.Person("member"), leaf.Person("a"), body.Text("reason"), ProposalEventJson.TapOf(body)),
            _ => null,
        };
    }

    private static Answer AnswerOf(Fields leaf, Fields body) => leaf.Text("answer") switch
    {
        Consents => new Answer.Consent(body.TextOrNull("concern")),
        HasNoOpinion => new Answer.NoOpinion(),
        var unknown => throw new FormatException($"A fact has the answer '{unknown}'"),
    };
}
