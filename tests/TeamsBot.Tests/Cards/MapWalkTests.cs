using System.Text.Json;
using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Network;
using TeamsBot.Fakes;
using TeamsBot.Network;

namespace TeamsBot.Tests.Cards;

/// <summary>Whoever looks at the map finds every unit, tap by tap, on cards that Teams takes.</summary>
public sealed class MapWalkTests
{
    /// <summary>What a message of Teams may have with a picture in it; half of the 100 KB of a message that is not trusted.</summary>
    private const int WithPicture = 60_000;

    private static readonly Scene Alone = Squad.OfMia(dialogs: true).For("Tom") with { UnitKey = new string('k', 60) };

    public static TheoryData<string, int> Networks => new() { { "tribes", 200 }, { "one circle", 200 }, { "tribes of tribes", 300 }, { "one tribe", 150 }, { "a chain", 60 } };

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_unit_is_reached_from_the_map(string shape, int count)
    {
        var units = Shaped(shape, count);
        var containers = units.Where(unit => units.Any(other => other.Parent == unit.Key)).Select(unit => unit.Key);

        var (seen, _) = Walk(units, asText: false);
        Assert.Empty(containers.Except(seen));

        var (_, said) = Walk(units, asText: true);
        Assert.Empty(units.Where(unit => !said.Contains(unit.Name, StringComparison.Ordinal)).Select(unit => unit.Name));
    }

    /// <summary>Opens whatever opens; answers which units were looked at or drawn whole, and all that was said.</summary>
    private static (HashSet<string> Seen, string Said) Walk(IReadOnlyList<MapUnit> units, bool asText)
    {
        var (seen, said) = (new HashSet<string>(StringComparer.Ordinal), new System.Text.StringBuilder());
        var open = new Queue<MapView>([new(AsText: asText)]);
        for (var done = new HashSet<MapView>(); open.TryDequeue(out var view);)
        {
            if (!done.Add(view))
            {
                continue;
            }

            var card = UnitsCard.Render(Alone, units, [new(units[1].Key, units[^1].Key)], view);
            Assert.InRange(CardJson.Size(card), 1, asText ? Surface.Bytes : WithPicture);
            var shown = new FakeCard("1", "1", JsonDocument.Parse(CardJson.Write(card)).RootElement);
            said.AppendLine(shown.Text);
            seen.UnionWith(MapPicture.GroupsOf(units, [], view.One) is (var groups, true) ? groups.SelectMany(group => group.Units.Append(group.Head).OfType<MapUnit>()).Select(unit => unit.Key) : [view.One ?? ""]);
            foreach (var next in Taps(shown.Content).Where(next => next.AsText == asText))
            {
                open.Enqueue(next);
            }
        }

        return (seen, said.ToString());
    }

    private static IEnumerable<MapView> Taps(JsonElement card) => card.ValueKind switch
    {
        JsonValueKind.Array => card.EnumerateArray().SelectMany(Taps),
        JsonValueKind.Object when card.TryGetProperty("verb", out var verb) && verb.GetString() == Verbs.Units => [View(card.GetProperty("data"))],
        JsonValueKind.Object => card.EnumerateObject().SelectMany(property => Taps(property.Value)),
        _ => [],
    };

    private static MapView View(JsonElement data) => new(
        data.TryGetProperty(Fields.One, out var one) && one.GetString() is { Length: > 0 } key ? key : null,
        data.TryGetProperty(Fields.AsText, out var text) && text.GetInt32() == 1,
        data.TryGetProperty(Fields.Skip, out var skip) ? skip.GetInt32() : 0);

    private static List<MapUnit> Shaped(string shape, int count) => [.. Enumerable.Range(0, count).Select(number => shape switch
    {
        "tribes" => Unit(number, number % 8 == 0 ? UnitKind.Tribe : UnitKind.Squad, number % 8 == 0 ? null : number / 8 * 8),
        "one circle" => Unit(number, UnitKind.Circle, number == 0 ? null : 0),
        "tribes of tribes" => Unit(number, number % 6 < 2 ? UnitKind.Tribe : UnitKind.Squad, number == 0 ? null : number % 6 == 0 ? (number / 6 - 1) / 4 * 6 : number / 6 * 6),
        "one tribe" => Unit(number, number == 0 ? UnitKind.Tribe : UnitKind.Squad, number == 0 ? null : 0),
        _ => Unit(number, UnitKind.Circle, number == 0 ? null : number - 1),
    })];

    private static MapUnit Unit(int number, UnitKind kind, int? parent) =>
        new($"{number}-{new string('x', 50)}", $"{kind} number {number} of the world", kind, parent is null ? null : $"{parent}-{new string('x', 50)}", 3 + (number % 9), number % 4, new string('p', 500));
}
