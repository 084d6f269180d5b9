using System.Globalization;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about proposals: what is needed to count again is public, every text is private.</summary>
internal static class ProposalEventJson
{
    public static string Write(ProposalEvent happened, Fields leaf, Fields body)
    {
        _ = leaf.Put("proposal", happened.Proposal).Put("version", happened.Version);
        return WriteAnswer(happened, leaf, body) ?? WriteObjection(happened, leaf, body) ?? WriteCourse(happened, leaf, body) ?? ParticipationEventJson.Write(happened, leaf, body) ?? StepEventJson.Write(happened, leaf, body)
            ?? ObjectionEventJson.Write(happened, leaf, body) ?? TalkingEventJson.Write(happened, leaf, body) ?? NudgeEventJson.Write(happened, leaf, body) ?? DelegateEventJson.Write(happened, leaf, body) ?? ReferralEventJson.Write(happened, leaf, body) ?? AdviceEventJson.Write(happened, leaf, body)
            ?? throw new UnknownEventException(happened.GetType().Name, 1);
    }

    /// <summary>Null if the type is none of these.</summary>
    public static ProposalEvent? Read(string type, Fields leaf, Fields body) =>
        leaf.NumberOrNull("proposal") is null ? null : ReadAnswer(type, leaf, body) ?? ReadObjection(type, leaf, body) ?? ReadCourse(type, leaf, body) ?? ParticipationEventJson.Read(type, leaf, body) ?? StepEventJson.Read(type, leaf, body)
            ?? ObjectionEventJson.Read(type, leaf, body) ?? TalkingEventJson.Read(type, leaf, body) ?? NudgeEventJson.Read(type, leaf, body) ?? DelegateEventJson.Read(type, leaf, body) ?? ReferralEventJson.Read(type, leaf, body) ?? AdviceEventJson.ReadOfProposal(type, leaf, body);

    private static string? WriteAnswer(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case Consented it:
                Said(it.By, it.Tap, leaf, body).Put("concern", it.Concern);
                return "consented";
            case Abstained it:
                Said(it.By, it.Tap, leaf, body);
                return "abstained";
            case StoodAside it:
                Said(it.By, it.Tap, leaf, body).Put("reason", it.Reason);
                return "stoodAside";
            case Suggested it:
                leaf.Put("suggestion", it.Suggestion).Put("solves", it.Solves.Count == 0 ? null : string.Join(' ', it.Solves));
                Said(it.By, it.Tap, leaf, body).Put("text", it.Text);
                return "suggested";
            default:
                return null;
        }
    }

    private static ProposalEvent? ReadAnswer(string type, Fields leaf, Fields body)
    {
        var (at, proposal, version) = (leaf.Time("at"), leaf.Int("proposal"), leaf.Int("version"));
        return type switch
        {
            "consented" => new Consented(at, proposal, version, leaf.Person("a"), body.TextOrNull("concern"), TapOf(body)),
            "abstained" => new Abstained(at, proposal, version, leaf.Person("a"), TapOf(body)),
            "stoodAside" => new StoodAside(at, proposal, version, leaf.Person("a"), body.Text("reason"), TapOf(body)),
            "suggested" => new Suggested(at, proposal, version, leaf.Int("suggestion"), leaf.Person("a"), body.Text("text"), TapOf(body), NumbersOf(leaf.Text("solves"))),
            _ => null,
        };
    }

    private static string? WriteObjection(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case Objected it:
                leaf.Put("objection", it.Objection);
                Said(it.By, it.Tap, leaf, body).Put("reason", it.Reason).Put("idea", it.Idea);
                return "objected";
            case ObjectionWithdrawn it:
                leaf.Put("objection", it.Objection).Put("uneasy", it.Uneasy);
                Said(it.By, it.Tap, leaf, body);
                return "objectionWithdrawn";
            case Resolved it:
                leaf.Put("objection", it.Objection);
                Said(it.By, it.Tap, leaf, body);
                return "resolved";
            case StillObjected it:
                leaf.Put("objection", it.Objection);
                Said(it.By, it.Tap, leaf, body).Put("reason", it.Reason).Put("idea", it.Idea);
                return "stillObjected";
            case ObjectionNoted it:
                leaf.Put("objection", it.Objection).Put("owner", it.Owner);
                return "objectionNoted";
            default:
                return null;
        }
    }

    private static ProposalEvent? ReadObjection(string type, Fields leaf, Fields body)
    {
        var (at, proposal, version) = (leaf.Time("at"), leaf.Int("proposal"), leaf.Int("version"));
        return type switch
        {
            "objected" => new Objected(at, proposal, version, leaf.Int("objection"), leaf.Person("a"), body.Text("reason"), body.TextOrNull("idea"), TapOf(body)),
            "objectionWithdrawn" => new ObjectionWithdrawn(at, proposal, version, leaf.Int("objection"), leaf.Person("a"), leaf.Flag("uneasy"), TapOf(body)),
            "resolved" => new Resolved(at, proposal, version, leaf.Int("objection"), leaf.Person("a"), TapOf(body)),
            "stillObjected" => new StillObjected(at, proposal, version, leaf.Int("objection"), leaf.Person("a"), body.TextOrNull("reason"), body.TextOrNull("idea"), TapOf(body)),
            "objectionNoted" => new ObjectionNoted(at, proposal, version, leaf.Int("objection"), leaf.Person("owner")),
            _ => null,
        };
    }

    private static string? WriteCourse(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case Proposed it:
                OccasionJson.Write(it.Occasion, leaf, body);
                PolicyJson.Write(it.Policy, leaf.Put("due", it.Due).Put("need", it.Need).Put("N", it.Asked));
                EffectJson.Write(it.Effect, leaf, body);
                WriteWording(it.Wording, Said(it.By, it.Tap, leaf, body)).Put("service", it.Place.Service).Put("conversation", it.Place.Conversation);
                return "proposed";
            case Amended it:
                leaf.Put("due", it.Due).Put("suggestion", it.Suggestion);
                WriteWording(it.Wording, Said(it.By, it.Tap, leaf, body)).Put("why", it.Why);
                return "amended";
            case Corrected it:
                WriteWording(it.Wording, Said(it.By, it.Tap, leaf, body));
                return "corrected";
            case Reminded it:
                leaf.Put("people", string.Join(' ', it.People)).Put("objection", it.Objection);
                return "reminded";
            case Extended it:
                WriteCount(it.Count, leaf.Put("due", it.Due));
                return "extended";
            case Adopted it:
                WriteCount(it.Count, leaf.Put("agreement", it.Agreement).Put("policyHash", it.PolicyHash).Put("answersHash", it.AnswersHash).Put("lookBack", it.LookBack));
                return "adopted";
            case Lapsed it:
                WriteCount(it.Count, leaf.Put("reason", LapseNames.Name(it.Reason)));
                return "lapsed";
            case Withdrawn it:
                Said(it.By, it.Tap, leaf, body);
                return "withdrawn";
            default:
                return null;
        }
    }

    private static ProposalEvent? ReadCourse(string type, Fields leaf, Fields body)
    {
        var (at, proposal, version) = (leaf.Time("at"), leaf.Int("proposal"), leaf.Int("version"));
        return type switch
        {
            "proposed" => new Proposed(
                at, proposal, leaf.Person("a"), WordingOf(body), new Place(body.Text("service"), body.Text("conversation")), PolicyJson.Read(leaf), leaf.Time("due"), leaf.Int("need"), leaf.Int("N"), TapOf(body))
            {
                Effect = EffectJson.Read(leaf, body),
                Occasion = OccasionJson.Read(leaf, body),
            },
            "amended" => new Amended(at, proposal, version, leaf.Person("a"), WordingOf(body), body.TextOrNull("why"), leaf.Time("due"), TapOf(body), (int?)leaf.NumberOrNull("suggestion")),
            "corrected" => new Corrected(at, proposal, version, leaf.Person("a"), WordingOf(body), TapOf(body)),
            "reminded" => new Reminded(at, proposal, version, PeopleOf(leaf), (int?)leaf.NumberOrNull("objection")),
            "extended" => new Extended(at, proposal, version, leaf.Time("due"), CountOf(leaf)),
            "adopted" => new Adopted(at, proposal, version, leaf.Int("agreement"), CountOf(leaf), leaf.Text("policyHash"), leaf.Text("answersHash"), leaf.Day("lookBack")),
            "lapsed" => new Lapsed(at, proposal, version, LapseNames.Reason(leaf.Text("reason")), CountOf(leaf)),
            "withdrawn" => new Withdrawn(at, proposal, version, leaf.Person("a"), TapOf(body)),
            _ => null,
        };
    }

    internal static Fields Said(PersonId by, Tap tap, Fields leaf, Fields body)
    {
        _ = leaf.Put("a", by);
        return body.Put("tapKey", tap.Key).Put("tapVerb", tap.Verb).Put("tapRev", tap.Rev);
    }

    internal static Tap TapOf(Fields body) => new(body.Text("tapKey"), body.Text("tapVerb"), body.NumberOrNull("tapRev") ?? 0);

    internal static Fields WriteWording(Wording wording, Fields body) => body.Put("title", wording.Title).Put("text", wording.Body);

    internal static Wording WordingOf(Fields body) => new(body.Text("title"), body.Text("text"));

    private static ValueList<int> NumbersOf(string numbers) =>
        [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    internal static ValueList<PersonId> PeopleOf(Fields leaf) =>
        [.. leaf.Text("people").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(person => new PersonId(person))];

    private static void WriteCount(Count count, Fields leaf) => leaf
        .Put("N", count.Asked).Put("need", count.Need).Put("C", count.Consents).Put("noOpinions", count.NoOpinions).Put("stoodAside", count.StoodAside).Put("silent", count.Silent);

    private static Count CountOf(Fields leaf) =>
        new(leaf.Int("N"), leaf.Int("need"), leaf.Int("C"), leaf.Int("noOpinions"), leaf.Int("stoodAside"), leaf.Int("silent"));
}
