using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Network;
using TeamsBot.Text;

namespace TeamsBot.Network;

/// <summary>What a unit needs of others, and who needs it; what holds somebody up comes first.</summary>
public static class DependenciesCard
{
    private const int RowsShown = 20;

    public static AdaptiveCard Render(Scene scene)
    {
        var network = scene.Unit.Network;
        var needs = network.Dependencies.Values.OrderByDescending(each => each.Level).ThenBy(each => each.Since).ToList();
        var needed = network.Dependents.Values.OrderByDescending(each => each.Level).ThenBy(each => each.Since).ToList();
        var title = scene.Say(Sentence.DependenciesTitle);
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                needs.Count == 0 ? Face.Plain(scene.Say(Sentence.DependenciesNone)) : null,
                .. needs.SelectMany(each => Row(scene, each.Name, each.Level, each.Reason, each.Since, scale)),
                needed.Count == 0 ? null : Face.Bold(scene.Say(Sentence.DependentsTitle)),
                .. needed.Take(RowsShown / scale).SelectMany(each => Row(scene, each.Name, each.Level, each.Reason, each.Since, scale)),
                needed.Count > RowsShown / scale ? Face.Fine(scene.Count(Sentence.UnitsMore, needed.Count - (RowsShown / scale))) : null,
                needs.FirstOrDefault(each => each.Level != DependencyLevel.Fine) is { } first ? Face.Fine(scene.Say(Sentence.DependenciesHow, People.Name(first.Name))) : null,
                Face.Row(new Buttons(scene).Tap(Sentence.ButtonAllUnits, Verbs.Units), new Buttons(scene).ReturnsOrHelps()),
            ]));
    }

    private static IEnumerable<CardElement?> Row(Scene scene, string name, DependencyLevel level, string? reason, DateTimeOffset since, int scale)
    {
        var (sentence, colour) = level switch
        {
            DependencyLevel.Blocked => (Sentence.LevelBlocked, TextColor.Attention),
            DependencyLevel.Slowed => (Sentence.LevelSlowed, TextColor.Warning),
            _ => (Sentence.LevelFine, TextColor.Good),
        };
        yield return new CardElement.RichTextBlock(
        [
            new TextRun(People.Name(name)) { Weight = TextWeight.Bolder },
            new TextRun($"  {scene.Say(sentence, When.Format(scene.Unit.Calendar.Day(since), scene.Words.Culture))}") { Color = colour },
        ]);
        yield return reason is null ? null : Face.Quoted(scene, reason, Dependencies.ReasonLength / scale);
    }
}
