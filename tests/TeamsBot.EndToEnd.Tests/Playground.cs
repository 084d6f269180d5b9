using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace TeamsBot.EndToEnd.Tests;

/// <summary>
/// Microsoft's Agents Playground seen from outside: the stream and the endpoints that its own page uses.
/// They are undocumented, which is why the tool's version is pinned.
/// </summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly HttpClient http;
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private readonly List<PostedCard> cards = [];
    private Task listening = Task.CompletedTask;

    public Playground(Uri address) => http = new HttpClient { BaseAddress = address };

    public async Task ListenAsync(CancellationToken cancel)
    {
        var stream = new UriBuilder(http.BaseAddress!) { Scheme = "ws", Path = "/_ws_conversation/v1/conversations/stream" };
        await socket.ConnectAsync(stream.Uri, cancel);
        listening = ReadAsync(closing.Token);
    }

    /// <summary>The newest card that carries the button, if one is named, and all the phrases, as everybody sees it.</summary>
    public async Task<PostedCard> LiveCardAsync(string? button, string[] phrases, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (Find(button, phrases) is { } card)
            {
                return card;
            }

            Assert.False(patience.IsCancellationRequested, $"No card with [{button}] and {string.Join(", ", phrases)}. There are:\n{All()}");
            await Task.Delay(100, cancel);
        }
    }

    /// <summary>
    /// Presses a button as any configured person, the way the page does for the current one.
    /// <paramref name="seen"/> is the card that carries the button if it is not the posted one (a form in an answer).
    /// </summary>
    /// <returns>The card in the answer: what this person sees now.</returns>
    public async Task<PostedCard> TapAsync(string person, PostedCard card, string title, JsonObject? inputs, PostedCard? seen, CancellationToken cancel)
    {
        var action = (seen ?? card).Button(title);
        Assert.True(action is not null, $"{person} finds no [{title}] on:\n{(seen ?? card).Words}");
        var values = (JsonObject?)action["data"]?.DeepClone() ?? [];
        foreach (var (key, value) in inputs ?? [])
        {
            values[key] = value?.DeepClone();
        }

        var invoke = new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = (string?)action["verb"], ["data"] = values },
            },
            ["from"] = new JsonObject { ["id"] = person },
            ["conversation"] = new JsonObject { ["id"] = card.Thread },
            ["replyToId"] = card.MessageId,
        };
        using var answer = await http.PostAsJsonAsync("/_conversation/v1/invoke", invoke, cancel);
        var body = await answer.Content.ReadAsStringAsync(cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {body}");
        return card with { Content = JsonNode.Parse(body)!["value"]! };
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await listening.ContinueWith(_ => { }, TaskScheduler.Default);
        socket.Dispose();
        closing.Dispose();
        http.Dispose();
    }

    private PostedCard? Find(string? button, string[] phrases)
    {
        lock (gate)
        {
            return cards.LastOrDefault(card => (button is null || card.Button(button) is not null) && phrases.All(phrase => card.Words.Contains(phrase, StringComparison.Ordinal)));
        }
    }

    private string All()
    {
        lock (gate)
        {
            return string.Join("\n---\n", cards.Select(card => card.Words));
        }
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        while (!cancel.IsCancellationRequested)
        {
            using var message = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer, cancel);
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            Keep(JsonNode.Parse(message.ToArray())!);
        }
    }

    private void Keep(JsonNode told)
    {
        var card = told["message"]?["attachments"]?.AsArray().FirstOrDefault(a => (string?)a?["contentType"] == "application/vnd.microsoft.card.adaptive");
        var id = (string?)told["message"]?["messageId"];
        if (id is null)
        {
            return;
        }

        lock (gate)
        {
            var place = cards.FindIndex(known => known.MessageId == id);
            if (place >= 0)
            {
                cards.RemoveAt(place);
            }

            if (card is not null)
            {
                cards.Insert(place >= 0 ? place : cards.Count, new PostedCard(id, (string)told["actionConversationId"]!, card["content"]!.DeepClone()));
            }
        }
    }
}
