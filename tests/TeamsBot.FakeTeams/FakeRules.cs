using System.Text;
using System.Text.Json;

namespace TeamsBot.Fakes;

/// <summary>What Teams' documentation asks of an activity that a bot sends; what breaks it is recorded as a violation.</summary>
internal static class FakeRules
{
    /// <summary>The limit of incoming webhooks, taken as the bot's own bound for a card.</summary>
    private const int LargestCard = 28 * 1024;

    private static readonly string[] NotForBots = ["timestamp", "recipient", "serviceUrl", "from", "conversation"];

    public static IEnumerable<string> Broken(JsonElement activity)
    {
        if (!activity.TryGetProperty("type", out _))
        {
            yield return "no type";
        }

        foreach (var name in NotForBots.Where(name => activity.TryGetProperty(name, out _)))
        {
            yield return $"a bot does not send {name}";
        }

        foreach (var property in activity.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Null))
        {
            yield return $"{property.Name} is null";
        }

        if (Splits(activity))
        {
            yield return "text and attachment together: Teams makes two messages of it";
        }

        foreach (var broken in BrokenMentions(activity).Concat(BrokenCards(activity)))
        {
            yield return broken;
        }
    }

    /// <summary>Teams splits such a message and returns no id.</summary>
    public static bool Splits(JsonElement activity) => Has(activity, "text") && Has(activity, "attachments");

    public static bool IsEmptyMessage(JsonElement activity) =>
        activity.TryGetProperty("type", out var type) && type.GetString() == "message"
        && !Has(activity, "text") && !Has(activity, "attachments");

    /// <summary>Teams counts 100 KB of UTF-16.</summary>
    public static bool IsTooBig(string body) => Encoding.Unicode.GetByteCount(body) > 100 * 1024;

    private static bool Has(JsonElement activity, string name) =>
        activity.TryGetProperty(name, out var value)
        && value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Length > 0,
            JsonValueKind.Array => value.GetArrayLength() > 0,
            _ => false,
        };

    private static IEnumerable<string> BrokenMentions(JsonElement activity)
    {
        if (!activity.TryGetProperty("entities", out var entities) || !activity.TryGetProperty("text", out var text))
        {
            return [];
        }

        return entities.EnumerateArray()
            .Where(entity => entity.TryGetProperty("text", out var mention)
                && !text.GetString()!.Contains(mention.GetString()!, StringComparison.Ordinal))
            .Select(entity => "a mention whose text is not in the message");
    }

    private static IEnumerable<string> BrokenCards(JsonElement activity)
    {
        if (!activity.TryGetProperty("attachments", out var attachments))
        {
            yield break;
        }

        foreach (var attachment in attachments.EnumerateArray())
        {
            if (!attachment.TryGetProperty("content", out var card) || card.ValueKind != JsonValueKind.Object)
            {
                yield return "an attachment without content";
                continue;
            }

            var size = Encoding.UTF8.GetByteCount(card.GetRawText());
            if (size > LargestCard)
            {
                yield return $"a card of {size} bytes";
            }

            if (!card.TryGetProperty("type", out var type) || type.GetString() != "AdaptiveCard" || !card.TryGetProperty("version", out _))
            {
                yield return "a card without type AdaptiveCard and version";
            }
        }
    }
}
