using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Organization.MembershipEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about a unit's home, public but for where it is: they say on which days its clocks stood still.</summary>
internal static class HomeEventJson
{
    private const string Channel = "channel";
    private const string Access = "access";

    /// <summary>Null if it is none of these.</summary>
    public static string? Write(MembershipEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case HomeLost it:
                leaf.Put("told", it.Told).Put("loss", it.Loss == HomeLoss.Channel ? Channel : Access).Put("from", it.From);
                return "homeLost";
            case HomeFound it:
                leaf.Put("told", it.Told).Put("day", it.Day);
                return "homeFound";
            case HomeMoved it:
                _ = (it.Day is { } day ? leaf.Put("day", day) : leaf).Put("keeps", it.Keeps);
                MoveEventJson.Write(it.To, body);
                return "homeMoved";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static MembershipEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "homeLost" when leaf.Text("loss") is Channel or Access => new HomeLost(leaf.Time("at"), leaf.Time("told"), leaf.Text("loss") == Channel ? HomeLoss.Channel : HomeLoss.Access, leaf.Day("from")),
        "homeFound" => new HomeFound(leaf.Time("at"), leaf.Time("told"), leaf.Day("day")),
        "homeMoved" => new HomeMoved(leaf.Time("at"), MoveEventJson.ReadHome(body), leaf.DayOrNull("day")) { Keeps = leaf.Flag("keeps") },
        _ => null,
    };
}
