using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using TeamsBot.BotFramework;
using TeamsBot.Fakes;
using BotAnswer = TeamsBot.Fakes.BotAnswer;

namespace TeamsBot.Tests.Stage;

/// <summary>Holds every card of a whole run to the rules of the surface.</summary>
internal sealed class CardCheck(BotRoutes routes)
{
    private const int Largest = 25 * 1024;
    private readonly ConcurrentBag<string> breaches = [];

    public IReadOnlyCollection<string> Breaches => breaches;

    /// <summary>Every version of every message.</summary>
    public void Posted(FakeThread all)
    {
        foreach (var message in all.Messages)
        {
            foreach (var content in message.Versions.Select(Content).OfType<JsonElement>())
            {
                Card(content, posted: true);
            }

            if (message.Card is not null && message.Summary is null or "")
            {
                breaches.Add($"a card without a summary: {message.Card?.Text}");
            }
        }
    }

    /// <summary>The card in the answer to a tap, or in a dialog.</summary>
    public void Answered(BotAnswer answer)
    {
        if (answer.Card("", "") is { } card)
        {
            Card(card.Content, posted: false);
        }
        else if (answer.Dialog is { } dialog)
        {
            Card(dialog, posted: false);
        }
    }

    private static JsonElement? Content(JsonElement activity) =>
        activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0 ? attachments[0].GetProperty("content") : null;

    private void Card(JsonElement card, bool posted)
    {
        var text = new FakeCard("", "", card).Text;
        if (Encoding.UTF8.GetByteCount(card.GetRawText()) is > Largest and var size)
        {
            breaches.Add($"{size} bytes: {text[..100]}");
        }

        if (!card.TryGetProperty("fallbackText", out var fallback) || string.IsNullOrWhiteSpace(fallback.GetString()))
        {
            breaches.Add($"no fallback text: {text}");
        }

        Walk(card, posted, text);
    }

    private void Walk(JsonElement element, bool posted, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, posted, text);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var type = element.TryGetProperty("type", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "";
        if (posted && type.StartsWith("Input.", StringComparison.Ordinal))
        {
            breaches.Add($"an input on a posted card: {text}");
        }

        if (type is "Action.Execute" or "Action.Submit")
        {
            Button(element, type, text);
        }

        foreach (var property in element.EnumerateObject().Where(property => property.Name != "data"))
        {
            Walk(property.Value, posted, text);
        }
    }

    private void Button(JsonElement button, string type, string text)
    {
        var data = button.TryGetProperty("data", out var found) ? found : default;
        var verb = type == "Action.Execute" ? button.GetProperty("verb").GetString()! : data.GetProperty("verb").GetString()!;
        var opens = data.ValueKind == JsonValueKind.Object && data.TryGetProperty("msteams", out var teams) && teams.GetProperty("type").GetString() == "task/fetch";
        var known = type == "Action.Execute" ? routes.CardActions.ContainsKey(verb)
            : opens ? routes.TaskFetches.ContainsKey(verb)
            : routes.TaskSubmits.ContainsKey(verb) || routes.ComposeSubmits.Count > 0 && routes.CardActions.ContainsKey(verb);
        if (!known)
        {
            breaches.Add($"nobody answers {(opens ? "the dialog " : "")}{verb}: {text}");
        }

        if (type == "Action.Execute" && !button.TryGetProperty("fallback", out _))
        {
            breaches.Add($"{verb} has no fallback: {text}");
        }
    }
}
