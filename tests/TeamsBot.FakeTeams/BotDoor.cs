using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsBot.Fakes;

/// <summary>The bot's endpoint, as the connector calls it.</summary>
/// <param name="messagesUrl">Usually ends in <c>/api/messages</c>.</param>
/// <param name="tokens">Signs each activity; null sends none, as the local test clients do.</param>
public sealed class BotDoor(string messagesUrl, FakeTokens? tokens) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    /// <summary>Delivers one activity. Delivered again, it is a redelivery: the same id.</summary>
    public Task<BotAnswer> PostAsync(JsonObject activity, CancellationToken cancellationToken = default) =>
        PostAsync(activity.ToJsonString(), tokens?.Token(activity["serviceUrl"]?.GetValue<string>() ?? ""), cancellationToken);

    /// <summary>Delivers any bytes with any token, or none.</summary>
    public async Task<BotAnswer> PostAsync(string body, string? token, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, messagesUrl)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken);
        return new BotAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What the bot answered.</summary>
public sealed record BotAnswer(HttpStatusCode Status, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The card in the answer to a tap, for the person who tapped; null when the answer is another.</summary>
    public FakeCard? Card(string activityId, string conversationId) =>
        Body.Length > 0
        && Json.TryGetProperty("type", out var type)
        && type.GetString() == "application/vnd.microsoft.card.adaptive"
            ? new FakeCard(activityId, conversationId, Json.GetProperty("value"))
            : null;

    /// <summary>The card of the dialog in the answer to a task/fetch or task/submit; null when there is none.</summary>
    public JsonElement? Dialog =>
        Body.Length > 0
        && Json.TryGetProperty("task", out var task)
        && task.TryGetProperty("value", out var value)
        && value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("card", out var card)
            ? card.GetProperty("content")
            : null;
}
