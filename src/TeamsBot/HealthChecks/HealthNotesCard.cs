using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Text;

namespace TeamsBot.HealthChecks;

/// <summary>What people wrote in a health check: without names, and in an order that tells nothing.</summary>
public static class HealthNotesCard
{
    public const int PerPage = 10;

    /// <param name="scene">The unit.</param>
    /// <param name="check">Closed.</param>
    /// <param name="skip">How many were shown before.</param>
    public static AdaptiveCard Render(Scene scene, HealthCheck check, int skip)
    {
        var buttons = new Buttons(scene);
        var next = skip + PerPage;
        return Face.Card(
            scene,
            scene.Say(Sentence.HealthNotesTitle),
            [
                .. Rows(scene, check, skip, PerPage),
                Face.Row(
                    next < check.Notes.Count ? buttons.Tap(Sentence.ButtonShowMore, Verbs.HealthNotes, (Fields.Check, check.Number), (Fields.Skip, next)) : null,
                    buttons.Tap(Sentence.ButtonBack, Verbs.ViewHealth, (Fields.Check, check.Number))),
            ]);
    }

    /// <summary>Some of them under their heading; none if there are none.</summary>
    internal static IEnumerable<CardElement> Rows(Scene scene, HealthCheck check, int skip, int most) =>
        check.Notes.Count == 0 ? [] : [Face.Bold(scene.Say(Sentence.HealthNotesTitle)), .. check.Notes.Skip(skip).Take(most).Select(mark => Row(scene, check, mark))];

    /// <summary>Beside a topic that few have answered a note would stand nearly alone: there the topic is left out.</summary>
    private static CardElement Row(Scene scene, HealthCheck check, Mark mark) => (check.SpreadOf(mark.Topic) is null
        ? Face.Quoted(scene, mark.Note!, Mark.LongestNote)
        : Face.Labelled(TopicWords.Of(scene, mark.Topic).Name + ":", mark.Note!, Mark.LongestNote)) with
    {
        Spacing = Spacing.Small,
    };
}
