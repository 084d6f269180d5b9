using System.Text.Json;

namespace TeamsBot.BotFramework;

/// <summary>Reads what a person did out of an activity's open <c>value</c>. The error texts are those of the Bot Framework SDK.</summary>
internal static class ActionReader
{
    private const string Verb = "verb";
    private const int LongestEcho = 64;

    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement.Clone();

    /// <summary>A button of the Execute kind: the action, or what is wrong with it.</summary>
    public static (CardAction? Action, CardActionAnswer.Error? Error) Executed(Activity activity)
    {
        var value = activity.Value;
        if (IsAbsent(value))
        {
            return (null, Bad("Missing value property"));
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return (null, Bad("Value property is not properly formed"));
        }

        if (!value.TryGetProperty("action", out var action) || IsAbsent(action))
        {
            return (null, Bad("Missing action property"));
        }

        return action.ValueKind == JsonValueKind.Object ? Executed(action, activity.ReplyToId) : (null, Bad("Value property is not properly formed"));
    }

    /// <summary>A button of the Submit kind, which arrives as a message; null without a verb.</summary>
    public static CardAction? Submitted(JsonElement value, string? card) =>
        TextOf(value, Verb) is { } verb ? new CardAction(verb, value, card, IsSubmit: true) : null;

    /// <summary>The opening or sending of a dialog; null without a verb in its data.</summary>
    public static CardAction? Dialog(Activity activity) =>
        DataOf(activity.Value) is { } data && TextOf(data, Verb) is { } verb
            ? new CardAction(verb, data, activity.ReplyToId, IsSubmit: false)
            : null;

    /// <summary>The opening or sending of a message action; null without a command id.</summary>
    public static ComposeAction? Composed(Activity activity) =>
        TextOf(activity.Value, "commandId") is { } command && DataOf(activity.Value) is { } data
            ? new ComposeAction(command, data, activity.Value.TryGetProperty("messagePayload", out var message) ? message : default)
            : null;

    private static (CardAction? Action, CardActionAnswer.Error? Error) Executed(JsonElement action, string? card)
    {
        var type = TextOf(action, "type");
        if (type != "Action.Execute")
        {
            var echo = type is { Length: > LongestEcho } ? type[..LongestEcho] : type;
            return (null, new CardActionAnswer.Error(400, "NotSupported", $"The action '{echo}'is not supported."));
        }

        return TextOf(action, Verb) is { } verb && DataOf(action) is { } data
            ? (new CardAction(verb, data, card, IsSubmit: false), null)
            : (null, Bad("Value property is not properly formed"));
    }

    // Absent data is no data; data of another kind than an object is nothing that a card of ours could have sent
    private static JsonElement? DataOf(JsonElement of)
    {
        if (of.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var data = of.TryGetProperty("data", out var found) && !IsAbsent(found) ? found : Nothing;
        return data.ValueKind == JsonValueKind.Object ? data : null;
    }

    private static string? TextOf(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text ? text : null;

    private static bool IsAbsent(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static CardActionAnswer.Error Bad(string text) => new(400, "BadRequest", text);
}
