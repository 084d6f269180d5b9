using TeamsBot.Domain.Network;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about health checks that a squad shows its tribe: who shows them is public by address, what they say is not.</summary>
internal static class SharingEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case HealthSharingChanged it:
                leaf.Put("proposal", it.Proposal).Put("unit", it.With.Value).Put("on", it.On);
                return "healthSharingChanged";
            case PartSharesHealth it:
                leaf.Put("unit", it.Squad.Value).Put("on", it.On);
                return "partSharesHealth";
            case PartHealthHeard it:
                leaf.Put("unit", it.Squad.Value);
                HealthEventJson.Put(it.Result, leaf, body);
                return "partHealthHeard";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static NetworkEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "healthSharingChanged" => new HealthSharingChanged(leaf.Time("at"), leaf.Int("proposal"), NetworkEventJson.Unit(leaf), leaf.Flag("on")),
        "partSharesHealth" => new PartSharesHealth(leaf.Time("at"), NetworkEventJson.Unit(leaf), leaf.Flag("on")),
        "partHealthHeard" => new PartHealthHeard(leaf.Time("at"), NetworkEventJson.Unit(leaf), HealthEventJson.ReadShared(leaf, body)),
        _ => null,
    };
}
