using System.Text.Json;

namespace TeamsBot.Fakes;

/// <summary>One message of the bot, with all of its versions.</summary>
/// <param name="Id">The activity id.</param>
/// <param name="ConversationId">With its thread.</param>
/// <param name="Versions">The activities as they were sent, the latest last.</param>
/// <param name="Deleted">Teams would show a stub.</param>
public sealed record FakeMessage(string Id, string ConversationId, IReadOnlyList<JsonElement> Versions, bool Deleted)
{
    public JsonElement Latest => Versions[^1];

    public string? Text => Latest.TryGetProperty("text", out var text) ? text.GetString() : null;

    public string? Summary => Latest.TryGetProperty("summary", out var summary) ? summary.GetString() : null;

    /// <summary>The card as it looks now; null when the message has none.</summary>
    public FakeCard? Card =>
        Latest.TryGetProperty("attachments", out var attachments)
        && attachments.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
        && first.TryGetProperty("content", out var content)
            ? new FakeCard(Id, ConversationId, content, Versions.Count)
            : null;
}

/// <summary>A card as a member sees it.</summary>
/// <param name="ActivityId">The message that carries it.</param>
/// <param name="ConversationId">With its thread.</param>
/// <param name="Content">The card's JSON.</param>
/// <param name="Version">1 as posted, one more at each update.</param>
public sealed record FakeCard(string ActivityId, string ConversationId, JsonElement Content, int Version = 1)
{
    /// <summary>Everything that is written on the card, a line for each text.</summary>
    public string Text => string.Join('\n', FakeCardReader.Texts(Content));

    /// <summary>The titles of its buttons, in order.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. FakeCardReader.Actions(Content).Select(action => action.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "")];

    /// <summary>The button with this title.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message lists those that are there.</exception>
    public JsonElement Button(string title) =>
        FakeCardReader.Actions(Content).FirstOrDefault(action => action.TryGetProperty("title", out var t) && t.GetString() == title)
            is { ValueKind: JsonValueKind.Object } action
            ? action
            : throw new InvalidOperationException($"No button '{title}' on the card; it has: {string.Join(", ", Buttons)}.");
}

/// <summary>What the bot has said in one conversation or thread, oldest first.</summary>
/// <param name="Messages">All, deleted ones too.</param>
public sealed record FakeThread(IReadOnlyList<FakeMessage> Messages)
{
    /// <summary>The cards that stand there now.</summary>
    public IReadOnlyList<FakeCard> Cards =>
        [.. Messages.Where(message => !message.Deleted).Select(message => message.Card).OfType<FakeCard>()];

    /// <summary>The lines that stand there now.</summary>
    public IReadOnlyList<string> Lines =>
        [.. Messages.Where(message => !message.Deleted).Select(message => message.Text).OfType<string>()];
}

/// <summary>Finds texts and buttons anywhere in a card.</summary>
internal static class FakeCardReader
{
    public static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("text") && property.Value.ValueKind == JsonValueKind.String
                ? [property.Value.GetString()!]
                : property.NameEquals("data") ? [] : Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item =>
            item.ValueKind == JsonValueKind.String ? [] : Texts(item)),
        _ => [],
    };

    public static IEnumerable<JsonElement> Actions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when IsAction(element) => [element],
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => !property.NameEquals("fallback") && !property.NameEquals("refresh"))
            .SelectMany(property => Actions(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Actions),
        _ => [],
    };

    private static bool IsAction(JsonElement element) =>
        element.TryGetProperty("type", out var type)
        && type.ValueKind == JsonValueKind.String
        && type.GetString()!.StartsWith("Action.", StringComparison.Ordinal)
        && type.GetString() != "Action.ShowCard";
}

/// <summary>The messages of all conversations.</summary>
internal sealed class FakeMessages
{
    private readonly Lock gate = new();
    private readonly List<FakeMessage> messages = [];
    private long last = 1_700_000_000_000;

    public string NewId() => Interlocked.Increment(ref last).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string Post(FakeConversation conversation, JsonElement activity)
    {
        var id = NewId();
        var thread = conversation.RootId is null ? conversation.Thread(id) : conversation;
        lock (gate)
        {
            messages.Add(new FakeMessage(id, thread.Id, [activity], Deleted: false));
        }

        return id;
    }

    public bool Replace(string id, JsonElement activity) => Change(id, old => old with { Versions = [.. old.Versions, activity] });

    public bool Delete(string id) => Change(id, old => old with { Deleted = true });

    public FakeThread Thread(string conversationId)
    {
        lock (gate)
        {
            return new FakeThread([.. messages.Where(message => message.ConversationId == conversationId)]);
        }
    }

    public FakeThread Everything()
    {
        lock (gate)
        {
            return new FakeThread([.. messages]);
        }
    }

    private bool Change(string id, Func<FakeMessage, FakeMessage> change)
    {
        lock (gate)
        {
            var at = messages.FindIndex(message => message.Id == id && !message.Deleted);
            if (at < 0)
            {
                return false;
            }

            messages[at] = change(messages[at]);
            return true;
        }
    }
}
