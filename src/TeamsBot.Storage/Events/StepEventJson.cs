using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about the steps before consent, and about proposals that conflict with what was changed meanwhile: who spoke when is public, what they said is not.</summary>
internal static class StepEventJson
{
    /// <summary>Null if the fact is about something else.</summary>
    public static string? Write(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case QuestionAsked it:
                leaf.Put("question", it.Question);
                ProposalEventJson.Said(it.By, it.Tap, leaf, body).Put("text", it.Text);
                return "questionAsked";
            case QuestionAnswered it:
                leaf.Put("question", it.Question).Put("asker", it.Asker);
                ProposalEventJson.Said(it.By, it.Tap, leaf, body).Put("text", it.Text);
                return "questionAnswered";
            case Reacted it:
                leaf.Put("problem", it.Problem);
                ProposalEventJson.Said(it.By, it.Tap, leaf, body).Put("text", it.Text);
                return "reacted";
            case MovedOn it:
                leaf.Put("to", StageNames.Name(it.To)).Put("due", it.Due);
                _ = it is { By: { } by, Tap: { } tap } ? ProposalEventJson.Said(by, tap, leaf, body) : body;
                return "movedOn";
            case Conflicted it:
                leaf.Put("by", it.By);
                return "conflicted";
            case Rebased it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("due", it.Due), body);
                return "rebased";
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
            "questionAsked" => new QuestionAsked(at, proposal, version, leaf.Int("question"), leaf.Person("a"), body.Text("text"), ProposalEventJson.TapOf(body)),
            "questionAnswered" => new QuestionAnswered(at, proposal, version, leaf.Int("question"), leaf.Person("asker"), leaf.Person("a"), body.TextOrNull("text"), ProposalEventJson.TapOf(body)),
            "reacted" => new Reacted(at, proposal, version, leaf.Person("a"), body.TextOrNull("text"), leaf.Flag("problem"), ProposalEventJson.TapOf(body)),
            "conflicted" => new Conflicted(at, proposal, version, (int?)leaf.NumberOrNull("by")),
            "rebased" => new Rebased(at, proposal, version, leaf.Person("a"), leaf.Time("due"), ProposalEventJson.TapOf(body)),
            "movedOn" when leaf.TextOrNull("a") is null => new MovedOn(at, proposal, version, StageNames.Stage(leaf.Text("to")), leaf.Time("due"), null, null),
            "movedOn" => new MovedOn(at, proposal, version, StageNames.Stage(leaf.Text("to")), leaf.Time("due"), leaf.Person("a"), ProposalEventJson.TapOf(body)),
            _ => null,
        };
    }
}

/// <summary>The steps, by names that do not change when the code does.</summary>
internal static class StageNames
{
    public static string Name(Stage stage) => stage switch
    {
        Domain.Proposals.Stage.Clarify => "clarify",
        Domain.Proposals.Stage.React => "react",
        Domain.Proposals.Stage.Amend => "amend",
        Domain.Proposals.Stage.Consent => "consent",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "unknown step"),
    };

    public static Stage Stage(string name) => name switch
    {
        "clarify" => Domain.Proposals.Stage.Clarify,
        "react" => Domain.Proposals.Stage.React,
        "amend" => Domain.Proposals.Stage.Amend,
        "consent" => Domain.Proposals.Stage.Consent,
        _ => throw new UnknownEventException("step:" + name, 1),
    };
}

/// <summary>How a waiting proposal is decided, by names that do not change when the code does.</summary>
internal static class MannerNames
{
    /// <summary>Null for as usual.</summary>
    public static string? Name(Manner manner) => manner switch
    {
        Domain.Proposals.Manner.Usual => null,
        Domain.Proposals.Manner.Everybody => "everybody",
        Domain.Proposals.Manner.Quick => "quick",
        Domain.Proposals.Manner.Rounds => "rounds",
        Domain.Proposals.Manner.Today => "today",
        _ => throw new ArgumentOutOfRangeException(nameof(manner), manner, "unknown manner"),
    };

    public static Manner Manner(string? name) => name switch
    {
        null => Domain.Proposals.Manner.Usual,
        "everybody" => Domain.Proposals.Manner.Everybody,
        "quick" => Domain.Proposals.Manner.Quick,
        "rounds" => Domain.Proposals.Manner.Rounds,
        "today" => Domain.Proposals.Manner.Today,
        _ => throw new UnknownEventException("manner:" + name, 1),
    };
}
