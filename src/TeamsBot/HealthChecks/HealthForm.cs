using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Proposals;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;
using Choice = TeamsBot.AdaptiveCards.Choice;

namespace TeamsBot.HealthChecks;

/// <summary>One page of a health check: some topics, each with its best and its worst, one choice for colour and trend, and room for a few words. Each page is kept when it is sent.</summary>
public static class HealthForm
{
    private const string LeftOut = "none";

    /// <summary>Of a best or a worst, in any language.</summary>
    private const int Longest = 160;

    private static readonly (Colour Colour, Trend Trend, Sentence Said)[] Choices =
    [
        (Colour.Green, Trend.Same, Sentence.HealthGreen), (Colour.Green, Trend.Better, Sentence.HealthGreenBetter), (Colour.Green, Trend.Worse, Sentence.HealthGreenWorse),
        (Colour.Yellow, Trend.Same, Sentence.HealthYellow), (Colour.Yellow, Trend.Better, Sentence.HealthYellowBetter), (Colour.Yellow, Trend.Worse, Sentence.HealthYellowWorse),
        (Colour.Red, Trend.Same, Sentence.HealthRed), (Colour.Red, Trend.Better, Sentence.HealthRedBetter), (Colour.Red, Trend.Worse, Sentence.HealthRedWorse),
    ];

    /// <param name="scene">The viewer is the one who answers.</param>
    /// <param name="check">Open.</param>
    /// <param name="page">From 1.</param>
    /// <param name="typed">What was typed before, if it could not be kept.</param>
    /// <param name="banner">Why not.</param>
    public static AdaptiveCard Render(Scene scene, HealthCheck check, int page, TapFields? typed = null, Banner? banner = null)
    {
        var title = scene.Say(Sentence.HealthFormTitle, page, Topics.Pages);
        var own = check.BallotOf(scene.Viewer!.Value);
        var buttons = new Buttons(scene);
        var send = scene.Say(page < Topics.Pages ? Sentence.ButtonNextStop : Sentence.ButtonSend);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                page == 1 ? Face.Fine(scene.Say(Sentence.HealthPrivate)) : null,
                .. Topics.OnPage(page).SelectMany((topic, index) => Asked(scene, topic, index == 0, own.Find(topic), typed)),
                Face.Row(buttons.Sends(send, Verbs.SendHealth, (Fields.Check, check.Number), (Fields.Page, page)), buttons.Back(Verbs.ViewHealth, (Fields.Check, check.Number))),
            ]);
    }

    /// <summary>What was filled in about these topics.</summary>
    internal static ValueList<Mark> Read(TapFields typed, ValueList<Topic> asked) =>
        [.. asked.Select(topic => Chosen(typed, topic) is var (colour, trend, _) ? new Mark(topic, colour, trend, typed.Text(NoteInput(topic))) : null).OfType<Mark>()];

    /// <summary>The first topic with words and no colour; null if there is none.</summary>
    internal static Topic? Colourless(TapFields typed, ValueList<Topic> asked) =>
        asked.Where(topic => Chosen(typed, topic) is null && PlainText.CleanOrNull(typed.Text(NoteInput(topic))) is not null).Select(topic => (Topic?)topic).FirstOrDefault();

    private static IEnumerable<CardElement> Asked(Scene scene, Topic topic, bool first, Mark? own, TapFields? typed)
    {
        var words = TopicWords.Of(scene, topic);
        var chosen = typed is null ? own is null ? null : Value(own.Colour, own.Trend) : typed.Text(MarkInput(topic));
        return
        [
            Face.Heading(words.Name) with { Separator = !first },
            Face.Labelled(scene.Say(Sentence.HealthBest), words.Best, Longest) with { Spacing = Spacing.Small },
            Face.Labelled(scene.Say(Sentence.HealthWorst), words.Worst, Longest) with { Spacing = Spacing.Small },
            new InputChoiceSet(MarkInput(topic), scene.Say(Sentence.HealthMarkLabel, words.Name))
            {
                Choices = Choices.Select(each => new Choice(scene.Say(each.Said), Value(each.Colour, each.Trend))).Append(new Choice(scene.Say(Sentence.HealthLeftOut), LeftOut)).ToParts(),
                Style = ChoiceStyle.Compact,
                Placeholder = scene.Say(Sentence.HealthChoose),
                Value = chosen,
            },
            Forms.Short(NoteInput(topic), scene.Say(Sentence.HealthNoteLabel), typed is null ? own?.Note : typed.Text(NoteInput(topic)), Mark.LongestNote),
        ];
    }

    private static (Colour Colour, Trend Trend, Sentence Said)? Chosen(TapFields typed, Topic topic)
    {
        var chosen = typed.Text(MarkInput(topic));
        return Choices.Where(each => Value(each.Colour, each.Trend) == chosen).Select(each => ((Colour, Trend, Sentence)?)each).FirstOrDefault();
    }

    private static string Value(Colour colour, Trend trend) => $"{colour}.{trend}";

    private static string MarkInput(Topic topic) => Fields.MarkInput + topic;

    private static string NoteInput(Topic topic) => Fields.NoteInput + topic;
}
