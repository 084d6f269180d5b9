using TeamsBot.Domain.Agreements;
using static TeamsBot.Domain.Agreements.AgreementEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about agreements: which and until when is public, every text is private.</summary>
internal static class AgreementEventJson
{
    public static string Write(AgreementEvent happened, Fields leaf, Fields body)
    {
        _ = leaf.Put("agreement", happened.Agreement > 0 ? happened.Agreement : null);
        switch (happened)
        {
            case Kept it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("months", it.Months).Put("lookBack", it.LookBack), body);
                return "kept";
            case Questioned it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("lookBack", it.LookBack), body).Put("reason", it.Reason);
                return "questioned";
            case Broken it:
                ProposalEventJson.Said(it.By, it.Tap, leaf, body).Put("reason", it.Reason).Put("cleanUp", it.CleanUp);
                return "broken";
            case CareTaken it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("who", it.Who), body);
                _ = it.Until is { } until ? leaf.Put("until", until) : leaf;
                return "careTaken";
            case CareAsked:
                return "careAsked";
            case Expired:
                return "expired";
            case Listed it:
                leaf.Put("day", it.Day);
                return "listed";
            case WeekTold:
                return "weekTold";
            default:
                throw new UnknownEventException(happened.GetType().Name, 1);
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static AgreementEvent? Read(string type, Fields leaf, Fields body)
    {
        var at = leaf.Time("at");
        return type switch
        {
            "kept" => new Kept(at, leaf.Int("agreement"), leaf.Person("a"), leaf.Int("months"), leaf.Day("lookBack"), ProposalEventJson.TapOf(body)),
            "questioned" => new Questioned(at, leaf.Int("agreement"), leaf.Person("a"), body.Text("reason"), leaf.Day("lookBack"), ProposalEventJson.TapOf(body)),
            "broken" => new Broken(at, leaf.Int("agreement"), leaf.Person("a"), body.Text("reason"), body.TextOrNull("cleanUp"), ProposalEventJson.TapOf(body)),
            "careTaken" => new CareTaken(at, leaf.Int("agreement"), leaf.Person("a"), leaf.Person("who"), leaf.TextOrNull("until") is null ? null : leaf.Day("until"), ProposalEventJson.TapOf(body)),
            "careAsked" => new CareAsked(at, leaf.Int("agreement")),
            "expired" => new Expired(at, leaf.Int("agreement")),
            "listed" => new Listed(at, leaf.Day("day")),
            "weekTold" => new WeekTold(at),
            _ => null,
        };
    }
}

/// <summary>What made somebody propose, in the leaf of the fact that they did.</summary>
internal static class OccasionJson
{
    public static void Write(Occasion? occasion, Fields leaf, Fields body)
    {
        _ = leaf.Put("revises", occasion?.Revises?.Agreement).Put("ends", occasion?.Revises?.Ends == true).Put("after", occasion?.After);
        _ = occasion?.LookBack is { } day ? leaf.Put("lookBackOn", day) : leaf;
        _ = occasion?.LastDay is { } last ? leaf.Put("lastDay", last) : leaf;
        ReferralEventJson.Write(occasion?.Origin, leaf, body);
    }

    public static Occasion? Read(Fields leaf, Fields body)
    {
        var revises = leaf.NumberOrNull("revises") is { } agreement ? new Revision((int)agreement, leaf.Flag("ends")) : null;
        var occasion = new Occasion(revises, (int?)leaf.NumberOrNull("after"), leaf.DayOrNull("lookBackOn"), leaf.DayOrNull("lastDay"), ReferralEventJson.Origin(leaf, body));
        return occasion == new Occasion() ? null : occasion;
    }
}
