using System.Text.Json.Nodes;

namespace TeamsBot.EndToEnd.Tests;

/// <summary>A card as it stands in a conversation, or as it came back to one person's tap.</summary>
internal sealed record PostedCard(string MessageId, string Conversation, JsonNode Content)
{
    /// <summary>The thread that it stands in; what the bot posted into a channel begins one.</summary>
    public string Thread => Conversation.EndsWith("@thread.tacv2", StringComparison.Ordinal) ? $"{Conversation};messageid={MessageId}" : Conversation;

    /// <summary>All text on the card in reading order, runs of one block joined as they are seen.</summary>
    public string Words => string.Join('\n', Parts(Content).Select(Text).Where(text => text.Length > 0));

    public JsonObject? Button(string title) =>
        Parts(Content).FirstOrDefault(part => Is(part, "Action.Execute") && (string?)part["title"] == title);

    public IEnumerable<string> Inputs =>
        Parts(Content).Where(part => ((string?)part["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true).Select(part => (string)part["id"]!);

    private static bool Is(JsonObject part, string type) => (string?)part["type"] == type;

    private static string Text(JsonObject part) => (string?)part["type"] switch
    {
        "RichTextBlock" => string.Concat(part["inlines"]!.AsArray().Select(run => run is JsonObject ? (string?)run["text"] : (string?)run)),
        "TextBlock" => (string?)part["text"] ?? "",
        _ => "",
    };

    private static IEnumerable<JsonObject> Parts(JsonNode? node) => node switch
    {
        JsonObject part => part.Select(field => field.Value).SelectMany(Parts).Prepend(part),
        JsonArray list => list.SelectMany(Parts),
        _ => [],
    };
}
