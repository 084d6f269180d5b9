using System.Text.Json.Nodes;
using TeamsBot.AdaptiveCards;

namespace TeamsBot.Tests.Cards;

/// <summary>Reads cards as a client does: what is said, what can be tapped.</summary>
internal static class CardText
{
    public static JsonNode Json(AdaptiveCard card) => JsonNode.Parse(CardJson.Write(card))!;

    /// <summary>Everything that people read, in order.</summary>
    public static IReadOnlyList<string> Texts(AdaptiveCard card) =>
        [.. Objects(Json(card)["body"]!).SelectMany(o => new[] { o["text"], o["label"], Button(o) ? o["title"] : null }).OfType<JsonNode>().Select(node => node.GetValue<string>())];

    public static string All(AdaptiveCard card) => string.Join('\n', Texts(card));

    public static IReadOnlyList<string> Buttons(AdaptiveCard card) =>
        [.. Objects(Json(card)["body"]!).Where(Button).Select(o => o["title"]!.GetValue<string>())];

    /// <summary>All taps with their data; fallbacks left out.</summary>
    public static IReadOnlyList<(string Verb, JsonObject Data)> Taps(AdaptiveCard card) =>
        [.. Objects(Json(card)["body"]!).Where(o => Type(o) is "Action.Execute" or "Action.Submit")
            .Select(o => ((o["verb"] ?? o["data"]!["verb"])!.GetValue<string>(), o["data"]!.AsObject()))];

    public static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject inner => inner.Where(pair => pair.Key is not ("fallback" or "data")).Where(pair => pair.Value is not null).SelectMany(pair => Objects(pair.Value!)).Prepend(inner),
        JsonArray array => array.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    public static string? Type(JsonObject element) => element["type"]?.GetValue<string>();

    private static bool Button(JsonObject element) =>
        Type(element)?.StartsWith("Action.", StringComparison.Ordinal) == true && element.Parent is JsonArray && element["title"] is not null;
}
