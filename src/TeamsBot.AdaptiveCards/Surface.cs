using System.Globalization;

namespace TeamsBot.AdaptiveCards;

/// <summary>Holds a card against the rules of the surface, so that no card of the product can break one unnoticed.</summary>
public static class Surface
{
    public const int ButtonsARow = 2;
    public const int LabelsARow = 26;
    public const int ButtonsACard = 6;
    public const int FallbackLength = 80;
    public const int Bytes = 25 * 1024;

    /// <summary>Of a card that has a picture within it.</summary>
    public const int BytesWithPicture = 60 * 1024;

    /// <summary>Every violation, none for a good card. Lengths are graphemes; the size is UTF-8.</summary>
    public static IReadOnlyList<Violation> Check(AdaptiveCard card, CardPlace place = CardPlace.Posted)
    {
        var elements = CardTree.Elements(card).ToList();
        var inputs = elements.OfType<Input>().ToList();
        return
        [
            .. Buttons(card, elements),
            .. Taps(card),
            .. Inputs(inputs, place),
            .. Fields(card, inputs),
            .. Elements(elements),
            .. Whole(card, elements),
        ];
    }

    private static IEnumerable<Violation> Buttons(AdaptiveCard card, List<CardElement> elements)
    {
        var rows = elements.OfType<ActionSet>().Select(static s => s.Actions).Append(card.Actions).Select(InSight).ToList();
        foreach (var row in rows)
        {
            var labels = string.Join(" · ", row.Select(static a => a.Label));
            if (row.Count > ButtonsARow)
            {
                yield return new(SurfaceRule.TwoButtonsARow, labels);
            }

            if (row.Sum(static a => Length(a.Label)) > LabelsARow)
            {
                yield return new(SurfaceRule.ShortLabels, labels);
            }

            if (row.Any(static a => string.IsNullOrWhiteSpace(a.Label)))
            {
                yield return new(SurfaceRule.ButtonWithoutLabel, labels);
            }
        }

        if (rows.Sum(static r => r.Count) is > ButtonsACard and var count)
        {
            yield return new(SurfaceRule.SixButtonsACard, Number(count));
        }
    }

    private static List<CardAction> InSight(Parts<CardAction> row) => [.. row.Where(static a => a.Mode is not ActionMode.Secondary)];

    private static IEnumerable<Violation> Taps(AdaptiveCard card)
    {
        foreach (var execute in card.Actions.OfType<Execute>())
        {
            yield return new(SurfaceRule.ExecuteOutsideActionSet, execute.Title);
        }

        foreach (var action in CardTree.Actions(card))
        {
            if (action is Execute { Verb: "" } or Submit { Verb: "" })
            {
                yield return new(SurfaceRule.ActionWithoutVerb, action.Label ?? "");
            }
        }
    }

    private static IEnumerable<Violation> Inputs(List<Input> inputs, CardPlace place)
    {
        foreach (var input in inputs)
        {
            if (string.IsNullOrWhiteSpace(input.Label))
            {
                yield return new(SurfaceRule.InputWithoutLabel, input.Id ?? "");
            }

            if (place is CardPlace.Posted)
            {
                yield return new(SurfaceRule.InputOnPostedCard, input.Id ?? "");
            }

            if (string.IsNullOrWhiteSpace(input.Id) || inputs.Count(other => other.Id == input.Id) > 1)
            {
                yield return new(SurfaceRule.InputIdNotUnique, input.Id ?? "");
            }
        }
    }

    private static IEnumerable<Violation> Fields(AdaptiveCard card, List<Input> inputs) =>
        CardTree.Actions(card).SelectMany(FieldNames)
            .Where(name => inputs.Exists(i => i.Id == name))
            .Distinct(StringComparer.Ordinal)
            .Select(static name => new Violation(SurfaceRule.FieldNamedAsInput, name));

    /// <summary>The verb is a field too: it travels in the data of every fallback.</summary>
    private static IEnumerable<string> FieldNames(CardAction action) => action switch
    {
        Execute execute => execute.Data.All.Select(static f => f.Name).Append("verb"),
        Submit submit => submit.Data.All.Select(static f => f.Name).Append("verb").Append("msteams"),
        _ => [],
    };

    private static IEnumerable<Violation> Elements(List<CardElement> elements)
    {
        foreach (var element in elements)
        {
            if (element is Image image && string.IsNullOrWhiteSpace(image.AltText))
            {
                yield return new(SurfaceRule.ImageWithoutAltText, image.Id ?? image.Url.Scheme);
            }

            if (element is Table { Fallback: null })
            {
                yield return new(SurfaceRule.TableWithoutFallback, element.Id ?? "");
            }
        }
    }

    private static IEnumerable<Violation> Whole(AdaptiveCard card, List<CardElement> elements)
    {
        if (string.IsNullOrWhiteSpace(card.FallbackText) || Length(card.FallbackText) > FallbackLength)
        {
            yield return new(SurfaceRule.FallbackText, card.FallbackText);
        }

        var texts = elements.OfType<TextBlock>().Select(static t => t.Text)
            .Concat(elements.OfType<FactSet>().SelectMany(static s => s.Facts).Select(static f => f.Value)).ToList();
        foreach (var mention in card.Mentions.Where(m => !texts.Exists(t => t.Contains(m.Text, StringComparison.Ordinal))))
        {
            yield return new(SurfaceRule.MentionNotShown, mention.Name);
        }

        var most = elements.OfType<Image>().Any(static image => image.Url.Scheme == "data") ? BytesWithPicture : Bytes;
        if (CardJson.Write(card).Length is var size && size > most)
        {
            yield return new(SurfaceRule.Size, Number(size));
        }
    }

    private static int Length(string? text) => new StringInfo(text ?? "").LengthInTextElements;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
