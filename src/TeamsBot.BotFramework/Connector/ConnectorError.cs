using System.Text.Json;

namespace TeamsBot.BotFramework.Connector;

/// <summary>
/// The code and message of an error answer. Seen on the wire: <c>{"error":{"code","message"}}</c>, <c>{"message"}</c>,
/// HTML of a front door, and nothing.
/// </summary>
internal readonly record struct ConnectorError(string? Code, string? Message)
{
    public static ConnectorError Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var error)
                ? Read(error)
                : Read(root);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static ConnectorError Read(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.Object => new(Text(error, "code"), Text(error, "message")),
        JsonValueKind.String => new(error.GetString(), null),
        _ => default,
    };

    private static string? Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
