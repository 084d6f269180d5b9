using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Delivery;

/// <summary>A line that is to be said, as it waits in the outbox.</summary>
/// <param name="Proposal">The proposal in whose thread it is said, if its card started one.</param>
public sealed record Message(Place Place, string Text, IReadOnlyList<Mention> Mentions, int? Proposal)
{
    public const string Kind = "line";

    public static OutboxEntry Of(Place place, Line line, int? proposal = null) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(
        new(place, line.Text, [.. line.Mentioned.Select(member => new Mention(member.Address, member.Name))], proposal), DeliveryJson.Default.Message));

    public static OutboundActivity ToActivity(Line line) =>
        OutboundActivity.Line(line.Text, line.Mentioned.Select(member => new Mention(member.Address, member.Name)));
}

/// <summary>That somebody belongs to a unit: what their personal chat finds it by.</summary>
public sealed record Belonging(string Tenant, string Person, string Unit, bool Present)
{
    public const string Kind = "belonging";

    public static OutboxEntry Of(Belonging belonging) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(belonging, DeliveryJson.Default.Belonging));
}

/// <summary>That a team has this unit in it: what finds the units when the team's people change.</summary>
public sealed record InTeam(string Tenant, string Team, string Conversation, string Unit)
{
    public const string Kind = "team";

    public static OutboxEntry Of(InTeam inTeam) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(inTeam, DeliveryJson.Default.InTeam));
}

/// <summary>The boundary to the outbox.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Belonging))]
[JsonSerializable(typeof(InTeam))]
[JsonSerializable(typeof(Nudge))]
[JsonSerializable(typeof(LiveCard))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
