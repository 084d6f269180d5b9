using System.Text.Encodings.Web;
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

    /// <summary>It answers somebody who has just written there.</summary>
    public bool Answers { get; init; }

    public static OutboxEntry Of(Place place, Line line, int? proposal = null) => Of(place, line, proposal, answers: false);

    public static OutboxEntry Answer(Place place, Line line) => Of(place, line, proposal: null, answers: true);

    public static OutboundActivity ToActivity(Line line) =>
        OutboundActivity.Line(line.Text, line.Mentioned.Select(member => new Mention(member.Address, member.Name)));

    private static OutboxEntry Of(Place place, Line line, int? proposal, bool answers) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(
        new(place, line.Text, [.. line.Mentioned.Select(member => new Mention(member.Address, member.Name))], proposal) { Answers = answers }, DeliveryJson.Form.Message));
}

/// <summary>That somebody belongs to a unit: what their personal chat finds it by.</summary>
public sealed record Belonging(string Tenant, string Person, string Unit, bool Present)
{
    public const string Kind = "belonging";

    public static OutboxEntry Of(Belonging belonging) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(belonging, DeliveryJson.Form.Belonging));
}

/// <summary>That a team has this unit in it: what finds the units when the team's people change.</summary>
public sealed record InTeam(string Tenant, string Team, string Conversation, string Unit)
{
    public const string Kind = "team";

    /// <summary>The unit lives elsewhere.</summary>
    public bool Gone { get; init; }

    public static OutboxEntry Of(InTeam inTeam) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(inTeam, DeliveryJson.Form.InTeam));
}

/// <summary>The boundary to the outbox. What waits there is read by programs to come, so one of several is written by its name; by its number, as older programs wrote it, it is still read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Belonging))]
[JsonSerializable(typeof(InTeam))]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(Census))]
[JsonSerializable(typeof(ImportWork))]
[JsonSerializable(typeof(EntryFilled))]
[JsonSerializable(typeof(Nudge))]
[JsonSerializable(typeof(Aside))]
[JsonSerializable(typeof(LiveCard))]
internal sealed partial class DeliveryJson : JsonSerializerContext
{
    /// <summary>What is written: no letter of any script takes more bytes than it needs, as none of it is ever put into HTML.</summary>
    public static DeliveryJson Form => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
