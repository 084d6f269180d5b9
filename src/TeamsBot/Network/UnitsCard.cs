using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Network;
using TeamsBot.Text;

namespace TeamsBot.Network;

/// <summary>What of the network is looked at.</summary>
/// <param name="One">The key of a unit; null for all.</param>
/// <param name="AsText">Without the picture.</param>
/// <param name="Skip">How many of the units that are listed were shown before.</param>
public sealed record MapView(string? One = null, bool AsText = false, int Skip = 0);

/// <summary>The network of units as a picture, or as text; of what is too large for one picture only what lies directly in it, each of which opens.</summary>
public static class UnitsCard
{
    /// <summary>As many as fit into a card beside the picture.</summary>
    private const int ListedAtOnce = 12;

    private const int LinesShown = 24;
    private const int NamesShown = 240;

    /// <summary>Names of a group that stand for what the picture shows.</summary>
    private const int NamesSaid = 30;

    /// <summary>Below the picture, where an arrow alone would have to be followed on a phone.</summary>
    private const int WaitsShown = 5;

    /// <summary>Longest text that stands for the picture, in characters.</summary>
    private const int AltLength = 1500;

    /// <param name="setsUp">The conversation has no place on it, and can get one.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, MapView? view = null, bool setsUp = false)
    {
        var one = units.FirstOrDefault(unit => unit.Key == view?.One);
        view = (view ?? new()) with { One = one?.Key };
        if (units.Count == 0)
        {
            return Framed(scene, one, [Face.Plain(scene.Say(Sentence.UnitsNone))], view, setsUp, toPicture: null);
        }

        var above = Above(scene, units, one);
        if (!view.AsText)
        {
            var picture = MapPicture.Draw(units, blocks, Words(scene), one?.Key);
            var waits = Waits(scene, units, blocks, picture.Groups).ToList();
            var listed = picture.Whole ? [] : Within(picture.Groups, one).Where(group => group.Units.Count > 0).ToList();
            return Framed(scene, one, [.. above, Image(scene, picture, waits), .. waits.Take(WaitsShown).Select(Face.Fine), .. Listed(scene, listed, view)], view, setsUp, toPicture: false);
        }

        var (groups, whole) = MapPicture.GroupsOf(units, blocks, one?.Key);
        var lines = Waits(scene, units, blocks, groups).Select(Face.Fine);
        return Fit.Into(scale => Framed(
            scene,
            one,
            [.. above, .. whole ? groups.Select(group => Line(scene, group, NamesShown / scale)) : Listed(scene, [.. Within(groups, one), .. groups.Where(group => group.Head is null || group.Head == one).SelectMany(Each)], view), .. lines.Take(LinesShown / scale)],
            view,
            setsUp,
            toPicture: true));
    }

    /// <summary>For whoever is not of the organisation.</summary>
    public static AdaptiveCard Refused(Scene scene)
    {
        var title = scene.Say(Sentence.UnitsTitle);
        return Face.Card(scene, title, [Face.Heading(title), Face.Plain(scene.Say(Sentence.OwnPeopleOnly))]);
    }

    private static AdaptiveCard Framed(Scene scene, MapUnit? one, IReadOnlyList<CardElement?> body, MapView view, bool setsUp, bool? toPicture)
    {
        var buttons = new Buttons(scene);
        var title = one is null ? scene.Say(Sentence.UnitsTitle) : People.Name(one.Name);
        var other = toPicture is null ? null : toPicture == true ? buttons.Tap(Sentence.ButtonAsPicture, Verbs.Units, (Fields.One, view.One ?? "")) : buttons.Tap(Sentence.ButtonAsText, Verbs.Units, (Fields.One, view.One ?? ""), (Fields.AsText, 1));
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                .. body,
                .. scene.Unit.Network.Waiting.Values.Where(waiting => !waiting.Taken).Take(LinesShown).Select(waiting => Face.Fine(scene.Say(Sentence.LinePartWaits, People.Name(waiting.Name), People.Name(scene.Unit.Name)))),
                scene.Unit.Network is { Position: null, Asked: not null } ? Face.Fine(scene.Say(Sentence.UnitsAsked))
                    : scene.Unit is { Exists: true, Network.Position: null } || toPicture is null || setsUp ? Face.Fine(scene.Say(Sentence.UnitsHow)) : null,
                setsUp ? Face.Row(SetUpForm.Opens(scene)) : null,
                Face.Row(other, view.One is null ? buttons.ReturnsOrHelps() : buttons.Tap(Sentence.ButtonAllUnits, Verbs.Units)),
            ]);
    }

    /// <summary>Of the unit that is looked at: what it is part of, which opens, what it is there for, and how many are in it.</summary>
    private static IEnumerable<CardElement?> Above(Scene scene, IReadOnlyList<MapUnit> units, MapUnit? one)
    {
        if (one is null)
        {
            yield break;
        }

        if (units.FirstOrDefault(unit => unit.Key == one.Parent) is { } above)
        {
            yield return Opens(scene, above, [new TextRun($"↑ {People.Name(above.Name)}") { Weight = TextWeight.Bolder }], first: true, asText: false);
        }

        yield return Face.Words(one.Purpose, Structure.PurposeLength);
        yield return Face.Fine($"{NetworkLines.Kind(scene, one.Kind)}: {scene.Count(Sentence.UnitPeople, one.People)}, {scene.Count(Sentence.UnitOpen, one.OpenDecisions)}");
    }

    private static CardElement.Image Image(Scene scene, MapPicture picture, IEnumerable<string> waits)
    {
        var said = string.Join("; ", picture.Groups.Select(group => Said(scene, group, NamesSaid)).Concat(waits));
        return new(new Uri($"data:image/png;base64,{Convert.ToBase64String(picture.Png)}"), said.Length > AltLength ? said[..AltLength].TrimEnd('\uD83D', '\uD83C') + "…" : said) { Size = ImageSize.Stretch };
    }

    /// <summary>What is shown only as a number: the groups below what is looked at.</summary>
    private static IEnumerable<MapGroup> Within(IReadOnlyList<MapGroup> groups, MapUnit? one) => groups.Where(group => group.Head is { } head && head != one);

    private static IEnumerable<MapGroup> Each(MapGroup group) => group.Units.Select(unit => new MapGroup(unit, [], 0, unit.OpenDecisions, 0));

    /// <summary>Some of them, line by line, and what shows the next. What has something in it opens.</summary>
    private static IEnumerable<CardElement?> Listed(Scene scene, IReadOnlyList<MapGroup> groups, MapView view)
    {
        var from = Math.Clamp(view.Skip, 0, Math.Max(0, groups.Count - 1));
        foreach (var (index, group) in groups.Skip(from).Take(ListedAtOnce).Index())
        {
            Parts<TextRun> line = [new TextRun(People.Name(group.Head!.Name)) { Weight = TextWeight.Bolder }, new TextRun($" {Counts(scene, group)}") { IsSubtle = true }];
            yield return group.Units.Count > 0 ? Opens(scene, group.Head, line, index == 0, view.AsText) : new CardElement.RichTextBlock(line);
        }

        var left = groups.Count - from - ListedAtOnce;
        if (left > 0)
        {
            yield return Face.Fine(scene.Count(Sentence.UnitsMore, left));
            yield return Face.Row(new Buttons(scene).Tap(Sentence.ButtonShowMore, Verbs.Units, (Fields.One, view.One ?? ""), (Fields.AsText, view.AsText ? 1 : 0), (Fields.Skip, from + ListedAtOnce)));
        }
    }

    private static CardElement.Container Opens(Scene scene, MapUnit unit, Parts<TextRun> line, bool first, bool asText) => Face.Tappable(
        new Buttons(scene).Area(People.Name(unit.Name), Verbs.Units, (Fields.One, unit.Key), (Fields.AsText, asText ? 1 : 0)), first, new CardElement.RichTextBlock(line));

    /// <summary>Who waits for whom, as far as one of both is shown.</summary>
    private static IEnumerable<string> Waits(Scene scene, IReadOnlyList<MapUnit> units, IReadOnlyList<MapBlock> blocks, IReadOnlyList<MapGroup> groups)
    {
        var names = units.ToDictionary(unit => unit.Key, unit => unit.Name, StringComparer.Ordinal);
        var shown = groups.SelectMany(group => group.Units.Append(group.Head).OfType<MapUnit>()).Select(unit => unit.Key).ToHashSet(StringComparer.Ordinal);
        return blocks.Where(block => (shown.Contains(block.From) || shown.Contains(block.To)) && names.ContainsKey(block.From) && names.ContainsKey(block.To))
            
            .Take(LinesShown).Select(block => scene.Say(Sentence.UnitsBlock, People.Name(names[block.From]), People.Name(names[block.To])));
    }

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
        : $"{Counts(scene, group)}: {People.List(scene, group.Units.Select(unit => unit.Name), Math.Max(1, most))}";

    private static string Counts(Scene scene, MapGroup group) => string.Join(", ",
        ((string[])[scene.Count(Sentence.UnitPeople, group.Head?.People ?? group.Units.Sum(unit => unit.People)), group.OpenDecisions > 0 ? scene.Count(Sentence.UnitOpen, group.OpenDecisions) : ""])
        .Where(part => part.Length > 0));

    private static MapWords Words(Scene scene) => new(
        NetworkLines.Kind(scene, UnitKind.Squad), NetworkLines.Kind(scene, UnitKind.Tribe), NetworkLines.Kind(scene, UnitKind.Chapter),
        NetworkLines.Kind(scene, UnitKind.Guild), NetworkLines.Kind(scene, UnitKind.Circle),
        scene.Say(Sentence.MapPeople), scene.Say(Sentence.MapOpen), scene.Say(Sentence.MapWaitsFor));
}
