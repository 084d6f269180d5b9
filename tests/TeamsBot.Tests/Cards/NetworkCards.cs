using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Network;
using TeamsBot.Network;

namespace TeamsBot.Tests.Cards;

/// <summary>Cards of the network.</summary>
internal static class NetworkCards
{
    internal static IEnumerable<(string Name, AdaptiveCard Card)> Of(bool dialogs)
    {
        var scene = Squad.OfMia(dialogs).For("Tom");
        yield return ("42 units, none", UnitsCard.Render(scene, []));
        yield return ("42 units", UnitsCard.Render(scene, Few()));
        yield return ("42 units, as text", UnitsCard.Render(scene, Few(), asText: true));
        yield return ("42 units, many", UnitsCard.Render(scene, Many()));
        yield return ("42 units, many, as text", UnitsCard.Render(scene, Many(), asText: true));
        var nowhere = scene with { Unit = Domain.Unit.None, Viewer = Scene.Stranger, Words = scene.Words };
        var payments = Gallery.Placed(Squad.OfMia(dialogs).Proposes("Mia").For("Tom") with { UnitKey = "payments" }, "Payments");
        var guild = Gallery.Placed(Squad.OfMia(dialogs).For("Tom") with { UnitKey = "baking" }, "Baking", UnitKind.Guild);
        yield return ("42 my squads", Personal.MySquadsCard.Render(nowhere, [guild, payments with { Unit = payments.Unit with { Facilitator = payments.Viewer } }, Gallery.Placed(guild with { UnitKey = "search" }, "Search")], null));
        yield return ("42 my squads, at home", Personal.MySquadsCard.Render(nowhere, [guild, payments, Gallery.Placed(guild with { UnitKey = "search" }, "Search")], "payments"));
        yield return ("42 my squads, none", Personal.MySquadsCard.Render(nowhere, [], null));
        yield return ("42 my squads, many", Personal.MySquadsCard.Render(nowhere, [.. Enumerable.Range(10, 40).Select(number => Gallery.Placed(payments with { UnitKey = $"k{number}" }, $"Squad {number} {new string('n', 90)}"))], "k11"));
        yield return ("42 units, one of many", UnitsCard.Render(scene, Many(), one: "tribe 3"));
    }

    private static IReadOnlyList<MapUnit> Few() =>
    [
        new("commerce", "Commerce", UnitKind.Tribe, null, 15, 0),
        new("payments", "Payments", UnitKind.Squad, "commerce", 6, 2),
        new("checkout", "Checkout", UnitKind.Squad, "commerce", 9, 0),
        new("testing", "Testing", UnitKind.Chapter, "commerce", 4, 1),
        new("baking", "Baking", UnitKind.Guild, null, 23, 0),
        new("night", "Night shift of the very long name that nobody can say in one breath", UnitKind.Squad, null, 3, 1),
    ];

    private static IReadOnlyList<MapUnit> Many() =>
    [
        .. Enumerable.Range(1, 14).Select(tribe => new MapUnit($"tribe {tribe}", $"Tribe {tribe}", UnitKind.Tribe, null, 60 + tribe, tribe % 3)),
        .. Enumerable.Range(1, 84).Select(squad => new MapUnit($"squad {squad}", $"Squad {squad}", UnitKind.Squad, $"tribe {1 + (squad % 14)}", 4 + (squad % 6), squad % 4)),
        new("baking", "Baking", UnitKind.Guild, null, 23, 0),
    ];
}
