using System.Text.Json;

namespace TeamsBot.AdaptiveCards;

/// <summary>Writes actions, each with its type; an Action.Execute always with the Action.Submit that old clients take instead.</summary>
internal static class ActionJson
{
    public static void WriteAll(Utf8JsonWriter json, ReadOnlySpan<byte> name, Parts<CardAction> actions)
    {
        json.WriteStartArray(name);
        foreach (var action in actions)
        {
            WriteValue(json, action);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, CardAction? action)
    {
        if (action is not null)
        {
            json.WritePropertyName(name);
            WriteValue(json, action);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, CardAction action)
    {
        json.WriteStartObject();
        switch (action)
        {
            case Execute execute:
                WriteExecute(json, execute);
                break;
            case Submit submit:
                WriteSubmit(json, submit);
                break;
            case OpenUrl open:
                WriteHead(json, "Action.OpenUrl"u8, open);
                json.Text("url"u8, open.Url.AbsoluteUri);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, ReadOnlySpan<byte> type, CardAction action)
    {
        json.WriteString("type"u8, type);
        json.Text("id"u8, action.Id);
        json.Text("title"u8, action.Label);
        json.SmallLook("mode"u8, action.Mode);
        json.SmallLook("style"u8, action.Style);
        json.Text("tooltip"u8, action.Tooltip);
    }

    private static void WriteExecute(Utf8JsonWriter json, Execute execute)
    {
        WriteHead(json, "Action.Execute"u8, execute);
        json.Text("verb"u8, execute.Verb);
        WriteData(json, verb: null, execute.Data, opensDialog: false);
        json.SmallLook("associatedInputs"u8, execute.AssociatedInputs);
        json.WriteStartObject("fallback"u8);
        json.WriteString("type"u8, "Action.Submit"u8);
        json.Text("title"u8, execute.Title);
        WriteData(json, execute.Verb, execute.Data, opensDialog: false);
        json.SmallLook("associatedInputs"u8, execute.AssociatedInputs);
        json.WriteEndObject();
    }

    private static void WriteSubmit(Utf8JsonWriter json, Submit submit)
    {
        WriteHead(json, "Action.Submit"u8, submit);
        WriteData(json, submit.Verb, submit.Data, submit.OpensDialog);
        json.SmallLook("associatedInputs"u8, submit.AssociatedInputs);
        json.WriteStartObject("msteams"u8);
        json.WriteStartObject("feedback"u8);
        json.WriteBoolean("hide"u8, true);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter json, string? verb, ActionFields data, bool opensDialog)
    {
        json.WriteStartObject("data"u8);
        if (opensDialog)
        {
            json.WriteStartObject("msteams"u8);
            json.WriteString("type"u8, "task/fetch"u8);
            json.WriteEndObject();
        }

        json.Text("verb"u8, verb);
        foreach (var field in data.All)
        {
            WriteField(json, field);
        }

        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, ActionField field)
    {
        json.WritePropertyName(field.Name);
        if (field.Value.Text is { } text)
        {
            json.WriteStringValue(text);
        }
        else
        {
            json.WriteNumberValue(field.Value.Number);
        }
    }
}
