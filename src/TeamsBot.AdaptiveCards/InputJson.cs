using System.Globalization;
using System.Text.Json;

namespace TeamsBot.AdaptiveCards;

/// <summary>Writes the fields of forms.</summary>
internal static class InputJson
{
    public static void Write(Utf8JsonWriter json, Input input)
    {
        json.Text("label"u8, input.Label);
        json.IfTrue("isRequired"u8, input.IsRequired);
        json.Text("errorMessage"u8, input.ErrorMessage);
        switch (input)
        {
            case InputText text:
                WriteText(json, text);
                break;
            case InputChoiceSet choices:
                WriteChoices(json, choices);
                break;
            case InputDate date:
                json.Text("value"u8, Iso(date.Value));
                json.Text("min"u8, Iso(date.Min));
                json.Text("max"u8, Iso(date.Max));
                break;
            case InputToggle toggle:
                json.Text("title"u8, toggle.Title);
                json.Text("value"u8, toggle.Value ? "true" : "false");
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, InputText text)
    {
        json.Text("value"u8, text.Value);
        json.Text("placeholder"u8, text.Placeholder);
        json.IfTrue("isMultiline"u8, text.IsMultiline);
        if (text.MaxLength is { } most)
        {
            json.WriteNumber("maxLength"u8, most);
        }

        json.Text("regex"u8, text.Regex);
    }

    private static void WriteChoices(Utf8JsonWriter json, InputChoiceSet set)
    {
        json.Text("value"u8, set.Value);
        json.Text("placeholder"u8, set.Placeholder);
        json.SmallLook("style"u8, set.Style);
        json.IfTrue("isMultiSelect"u8, set.IsMultiSelect);
        json.WriteStartArray("choices"u8);
        foreach (var choice in set.Choices)
        {
            json.WriteStartObject();
            json.Text("title"u8, choice.Title);
            json.Text("value"u8, choice.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (set.Dataset is { } dataset)
        {
            json.WriteStartObject("choices.data"u8);
            json.WriteString("type"u8, "Data.Query"u8);
            json.Text("dataset"u8, dataset);
            json.WriteEndObject();
        }
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
