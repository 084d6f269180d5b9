using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Network;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Network;

/// <summary>A unit that another may become part of.</summary>
public sealed record Whole(string Slug, string Name, UnitKind Kind);

/// <summary>Asks what a conversation is in the network.</summary>
public static class SetUpForm
{
    /// <summary>More units than that are not listed: the name is typed.</summary>
    public const int UnitsListed = 25;

    /// <summary>What is chosen in order to be part of nothing; no unit has that slug.</summary>
    private const string Nothing = "-";

    /// <param name="scene">The unit, or none yet.</param>
    /// <param name="wanted">What is in the fields: written before, or the name of the conversation.</param>
    /// <param name="wholes">The units that something may become part of, in the order of their names.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Render(Scene scene, WantedPlace wanted, IReadOnlyList<Whole> wholes, Banner? banner = null)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.SetUpTitle);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                Kind(scene, wanted.Kind),
                Forms.Short(Fields.NameInput, scene.Say(Sentence.SetUpNameLabel), Cut(wanted.Name, Structure.NameLength), Structure.NameLength, scene.Say(Sentence.RefusalUnitNameMissing)),
                wholes.Count == 0 ? null : Under(scene, wanted.Under, wholes),
                Forms.Long(Fields.PurposeInput, scene.Say(Sentence.SetUpPurposeLabel), Cut(wanted.Purpose, Structure.PurposeLength), Structure.PurposeLength),
                wholes.Count == 0 ? null : Face.Fine(scene.Say(Sentence.SetUpNote)),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), Verbs.SendSetUp), buttons.Back(Verbs.Units)),
            ]);
    }

    /// <summary>The button that opens it.</summary>
    internal static TeamsBot.AdaptiveCards.CardAction Opens(Scene scene) => new Buttons(scene).Opens(Sentence.ButtonSetUp, Verbs.SetUp);

    /// <summary>Everything that something may become part of, in the order in which it is listed.</summary>
    internal static IReadOnlyList<Whole> Wholes(NetworkView organization) =>
    [
        .. organization.Entries.Values
            .Where(entry => !entry.Vacant && Enum.GetValues<UnitKind>().Any(kind => Structure.MayBePartOf(kind, entry.Position.Kind)))
            .Take(UnitsListed + 1)
            .Select(entry => new Whole(entry.Position.Slug, entry.Position.Name, entry.Position.Kind))
            .OrderBy(whole => whole.Slug, StringComparer.Ordinal),
    ];

    /// <summary>What was written into the form; a squad, where it says nothing else.</summary>
    internal static WantedPlace Of(Proposals.TapFields tap) => new(
        Enum.TryParse<UnitKind>(tap.Text(Fields.KindInput), out var kind) && Enum.IsDefined(kind) ? kind : UnitKind.Squad,
        tap.Text(Fields.NameInput)?.Trim() ?? "",
        (tap.Text(Fields.UnderChoice) ?? tap.Text(Fields.UnderInput))?.Trim() is { Length: > 0 } under && under != Nothing ? under : "",
        tap.Text(Fields.PurposeInput)?.Trim() ?? "",
        IsChosen: tap.Text(Fields.UnderChoice) is not null);

    private static InputChoiceSet Kind(Scene scene, UnitKind chosen) => new(Fields.KindInput, scene.Say(Sentence.SetUpKindLabel))
    {
        Choices = Enum.GetValues<UnitKind>().Select(kind => new Choice(NetworkLines.Kind(scene, kind), kind.ToString())).ToParts(),
        Style = ChoiceStyle.Compact,
        Value = chosen.ToString(),
        IsRequired = true,
        ErrorMessage = scene.Say(Sentence.UntilError),
    };

    private static CardElement Under(Scene scene, string chosen, IReadOnlyList<Whole> wholes) => wholes.Count > UnitsListed
        ? Forms.Short(Fields.UnderInput, scene.Say(Sentence.SetUpUnderLabel), Cut(chosen, Structure.NameLength), Structure.NameLength)
        : new InputChoiceSet(Fields.UnderChoice, scene.Say(Sentence.SetUpUnderLabel))
        {
            Choices = wholes.Select(whole => new Choice($"{People.Name(whole.Name)} ({NetworkLines.Kind(scene, whole.Kind)})", whole.Slug))
                .Prepend(new(scene.Say(Sentence.SetUpUnderNothing), Nothing)).ToParts(),
            Style = ChoiceStyle.Compact,
            Value = wholes.Any(whole => whole.Slug == chosen) ? chosen : Nothing,
        };

    /// <summary>A field takes no more than may be sent.</summary>
    private static string Cut(string text, int most) => text.Length > most ? text[..most].TrimEnd('\uD83D', '\uD83C') : text;
}
