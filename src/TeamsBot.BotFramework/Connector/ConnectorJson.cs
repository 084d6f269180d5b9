using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TeamsBot.BotFramework.Connector;

/// <summary>The answers of the connector; unknown fields are ignored.</summary>
[JsonSerializable(typeof(RosterMember))]
[JsonSerializable(typeof(List<RosterMember>))]
[JsonSerializable(typeof(RosterPage))]
[JsonSerializable(typeof(TeamDetails))]
[JsonSerializable(typeof(ChannelList))]
[JsonSerializable(typeof(ResourceAnswer))]
internal sealed partial class ConnectorJson : JsonSerializerContext;

internal sealed record RosterPage
{
    [JsonPropertyName("continuationToken")]
    public string? ContinuationToken { get; init; }

    [JsonPropertyName("members")]
    public IReadOnlyList<RosterMember> Members { get; init => field = value ?? []; } = [];
}

internal sealed record ChannelList
{
    [JsonPropertyName("conversations")]
    public IReadOnlyList<TeamChannel> Conversations { get; init => field = value ?? []; } = [];
}

internal sealed record ResourceAnswer
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("activityId")]
    public string? ActivityId { get; init; }
}

/// <summary>Reads what the connector said; what makes no sense is a <see cref="Fault.Failed"/>.</summary>
internal static class ConnectorAnswers
{
    /// <summary>The id of a posted message; its absence is no error, the message stands.</summary>
    public static string? Id(byte[] answer) => Resource(answer)?.Id;

    public static CreatedThread Created(byte[] answer, ConversationReference opener) =>
        Resource(answer) is { Id.Length: > 0 } resource
            ? new CreatedThread(opener with { ConversationId = resource.Id }, resource.ActivityId)
            : throw Senseless(null);

    public static T Read<T>(byte[] answer, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(answer, type) ?? throw Senseless(null);
        }
        catch (JsonException e)
        {
            throw Senseless(e);
        }
    }

    private static ResourceAnswer? Resource(byte[] answer)
    {
        try
        {
            return answer.Length == 0 ? null : JsonSerializer.Deserialize(answer, ConnectorJson.Default.ResourceAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ConnectorException Senseless(JsonException? cause) =>
        new(Fault.Failed, null, null, "The connector's answer could not be read.", cause);
}
