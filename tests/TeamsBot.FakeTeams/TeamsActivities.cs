using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsBot.Fakes;

/// <summary>Makes the activities that Teams would send to the bot, in the shapes that were captured or documented.</summary>
public sealed class TeamsActivities
{
    private readonly FakeTeams fake;
    private readonly ActivityShape shape;
    private int requests;

    internal TeamsActivities(FakeTeams fake, ActivityShape shape)
    {
        this.fake = fake;
        this.shape = shape;
    }

    /// <summary>A message. In chats and channels it mentions the bot; in a channel without a thread it begins one.</summary>
    public JsonObject Message(FakeConversation place, FakePerson from, string text)
    {
        var id = fake.Messages.NewId();
        var activity = shape.Activity("message", place.RootId is null ? place.Thread(id) : place, from);
        activity["id"] = id;
        activity["text"] = place.Kind == FakeKind.Personal ? text : $"{At} {text}";
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = $"<p>{WebUtility.HtmlEncode(text)}</p>",
        });
        activity["entities"] = place.Kind == FakeKind.Personal ? new JsonArray(ClientInfo(from)) : new JsonArray(Mention(), ClientInfo(from));
        return activity;
    }

    /// <summary>A message with files, as it comes in a personal chat.</summary>
    public JsonObject MessageWithFiles(FakeConversation place, FakePerson from, string text, params (string Name, string Url)[] files)
    {
        var activity = Message(place, from, text);
        foreach (var (name, url) in files)
        {
            activity["attachments"]!.AsArray().Add(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = $"https://contoso-my.sharepoint.com/personal/{from.Name}/Documents/Microsoft Teams Chat Files/{name}",
                ["name"] = name,
                ["content"] = new JsonObject { ["downloadUrl"] = url, ["uniqueId"] = "1150d938-8870-4044-9f2c-5bbdeba70c9d", ["fileType"] = Path.GetExtension(name).TrimStart('.'), ["etag"] = "" },
            });
        }

        return activity;
    }

    /// <summary>A tap on an <c>Action.Execute</c> button.</summary>
    /// <param name="place">With the thread.</param>
    /// <param name="from">Who taps.</param>
    /// <param name="activityId">The message that carries the card.</param>
    /// <param name="verb">The button's verb.</param>
    /// <param name="data">The button's data, with the inputs merged in.</param>
    public JsonObject CardAction(FakeConversation place, FakePerson from, string activityId, string verb, JsonNode? data)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data?.DeepClone() ?? new JsonObject() };
        return Invoke("adaptiveCard/action", place, from, new JsonObject { ["action"] = action, ["trigger"] = "manual" }, activityId);
    }

    /// <summary>A tap on a button of a card by its title: an invoke for <c>Action.Execute</c>, a task/fetch for a dialog's button.</summary>
    /// <exception cref="InvalidOperationException">No such button, or one that Teams would not send to the bot.</exception>
    public JsonObject Tap(FakePerson from, FakeCard card, string title, params (string Id, string Value)[] inputs)
    {
        var place = fake.World.Find(card.ConversationId) ?? throw new InvalidOperationException("The conversation is gone.");
        var button = card.Button(title);
        var data = Data(button, inputs);
        return button.GetProperty("type").GetString() switch
        {
            "Action.Execute" => CardAction(place, from, card.ActivityId, button.GetProperty("verb").GetString()!, data),
            "Action.Submit" when data["msteams"]?["type"]?.GetValue<string>() == "task/fetch" =>
                TaskFetch(place, from, card.ActivityId, data),
            "Action.Submit" => Submitted(place, from, card.ActivityId, data),
            var other => throw new InvalidOperationException($"{other} does not reach the bot."),
        };
    }

    /// <summary>The Submit button of a dialog that the bot has answered a task/fetch with.</summary>
    public JsonObject Submit(FakeConversation place, FakePerson from, JsonElement dialogCard, string title, params (string Id, string Value)[] inputs) =>
        TaskSubmit(place, from, Data(new FakeCard("", "", dialogCard).Button(title), inputs));

    public JsonObject TaskFetch(FakeConversation place, FakePerson from, string activityId, JsonNode data) =>
        Invoke("task/fetch", place, from, new JsonObject { ["data"] = data.DeepClone(), ["context"] = Theme() }, activityId);

    /// <summary>Teams may leave out which card a dialog was opened from, and so does this.</summary>
    public JsonObject TaskSubmit(FakeConversation place, FakePerson from, JsonNode data) =>
        Invoke("task/submit", place, from, new JsonObject { ["data"] = data.DeepClone(), ["context"] = Theme() }, null);

    /// <summary>The message action of a message extension, on a message that a person wrote.</summary>
    public JsonObject ComposeFetch(FakeConversation place, FakePerson from, string commandId, FakePerson author, string html) =>
        Invoke("composeExtension/fetchTask", place, from, Compose(commandId, author, html), null);

    /// <summary>The form of a message extension, sent.</summary>
    public JsonObject ComposeSubmit(FakeConversation place, FakePerson from, string commandId, FakePerson author, string html, JsonNode data)
    {
        var value = Compose(commandId, author, html);
        value["data"] = data.DeepClone();
        return Invoke("composeExtension/submitAction", place, from, value, null);
    }

    /// <summary>A search of a message extension.</summary>
    public JsonObject ComposeQuery(FakeConversation place, FakePerson from, string commandId, string text, int skip = 0, int count = 25) =>
        Invoke("composeExtension/query", place, from, new JsonObject
        {
            ["commandId"] = commandId,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = text }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        }, null);

    /// <summary>A search of a message extension, just opened.</summary>
    public JsonObject ComposeOpened(FakeConversation place, FakePerson from, string commandId) =>
        Invoke("composeExtension/query", place, from, new JsonObject
        {
            ["commandId"] = commandId,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "initialRun", ["value"] = "true" }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        }, null);

    /// <summary>An address that somebody put into a message.</summary>
    public JsonObject ComposeLink(FakeConversation place, FakePerson from, string url) =>
        Invoke("composeExtension/queryLink", place, from, new JsonObject { ["url"] = url }, null);

    /// <summary>Any invoke.</summary>
    public JsonObject Invoke(string name, FakeConversation place, FakePerson from, JsonNode value, string? replyToId)
    {
        var activity = shape.Activity("invoke", place, from);
        activity["name"] = name;
        activity["value"] = value;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = name.StartsWith("compose", StringComparison.Ordinal) ? "compose" : "message" };
        if (replyToId is not null)
        {
            activity["replyToId"] = replyToId;
        }

        return activity;
    }

    private string At => $"<at>{fake.World.BotName}</at>";

    private JsonObject Submitted(FakeConversation place, FakePerson from, string activityId, JsonNode data)
    {
        var activity = shape.Activity("message", place, from);
        activity["id"] = fake.Messages.NewId();
        activity["replyToId"] = activityId;
        activity["value"] = data.DeepClone();
        return activity;
    }

    private JsonObject Compose(string commandId, FakePerson author, string html) => new()
    {
        ["commandId"] = commandId,
        ["commandContext"] = "message",
        ["requestId"] = $"{Interlocked.Increment(ref requests):x32}",
        ["messagePayload"] = new JsonObject
        {
            ["id"] = fake.Messages.NewId(),
            ["replyToId"] = null,
            ["createdDateTime"] = "2026-10-05T08:59:00.000Z",
            ["deleted"] = false,
            ["summary"] = null,
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
            ["from"] = new JsonObject
            {
                ["device"] = null,
                ["user"] = new JsonObject { ["userIdentityType"] = "aadUser", ["id"] = author.AadObjectId, ["displayName"] = author.Name },
                ["application"] = null,
            },
            ["mentions"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
        },
        ["context"] = Theme(),
    };

    private static JsonObject Data(JsonElement button, (string Id, string Value)[] inputs)
    {
        var data = button.TryGetProperty("data", out var given) ? JsonNode.Parse(given.GetRawText())!.AsObject() : [];
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return data;
    }

    private JsonObject Mention() => new() { ["type"] = "mention", ["mentioned"] = shape.Bot(), ["text"] = At };

    private static JsonObject ClientInfo(FakePerson from) => new()
    {
        ["type"] = "clientInfo",
        ["locale"] = from.Locale,
        ["country"] = "US",
        ["platform"] = "Web",
        ["timezone"] = "Europe/Paris",
    };

    private static JsonObject Theme() => new() { ["theme"] = "default" };
}
