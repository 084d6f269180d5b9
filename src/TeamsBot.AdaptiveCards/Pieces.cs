namespace TeamsBot.AdaptiveCards;

/// <summary>A stretch of text with one look; never Markdown.</summary>
public sealed record TextRun(string Text)
{
    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool IsSubtle { get; init; }

    public bool Italic { get; init; }

    public bool Strikethrough { get; init; }

    /// <summary>A link; text runs do not link by themselves.</summary>
    public OpenUrl? SelectAction { get; init; }
}

/// <summary>A part of a column set, side by side with the others.</summary>
public sealed record Column(Parts<CardElement> Items)
{
    public ColumnWidth Width { get; init; } = ColumnWidth.Stretch;

    public ContainerStyle? Style { get; init; }

    public CardAction? SelectAction { get; init; }
}

/// <summary>A name and its value in a fact set.</summary>
public sealed record Fact(string Title, string Value);

public sealed record TableRow(Parts<TableCell> Cells)
{
    public ContainerStyle? Style { get; init; }
}

public sealed record TableCell(Parts<CardElement> Items)
{
    public ContainerStyle? Style { get; init; }
}

/// <summary>A choice: what people read and what comes back.</summary>
public sealed record Choice(string Title, string Value);

/// <summary>Where a client searches for choices.</summary>
public static class Datasets
{
    /// <summary>The members of the conversation; Teams answers it without the bot, with Microsoft Entra object ids.</summary>
    public const string PeopleOfConversation = "graph.microsoft.com/users?scope=currentContext";
}
