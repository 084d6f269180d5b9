using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about the network: which unit is what and part of which is public by address, names and purposes are not.</summary>
internal static class NetworkEventJson
{
    public static string Write(NetworkEvent happened, Fields leaf, Fields body) =>
        WritePlace(happened, leaf, body) ?? WritePart(happened, leaf, body) ?? WriteEntry(happened, leaf, body) ?? DependencyEventJson.Write(happened, leaf, body) ?? AdviceEventJson.Write(happened, leaf, body) ?? ImportEventJson.Write(happened, leaf, body) ?? ChangeEventJson.Write(happened, leaf, body) ?? MoveEventJson.Write(happened, leaf, body) ?? SharingEventJson.Write(happened, leaf, body) ?? throw new UnknownEventException(happened.GetType().Name, 1);

    /// <summary>Null if the type is none of these.</summary>
    public static NetworkEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "setUpAsked" => new SetUpAsked(leaf.Time("at"), leaf.Person("a"), Kind(leaf), body.Text("name"), body.Text("purpose"), UnitOrNull(leaf, "under"), new(body.Text("service"), body.Text("conversation"))),
        "placed" => new Placed(leaf.Time("at"), Kind(leaf), body.Text("name"), body.Text("purpose"), body.Text("slug"), WantedOrNull(leaf, body), WantedOrNull(leaf, body, "awaited")),
        "parentWanted" => new ParentWanted(leaf.Time("at"), leaf.Int("proposal"), WantedOrNull(leaf, body) ?? throw new FormatException("A fact lacks its 'wanted'")),
        "placeDeclined" => new PlaceDeclined(leaf.Time("at"), Why(leaf), UnitOrNull(leaf, "parent")),
        "partWaits" => new PartWaits(leaf.Time("at"), Unit(leaf), body.Text("name"), Kind(leaf)),
        "partTaken" => new PartTaken(leaf.Time("at"), (int?)leaf.NumberOrNull("proposal"), Unit(leaf), body.Text("name"), Kind(leaf)),
        "partDeclined" => new PartDeclined(leaf.Time("at"), Unit(leaf), Why(leaf)),
        "partArrived" => new PartArrived(leaf.Time("at"), Unit(leaf), body.Text("name"), Kind(leaf)),
        "partDeparted" => new PartDeparted(leaf.Time("at"), Unit(leaf)),
        "parentChanged" => new ParentChanged(leaf.Time("at"), Unit(leaf), body.Text("name"), Kind(leaf)),
        "personShared" => new PersonShared(leaf.Time("at"), leaf.Person("a"), Unit(leaf)),
        "personUnshared" => new PersonUnshared(leaf.Time("at"), leaf.Person("a"), Unit(leaf)),
        "unitEntered" => new UnitEntered(leaf.Time("at"), Unit(leaf), Kind(leaf), body.Text("name"), body.Text("purpose"), body.Text("slug"), UnitOrNull(leaf, "wanted")),
        "entryDeclined" => new EntryDeclined(leaf.Time("at"), Unit(leaf), Why(leaf), UnitOrNull(leaf, "parent")),
        "entryRenamed" => new EntryRenamed(leaf.Time("at"), Unit(leaf), body.Text("name")),
        "unitWanted" => new UnitWanted(leaf.Time("at"), Unit(leaf), Unit(leaf, "parent")),
        "unitMoved" => new UnitMoved(leaf.Time("at"), Unit(leaf), Unit(leaf, "parent")),
        "referralDeclined" => new ReferralDeclined(leaf.Time("at"), Unit(leaf), leaf.Int("referred"), Why(leaf)),
        "moveDeclined" => new MoveDeclined(leaf.Time("at"), Unit(leaf), Unit(leaf, "parent"), Why(leaf)),
        _ => DependencyEventJson.Read(type, leaf, body) ?? AdviceEventJson.Read(type, leaf, body) ?? ImportEventJson.Read(type, leaf, body) ?? ChangeEventJson.Read(type, leaf, body) ?? MoveEventJson.Read(type, leaf, body) ?? SharingEventJson.Read(type, leaf, body),
    };

    private static string? WritePlace(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case SetUpAsked it:
                Put(leaf, body, null, it.Kind, it.Name).Put("a", it.By).Put("under", it.Under?.Value);
                body.Put("purpose", it.Purpose).Put("service", it.Place.Service).Put("conversation", it.Place.Conversation);
                return "setUpAsked";
            case Placed it:
                Put(leaf, body, null, it.Kind, it.Name);
                Put(leaf, body, it.Wanted);
                Put(leaf, body, it.Awaited, "awaited");
                body.Put("purpose", it.Purpose).Put("slug", it.Slug);
                return "placed";
            case ParentWanted it:
                leaf.Put("proposal", it.Proposal);
                Put(leaf, body, it.Wanted);
                return "parentWanted";
            case PlaceDeclined it:
                leaf.Put("why", it.Why.ToString()).Put("parent", it.Parent?.Value);
                return "placeDeclined";
            case ParentChanged it:
                Put(leaf, body, it.Parent, it.Kind, it.Name);
                return "parentChanged";
            default:
                return null;
        }
    }

    private static string? WritePart(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case PartWaits it:
                Put(leaf, body, it.Unit, it.Kind, it.Name);
                return "partWaits";
            case PartTaken it:
                Put(leaf, body, it.Unit, it.Kind, it.Name).Put("proposal", it.Proposal);
                return "partTaken";
            case PartDeclined it:
                leaf.Put("unit", it.Unit.Value).Put("why", it.Why.ToString());
                return "partDeclined";
            case PartArrived it:
                Put(leaf, body, it.Unit, it.Kind, it.Name);
                return "partArrived";
            case PartDeparted it:
                leaf.Put("unit", it.Unit.Value);
                return "partDeparted";
            case ReferralDeclined it:
                leaf.Put("unit", it.From.Value).Put("referred", it.Proposal).Put("why", it.Why.ToString());
                return "referralDeclined";
            case PersonShared it:
                leaf.Put("a", it.Member).Put("unit", it.Through.Value);
                return "personShared";
            case PersonUnshared it:
                leaf.Put("a", it.Member).Put("unit", it.Through.Value);
                return "personUnshared";
            default:
                return null;
        }
    }

    private static string? WriteEntry(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case UnitEntered it:
                Put(leaf, body, it.Unit, it.Kind, it.Name).Put("wanted", it.Wanted?.Value);
                body.Put("purpose", it.Purpose).Put("slug", it.Slug);
                return "unitEntered";
            case EntryDeclined it:
                leaf.Put("unit", it.Unit.Value).Put("why", it.Why.ToString()).Put("parent", it.Parent?.Value);
                return "entryDeclined";
            case EntryRenamed it:
                leaf.Put("unit", it.Unit.Value);
                body.Put("name", it.Name);
                return "entryRenamed";
            case UnitWanted it:
                leaf.Put("unit", it.Unit.Value).Put("parent", it.Parent.Value);
                return "unitWanted";
            case UnitMoved it:
                leaf.Put("unit", it.Unit.Value).Put("parent", it.Parent.Value);
                return "unitMoved";
            case MoveDeclined it:
                leaf.Put("unit", it.Unit.Value).Put("parent", it.Parent.Value).Put("why", it.Why.ToString());
                return "moveDeclined";
            default:
                return null;
        }
    }

    internal static Fields Put(Fields leaf, Fields body, UnitId? unit, UnitKind kind, string name)
    {
        _ = body.Put("name", name);
        return leaf.Put("unit", unit?.Value).Put("kind", UnitKindNames.Name(kind));
    }

    private static void Put(Fields leaf, Fields body, Wanted? wanted, string name = "wanted")
    {
        _ = leaf.Put(name, wanted?.Unit.Value);
        _ = body.Put($"{name}Name", wanted?.Name);
    }

    private static Wanted? WantedOrNull(Fields leaf, Fields body, string name = "wanted") => UnitOrNull(leaf, name) is { } unit ? new(unit, body.Text($"{name}Name")) : null;

    internal static UnitKind Kind(Fields leaf) => UnitKindNames.Kind(leaf.Text("kind"));

    internal static UnitId Unit(Fields leaf, string name = "unit") => UnitOrNull(leaf, name) ?? throw new FormatException($"A fact lacks its '{name}'");

    internal static UnitId? UnitOrNull(Fields leaf, string name) => leaf.TextOrNull(name) is { } unit ? new UnitId(unit) : null;

    internal static Refusal Why(Fields leaf) => Enum.TryParse<Refusal>(leaf.Text("why"), out var why) ? why : throw new UnknownEventException("refusal:" + leaf.Text("why"), 1);
}

/// <summary>The kinds of units, by names that do not change when the code does.</summary>
internal static class UnitKindNames
{
    public static string Name(UnitKind kind) => kind switch
    {
        UnitKind.Squad => "squad",
        UnitKind.Tribe => "tribe",
        UnitKind.Chapter => "chapter",
        UnitKind.Guild => "guild",
        UnitKind.Circle => "circle",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };

    public static UnitKind Kind(string name) => name switch
    {
        "squad" => UnitKind.Squad,
        "tribe" => UnitKind.Tribe,
        "chapter" => UnitKind.Chapter,
        "guild" => UnitKind.Guild,
        "circle" => UnitKind.Circle,
        _ => throw new UnknownEventException("kind:" + name, 1),
    };
}
