using System.Text.Json;

namespace TeamsBot.BotFramework;

/// <summary>The HTTP answer to an activity; without a body it is empty.</summary>
internal sealed record BotAnswer(int Status, Action<Utf8JsonWriter>? Body = null)
{
    public static readonly BotAnswer Done = new(200);
    public static readonly BotAnswer Malformed = new(400);
    public static readonly BotAnswer Failed = new(500);
    public static readonly BotAnswer NotHandled = new(501);
}

/// <summary>The answers to invokes exactly as they travel: the JSON body alone, the invoke envelope never.</summary>
internal static class AnswerJson
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>Always HTTP 200: what went wrong is said in the body.</summary>
    public static BotAnswer Of(CardActionAnswer answer) => new(200, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("statusCode", answer is CardActionAnswer.Error failed ? failed.StatusCode : 200);
        switch (answer)
        {
            case CardActionAnswer.Card card:
                json.WriteString("type", AdaptiveCard);
                WriteRaw(json, "value", card.Content);
                break;
            case CardActionAnswer.Message message:
                json.WriteString("type", "application/vnd.microsoft.activity.message");
                json.WriteString("value", message.Text);
                break;
            case CardActionAnswer.Error error:
                json.WriteString("type", "application/vnd.microsoft.error");
                json.WriteStartObject("value");
                json.WriteString("code", error.Code);
                json.WriteString("message", error.Text);
                json.WriteEndObject();
                break;
            default:
                throw new NotSupportedException(answer.GetType().Name);
        }

        json.WriteEndObject();
    });

    public static BotAnswer Of(TaskAnswer answer) => new(200, json =>
    {
        json.WriteStartObject();
        WriteTask(json, answer);
        json.WriteEndObject();
    });

    public static BotAnswer Of(ComposeAnswer answer) => new(200, json =>
    {
        json.WriteStartObject();
        if (answer is ComposeAnswer.Task task)
        {
            WriteTask(json, task.Answer);
        }
        else if (answer is ComposeAnswer.Message message)
        {
            json.WriteStartObject("composeExtension");
            json.WriteString("type", "message");
            json.WriteString("text", message.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    /// <summary>The replies to <c>deliveryMode: expectReplies</c>.</summary>
    public static BotAnswer Of(IReadOnlyList<OutboundActivity> replies) =>
        new(200, json => JsonSerializer.Serialize(json, new ExpectedReplies(replies), OutboundJson.Default.ExpectedReplies));

    private static void WriteTask(Utf8JsonWriter json, TaskAnswer answer)
    {
        json.WriteStartObject("task");
        if (answer is TaskAnswer.Continue form)
        {
            json.WriteString("type", "continue");
            json.WriteStartObject("value");
            json.WriteString("title", form.Title);
            json.WriteString("height", "medium");
            json.WriteString("width", "medium");
            json.WriteStartObject("card");
            json.WriteString("contentType", AdaptiveCard);
            WriteRaw(json, "content", form.Card);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        else if (answer is TaskAnswer.Message message)
        {
            json.WriteString("type", "message");
            json.WriteString("value", message.Text);
        }

        json.WriteEndObject();
    }

    private static void WriteRaw(Utf8JsonWriter json, string name, RawJson value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
