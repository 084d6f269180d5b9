using TeamsBot.Domain.Network;
using static TeamsBot.Domain.Network.NetworkEvent;
using static TeamsBot.Storage.Events.NetworkEventJson;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about units that come from files. Who confirmed it, and where that is shown, is not public.</summary>
internal static class ImportEventJson
{
    /// <summary>Null if the type is none of these.</summary>
    public static NetworkEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "importAsked" => new ImportAsked(leaf.Time("at"), leaf.Text("import"), body.Text("by"), leaf.Int("steps"), CardOrNull(body)),
        "unitImported" => new UnitImported(leaf.Time("at"), Unit(leaf), Kind(leaf), body.Text("name"), body.Text("purpose"), body.Text("slug"), UnitOrNull(leaf, "parent"), UnitOrNull(leaf, "wanted")),
        "unitCorrected" => new UnitCorrected(leaf.Time("at"), Unit(leaf), Kind(leaf), body.Text("name"), body.Text("purpose"), UnitOrNull(leaf, "parent"), UnitOrNull(leaf, "wanted")),
        "unitRemoved" => new UnitRemoved(leaf.Time("at"), Unit(leaf), body.Text("by")),
        "importStepped" => new ImportStepped(leaf.Time("at"), leaf.Text("import"), leaf.Int("step"), leaf.Int("left")),
        "entryTaken" => new EntryTaken(leaf.Time("at"), Unit(leaf), Unit(leaf, "by"), body.Text("purpose"), UnitOrNull(leaf, "wanted")),
        "partsTold" => new PartsTold(leaf.Time("at"), Unit(leaf), UnitOrNull(leaf, "after")),
        _ => null,
    };

    /// <summary>Null if the fact is none of these.</summary>
    public static string? Write(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case ImportAsked it:
                leaf.Put("import", it.Import).Put("steps", it.Steps);
                body.Put("by", it.By).Put("service", it.Card?.Place.Service).Put("conversation", it.Card?.Place.Conversation).Put("message", it.Card?.Message);
                return "importAsked";
            case UnitImported it:
                Put(leaf, body, it.Unit, it.Kind, it.Name).Put("parent", it.Parent?.Value).Put("wanted", it.Wanted?.Value);
                body.Put("purpose", it.Purpose).Put("slug", it.Slug);
                return "unitImported";
            case UnitCorrected it:
                Put(leaf, body, it.Unit, it.Kind, it.Name).Put("parent", it.Parent?.Value).Put("wanted", it.Wanted?.Value);
                body.Put("purpose", it.Purpose);
                return "unitCorrected";
            case UnitRemoved it:
                leaf.Put("unit", it.Unit.Value);
                body.Put("by", it.By);
                return "unitRemoved";
            case ImportStepped it:
                leaf.Put("import", it.Import).Put("step", it.Step).Put("left", it.Left);
                return "importStepped";
            case EntryTaken it:
                leaf.Put("unit", it.Unit.Value).Put("by", it.By.Value).Put("wanted", it.Wanted?.Value);
                body.Put("purpose", it.Purpose);
                return "entryTaken";
            case PartsTold it:
                leaf.Put("unit", it.Unit.Value).Put("after", it.After?.Value);
                return "partsTold";
            default:
                return null;
        }
    }

    private static CardPlace? CardOrNull(Fields body) =>
        body.TextOrNull("message") is { } message ? new(new(body.Text("service"), body.Text("conversation")), message) : null;
}
