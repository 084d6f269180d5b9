using TeamsBot.AdaptiveCards;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Guide;

/// <summary>A squad that somebody belongs to.</summary>
public sealed record UnitChoice(string Key, string Name);

/// <summary>Asks, in the personal chat, which squad a command is for.</summary>
public static class PickUnitCard
{
    public const int Rows = 6;

    /// <summary>Bytes of text that all rows together may carry.</summary>
    private const int Carried = 11_000;

    /// <param name="scene">No unit.</param>
    /// <param name="units">Those of the person.</param>
    /// <param name="kept">The command, done when a squad was chosen; if it is too long for the buttons, the person is asked to send it again.</param>
    /// <param name="skip">How many were shown before.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<UnitChoice> units, string kept, int skip = 0)
    {
        var title = scene.Say(Sentence.PickTitle);
        var rows = Math.Clamp((Carried / Math.Max(1, Fit.Bytes(kept))) - 1, 1, Rows);
        var fits = Fit.Bytes(kept) * 2 <= Carried;
        var (shown, carried) = (units.OrderBy(unit => unit.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(unit => unit.Key, StringComparer.Ordinal).Skip(skip).Take(fits ? rows : Rows).ToList(), fits ? kept : "");
        var buttons = new Buttons(scene with { UnitKey = null });
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                fits ? null : Face.Plain(scene.Say(Sentence.PickAgain)),
                .. shown.Select((unit, index) => Face.Tappable(
                    buttons.Area(People.Name(unit.Name), Verbs.PickUnit, (Fields.Unit, unit.Key), (Fields.Kept, carried)),
                    index == 0,
                    new RichTextBlock([new TextRun(RichText.Inline(unit.Name)) { Weight = TextWeight.Bolder }]))),
                units.Count > skip + shown.Count
                    ? Face.Row(buttons.Tap(Sentence.ButtonShowMore, Verbs.PickUnit, (Fields.Skip, skip + shown.Count), (Fields.Kept, carried)))
                    : null,
            ]);
    }
}
