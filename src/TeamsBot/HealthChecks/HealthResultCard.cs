using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.HealthChecks;

/// <summary>
/// What came of a health check: for each topic how the answers spread, in words and signs and colours, and how that differs from the time before.
/// Nothing is averaged or added up. With too few answers there are no colours: the squad talks instead.
/// </summary>
public static class HealthResultCard
{
    /// <summary>Notes on this card; all of them are a tap away.</summary>
    public const int NotesShown = 4;

    private static readonly TextRun Small = new("") { Size = TextSize.Small, IsSubtle = true };

    public static AdaptiveCard Render(Scene scene, HealthRecord shown, Banner? banner = null)
    {
        var (check, buttons) = (shown.Check, new Buttons(scene));
        var few = check.Answers < Spread.FewestPeople;
        var title = scene.Say(few ? Sentence.HealthTalkTitle : Sentence.HealthResultTitle);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.Kind(scene.Say(Sentence.HealthEnded, check.Number, When.Format(check.ClosedAt!.Value, scene.Unit.Calendar, scene.Words.Culture))),
                Face.Heading(title),
                Face.Fine(scene.Count(Sentence.HealthAnswered, check.Answers)),
                .. few ? Talk(scene) : Topics.All.Select(topic => Row(scene, shown, topic)),
                .. HealthNotesCard.Rows(scene, check, 0, NotesShown),
                Face.Row(buttons.Opens(Sentence.ButtonHealthPropose, Verbs.Propose)),
                check.Notes.Count > NotesShown ? Face.Row(buttons.Tap(Sentence.ButtonHealthNotes, Verbs.HealthNotes, (Fields.Check, check.Number))) : null,
            ]);
    }

    private static IEnumerable<CardElement> Talk(Scene scene) =>
    [
        Face.Plain(scene.Say(Sentence.HealthTalk)),
        Face.Plain(string.Join(" · ", Topics.All.Select(topic => TopicWords.Of(scene, topic).Name))),
    ];

    private static RichTextBlock Row(Scene scene, HealthRecord shown, Topic topic)
    {
        var name = new TextRun(TopicWords.Of(scene, topic).Name + "\n") { Weight = TextWeight.Bolder };
        return shown.Check.SpreadOf(topic) is { } spread
            ? new([name, .. Colours(scene, spread), .. Course(scene, spread, shown.Before?.SpreadOf(topic))]) { Spacing = Spacing.Small }
            : new([name, Small with { Text = scene.Say(Sentence.HealthTooFew) }]) { Spacing = Spacing.Small };
    }

    /// <summary>A colour that nobody gave is not there; each has a sign of its own, so that nobody needs to see colours.</summary>
    private static IEnumerable<TextRun> Colours(Scene scene, Spread spread)
    {
        (Sentence Said, int Count, TextColor Color)[] all =
        [
            (Sentence.HealthCountGreen, spread.Green, TextColor.Good), (Sentence.HealthCountYellow, spread.Yellow, TextColor.Warning), (Sentence.HealthCountRed, spread.Red, TextColor.Attention),
        ];
        var given = all.Where(each => each.Count > 0).ToList();
        return given.Select((each, index) => new TextRun(scene.Count(each.Said, each.Count) + (index < given.Count - 1 ? "   " : "")) { Color = each.Color, Weight = TextWeight.Bolder });
    }

    /// <summary>Whether people see it getting better or worse, and what has changed since the time before.</summary>
    private static IEnumerable<TextRun> Course(Scene scene, Spread spread, Spread? before)
    {
        string?[] said =
        [
            spread.Better > 0 ? scene.Say(Sentence.HealthCountBetter, spread.Better) : null,
            spread.Worse > 0 ? scene.Say(Sentence.HealthCountWorse, spread.Worse) : null,
            before is null ? null : scene.Say(Said(spread.Since(before))),
        ];
        return said.Any(each => each is not null) ? [Small with { Text = "\n" + string.Join(" · ", said.OfType<string>()) }] : [];
    }

    private static Sentence Said(Shift shift) => shift switch
    {
        Shift.MoreGreen => Sentence.HealthMoreGreen,
        Shift.LessGreen => Sentence.HealthLessGreen,
        Shift.MoreRed => Sentence.HealthMoreRed,
        Shift.LessRed => Sentence.HealthLessRed,
        Shift.Apart => Sentence.HealthApart,
        Shift.Closer => Sentence.HealthCloser,
        _ => Sentence.HealthSame,
    };
}
