using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Network;
using TeamsBot.Storage;
using TeamsBot.Text;

namespace TeamsBot.Network;

/// <summary>The units of the organisation: which belong together, how many people each has, and where something is open.</summary>
public static class UnitsCard
{
    private const int UnitsShown = 60;

    public static AdaptiveCard Render(Scene scene, Domain.Network.Network organization, IReadOnlyDictionary<UnitKey, (int People, int Open)> counts) =>
        Fit.Into(scale => Whole(scene, organization, counts, UnitsShown / scale));

    private static AdaptiveCard Whole(Scene scene, Domain.Network.Network organization, IReadOnlyDictionary<UnitKey, (int People, int Open)> counts, int most)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.UnitsTitle);
        var entries = organization.Entries.Values.ToList();
        var rows = Rows(entries, parent: null, depth: 0).Take(most + 1).ToList();
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                entries.Count == 0 ? Face.Plain(scene.Say(Sentence.UnitsNone)) : null,
                .. rows.Take(most).Select(row => Line(scene, row.Entry, row.Depth, counts.GetValueOrDefault(new(row.Entry.Unit.Value)))),
                rows.Count > most ? Face.Fine(scene.Say(Sentence.UnitsMore, entries.Count)) : null,
                scene.Unit is { Exists: true, Network.Position: null } || entries.Count == 0 ? Face.Fine(scene.Say(Sentence.UnitsHow)) : null,
                .. scene.Unit.Network.Waiting.Values.Where(waiting => !waiting.Taken).Select(waiting => Face.Fine(scene.Say(Sentence.LinePartWaits, waiting.Name, scene.Unit.Name))),
                Face.Row(buttons.ReturnsOrHelps()),
            ]);
    }

    /// <summary>Each unit before its parts, tribes first, by name.</summary>
    private static IEnumerable<(Entry Entry, int Depth)> Rows(List<Entry> entries, UnitId? parent, int depth) => entries
        .Where(entry => entry.Parent == parent)
        .OrderBy(entry => entry.Position.Kind == UnitKind.Tribe ? 0 : 1)
        .ThenBy(entry => entry.Position.Name, StringComparer.InvariantCultureIgnoreCase)
        .SelectMany(entry => Rows(entries, entry.Unit, depth + 1).Prepend((entry, depth)));

    private static CardElement.RichTextBlock Line(Scene scene, Entry entry, int depth, (int People, int Open) count) => new(
    [
        new TextRun(new string('\u2003', Math.Min(depth, 4)) + People.Name(entry.Position.Name)) { Weight = TextWeight.Bolder },
        new TextRun($" {NetworkLines.Kind(scene, entry.Position.Kind)}, {scene.Count(Sentence.UnitPeople, count.People)}{(count.Open > 0 ? ", " + scene.Count(Sentence.UnitOpen, count.Open) : "")}") { IsSubtle = true },
    ]);
}
