namespace TeamsBot.AdaptiveCards;

/// <summary>
/// One card, version 1.5: what Teams renders on every client.
/// There is no <c>refresh</c> on purpose: one edit of a card would make up to 60 people's clients ask at once, and an automatic
/// refresh was seen to bring back the old card. A person sees their own view in the answer to their own tap.
/// </summary>
public sealed record AdaptiveCard
{
    /// <summary>The version cards declare; a client below it shows <see cref="FallbackText"/>.</summary>
    public const string Version = "1.5";

    /// <summary>The version that the card asks for; a lower one only where a place takes no newer, and nothing on the card needs it.</summary>
    public string Declares { get; init; } = Version;

    public required Parts<CardElement> Body { get; init; }

    /// <summary>Actions of the whole card, below the body. An <see cref="Execute"/> does not belong here: old clients ignore its fallback outside an action set.</summary>
    public Parts<CardAction> Actions { get; init; } = [];

    /// <summary>The card in one sentence of at most 80 characters, for lock screens and for clients that cannot draw it.</summary>
    public required string FallbackText { get; init; }

    /// <summary>The language of the card, an IETF tag.</summary>
    public string? Lang { get; init; }

    /// <summary>True for right-to-left, false for left-to-right, null for what the client thinks.</summary>
    public bool? Rtl { get; init; }

    /// <summary>What a screen reader says instead of the content.</summary>
    public string? Speak { get; init; }

    /// <summary>The whole width of the conversation (a field of Teams).</summary>
    public bool FullWidth { get; init; } = true;

    /// <summary>The people mentioned in text blocks; they are notified.</summary>
    public Parts<Mention> Mentions { get; init; } = [];
}
