using System.Text.Json;

namespace TeamsBot.BotFramework;

/// <summary>The answers to a search and to an address exactly as they travel.</summary>
internal static class FoundJson
{
    public static BotAnswer Of(FoundAnswer answer) => new(200, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("composeExtension");
        if (answer is FoundAnswer.Message message)
        {
            json.WriteString("type", "message");
            json.WriteString("text", message.Text);
        }
        else if (answer is FoundAnswer.Results results)
        {
            Write(json, results);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, FoundAnswer.Results results)
    {
        json.WriteString("type", "result");
        json.WriteString("attachmentLayout", "list");
        json.WriteStartArray("attachments");
        foreach (var card in results.Cards)
        {
            json.WriteStartObject();
            json.WriteString("contentType", "application/vnd.microsoft.card.adaptive");
            json.WritePropertyName("content");
            json.WriteRawValue(card.Content.Utf8.Span, skipInputValidation: true);
            json.WriteStartObject("preview");
            json.WriteString("contentType", "application/vnd.microsoft.card.thumbnail");
            json.WriteStartObject("content");
            json.WriteString("title", card.Title);
            json.WriteString("text", card.Text);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
