using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsBot.BotFramework;

/// <summary>Reads a timestamp and never refuses an activity because of one: what is no time is no time given.</summary>
internal sealed class LooseTimestamp : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.TryGetDateTimeOffset(out var time) ? time : null;
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, ActivityJson.Default.NullableDateTimeOffset);
}
