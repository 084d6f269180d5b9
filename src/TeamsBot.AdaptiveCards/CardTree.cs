namespace TeamsBot.AdaptiveCards;

/// <summary>Everything that stands on a card, in reading order. Fallbacks are not followed: they are drawn instead, not as well.</summary>
internal static class CardTree
{
    public static IEnumerable<CardElement> Elements(AdaptiveCard card) => card.Body.SelectMany(WithInner);

    /// <summary>All actions: of the card, of rows, and of what can be tapped as a whole.</summary>
    public static IEnumerable<CardAction> Actions(AdaptiveCard card) => Elements(card).SelectMany(Own).Concat(card.Actions);

    private static IEnumerable<CardElement> WithInner(CardElement element) => Inner(element).SelectMany(WithInner).Prepend(element);

    private static IEnumerable<CardElement> Inner(CardElement element) => element switch
    {
        Container container => container.Items,
        ColumnSet set => set.Columns.SelectMany(static c => c.Items),
        Table table => table.Rows.SelectMany(static r => r.Cells).SelectMany(static c => c.Items),
        _ => [],
    };

    private static IEnumerable<CardAction> Own(CardElement element) => element switch
    {
        ActionSet set => set.Actions,
        Container { SelectAction: { } tap } => [tap],
        Image { SelectAction: { } tap } => [tap],
        ColumnSet set => set.Columns.Select(static c => c.SelectAction).OfType<CardAction>(),
        RichTextBlock rich => rich.Inlines.Select(static r => r.SelectAction).OfType<CardAction>(),
        _ => [],
    };
}
