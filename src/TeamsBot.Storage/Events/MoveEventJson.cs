using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about a unit that moves to another conversation: by address public, what conversations are called and where they are is not.</summary>
internal static class MoveEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case HomeAsked it:
                leaf.Put("a", it.By).Put("proposal", it.Proposal).Put("there", it.Moving.There?.Value).Put("keeps", it.Moving.Keeps);
                Write(it.Moving.To, body).Put("named", it.Moving.Named).Put("placeService", it.Moving.Place?.Service).Put("place", it.Moving.Place?.Conversation);
                return "homeAsked";
            case HomeKept it:
                leaf.Put("why", it.Why.ToString());
                return "homeKept";
            case StoodFor it:
                leaf.Put("unit", it.Unit.Value);
                return "stoodFor";
            case StandingDeclined it:
                leaf.Put("unit", it.Unit.Value).Put("why", it.Why.ToString());
                return "standingDeclined";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static NetworkEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "homeAsked" => new HomeAsked(leaf.Time("at"), leaf.Person("a"), (int?)leaf.NumberOrNull("proposal"), new(ReadHome(body), There(leaf, "there"), body.Text("named"), body.TextOrNull("place") is { } place ? new(body.Text("placeService"), place) : null, leaf.Flag("keeps"))),
        "homeKept" => new HomeKept(leaf.Time("at"), NetworkEventJson.Why(leaf)),
        "stoodFor" => new StoodFor(leaf.Time("at"), NetworkEventJson.Unit(leaf)),
        "standingDeclined" => new StandingDeclined(leaf.Time("at"), NetworkEventJson.Unit(leaf), NetworkEventJson.Why(leaf)),
        _ => null,
    };

    public static Fields Write(Home home, Fields body) => body.Put("tenant", home.Tenant).Put("conversation", home.Conversation).Put("service", home.Service).Put("team", home.Team);

    public static Home ReadHome(Fields body) => new(body.Text("tenant"), body.Text("conversation"), body.Text("service"), body.Text("team"));

    public static UnitId? There(Fields leaf, string name) => leaf.TextOrNull(name) is { } unit ? new UnitId(unit) : null;
}
