using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>The note at the end of a week: what was decided, in one message.</summary>
internal static class NoteLines
{
    private static readonly (OutcomeKind Kind, Sentence Count, Sentence Row)[] Words =
    [
        (OutcomeKind.Adopted, Sentence.NoteAdopted, Sentence.NoteRow),
        (OutcomeKind.Changed, Sentence.NoteChanged, Sentence.NoteRowChanged),
        (OutcomeKind.Ended, Sentence.NoteEnded, Sentence.NoteRowEnded),
        (OutcomeKind.NotDecided, Sentence.NoteNotDecided, Sentence.NoteRowNotDecided),
    ];

    public static Line Of(Scene scene, WeekNote week)
    {
        var counts = Words.Where(each => week.CountOf(each.Kind) > 0).Select(each => scene.Say(each.Count, week.CountOf(each.Kind)));
        var rows = week.Outcomes.Select(outcome => scene.Say(
            Array.Find(Words, each => each.Kind == outcome.Kind).Row, outcome.Number, Said.Words(outcome.Title, Wording.MaxTitle)));
        return Line.Of([
            new(scene.Say(Sentence.NoteTitle, string.Join(", ", counts))),
            .. rows.Select(row => new Line(row)),
            .. week.More > 0 ? [new Line(scene.Say(Sentence.NoteMore, week.More))] : Array.Empty<Line>(),
        ]);
    }

    /// <summary>Whether there is one, and how to change that.</summary>
    public static string Rule(Scene scene) => scene.Say(scene.Unit.Week.Off ? Sentence.NoteRuleOff : Sentence.NoteRuleOn);

    public static Line Chosen(Scene scene, bool wanted) => new(scene.Say(wanted ? Sentence.NotedNoteOn : Sentence.NotedNoteOff));
}
