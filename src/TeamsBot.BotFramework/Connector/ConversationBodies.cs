using System.Buffers;
using System.Text.Json;

namespace TeamsBot.BotFramework.Connector;

/// <summary>The two conversations that a bot may open (Teams documentation, "Send proactive messages").</summary>
internal static class ConversationBodies
{
    public static byte[] Personal(string memberId, string tenantId) => Write(json =>
    {
        json.WriteBoolean("isGroup", false);
        json.WriteStartArray("members");
        json.WriteStartObject();
        json.WriteString("id", memberId);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("tenantId", tenantId);
    });

    public static byte[] Thread(string channelId, string tenantId, OutboundActivity first) => Write(json =>
    {
        json.WriteBoolean("isGroup", true);
        json.WritePropertyName("activity");
        json.WriteRawValue(first.ToUtf8Json(), skipInputValidation: true);
        json.WriteStartObject("channelData");
        json.WriteStartObject("channel");
        json.WriteString("id", channelId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("tenantId", tenantId);
    });

    private static byte[] Write(Action<Utf8JsonWriter> properties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
