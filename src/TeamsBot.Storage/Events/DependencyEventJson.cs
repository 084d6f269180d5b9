using TeamsBot.Domain.Network;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about what units need of each other: which, and how it goes, is public by address; names and reasons are private.</summary>
internal static class DependencyEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case DependencySaid it:
                leaf.Put("a", it.By).Put("on", it.On.Value).Put("level", Name(it.Level));
                body.Put("name", it.Name).Put("reason", it.Reason);
                return "dependencySaid";
            case DependenciesAsked it:
                leaf.Put("on", string.Join(' ', it.On.Select(unit => unit.Value)));
                return "dependenciesAsked";
            case BlockStands it:
                leaf.Put("on", it.On.Value).Put("since", it.Since);
                return "blockStands";
            case DependentSaid it:
                leaf.Put("unit", it.From.Value).Put("level", Name(it.Level));
                body.Put("name", it.Name).Put("reason", it.Reason);
                return "dependentSaid";
            case BlockTold it:
                leaf.Put("unit", it.From.Value).Put("on", it.On.Value).Put("since", it.Since).Put("passTo", it.PassTo?.Value);
                body.Put("name", it.Name).Put("onName", it.OnName);
                return "blockTold";
            case EntryDepends it:
                leaf.Put("unit", it.Unit.Value).Put("on", it.On.Value).Put("level", Name(it.Level));
                return "entryDepends";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static NetworkEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "dependencySaid" => new DependencySaid(leaf.Time("at"), leaf.Person("a"), new(leaf.Text("on")), body.Text("name"), Level(leaf), body.TextOrNull("reason")),
        "dependenciesAsked" => new DependenciesAsked(leaf.Time("at"), [.. leaf.Text("on").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(unit => new UnitId(unit))]),
        "blockStands" => new BlockStands(leaf.Time("at"), new(leaf.Text("on")), leaf.Day("since")),
        "dependentSaid" => new DependentSaid(leaf.Time("at"), new(leaf.Text("unit")), body.Text("name"), Level(leaf), body.TextOrNull("reason")),
        "blockTold" => new BlockTold(
            leaf.Time("at"), new(leaf.Text("unit")), body.Text("name"), new(leaf.Text("on")), body.Text("onName"), leaf.Day("since"), leaf.TextOrNull("passTo") is { } to ? new UnitId(to) : null),
        "entryDepends" => new EntryDepends(leaf.Time("at"), new(leaf.Text("unit")), new(leaf.Text("on")), Level(leaf)),
        _ => null,
    };

    private static string Name(DependencyLevel level) => level switch
    {
        DependencyLevel.None => "none",
        DependencyLevel.Fine => "fine",
        DependencyLevel.Slowed => "slowed",
        DependencyLevel.Blocked => "blocked",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "unknown level"),
    };

    private static DependencyLevel Level(Fields leaf) => leaf.Text("level") switch
    {
        "none" => DependencyLevel.None,
        "fine" => DependencyLevel.Fine,
        "slowed" => DependencyLevel.Slowed,
        "blocked" => DependencyLevel.Blocked,
        var other => throw new UnknownEventException("level:" + other, 1),
    };
}
