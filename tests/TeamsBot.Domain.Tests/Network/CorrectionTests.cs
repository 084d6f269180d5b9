using CsCheck;
using TeamsBot.Domain.Network;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>What was imported and has no conversation yet is corrected by a later file, or removed.</summary>
public sealed class CorrectionTests
{
    private readonly Town town = new();

    [Fact]
    public void A_later_file_corrects_name_kind_purpose_and_place_of_what_has_no_channel()
    {
        _ = town.Imports("one", ["tribe Commerce", "circle Trade"], ["squad Paymnets=payments in commerce"]);
        Assert.Null(town.Imports("two", ["circle Payments in trade"]));
        var entry = Entry("payments");
        Assert.Equal(new Position(UnitKind.Circle, "Payments", "What Payments is for", "payments"), entry.Position);
        Assert.Equal(("entry-trade", true), (entry.Parent?.Value, entry.Vacant));
        Assert.Empty(town.Senders);
        town.Found("payments", "Ben");
        Assert.Null(town.SetsUp("payments", UnitKind.Circle, name: "Payments"));
        town.Rest();
        Assert.Equal("payments", Entry("payments").Unit.Value);
    }

    [Fact]
    public void What_has_a_channel_stays_as_it_is()
    {
        _ = town.Imports("one", ["squad Payments"]);
        TakesOver("payments", UnitKind.Squad, "Payments", "Ben");
        town.Begins("two", 2);
        town.ImportsStep("two", 1, "squad Till=payments");
        Assert.Equal(("Payments", 1), (Entry("payments").Position.Name, town.Directory.Importing?.Left));
    }

    [Theory]
    [InlineData("squad Baking=payments in commerce")]
    [InlineData("squad BAKING=payments in commerce")]
    [InlineData("squad Payments in nowhere")]
    [InlineData("squad Payments in baking")]
    [InlineData("chapter Payments")]
    [InlineData("tribe Commerce in inner")]
    [InlineData("circle Commerce")]
    [InlineData("guild Commerce")]
    public void A_correction_that_the_network_has_no_room_for_is_left_out(string row)
    {
        _ = town.Imports("one", ["tribe Commerce", "guild Baking"], ["tribe Inner in commerce", "squad Payments in commerce", "chapter Testing in commerce"]);
        var before = town.Directory.Entries;
        town.Begins("two", 2);
        town.ImportsStep("two", 1, row);
        Assert.Equal(1, town.Directory.Importing?.Left);
        Assert.Equal(before, town.Directory.Entries);
    }

    [Fact]
    public void One_may_have_the_name_that_another_gives_up_in_the_same_file()
    {
        _ = town.Imports("one", ["squad Payments", "squad Checkout"]);
        town.Begins("two", 2);
        town.ImportsStep("two", 1, "squad Checkout=payments", "squad Payments=checkout", "squad Third", "tribe Trade", "squad Checkout=till");
        Assert.Equal(["Checkout", "Payments", "Third", "Trade"], new[] { "payments", "checkout", "third", "trade" }.Select(slug => Entry(slug).Position.Name));
        Assert.Equal(1, town.Directory.Importing?.Left);
    }

    [Fact]
    public void A_whole_branch_changes_its_kind_at_once()
    {
        _ = town.Imports("one", ["tribe Commerce"], ["chapter Testing in commerce", "squad Payments in commerce"]);
        Assert.Null(town.Imports("two", ["circle Commerce", "circle Testing in commerce"]));
        Assert.Equal([UnitKind.Circle, UnitKind.Squad, UnitKind.Circle], new[] { "commerce", "payments", "testing" }.Select(slug => Entry(slug).Position.Kind));
    }

    [Fact]
    public void A_squad_with_a_channel_keeps_the_unit_that_it_is_part_of_fit_for_it()
    {
        _ = town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce"]);
        TakesOver("payments", UnitKind.Squad, "Payments", "Ben");
        town.Begins("two", 2);
        town.ImportsStep("two", 1, "guild Commerce", "guild Payments");
        Assert.Equal((UnitKind.Tribe, 2), (Entry("commerce").Position.Kind, town.Directory.Importing?.Left));
        Assert.Null(town.Imports("two", [], ["circle Kreis=commerce"]));
        Assert.Equal("Kreis", Entry("commerce").Position.Name);
    }

    [Fact]
    public void What_is_part_of_a_channel_already_is_not_asked_again_when_its_name_is_corrected()
    {
        _ = town.Imports("one", ["tribe Commerce"], ["squad Paymnets=payments in commerce"]);
        TakesOver("commerce", UnitKind.Tribe, "Commerce", "Ana");
        _ = town.Imports("two", ["squad Payments in commerce"]);
        Assert.Equal(("Payments", "commerce", null), (Entry("payments").Position.Name, Entry("payments").Parent?.Value, Entry("payments").Wanted?.Value));
        _ = town.Imports("three", ["squad Payments"], ["squad Payments in commerce"]);
        Assert.Equal((null, "commerce"), (Entry("payments").Parent?.Value, Entry("payments").Wanted?.Value));
    }

    [Fact]
    public void A_step_with_corrections_that_is_done_twice_changes_nothing()
    {
        _ = town.Imports("one", ["squad Paymnets=payments"]);
        town.Begins("two", 3);
        town.ImportsStep("two", 1, "squad Payments");
        var size = town.Of(Town.Organization).Size;
        town.ImportsStep("two", 1, "squad Payments");
        Assert.Equal(size, town.Of(Town.Organization).Size);
        town.ImportsStep("two", 2, "squad Payments");
        Assert.Equal((size + 1, 0), (town.Of(Town.Organization).Size, town.Directory.Importing?.Left));
    }

    [Fact]
    public void A_unit_that_nobody_uses_is_removed_and_its_name_and_slug_are_free()
    {
        _ = town.Imports("one", ["squad Payments"]);
        Assert.Null(town.Removes("payments"));
        Assert.Empty(town.Directory.Entries);
        var size = town.Of(Town.Organization).Size;
        Assert.Null(town.Removes("payments"));
        Assert.Equal(size, town.Of(Town.Organization).Size);
        _ = town.Imports("two", ["tribe Payments"]);
        Assert.Equal((UnitKind.Tribe, true), (Entry("payments").Position.Kind, Entry("payments").Vacant));
    }

    [Fact]
    public void What_has_a_channel_or_parts_is_not_removed()
    {
        _ = town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce"]);
        Assert.Equal(Refusal.HasParts, town.Removes("commerce"));
        TakesOver("payments", UnitKind.Squad, "Payments", "Ben");
        Assert.Equal(Refusal.HasParts, town.Removes("commerce"));
        Assert.Equal(Refusal.HasChannel, town.Removes("payments"));
        Assert.Equal(2, town.Directory.Entries.Count);
    }

    [Fact]
    public void Whatever_files_say_the_network_keeps_its_rules() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var (own, random) = (new Town(), new Random(seed));
        for (var import = 0; import < 6; import++)
        {
            _ = own.Imports($"{import}", [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 5).Select(_ => Row(random)).ToArray())]);
            _ = own.Removes("abcdef"[random.Next(6)].ToString());
            Keeps(own.Directory);
        }
    }, iter: 300);

    private static string Row(Random random)
    {
        string Letter() => "abcdef"[random.Next(6)].ToString();
        return $"{(UnitKind)random.Next(5)} {Letter().ToUpperInvariant()}={Letter()}{(random.Next(2) == 0 ? "" : $" in {Letter()}")}";
    }

    private static void Keeps(Domain.Network.NetworkView organization)
    {
        var entries = organization.Entries.Values.ToList();
        Assert.Equal(entries.Count, entries.Select(entry => entry.Position.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(entries, entry =>
        {
            Assert.True(entry.Parent is { } parent ? Structure.MayBePartOf(entry.Position.Kind, organization.Entries[parent].Position.Kind) : entry.Position.Kind != UnitKind.Chapter);
            var above = 0;
            for (var at = entry.Parent; at is { } here; at = organization.Entries[here].Parent)
            {
                Assert.InRange(++above, 1, entries.Count);
            }
        });
    }

    private Entry Entry(string slug) => town.Directory.Entries.Values.Single(entry => entry.Position.Slug == slug);

    private void TakesOver(string unit, UnitKind kind, string name, params string[] people)
    {
        town.Found(unit, people);
        Assert.Null(town.SetsUp(unit, kind, name: name));
        town.Rest();
    }
}
