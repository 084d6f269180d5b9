using CsCheck;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>Units that come from files, until a conversation takes them over.</summary>
public sealed class ImportTests
{
    private readonly Town town = new();

    [Fact]
    public void What_was_imported_is_in_the_network_and_nobody_is_written_to()
    {
        Assert.Null(town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce", "guild Baking"]));
        Assert.Equal(["Baking", "Commerce", "Payments"], town.Directory.Entries.Values.Select(entry => entry.Position.Name).Order());
        Assert.All(town.Directory.Entries.Values, entry => Assert.True(entry.Vacant));
        Assert.Equal("Commerce", Parent("Payments"));
        Assert.Empty(town.Senders);
        Assert.Null(town.Directory.Importing);
    }

    [Fact]
    public void A_step_that_is_done_twice_or_comes_too_early_changes_nothing()
    {
        Assert.Null(town.Imports("one", ["tribe Commerce"]));
        town.Do(Town.Organization.Value, (at, entropy) => new NetworkCommand.AskImport("two", "", 3, null) { At = at, Entropy = entropy });
        town.ImportsStep("two", 1, "squad Payments in commerce");
        var size = town.Of(Town.Organization).Size;
        town.ImportsStep("two", 1, "squad Payments in commerce");
        town.ImportsStep("two", 3, "squad Checkout in commerce");
        town.ImportsStep("one", 2, "squad Checkout in commerce");
        Assert.Equal(size, town.Of(Town.Organization).Size);
        Assert.Equal(1, town.Directory.Importing?.Done);
    }

    [Fact]
    public void The_same_import_twice_doubles_nothing_and_two_at_a_time_are_refused()
    {
        string[][] steps = [["tribe Commerce"], ["squad Payments in commerce"]];
        Assert.Null(town.Imports("one", steps));
        var entries = town.Directory.Entries;
        Assert.Null(town.Imports("one", steps));
        Assert.Equal(entries, town.Directory.Entries);

        town.Do(Town.Organization.Value, (at, entropy) => new NetworkCommand.AskImport("two", "", 3, null) { At = at, Entropy = entropy });
        Assert.Equal(Refusal.ImportRunning, town.Imports("three", steps));
        Assert.Null(town.Do(Town.Organization.Value, (at, entropy) => new NetworkCommand.AskImport("two", "", 3, null) { At = at, Entropy = entropy }));
    }

    [Fact]
    public void What_others_took_meanwhile_is_left_out_and_counted()
    {
        town.Found("payments", "Ben");
        Assert.Null(town.SetsUp("payments", UnitKind.Squad, name: "Payments"));
        town.Rest();
        town.Do(Town.Organization.Value, (at, entropy) => new NetworkCommand.AskImport("one", "", 2, null) { At = at, Entropy = entropy });
        town.ImportsStep("one", 1, "tribe Payments", "squad PAYMENTS", "squad Checkout in nowhere", "chapter Testing", "squad Baking");
        Assert.Equal(4, town.Directory.Importing?.Left);
        Assert.Equal(["Baking", "Payments"], town.Directory.Entries.Values.Select(entry => entry.Position.Name).Order());
        Assert.Equal(town.Of("payments").Network.Position, town.Directory.Entries[new("payments")].Position);
        town.ImportsStep("one", 2, "guild Bread");
        Assert.Null(town.Directory.Importing);
        Assert.Equal(("one", 4), (town.Directory.Imported?.Import, town.Directory.Imported?.Left));
    }

    [Fact]
    public void A_channel_that_is_set_up_by_that_name_takes_the_entry_over()
    {
        _ = town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce"]);
        town.Found("payments", "Ben");
        Assert.Null(town.SetsUp("payments", UnitKind.Squad, name: "PAYMENTS"));
        town.Rest();
        Assert.Equal(new("payments"), Assert.Single(town.Directory.Entries.Values, entry => entry.Position.Slug == "payments").Unit);
        Assert.Equal(2, town.Directory.Entries.Count);
        Assert.Equal("Payments", town.Of("payments").Name);
        Assert.Equal("Commerce", Parent("Payments"));
        Assert.Null(town.Of("payments").Network.Parent);
    }

    [Fact]
    public void When_the_tribe_has_a_channel_too_the_people_of_its_squads_are_in_it()
    {
        _ = town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce", "squad Checkout in commerce"]);
        TakesOver("payments", UnitKind.Squad, "Payments", "Ben", "Cleo");
        TakesOver("commerce", UnitKind.Tribe, "Commerce", "Ana");
        Assert.Equal(["Ben", "Cleo"], People("commerce"));
        TakesOver("checkout", UnitKind.Squad, "Checkout", "Cleo", "Dan");
        Assert.Equal(["Ben", "Cleo", "Dan"], People("commerce"));
        Assert.Equal(["Checkout", "Payments"], town.Of("commerce").Network.Parts.Values.Select(part => part.Name).Order());
        Assert.All(town.Directory.Entries.Values, entry => Assert.False(entry.Vacant));
    }

    [Fact]
    public void A_squad_may_leave_a_tribe_that_has_no_channel_yet_and_is_not_in_it_when_it_has_one()
    {
        _ = town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce", "squad Checkout in commerce"]);
        TakesOver("payments", UnitKind.Squad, "Payments", "Ben", "Cleo");
        TakesOver("checkout", UnitKind.Squad, "Checkout", "Dan", "Eve");
        Assert.Equal("Commerce", town.Of("payments").Network.Awaited!.Name);
        Assert.Null(town.Agrees("payments", new Effect.Leave()));
        town.Rest();
        Assert.Null(Parent("Payments"));
        Assert.Null(town.Of("payments").Network.Awaited);
        TakesOver("commerce", UnitKind.Tribe, "Commerce", "Ana");
        Assert.Equal(["Dan", "Eve"], People("commerce"));
        Assert.Null(town.Of("payments").Network.Parent);
        Assert.Null(town.Of("checkout").Network.Awaited);
        Assert.Equal(Refusal.NothingChanges, town.Agrees("payments", new Effect.Leave()));
    }

    [Fact]
    public void A_squad_hears_when_a_tribe_that_has_no_channel_yet_is_called_otherwise()
    {
        _ = town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce"]);
        TakesOver("payments", UnitKind.Squad, "Payments", "Ben", "Cleo");
        _ = town.Do(Town.Organization.Value, (at, entropy) => new NetworkCommand.AskImport("two", "aad-Ana", 1, Card: null) { At = at, Entropy = entropy });
        _ = town.Do(Town.Organization.Value, (at, entropy) => new NetworkCommand.ImportStep("two", 1, [new(new("entry-commerce"), "commerce", "Trade", UnitKind.Tribe, null, "To sell")]) { At = at, Entropy = entropy });
        town.Rest();
        Assert.Equal("Trade", town.Of("payments").Network.Awaited!.Name);
    }

    [Fact]
    public void A_squad_may_go_from_a_tribe_that_has_no_channel_yet_to_one_that_has()
    {
        TakesOver("trade", UnitKind.Tribe, "Trade", "Ana");
        _ = town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce"]);
        TakesOver("payments", UnitKind.Squad, "Payments", "Ben", "Cleo");
        town.Wants("payments", "trade");
        town.Rest();
        Assert.Equal(("Trade", null), (Parent("Payments"), town.Of("payments").Network.Awaited));
        TakesOver("commerce", UnitKind.Tribe, "Commerce", "Ida");
        Assert.Equal("Trade", Parent("Payments"));
        Assert.Empty(town.Of("commerce").Network.Parts);
    }

    [Fact]
    public void A_tribe_with_more_squads_than_fit_one_transaction_tells_them_all()
    {
        var squads = Enumerable.Range(100, 90).Select(number => $"S{number}").ToList();
        _ = town.Imports("one", ["tribe Commerce"], [.. squads.Select(name => $"squad {name} in commerce")]);
        foreach (var squad in squads)
        {
            TakesOver(squad, UnitKind.Squad, squad, "P" + squad);
        }

        TakesOver("commerce", UnitKind.Tribe, "Commerce", "Ana");
        Assert.Equal(squads.Count, town.Of("commerce").Network.Parts.Count);
        Assert.All(town.Logs, log => Assert.InRange(log.Count(happened => happened is NetworkEvent.PartsTold), 0, 3));
    }

    [Fact]
    public void Under_a_unit_with_a_channel_it_is_asked_once_there_is_one()
    {
        TakesOver("commerce", UnitKind.Tribe, "Commerce", "Ana");
        TakesOver("payments", UnitKind.Squad, "Payments", "Ben");
        Assert.Null(town.Do("payments", (at, entropy) => new MembershipCommand.Advance { At = at, Entropy = entropy }));
        _ = town.Imports("one", ["squad Checkout in commerce"]);
        Assert.Null(Parent("Checkout"));
        Assert.Empty(town.Senders);
        TakesOver("checkout", UnitKind.Squad, "Checkout", "Cleo");
        Assert.Equal("Commerce", Parent("Checkout"));
    }

    [Fact]
    public void Another_kind_of_that_name_is_refused_and_so_is_being_part_of_what_has_no_channel()
    {
        _ = town.Imports("one", ["tribe Commerce", "squad Payments"]);
        Assert.Equal(Refusal.NameTaken, Structure.Refuse(town.Directory, new("other"), UnitKind.Guild, "Payments", parent: null));
        Assert.Equal(Refusal.ParentVacant, Structure.Refuse(town.Directory, new("other"), UnitKind.Squad, "Checkout", new("entry-commerce")));
        Assert.Null(Structure.Refuse(town.Directory, new("other"), UnitKind.Squad, "Payments", parent: null));
        Assert.Equal(Refusal.ParentVacant, Structure.Refuse(town.Directory, new("other"), UnitKind.Squad, "Payments", new("entry-commerce")));
    }

    [Fact]
    public void Whoever_takes_an_entry_over_may_want_another_place()
    {
        TakesOver("trade", UnitKind.Tribe, "Trade", "Ana");
        _ = town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce"]);
        town.Found("payments", "Ben");
        Assert.Null(town.SetsUp("payments", UnitKind.Squad, under: "trade", name: "Payments"));
        town.Rest();
        Assert.Equal("Trade", Parent("Payments"));
        Assert.Equal(Refusal.UnitCycle, Structure.Refuse(Within(), new("x"), UnitKind.Tribe, "Commerce", new("inner")));
    }

    [Fact]
    public void A_unit_that_was_imported_is_taken_over_once_and_the_next_is_told_that_the_name_is_taken()
    {
        _ = town.Imports("one", ["squad Payments"]);
        town.Found("first", "Ben");
        town.Found("second", "Cleo");
        Assert.Null(town.SetsUp("first", UnitKind.Squad, name: "Payments"));
        Assert.Null(town.SetsUp("second", UnitKind.Squad, name: "Payments"));
        town.Rest();
        Assert.NotNull(town.Of("first").Network.Position);
        Assert.Null(town.Of("second").Network.Position);
        Assert.Equal(["first"], town.Directory.Entries.Keys.Select(unit => unit.Value));
    }

    [Fact]
    public void In_whatever_order_letters_come_tribe_and_squads_agree() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var (own, random) = (new Town(), new Random(seed));
        _ = own.Imports("one", ["tribe Commerce"], ["squad Payments in commerce", "squad Checkout in commerce"]);
        foreach (var (unit, kind, person) in ((string, UnitKind, string)[])[("Commerce", UnitKind.Tribe, "Ana"), ("Payments", UnitKind.Squad, "Ben"), ("Checkout", UnitKind.Squad, "Cleo")])
        {
            own.Found(unit, person);
            own.SetsUp(unit, kind);
            for (var letters = random.Next(6); letters > 0 && own.Senders.Count > 0; letters--)
            {
                own.Deliver(own.Senders[random.Next(own.Senders.Count)]);
            }
        }

        while (own.Senders.Count > 0)
        {
            own.Deliver(own.Senders[random.Next(own.Senders.Count)]);
        }

        Assert.Equal(["Ben", "Cleo"], own.Of("Commerce").Members.Values.Where(member => member.Present).Select(member => member.Name).Order());
        Assert.All(own.Directory.Entries.Values, entry => Assert.False(entry.Vacant));
        Assert.Equal(2, own.Of("Commerce").Network.Parts.Count);
    }, iter: 200);

    [Fact]
    public void Ten_thousand_units_are_imported_in_a_time_that_grows_with_their_number()
    {
        var start = System.Diagnostics.Stopwatch.StartNew();
        var rows = Enumerable.Range(0, 10_000).Select(number => $"guild G{number}").Chunk(25).ToArray();
        Assert.Null(town.Imports("one", rows));
        Assert.Equal(10_000, town.Directory.Entries.Count);
        Assert.True(start.Elapsed < TimeSpan.FromSeconds(10), start.Elapsed.ToString());
    }

    [Fact]
    public void Entries_that_are_stored_with_the_address_of_a_vacancy_are_read_as_part_of_who_took_it_over()
    {
        Position Named(string name, UnitKind kind) => new(kind, name, "", name);
        var read = Domain.Network.NetworkView.None.Listed(
        [
            new(new("a"), Named("tribe", UnitKind.Tribe), null, null, Was: new UnitId("entry-tribe")),
            new(new("b"), Named("squad", UnitKind.Squad), new("entry-tribe"), null),
        ]);
        Assert.Equal(new UnitId("a"), read.Entries[new("b")].Parent);
    }

    private static Domain.Network.NetworkView Within()
    {
        var own = new Town();
        _ = own.Imports("one", ["tribe Commerce"], ["tribe Inner in commerce"]);
        own.Found("inner", "Ben");
        own.SetsUp("inner", UnitKind.Tribe, name: "Inner");
        own.Rest();
        return own.Directory;
    }

    private void TakesOver(string unit, UnitKind kind, string name, params string[] people)
    {
        town.Found(unit, people);
        Assert.Null(town.SetsUp(unit, kind, name: name));
        town.Rest();
    }

    private string? Parent(string name) =>
        town.Directory.Entries.Values.Single(entry => entry.Position.Name == name).Parent is { } parent ? town.Directory.Entries[parent].Position.Name : null;

    private IEnumerable<string> People(string unit) => town.Of(unit).Members.Values.Where(member => member.Present).Select(member => member.Name).Order();
}
