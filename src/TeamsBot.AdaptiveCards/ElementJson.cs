using System.Text.Json;

namespace TeamsBot.AdaptiveCards;

/// <summary>Writes elements, each with its type and in a fixed order of properties.</summary>
internal static class ElementJson
{
    public static void WriteAll(Utf8JsonWriter json, ReadOnlySpan<byte> name, Parts<CardElement> elements)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            Write(json, element);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CardElement element)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, TypeOf(element));
        json.Text("id"u8, element.Id);
        json.Look("spacing"u8, element.Spacing);
        json.IfTrue("separator"u8, element.Separator);
        json.Flag("isVisible"u8, element.IsVisible ? null : false);
        WriteOwn(json, element);
        if (element.Fallback is { } fallback)
        {
            json.WritePropertyName("fallback"u8);
            Write(json, fallback);
        }

        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> TypeOf(CardElement element) => element switch
    {
        TextBlock => "TextBlock"u8,
        RichTextBlock => "RichTextBlock"u8,
        Container => "Container"u8,
        ColumnSet => "ColumnSet"u8,
        FactSet => "FactSet"u8,
        Image => "Image"u8,
        ActionSet => "ActionSet"u8,
        Table => "Table"u8,
        InputText => "Input.Text"u8,
        InputChoiceSet => "Input.ChoiceSet"u8,
        InputDate => "Input.Date"u8,
        InputToggle => "Input.Toggle"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(element), element.GetType().Name, "This element has no JSON."),
    };

    private static void WriteOwn(Utf8JsonWriter json, CardElement element)
    {
        switch (element)
        {
            case TextBlock text:
                TextJson.Write(json, text);
                break;
            case RichTextBlock rich:
                TextJson.Write(json, rich);
                break;
            case Container container:
                json.SmallLook("style"u8, container.Style);
                json.Flag("bleed"u8, container.Bleed);
                ActionJson.Write(json, "selectAction"u8, container.SelectAction);
                WriteAll(json, "items"u8, container.Items);
                break;
            case ColumnSet columns:
                WriteColumns(json, columns);
                break;
            case FactSet facts:
                TextJson.Write(json, facts);
                break;
            case Image image:
                json.Text("url"u8, image.Url.OriginalString);
                json.Text("altText"u8, image.AltText);
                json.Look("size"u8, image.Size);
                ActionJson.Write(json, "selectAction"u8, image.SelectAction);
                break;
            case ActionSet set:
                ActionJson.WriteAll(json, "actions"u8, set.Actions);
                break;
            case Table table:
                WriteTable(json, table);
                break;
            case Input input:
                InputJson.Write(json, input);
                break;
        }
    }

    private static void WriteColumns(Utf8JsonWriter json, ColumnSet set)
    {
        json.WriteStartArray("columns"u8);
        foreach (var column in set.Columns)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "Column"u8);
            json.SmallLook<ColumnWidth>("width"u8, column.Width);
            json.SmallLook("style"u8, column.Style);
            ActionJson.Write(json, "selectAction"u8, column.SelectAction);
            WriteAll(json, "items"u8, column.Items);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, Table table)
    {
        json.WriteBoolean("firstRowAsHeaders"u8, table.FirstRowAsHeaders);
        json.WriteBoolean("showGridLines"u8, table.ShowGridLines);
        json.WriteStartArray("columns"u8);
        foreach (var width in table.Columns)
        {
            json.WriteStartObject();
            json.WriteNumber("width"u8, width);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows"u8);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "TableRow"u8);
            json.SmallLook("style"u8, row.Style);
            WriteCells(json, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCells(Utf8JsonWriter json, TableRow row)
    {
        json.WriteStartArray("cells"u8);
        foreach (var cell in row.Cells)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "TableCell"u8);
            json.SmallLook("style"u8, cell.Style);
            WriteAll(json, "items"u8, cell.Items);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
