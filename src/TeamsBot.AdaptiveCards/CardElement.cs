namespace TeamsBot.AdaptiveCards;

/// <summary>What a card is made of: the elements that every Teams client draws, phone and desktop.</summary>
public abstract record CardElement
{
    private CardElement()
    {
    }

    public string? Id { get; init; }

    public Spacing? Spacing { get; init; }

    /// <summary>A line above.</summary>
    public bool Separator { get; init; }

    public bool IsVisible { get; init; } = true;

    /// <summary>Drawn by a client that does not know this element; without it such a client leaves a hole.</summary>
    public CardElement? Fallback { get; init; }

    /// <summary>Our own words only, because Markdown is read in them. It always wraps. Users' words and names go into a <see cref="RichTextBlock"/>.</summary>
    public sealed record TextBlock(string Text) : CardElement
    {
        public TextSize? Size { get; init; }

        public TextWeight? Weight { get; init; }

        public TextColor? Color { get; init; }

        public bool IsSubtle { get; init; }

        public TextStyle? Style { get; init; }
    }

    /// <summary>Text in which nothing is Markdown: the only place for what people wrote and for their names.</summary>
    public sealed record RichTextBlock(Parts<TextRun> Inlines) : CardElement;

    /// <summary>A block, coloured by meaning, that can be tapped as a whole.</summary>
    public sealed record Container(Parts<CardElement> Items) : CardElement
    {
        public ContainerStyle? Style { get; init; }

        public CardAction? SelectAction { get; init; }

        /// <summary>To the edges of the card; null leaves it to the client.</summary>
        public bool? Bleed { get; init; }
    }

    public sealed record ColumnSet(Parts<Column> Columns) : CardElement;

    /// <summary>Names and values of ours; Markdown is read in both.</summary>
    public sealed record FactSet(Parts<Fact> Facts) : CardElement;

    /// <param name="Url">An https address or a data URI (PNG, JPEG, GIF; at most 1024×1024 and 1 MB).</param>
    /// <param name="AltText">What a screen reader says.</param>
    public sealed record Image(Uri Url, string AltText) : CardElement
    {
        public ImageSize? Size { get; init; }

        public CardAction? SelectAction { get; init; }
    }

    /// <summary>One row of buttons; the only place for <see cref="CardAction.Execute"/> buttons.</summary>
    public sealed record ActionSet(Parts<CardAction> Actions) : CardElement;

    /// <summary>A table with its first row as headers. Needs a fallback: it is the youngest element in use.</summary>
    /// <param name="Columns">Relative widths.</param>
    public sealed record Table(Parts<int> Columns, Parts<TableRow> Rows) : CardElement
    {
        public bool FirstRowAsHeaders { get; init; } = true;

        public bool ShowGridLines { get; init; } = true;
    }

    /// <summary>A field that people fill in. Inputs are checked by the client for convenience only: the bot checks again. The id is the field's name in what comes back.</summary>
    public abstract record Input : CardElement
    {
        private protected Input(string id, string label) => (Id, Label) = (id, label);

        /// <summary>Above the field, and what a screen reader says; a placeholder is no label.</summary>
        public string Label { get; }

        public bool IsRequired { get; init; }

        /// <summary>Shown by the client when the field is required or malformed.</summary>
        public string? ErrorMessage { get; init; }
    }

    public sealed record InputText(string Id, string Label) : Input(Id, Label)
    {
        public string? Value { get; init; }

        public string? Placeholder { get; init; }

        public bool IsMultiline { get; init; }

        /// <summary>UTF-16 code units.</summary>
        public int? MaxLength { get; init; }

        /// <summary>Runs in several engines: no inline flags, no look-behind.</summary>
        public string? Regex { get; init; }
    }

    /// <summary>One of, or several of, a list; or people, found by the client in the directory.</summary>
    public sealed record InputChoiceSet(string Id, string Label) : Input(Id, Label)
    {
        public Parts<Choice> Choices { get; init; } = [];

        /// <summary>Values chosen at first; several are separated by commas.</summary>
        public string? Value { get; init; }

        public string? Placeholder { get; init; }

        public ChoiceStyle? Style { get; init; }

        public bool IsMultiSelect { get; init; }

        /// <summary>Where the client searches for more choices; see <see cref="Datasets"/>.</summary>
        public string? Dataset { get; init; }
    }

    public sealed record InputDate(string Id, string Label) : Input(Id, Label)
    {
        public DateOnly? Value { get; init; }

        public DateOnly? Min { get; init; }

        public DateOnly? Max { get; init; }
    }

    /// <summary>Yes or no; comes back as the text "true" or "false".</summary>
    public sealed record InputToggle(string Id, string Label, string Title) : Input(Id, Label)
    {
        public bool Value { get; init; }
    }
}
