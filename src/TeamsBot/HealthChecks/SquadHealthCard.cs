using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.HealthChecks;

/// <summary>What one squad shows its tribe of its last health check: topic by topic how the answers spread, in signs and words, without a number, a note or a name.</summary>
public static class SquadHealthCard
{
    private static readonly TextRun Small = new("") { Size = TextSize.Small, IsSubtle = true };

    /// <param name="scene">The tribe; the viewer is one of its people.</param>
    /// <param name="squad">One that shares.</param>
    /// <param name="result">Its newest.</param>
    public static AdaptiveCard Render(Scene scene, Neighbour squad, SharedResult result)
    {
        var name = People.Name(squad.Name);
        return Face.Card(
            scene,
            scene.Say(Sentence.HealthSquadTitle, name),
            [
                Face.Kind(scene.Say(Sentence.HealthEnded, result.Check, When.WithYear(scene.Unit.Calendar.Day(result.ClosedAt), scene.Words.Culture))),
                Face.Title(scene.Say(Sentence.HealthSquadTitle, name)),
                Face.Fine(scene.Say(Sentence.HealthSquadNoScore)),
                .. Topics.All.Select(topic => Row(scene, topic, result.Topics.FirstOrDefault(each => each.Topic == topic))),
                Face.Row(new Buttons(scene).Tap(Sentence.ButtonBack, Verbs.SquadsHealth)),
            ]);
    }

    private static RichTextBlock Row(Scene scene, Topic topic, SharedTopic? shared)
    {
        var name = new TextRun(TopicWords.Of(scene, topic).Name + "\n") { Weight = TextWeight.Bolder };
        return shared is null
            ? new([name, Small with { Text = scene.Say(Sentence.HealthTooFew) }]) { Spacing = Spacing.Small }
            : new([name, .. Colours(scene, shared), .. Course(scene, shared)]) { Spacing = Spacing.Small };
    }

    private static IEnumerable<TextRun> Colours(Scene scene, SharedTopic shared)
    {
        (Sentence Colour, Share Share, TextColor Look)[] all =
        [
            (Sentence.HealthSignGreen, shared.Green, TextColor.Good), (Sentence.HealthSignYellow, shared.Yellow, TextColor.Warning), (Sentence.HealthSignRed, shared.Red, TextColor.Attention),
        ];
        return all.Where(each => each.Share != Share.None).Select((each, index) =>
            new TextRun((index > 0 ? "   " : "") + Said(scene, each.Colour, each.Share)) { Color = each.Look, Weight = TextWeight.Bolder });
    }

    private static IEnumerable<TextRun> Course(Scene scene, SharedTopic shared)
    {
        (Sentence Course, Share Share)[] all = [(Sentence.HealthSignBetter, shared.Better), (Sentence.HealthSignWorse, shared.Worse)];
        var said = all.Where(each => each.Share != Share.None).Select(each => Said(scene, each.Course, each.Share)).ToList();
        return said.Count == 0 ? [] : [Small with { Text = "\n" + string.Join(" · ", said) }];
    }

    private static string Said(Scene scene, Sentence sign, Share share) => scene.Say(
        share switch
        {
            Share.All => Sentence.HealthForAll,
            Share.Most => Sentence.HealthForMost,
            _ => Sentence.HealthForSome,
        },
        scene.Say(sign));
}
