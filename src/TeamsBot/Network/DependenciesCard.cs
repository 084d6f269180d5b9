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

    /// <summary>How it goes, and since when.</summary>
    public static string Since(Scene scene, DependencyLevel level, DateTimeOffset since) => scene.Say(
        level switch
        {
            DependencyLevel.Blocked => Sentence.LevelBlocked,
            DependencyLevel.Slowed => Sentence.LevelSlowed,
            _ => Sentence.LevelFine,
        },
        When.Format(scene.Unit.Calendar.Day(since), scene.Words.Culture));

    private static IEnumerable<CardElement?> Row(Scene scene, string name, DependencyLevel level, string? reason, DateTimeOffset since, int scale)
    {
        var colour = level switch
        {
            DependencyLevel.Blocked => TextColor.Attention,
            DependencyLevel.Slowed => TextColor.Warning,
            _ => TextColor.Good,
        };
        yield return new CardElement.RichTextBlock(
        [
            new TextRun(People.Name(name)) { Weight = TextWeight.Bolder },
            new TextRun($"  {Since(scene, level, since)}") { Color = colour },
        ]);
        yield return reason is null ? null : Face.Quoted(scene, reason, Dependencies.ReasonLength / scale);
    }
}
