using System.Text.Json;

namespace TeamsBot.BotFramework;

/// <summary>
/// Reads the fields of an activity by their names in the schema: null and absent are the same, a wrong type throws
/// <see cref="InvalidOperationException"/>, everything unknown is let pass. By hand, in less than half of the time that the serializer took.
/// </summary>
internal static class ActivityFields
{
    public static Activity Activity(JsonElement json) => new()
    {
        Type = Text(json, "type"u8),
        Id = Text(json, "id"u8),
        Timestamp = Time(json, "timestamp"u8),
        ChannelId = Text(json, "channelId"u8),
        ServiceUrl = Text(json, "serviceUrl"u8),
        From = Part(json, "from"u8, Account),
        Recipient = Part(json, "recipient"u8, Account),
        Conversation = Part(json, "conversation"u8, Conversation),
        ReplyToId = Text(json, "replyToId"u8),
        Text = Text(json, "text"u8),
        Name = Text(json, "name"u8),
        Value = json.TryGetProperty("value"u8, out var value) ? value.Clone() : default,
        Action = Text(json, "action"u8),
        Locale = Text(json, "locale"u8),
        DeliveryMode = Text(json, "deliveryMode"u8),
        Entities = List(json, "entities"u8, Entity),
        Files = Files(json),
        MembersAdded = List(json, "membersAdded"u8, Account),
        MembersRemoved = List(json, "membersRemoved"u8, Account),
        ChannelData = Part(json, "channelData"u8, ChannelData),
    };

    private static ChannelAccount Account(JsonElement json) => new()
    {
        Id = Text(json, "id"u8),
        Name = Text(json, "name"u8),
        AadObjectId = Text(json, "aadObjectId"u8) ?? Text(json, "objectId"u8),
        UserRole = Text(json, "userRole"u8),
    };

    private static ConversationAccount Conversation(JsonElement json) => new()
    {
        Id = Text(json, "id"u8),
        Name = Text(json, "name"u8),
        ConversationType = Text(json, "conversationType"u8),
        TenantId = Text(json, "tenantId"u8),
    };

    private static Entity Entity(JsonElement json) => new()
    {
        Type = Text(json, "type"u8),
        Mentioned = Part(json, "mentioned"u8, Account),
        Text = Text(json, "text"u8),
        Timezone = Text(json, "timezone"u8),
        Locale = Text(json, "locale"u8),
    };

    /// <summary>Attachments are of any shape, so what is no file that can be read is let pass, whatever it is.</summary>
    private static IReadOnlyList<SentFile> Files(JsonElement json) =>
        json.TryGetProperty("attachments"u8, out var attachments) && attachments.ValueKind == JsonValueKind.Array
            ? [.. attachments.EnumerateArray().Select(File).OfType<SentFile>()]
            : [];

    private static SentFile? File(JsonElement attachment) =>
        attachment.ValueKind == JsonValueKind.Object && TextOrNull(attachment, "contentType"u8) == SentFile.ContentType
        && attachment.TryGetProperty("content"u8, out var content) && content.ValueKind == JsonValueKind.Object && TextOrNull(content, "downloadUrl"u8) is { Length: > 0 } url
            ? new(TextOrNull(attachment, "name"u8) ?? "", Type(TextOrNull(content, "fileType"u8), TextOrNull(attachment, "name"u8)), url)
            : null;

    private static string Type(string? said, string? name) => (said ?? Path.GetExtension(name ?? "")).TrimStart('.').ToLowerInvariant();

    private static string? TextOrNull(JsonElement of, ReadOnlySpan<byte> name) => of.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    private static TeamsChannelData ChannelData(JsonElement json) => new()
    {
        Tenant = Part(json, "tenant"u8, tenant => new TeamsTenant { Id = Text(tenant, "id"u8) }),
        Team = Part(json, "team"u8, Team),
        Channel = Part(json, "channel"u8, Channel),
        EventType = Text(json, "eventType"u8),
        Settings = Part(json, "settings"u8, settings => new TeamsSettings { SelectedChannel = Part(settings, "selectedChannel"u8, Channel) }),
    };

    private static TeamsTeam Team(JsonElement json) => new()
    {
        Id = Text(json, "id"u8),
        Name = Text(json, "name"u8),
        AadGroupId = Text(json, "aadGroupId"u8),
    };

    private static TeamsChannel Channel(JsonElement json) => new()
    {
        Id = Text(json, "id"u8),
        Name = Text(json, "name"u8),
        Type = Text(json, "type"u8),
    };

    private static string? Text(JsonElement of, ReadOnlySpan<byte> name) => of.TryGetProperty(name, out var found) ? found.GetString() : null;

    /// <summary>Never refuses an activity because of a timestamp: what is no time is no time given.</summary>
    private static DateTimeOffset? Time(JsonElement of, ReadOnlySpan<byte> name) =>
        of.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String && found.TryGetDateTimeOffset(out var time) ? time : null;

    private static T? Part<T>(JsonElement of, ReadOnlySpan<byte> name, Func<JsonElement, T> read)
        where T : class =>
        of.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? read(found) : null;

    /// <summary>A list as Teams means it: null is an empty one, and a null inside it is nobody.</summary>
    private static IReadOnlyList<T> List<T>(JsonElement of, ReadOnlySpan<byte> name, Func<JsonElement, T> read)
        where T : class =>
        of.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null
            ? [.. found.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null).Select(read)]
            : [];
}
