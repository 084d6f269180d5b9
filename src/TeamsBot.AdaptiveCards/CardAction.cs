namespace TeamsBot.AdaptiveCards;

/// <summary>What a tap does. Three kinds, because these work on every Teams client and in the dialogs.</summary>
public abstract record CardAction
{
    private CardAction()
    {
    }

    public string? Id { get; init; }

    public ActionMode? Mode { get; init; }

    public ActionStyle? Style { get; init; }

    public string? Tooltip { get; init; }

    /// <summary>The words on the button; null only where the tap is on something else.</summary>
    public abstract string? Label { get; }

    /// <summary>
    /// A tap that the bot answers with a card (Universal Action). A fallback <c>Action.Submit</c> with the same data and the verb in it
    /// is always written, for clients that do not know this action. Not delivered from inside a dialog: use <see cref="Submit"/> there.
    /// </summary>
    public sealed record Execute(string Title, string Verb) : CardAction
    {
        public ActionFields Data { get; init; } = ActionFields.None;

        public AssociatedInputs? AssociatedInputs { get; init; }

        public override string Label => Title;
    }

    /// <summary>Sends a dialog's inputs, or opens a dialog. The verb travels in the data; Teams' own "response sent" line is hidden.</summary>
    public sealed record Submit(string Title, string Verb) : CardAction
    {
        public ActionFields Data { get; init; } = ActionFields.None;

        public AssociatedInputs? AssociatedInputs { get; init; }

        /// <summary>Opens a dialog: Teams asks the bot for it (<c>task/fetch</c>) instead of sending a message.</summary>
        public bool OpensDialog { get; init; }

        public override string Label => Title;
    }

    /// <summary>Opens a page.</summary>
    public sealed record OpenUrl : CardAction
    {
        public string? Title { get; init; }

        /// <summary>An absolute https address, or http on this machine while developing.</summary>
        /// <exception cref="ArgumentException">Any other scheme: <c>javascript:</c>, <c>data:</c> and the like never reach a client.</exception>
        public required Uri Url { get; init => field = Safe(value); }

        public override string? Label => Title;

        private static Uri Safe(Uri url) =>
            url is { IsAbsoluteUri: true, Scheme: "https" } or { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true }
                ? url
                : throw new ArgumentException("A card opens https addresses only.", nameof(url));
    }
}
