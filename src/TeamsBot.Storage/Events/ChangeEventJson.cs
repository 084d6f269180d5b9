using TeamsBot.Domain.Network;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about what a unit that has its place changes of it: names and purposes are private.</summary>
internal static class ChangeEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case NameAsked it:
                leaf.Put("proposal", it.Proposal);
                body.Put("name", it.Name);
                return "nameAsked";
            case NameGiven it:
                body.Put("name", it.Name);
                return "nameGiven";
            case NeighbourNamed it:
                leaf.Put("unit", it.Unit.Value);
                body.Put("name", it.Name);
                return "neighbourNamed";
            case NameKept it:
                leaf.Put("why", it.Why.ToString());
                body.Put("name", it.Name).Put("kept", it.Kept);
                return "nameKept";
            case PurposeChanged it:
                leaf.Put("proposal", it.Proposal);
                body.Put("purpose", it.Purpose);
                return "purposeChanged";
            case LeaveAsked it:
                leaf.Put("proposal", it.Proposal);
                return "leaveAsked";
            case ParentLeft:
                return "parentLeft";
            case PartRefused it:
                leaf.Put("proposal", it.Proposal).Put("unit", it.Unit.Value);
                return "partRefused";
            default:
                return WriteEntry(happened, leaf, body);
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static NetworkEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "nameAsked" => new NameAsked(leaf.Time("at"), (int?)leaf.NumberOrNull("proposal"), body.Text("name")),
        "nameGiven" => new NameGiven(leaf.Time("at"), body.Text("name")),
        "neighbourNamed" => new NeighbourNamed(leaf.Time("at"), NetworkEventJson.Unit(leaf), body.Text("name")),
        "nameKept" => new NameKept(leaf.Time("at"), body.Text("name"), body.Text("kept"), NetworkEventJson.Why(leaf)),
        "purposeChanged" => new PurposeChanged(leaf.Time("at"), leaf.Int("proposal"), body.Text("purpose")),
        "leaveAsked" => new LeaveAsked(leaf.Time("at"), leaf.Int("proposal")),
        "parentLeft" => new ParentLeft(leaf.Time("at")),
        "partRefused" => new PartRefused(leaf.Time("at"), leaf.Int("proposal"), NetworkEventJson.Unit(leaf)),
        "nameDeclined" => new NameDeclined(leaf.Time("at"), NetworkEventJson.Unit(leaf), body.Text("name"), NetworkEventJson.Why(leaf)),
        "entryPurposeChanged" => new EntryPurposeChanged(leaf.Time("at"), NetworkEventJson.Unit(leaf), body.Text("purpose")),
        "unitLeft" => new UnitLeft(leaf.Time("at"), NetworkEventJson.Unit(leaf)),
        _ => null,
    };

    private static string? WriteEntry(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case NameDeclined it:
                leaf.Put("unit", it.Unit.Value).Put("why", it.Why.ToString());
                body.Put("name", it.Name);
                return "nameDeclined";
            case EntryPurposeChanged it:
                leaf.Put("unit", it.Unit.Value);
                body.Put("purpose", it.Purpose);
                return "entryPurposeChanged";
            case UnitLeft it:
                leaf.Put("unit", it.Unit.Value);
                return "unitLeft";
            default:
                return null;
        }
    }
}
