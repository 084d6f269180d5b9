using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about proposals that another unit decides: which unit, and what it answered, is public by address; names and reasons are private.</summary>
internal static class ReferralEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case Referred it:
                leaf.Put("cause", Name(it.Cause)).Put("unit", it.To.Value);
                body.Put("name", it.Name).Put("reason", it.Reason);
                if (it is { By: { } by, Tap: { } tap })
                {
                    _ = ProposalEventJson.Said(by, tap, leaf, body);
                }

                return "referred";
            case ReferralTaken it:
                leaf.Put("there", it.There);
                if (it.Until is { } until)
                {
                    leaf.Put("until", until);
                }

                body.Put("slug", it.Slug);
                return "referralTaken";
            case AdoptedThere it:
                leaf.Put("agreement", it.Agreement);
                ProposalEventJson.WriteWording(it.Wording, body);
                if (it.By is { } elsewhere)
                {
                    leaf.Put("byUnit", elsewhere.Unit.Value).Put("byProposal", elsewhere.Number);
                    body.Put("byName", elsewhere.Name).Put("bySlug", elsewhere.Slug);
                }

                return "adoptedThere";
            case ReferralReturned it:
                leaf.Put("why", Name(it.Why)).Put("due", it.Due);
                return "referralReturned";
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
            "referred" => leaf.TextOrNull("a") is { } by
                ? new Referred(at, proposal, version, Cause(leaf), new(leaf.Text("unit")), body.Text("name"), new PersonId(by), body.TextOrNull("reason"), ProposalEventJson.TapOf(body))
                : new Referred(at, proposal, version, Cause(leaf), new(leaf.Text("unit")), body.Text("name"), By: null, body.TextOrNull("reason"), Tap: null),
            "referralTaken" => new ReferralTaken(at, proposal, version, body.Text("slug"), leaf.Int("there"), leaf.TextOrNull("until") is null ? null : leaf.Time("until")),
            "adoptedThere" => new AdoptedThere(at, proposal, version, leaf.Int("agreement"), ProposalEventJson.WordingOf(body), leaf.TextOrNull("byUnit") is { } unit ? new(new(unit), body.Text("byName"), body.Text("bySlug"), leaf.Int("byProposal")) : null),
            "referralReturned" => new ReferralReturned(at, proposal, version, Reason(leaf.Text("why")), leaf.Time("due")),
            _ => null,
        };
    }

    /// <summary>Of the fact that it was proposed here: the proposal of another unit that it answers.</summary>
    public static void Write(Origin? origin, Fields leaf, Fields body)
    {
        if (origin is { From: var from })
        {
            _ = leaf.Put("originUnit", from.Unit.Value).Put("originProposal", from.Number).Put("originCause", Name(origin.Cause));
            _ = body.Put("originName", from.Name).Put("originSlug", from.Slug).Put("originReason", origin.Reason);
        }
    }

    /// <summary>Null if it answers none.</summary>
    public static Origin? Origin(Fields leaf, Fields body) => leaf.TextOrNull("originUnit") is { } unit
        ? new(new(new(unit), body.Text("originName"), body.Text("originSlug"), leaf.Int("originProposal")), Cause(leaf, "originCause"), body.TextOrNull("originReason"))
        : null;

    private static string Name(ReferralCause cause) => cause switch
    {
        ReferralCause.Asked => "asked",
        ReferralCause.Recused => "recused",
        ReferralCause.Versions => "versions",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "unknown cause"),
    };

    private static ReferralCause Cause(Fields leaf, string name = "cause") => leaf.Text(name) switch
    {
        "asked" => ReferralCause.Asked,
        "recused" => ReferralCause.Recused,
        "versions" => ReferralCause.Versions,
        var other => throw new UnknownEventException("referred:" + other, 1),
    };

    private static string Name(ReturnReason why) => why switch
    {
        ReturnReason.NotTaken => "notTaken",
        ReturnReason.NotDecided => "notDecided",
        ReturnReason.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "unknown reason"),
    };

    private static ReturnReason Reason(string name) => name switch
    {
        "notTaken" => ReturnReason.NotTaken,
        "notDecided" => ReturnReason.NotDecided,
        "withdrawn" => ReturnReason.Withdrawn,
        _ => throw new UnknownEventException("referralReturned:" + name, 1),
    };
}
