using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Text;

/// <summary>The few shapes that all cards are made of, so that the same thing looks the same everywhere.</summary>
internal static class Face
{
    private static readonly TextRun Small = new("") { Size = TextSize.Small, IsSubtle = true };

    /// <summary>A card of these parts; nulls are left out.</summary>
    /// <param name="fallback">One sentence for lock screens; for a form it is the dialog's title.</param>
    public static AdaptiveCard Card(Scene scene, string fallback, params ReadOnlySpan<CardElement?> body) => new()
    {
        Body = Parts.Present([scene.IsBack ? Fine(scene.Say(Sentence.BackAgain)) : null, .. body, scene is { Hint: { } hint, Viewer: not null } ? Fine(scene.Say(Sentence.HintFrame, scene.Say(hint))) : null]),
        FallbackText = RichText.Inline(fallback, 79),
        Lang = scene.Words.Culture.Name,
    };

    /// <summary>Small and bold: what kind of thing this is, and where it stands.</summary>
    public static TextBlock Kind(string ours) =>
        new(ours) { Style = TextStyle.Heading, Size = TextSize.Small, Weight = TextWeight.Bolder, IsSubtle = true };

    /// <summary>The heading of a card that has no sentence of a person as its title.</summary>
    public static TextBlock Heading(string ours) => new(ours) { Style = TextStyle.Heading, Size = TextSize.Medium, Weight = TextWeight.Bolder };

    /// <summary>The heading of a form; in a dialog the dialog itself shows it.</summary>
    public static TextBlock? FormHeading(Scene scene, string ours) => scene.Dialogs ? null : Heading(ours);

    public static TextBlock Plain(string ours) => new(ours);

    public static TextBlock Bold(string ours) => new(ours) { Weight = TextWeight.Bolder };

    /// <summary>A sentence of ours with a name in it.</summary>
    public static RichTextBlock WithName(string sentence, TextWeight? weight = null) => new([new TextRun(sentence) { Weight = weight }]);

    /// <summary>Explanations, counts of names, dates; may hold names.</summary>
    public static RichTextBlock Fine(string sentence) => new([Small with { Text = sentence }]) { Spacing = Spacing.Small };

    /// <summary>A person's words.</summary>
    public static RichTextBlock? Words(string text, int most, TextRun? look = null) => text.Length == 0 ? null : RichText.Of(text, most, look);

    /// <summary>A person's words between quotation marks.</summary>
    public static RichTextBlock Quoted(Scene scene, string text, int most)
    {
        var (before, after) = Quotes(scene);
        return new([new TextRun(before), .. RichText.Runs(text, most), new TextRun(after)]);
    }

    /// <summary>A bold label of ours before a person's words.</summary>
    public static RichTextBlock Labelled(string label, string text, int most, bool subtle = false) =>
        new([new TextRun(label + " ") { Weight = subtle ? null : TextWeight.Bolder, IsSubtle = subtle }, .. RichText.Runs(text, most)]);

    /// <summary>The title of a proposal: a person's sentence.</summary>
    public static RichTextBlock Title(string text) =>
        RichText.Of(text, look: new("") { Weight = TextWeight.Bolder, Size = TextSize.Medium }) with { Spacing = Spacing.None };

    public static Container Block(ContainerStyle style, params ReadOnlySpan<CardElement?> items) =>
        new(Parts.Present(items)) { Style = style, Spacing = Spacing.Small };

    /// <summary>One row of buttons; null if there is none.</summary>
    public static ActionSet? Row(params ReadOnlySpan<CardAction?> actions) =>
        Parts.Present(actions) is { Count: > 0 } row ? new ActionSet(row) : null;

    /// <summary>A row of a list, tapped as a whole.</summary>
    public static Container Tappable(CardAction tap, bool first, params ReadOnlySpan<CardElement?> items) =>
        new(Parts.Present(items)) { SelectAction = tap, Separator = !first };

    public static IEnumerable<CardElement?> Above(Scene scene, Banner? banner, int scale = 1)
    {
        if (banner is null)
        {
            yield break;
        }

        yield return Block(ContainerStyle.Emphasis, WithName(banner.Heading, TextWeight.Bolder), banner.Body is { } body ? WithName(body) : null);
        if (banner.KeptWords is { Length: > 0 } kept)
        {
            yield return Plain(scene.Say(Sentence.KeptHere));
            yield return Quoted(scene, kept, Wording.MaxText / scale);
        }
    }

    private static (string Before, string After) Quotes(Scene scene)
    {
        var quoted = scene.Say(Sentence.Quoted, "\u0001");
        var at = quoted.IndexOf('\u0001', StringComparison.Ordinal);
        return (quoted[..at], quoted[(at + 1)..]);
    }
}
