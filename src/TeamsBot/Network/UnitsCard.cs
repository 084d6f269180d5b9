using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Network;
using TeamsBot.Text;

namespace TeamsBot.Network;

/// <summary>The network of units as a picture, or as text; of a large one the tribes, each of which opens.</summary>
public static class UnitsCard
{
    private const int GroupsShown = 24;
    private const int NamesShown = 250;

    /// <summary>Below the picture, where an arrow alone would have to be followed on a phone.</summary>
    private const int WaitsShown = 5;

    /// <summary>Longest text that stands for the picture, in characters.</summary>
    private const int AltLength = 1500;

    /// <param name="one">The key of the unit that is looked at; null for all.</param>
    /// <param name="asText">Without the picture.</param>
    /// <param name="setsUp">The conversation has no place on it, and can get one.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, string? one = null, bool asText = false, bool setsUp = false)
    {
        if (units.Count == 0)
        {
            return Framed(scene, [Face.Plain(scene.Say(Sentence.UnitsNone))], one: null, setsUp, toPicture: null);
        }

        if (asText)
        {
            var groups = MapPicture.GroupsOf(units, blocks, one);
            return Fit.Into(scale => Framed(scene, [.. About(scene, units, one), .. groups.Take(GroupsShown * 2 / scale).Select(group => Line(scene, group, NamesShown / scale)), More(scene, groups.Count - (GroupsShown * 2 / scale)), .. Waiting(scene, units, blocks, groups)], one, setsUp, toPicture: true));
        }

        var picture = MapPicture.Draw(units, blocks, Words(scene), one);
        var waits = Waits(scene, units, blocks, picture.Groups).ToList();
        return Framed(scene, [.. About(scene, units, one), Image(scene, picture, waits), .. waits.Take(WaitsShown).Select(Face.Fine), .. Openings(scene, picture, units.Count, one)], one, setsUp);
    }

    /// <summary>For whoever is not of the organisation.</summary>
    public static AdaptiveCard Refused(Scene scene)
    {
        var title = scene.Say(Sentence.UnitsTitle);
        return Face.Card(scene, title, [Face.Heading(title), Face.Plain(scene.Say(Sentence.OwnPeopleOnly))]);
    }

    private static AdaptiveCard Framed(Scene scene, IReadOnlyList<CardElement?> body, string? one, bool setsUp, bool? toPicture = false)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.UnitsTitle);
        var other = toPicture is null ? null : toPicture == true ? buttons.Tap(Sentence.ButtonAsPicture, Verbs.Units, (Fields.One, one ?? "")) : buttons.Tap(Sentence.ButtonAsText, Verbs.Units, (Fields.One, one ?? ""), (Fields.AsText, 1));
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                .. body,
                .. scene.Unit.Network.Waiting.Values.Where(waiting => !waiting.Taken).Take(GroupsShown).Select(waiting => Face.Fine(scene.Say(Sentence.LinePartWaits, People.Name(waiting.Name), People.Name(scene.Unit.Name)))),
                scene.Unit.Network is { Position: null, Asked: not null } ? Face.Fine(scene.Say(Sentence.UnitsAsked))
                    : scene.Unit is { Exists: true, Network.Position: null } || toPicture is null || setsUp ? Face.Fine(scene.Say(Sentence.UnitsHow)) : null,
                setsUp ? Face.Row(SetUpForm.Opens(scene)) : null,
                Face.Row(other, one is null ? buttons.ReturnsOrHelps() : buttons.Tap(Sentence.ButtonAllUnits, Verbs.Units)),
            ]);
    }

    /// <summary>Of the unit that is looked at: what it is, what it is there for and part of, and how many are in it.</summary>
    private static IEnumerable<CardElement?> About(Scene scene, IReadOnlyList<MapUnit> units, string? one)
    {
        if (units.FirstOrDefault(each => each.Key == one) is not { } unit)
        {
            yield break;
        }

        yield return Face.WithName($"{People.Name(unit.Name)} ({NetworkLines.Kind(scene, unit.Kind)})", TextWeight.Bolder);
        yield return Face.Words(unit.Purpose, Structure.PurposeLength);
        yield return units.FirstOrDefault(each => each.Key == unit.Parent) is { } whole ? Face.Fine(scene.Say(Sentence.EffectPartOf, People.Name(whole.Name))) : null;
        yield return Face.Fine($"{scene.Count(Sentence.UnitPeople, unit.People)}, {scene.Count(Sentence.UnitOpen, unit.OpenDecisions)}");
    }

    private static CardElement.Image Image(Scene scene, MapPicture picture, IEnumerable<string> waits)
    {
        var said = string.Join("; ", picture.Groups.Select(group => Said(scene, group, NamesShown)).Concat(waits));
        return new(new Uri($"data:image/png;base64,{Convert.ToBase64String(picture.Png)}"), said.Length > AltLength ? said[..AltLength].TrimEnd('\uD83D', '\uD83C') + "…" : said) { Size = ImageSize.Stretch };
    }

    /// <summary>What the picture shows only as a number opens.</summary>
    private static IEnumerable<CardElement?> Openings(Scene scene, MapPicture picture, int units, string? one)
    {
        var heads = picture.Groups.Where(group => group is { Head: not null, Units.Count: > 0 }).ToList();
        if (one is not null || units <= MapPicture.MostUnits)
        {
            yield break;
        }

        var buttons = new Buttons(scene);
        foreach (var (index, group) in heads.Take(GroupsShown).Index())
        {
            yield return Face.Tappable(
                buttons.Area(People.Name(group.Head!.Name), Verbs.Units, (Fields.One, group.Head.Key)),
                index == 0,
                new CardElement.RichTextBlock([new TextRun(People.Name(group.Head.Name)) { Weight = TextWeight.Bolder }, new TextRun($" {Counts(scene, group)}") { IsSubtle = true }]));
        }

        yield return More(scene, heads.Count - GroupsShown);
    }

    /// <summary>Who waits for whom, as far as one of both is shown.</summary>
    private static IEnumerable<string> Waits(Scene scene, IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, IReadOnlyList<MapGroup> groups)
    {
        var names = units.ToDictionary(unit => unit.Key, unit => unit.Name, StringComparer.Ordinal);
        var shown = groups.SelectMany(group => group.Units.Append(group.Head).OfType<MapUnit>()).Select(unit => unit.Key).ToHashSet(StringComparer.Ordinal);
        return blocks.Where(block => (shown.Contains(block.From) || shown.Contains(block.To)) && names.ContainsKey(block.From) && names.ContainsKey(block.To))
            .Take(GroupsShown).Select(block => scene.Say(Sentence.UnitsBlock, People.Name(names[block.From]), People.Name(names[block.To])));
    }

    private static IEnumerable<CardElement?> Waiting(Scene scene, IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, IReadOnlyList<MapGroup> groups) =>
        Waits(scene, units, blocks, groups).Select(Face.Fine);

    private static CardElement.RichTextBlock? More(Scene scene, int more) => more > 0 ? Face.Fine(scene.Count(Sentence.UnitsMore, more)) : null;

    private static CardElement.RichTextBlock Line(Scene scene, MapGroup group, int most) => new(
    [
        new TextRun(Head(scene, group)) { Weight = TextWeight.Bolder },
        new TextRun($" {Rest(scene, group, most)}"),
    ]);

    private static string Said(Scene scene, MapGroup group, int most) => $"{Head(scene, group)} {Rest(scene, group, most)}";

    private static string Head(Scene scene, MapGroup group) => group.Head is { } head ? $"{People.Name(head.Name)} ({NetworkLines.Kind(scene, head.Kind)})"
        : scene.Say(group.Units[0].Kind == UnitKind.Guild ? Sentence.UnitsGuilds : Sentence.UnitsAlone);

    private static string Rest(Scene scene, MapGroup group, int most) => group.Units.Count == 0
        ? Counts(scene, group)
        : $"{Counts(scene, group)}: {People.List(scene, group.Units.Select(unit => unit.Name), Math.Max(1, most / 8))}";

    private static string Counts(Scene scene, MapGroup group) => string.Join(", ",
        ((string[])[scene.Count(Sentence.UnitPeople, group.Head?.People ?? group.Units.Sum(unit => unit.People)), group.OpenDecisions > 0 ? scene.Count(Sentence.UnitOpen, group.OpenDecisions) : ""])
        .Where(part => part.Length > 0));

    private static MapWords Words(Scene scene) => new(
        NetworkLines.Kind(scene, UnitKind.Squad), NetworkLines.Kind(scene, UnitKind.Tribe), NetworkLines.Kind(scene, UnitKind.Chapter),
        NetworkLines.Kind(scene, UnitKind.Guild), NetworkLines.Kind(scene, UnitKind.Circle),
        scene.Say(Sentence.MapPeople), scene.Say(Sentence.MapOpen), scene.Say(Sentence.MapWaitsFor));
}
