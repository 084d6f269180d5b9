using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about checks, orphans, ideas, slips and answers taken back: who did what is public, every text is private.</summary>
internal static class ObjectionEventJson
{
    /// <summary>Null if the fact is none of these.</summary>
    public static string? Write(ProposalEvent happened, Fields leaf, Fields body) => WriteCheck(happened, leaf, body) ?? WriteOrphan(happened, leaf, body) ?? WriteText(happened, leaf, body);

    /// <summary>Null if the type is none of these.</summary>
    public static ProposalEvent? Read(string type, Fields leaf, Fields body) => ReadCheck(type, leaf, body) ?? ReadOrphan(type, leaf, body) ?? ReadText(type, leaf, body);

    private static string? WriteCheck(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case CheckAsked it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("objection", it.Objection).Put("owner", it.Owner), body);
                return "checkAsked";
            case Argued it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("objection", it.Objection), body)
                    .Put("harm", it.Argument.Harm).Put("role", it.Argument.Role).Put("caused", it.Argument.Caused).Put("unnoticed", it.Argument.Unnoticed).Put("rule", it.Argument.Rule);
                return "argued";
            case CheckReminded it:
                leaf.Put("objection", it.Objection).Put("owner", it.Owner).Put("whom", it.Whom?.Value);
                return "checkReminded";
            case Checked it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("objection", it.Objection).Put("owner", it.Owner).Put("missing", (long)it.Missing), body).Put("reason", it.Reason);
                return "checked";
            default:
                return null;
        }
    }

    private static ProposalEvent? ReadCheck(string type, Fields leaf, Fields body)
    {
        var (at, proposal, version) = (leaf.Time("at"), leaf.Int("proposal"), leaf.Int("version"));
        return type switch
        {
            "checkAsked" => new CheckAsked(at, proposal, version, leaf.Int("objection"), leaf.Person("owner"), leaf.Person("a"), ProposalEventJson.TapOf(body)),
            "argued" => new Argued(at, proposal, version, leaf.Int("objection"), leaf.Person("a"), ArgumentOf(body), ProposalEventJson.TapOf(body)),
            "checkReminded" => new CheckReminded(at, proposal, version, leaf.Int("objection"), leaf.Person("owner"), leaf.TextOrNull("whom") is { } whom ? new(whom) : null),
            "checked" => new Checked(
                at, proposal, version, leaf.Int("objection"), leaf.Person("owner"), leaf.Person("a"), (Criteria)leaf.Int("missing"), body.TextOrNull("reason"), ProposalEventJson.TapOf(body)),
            _ => null,
        };
    }

    private static string? WriteOrphan(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case ObjectionTakenOver it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("objection", it.Objection).Put("owner", it.Owner), body);
                return "objectionTakenOver";
            case ObjectionAbandoned it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("objection", it.Objection).Put("owner", it.Owner), body).Put("reason", it.Reason);
                return "objectionAbandoned";
            case ObjectionAppealed it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("objection", it.Objection), body);
                return "objectionAppealed";
            case SuggestionDeclined it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("suggestion", it.Suggestion).Put("owner", it.Owner), body).Put("example", it.Example);
                return "suggestionDeclined";
            default:
                return null;
        }
    }

    private static ProposalEvent? ReadOrphan(string type, Fields leaf, Fields body)
    {
        var (at, proposal, version) = (leaf.Time("at"), leaf.Int("proposal"), leaf.Int("version"));
        return type switch
        {
            "objectionTakenOver" => new ObjectionTakenOver(at, proposal, version, leaf.Int("objection"), leaf.Person("owner"), leaf.Person("a"), ProposalEventJson.TapOf(body)),
            "objectionAbandoned" => new ObjectionAbandoned(
                at, proposal, version, leaf.Int("objection"), leaf.Person("owner"), leaf.Person("a"), body.Text("reason"), ProposalEventJson.TapOf(body)),
            "objectionAppealed" => new ObjectionAppealed(at, proposal, version, leaf.Int("objection"), leaf.Person("a"), ProposalEventJson.TapOf(body)),
            "suggestionDeclined" => new SuggestionDeclined(
                at, proposal, version, leaf.Int("suggestion"), leaf.Person("owner"), leaf.Person("a"), body.Text("example"), ProposalEventJson.TapOf(body)),
            _ => null,
        };
    }

    private static string? WriteText(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case Mended it:
                ProposalEventJson.WriteWording(it.Wording, ProposalEventJson.Said(it.By, it.Tap, leaf, body));
                return "mended";
            case MendUndone it:
                ProposalEventJson.WriteWording(it.Wording, ProposalEventJson.Said(it.By, it.Tap, leaf, body));
                return "mendUndone";
            case Challenged it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("due", it.Due), body);
                return "challenged";
            case AnswerUndone it:
                ProposalEventJson.Said(it.By, it.Tap, leaf, body);
                return "answerUndone";
            default:
                return null;
        }
    }

    private static ProposalEvent? ReadText(string type, Fields leaf, Fields body)
    {
        var (at, proposal, version) = (leaf.Time("at"), leaf.Int("proposal"), leaf.Int("version"));
        return type switch
        {
            "mended" => new Mended(at, proposal, version, leaf.Person("a"), ProposalEventJson.WordingOf(body), ProposalEventJson.TapOf(body)),
            "mendUndone" => new MendUndone(at, proposal, version, leaf.Person("a"), ProposalEventJson.WordingOf(body), ProposalEventJson.TapOf(body)),
            "challenged" => new Challenged(at, proposal, version, leaf.Person("a"), leaf.Time("due"), ProposalEventJson.TapOf(body)),
            "answerUndone" => new AnswerUndone(at, proposal, version, leaf.Person("a"), ProposalEventJson.TapOf(body)),
            _ => null,
        };
    }

    private static Argument ArgumentOf(Fields body) =>
        new(body.TextOrNull("harm"), body.TextOrNull("role"), body.TextOrNull("caused"), body.TextOrNull("unnoticed"), body.TextOrNull("rule"));
}
