using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsBot.Benchmarks.Contestants;

/// <summary>The fields of an activity that a bot reads.</summary>
internal sealed record TwinActivity(
    string? Type, string? Id, string? Name, string? Text, string? ServiceUrl, string? ChannelId, string? ReplyToId, string? Locale, string? Timestamp,
    TwinAccount? From, TwinAccount? Recipient, TwinConversation? Conversation, TwinChannel? ChannelData, JsonElement Value, IReadOnlyList<JsonElement>? Entities);

/// <summary>Who.</summary>
internal sealed record TwinAccount(string? Id, string? Name, string? AadObjectId);

/// <summary>Where.</summary>
internal sealed record TwinConversation(string? Id, string? Name, string? TenantId, string? ConversationType);

/// <summary>What Teams adds.</summary>
internal sealed record TwinChannel(TwinId? Tenant, TwinId? Team, TwinId? Channel);

/// <summary>An id in an object of its own.</summary>
internal sealed record TwinId(string? Id);

/// <summary>What the twin says.</summary>
internal sealed record TwinReply(string Type, string Text, string TextFormat);

/// <summary>JSON of the twin, generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TwinActivity))]
[JsonSerializable(typeof(TwinReply))]
internal sealed partial class TwinJson : JsonSerializerContext;
