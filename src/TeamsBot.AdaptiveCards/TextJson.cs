using System.Text.Json;

namespace TeamsBot.AdaptiveCards;

/// <summary>Writes what is read: text blocks, text runs, facts.</summary>
internal static class TextJson
{
    public static void Write(Utf8JsonWriter json, TextBlock block)
    {
        json.Text("text"u8, block.Text);
        json.WriteBoolean("wrap"u8, true);
        json.SmallLook("style"u8, block.Style);
        json.Look("size"u8, block.Size);
        json.Look("weight"u8, block.Weight);
        json.Look("color"u8, block.Color);
        json.IfTrue("isSubtle"u8, block.IsSubtle);
    }

    public static void Write(Utf8JsonWriter json, RichTextBlock block)
    {
        json.WriteStartArray("inlines"u8);
        foreach (var run in block.Inlines)
        {
            Write(json, run);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, FactSet set)
    {
        json.WriteStartArray("facts"u8);
        foreach (var fact in set.Facts)
        {
            json.WriteStartObject();
            json.Text("title"u8, fact.Title);
            json.Text("value"u8, fact.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TextRun run)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextRun"u8);
        json.Text("text"u8, run.Text);
        json.Look("size"u8, run.Size);
        json.Look("weight"u8, run.Weight);
        json.Look("color"u8, run.Color);
        json.IfTrue("isSubtle"u8, run.IsSubtle);
        json.IfTrue("italic"u8, run.Italic);
        json.IfTrue("strikethrough"u8, run.Strikethrough);
        ActionJson.Write(json, "selectAction"u8, run.SelectAction);
        json.WriteEndObject();
    }
}
