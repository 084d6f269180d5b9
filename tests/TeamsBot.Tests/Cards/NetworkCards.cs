using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Network;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>Cards of the network.</summary>
internal static class NetworkCards
{
    internal static IEnumerable<(string Name, AdaptiveCard Card)> Of(bool dialogs)
    {
        var scene = Squad.OfMia(dialogs).For("Tom");
        yield return ("42 units, none", UnitsCard.Render(scene, [], []));
        yield return ("42 units", UnitsCard.Render(scene, Few(), [new("payments", "checkout")]));
        yield return ("42 units, no place yet", UnitsCard.Render(scene, Few(), [new("payments", "checkout")], setsUp: true));
        yield return ("42 units, asked", UnitsCard.Render(scene with { Unit = scene.Unit with { Network = Domain.Network.NetworkView.None with { Asked = new(UnitKind.Squad, "Payments", new("https://smba.example/", "19:c")) } } }, Few(), []));
        yield return ("42 how to set up", Guide.CommandsCard.Of(scene, "set up", SetUpForm.Opens(scene)));
        yield return ("42 units, as text", UnitsCard.Render(scene, Few(), [new("payments", "checkout")], new(AsText: true)));
        yield return ("42 units, many", UnitsCard.Render(scene, Many(), [new("squad 1", "squad 30")]));
        yield return ("42 units, many, as text", UnitsCard.Render(scene, Many(), [], new(AsText: true)));
        yield return ("42 units, one of many", UnitsCard.Render(scene, Many(), [new("squad 1", "squad 30")], new("tribe 3")));
        yield return ("42 units, nested", UnitsCard.Render(scene, Nested(), [new("squad 1", "squad 30")]));
        yield return ("42 units, nested, one", UnitsCard.Render(scene, Nested(), [new("squad 1", "squad 30")], new("company")));
        yield return ("42 units, nested, more, as text", UnitsCard.Render(scene, Nested(), [new("squad 1", "squad 30")], new("company", AsText: true, Skip: 12)));
        yield return ("42 units, one squad", UnitsCard.Render(scene, [.. Few(), new("till", "Till", UnitKind.Squad, "commerce", 5, 1, "Nobody waits to pay")], [new("payments", "till")], new("till")));
        var nowhere = scene with { Unit = Domain.Unit.None, Viewer = Scene.Stranger, Words = scene.Words };
        var payments = Gallery.Placed(Squad.OfMia(dialogs).Proposes("Mia").For("Tom") with { UnitKey = "payments" }, "Payments");
        var guild = Gallery.Placed(Squad.OfMia(dialogs).For("Tom") with { UnitKey = "baking" }, "Baking", UnitKind.Guild);
        yield return ("42 my squads", Personal.MySquadsCard.Render(nowhere, [guild, payments with { Unit = payments.Unit with { Facilitator = payments.Viewer } }, Gallery.Placed(guild with { UnitKey = "search" }, "Search")], null));
        yield return ("42 my squads, at home", Personal.MySquadsCard.Render(nowhere, [guild, payments, Gallery.Placed(guild with { UnitKey = "search" }, "Search")], "payments"));
        yield return ("42 my squads, none", Personal.MySquadsCard.Render(nowhere, [], null));
        yield return ("42 my squads, many", Personal.MySquadsCard.Render(nowhere, [.. Enumerable.Range(10, 40).Select(number => Gallery.Placed(payments with { UnitKey = $"k{number}" }, $"Squad {number} {new string('n', 90)}"))], "k11"));
        yield return ("42 dependencies, none", DependenciesCard.Render(scene));
        yield return ("42 dependencies", DependenciesCard.Render(scene with { Unit = scene.Unit with { Network = Needy() } }));
        var advised = Squad.OfMia(dialogs).Proposes("Mia");
        yield return ("42 details, advised", Proposals.DetailsCard.Render(advised.For("Tom"), advised.Proposal with { Advice = [new(Squad.Monday, "Accessibility", "Ada", "Larger ones, **please** <at>all</at>")] }));
    }

    internal static IEnumerable<(string Name, AdaptiveCard Card)> Forms(bool dialogs)
    {
        var where = dialogs ? "dialog" : "in place";
        var scene = Squad.OfMia(dialogs).For("Tom");
        Whole[] wholes = [new("commerce", "Commerce", UnitKind.Tribe), new("growth", "Growth", UnitKind.Circle)];
        var written = new WantedPlace(UnitKind.Chapter, "Testing", "growth", "Find what breaks before others do");
        var held = Squad.OfMia(dialogs).InTribe().Proposes("Mia").Objects("Lena");
        yield return ($"28 refer form, {where}", TeamsBot.Proposals.WordsForm.Refer(held.For("Mia"), held.Proposal));
        yield return ($"42 set up form, {where}", SetUpForm.Render(scene, new(UnitKind.Squad, "Payments", "", ""), wholes));
        yield return ($"42 set up form, refused, {where}", SetUpForm.Render(scene, written, wholes, Refusals.Banner(scene, Refusal.WrongParent)));
        yield return ($"42 set up form, first of all, {where}", SetUpForm.Render(Squad.Nowhere(dialogs), new(UnitKind.Squad, "Payments", "", ""), []));
        yield return ($"42 set up form, many, {where}", SetUpForm.Render(scene, new(UnitKind.Squad, "Payments", "Commerce", ""), [.. Enumerable.Range(1, 26).Select(number => new Whole($"tribe-{number}", $"Tribe {number}", UnitKind.Tribe))]));
        yield return ($"42 set up form, long names, {where}", SetUpForm.Render(scene, new(UnitKind.Squad, "Payments", "tribe-3", ""), [.. Enumerable.Range(1, 25).Select(number => new Whole($"tribe-{number}", $"Tribe {number} {new string('n', 90)}", UnitKind.Tribe))]));
    }

    private static Domain.Network.NetworkView Needy()
    {
        var needs = ValueMap<UnitId, Dependency>.Empty;
        var needed = ValueMap<UnitId, Dependent>.Empty;
        foreach (var (name, level, reason) in new[] { ("Checkout", DependencyLevel.Fine, null), ("Search", DependencyLevel.Blocked, "We wait for the index"), ("Platform", DependencyLevel.Slowed, (string?)"Builds take an hour") })
        {
            needs = needs.With(new(name), new(new(name), name, level, reason, Squad.Monday.AddDays(-9), Squad.Monday));
        }

        needed = needed.With(new("Night"), new(new("Night"), "Night shift of the very long name that nobody can say in one breath", DependencyLevel.Slowed, "Reviews come late", Squad.Monday));
        return Domain.Network.NetworkView.None with { Dependencies = needs, Dependents = needed };
    }

    /// <summary>Cards about the network as files; they are about no unit.</summary>
    internal static IEnumerable<(string Name, AdaptiveCard Card)> Files(bool dialogs)
    {
        var scene = Squad.OfMia(dialogs).For("Tom") with { UnitKey = null };
        var import = new string('a', 26);
        var faults = Enumerable.Range(2, 20).Select(row => new RowFault(row % 3 == 0 ? NetworkFile.People : NetworkFile.Units, row, "kind", FaultKind.UnknownKind, "Teams & **friends** <at>all</at>")).ToList();
        RowFault[] warnings =
        [
            new(NetworkFile.Units, 3, "slug", FaultKind.Corrects, "payments"), new(NetworkFile.Units, 4, "parent", FaultKind.ParentIsAsked, "commerce"),
            new(NetworkFile.People, 7, "unit", FaultKind.PeopleOfChannel, "checkout"), new(NetworkFile.People, 12, "unit", FaultKind.BigSquad, "payments"), new(NetworkFile.People, 140, "unit", FaultKind.BigTribe, "commerce"),
        ];
        yield return ("43 import, new", ImportCard.Preview(scene, new(import, 12, 0, 140, 3, 0, 3)));
        yield return ("43 import, with warnings", ImportCard.Preview(scene, new(import, 12, 1, 140, 3, 1, 3) { Warnings = warnings }));
        yield return ("43 import, with many warnings", ImportCard.Preview(scene, new(import, 12, 1, 140, 3, 200, 3) { Warnings = [.. Enumerable.Range(2, 200).Select(row => new RowFault(NetworkFile.People, row, "unit", FaultKind.PeopleOfChannel, $"A {new string('n', 90)}"))] }, skip: 96));
        yield return ("43 import, nothing new", ImportCard.Preview(scene, new(import, 0, 0, 0, 155, 0, 0)));
        yield return ("43 import, wrong rows", ImportCard.Preview(scene, new(import, 0, 0, 0, 0, 0, 0) { Faults = faults }));
        yield return ("43 import, wrong rows, last", ImportCard.Preview(scene, new(import, 0, 0, 0, 0, 0, 0) { Faults = faults }, skip: 16));
        yield return ("43 import, going on", ImportCard.Going(scene, import, 17, 240));
        yield return ("43 import, done", ImportCard.Done(scene, left: 2));
        yield return ("43 import, stopped", ImportCard.Says(scene, Text.Sentence.ImportStopped));
        var some = NetworkFiles.Write([new("commerce", "Commerce", UnitKind.Tribe, null, "Sell"), new("payments", "Payments", UnitKind.Squad, "commerce", "Take money,\nsafely")], [new("payments", "mia@example.org", "Mia")]);
        yield return ("44 export", ExportCard.Render(scene, some));
        var many = NetworkFiles.Write([.. Enumerable.Range(0, 900).Select(number => new UnitRow($"u{number}", $"Unit {number}", UnitKind.Guild, null, "For something"))], []);
        yield return ("44 export, too much", ExportCard.Render(scene, many));
        yield return ("44 export, a part", ExportCard.Part(scene, "units.csv", some.Units, 0));
        yield return ("44 export, the last part", ExportCard.Part(scene, "network.json", many.Json, 6290));
        yield return ("44 export, for a guest", ImportCard.Says(scene, Text.Sentence.OwnPeopleOnly));
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

    /// <summary>Everything lies in one circle.</summary>
    private static IReadOnlyList<MapUnit> Nested() =>
        [new("company", "The whole company", UnitKind.Circle, null, 0, 1), .. Many().Select(unit => unit.Kind == UnitKind.Tribe ? unit with { Parent = "company" } : unit)];
}
