using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>Two tribes of one larger tribe, Trade and Supply of Company, a squad in each, and what becomes of people when one of those moves to the other.</summary>
public sealed class MovingTests
{
    private readonly Town _town = new();

    public MovingTests()
    {
        Place("Company", UnitKind.Tribe, null, "Ada");
        Place("Trade", UnitKind.Tribe, "Company", "Ben");
        Place("Payments", UnitKind.Squad, "Trade", "Mia", "Jonas");
        Place("Supply", UnitKind.Tribe, "Company", "Cleo");
        _town.TakesIn("Company", "Supply");
        _town.Rest();
        Place("Storage", UnitKind.Squad, "Supply", "Lena", "Tom");
    }

    [Theory]
    [InlineData("Trade")]
    [InlineData("Supply")]
    public void Who_moves_with_their_squad_keeps_their_say_in_what_the_tribe_of_both_decides_whichever_tribe_writes_first(string last)
    {
        Assert.Equal(["Jonas", "Lena", "Mia", "Tom"], _town.People("Company"));
        _town.Proposes("Company", "Lena");
        Moves("Payments", "Supply");
        _town.ArriveLast(last);
        _town.Rest();
        Assert.Equal("Supply", _town.Of("Payments").Network.Parent!.Name);
        Assert.Empty(_town.People("Trade"));
        Assert.Equal(["Jonas", "Mia", "Tom"], Asked("Company"));
    }

    [Fact]
    public void Who_is_with_no_part_any_more_has_left_a_minute_later()
    {
        _town.Proposes("Trade", "Mia");
        _town.Agrees("Payments", new Effect.Leave());
        _town.Arrive();
        Advance("Trade", TimeSpan.FromSeconds(50));
        Assert.Equal(["Jonas"], Asked("Trade"));
        Advance("Trade", TimeSpan.FromSeconds(20));
        Assert.Empty(Asked("Trade"));
        Assert.Empty(_town.People("Trade"));
        Assert.Equal(["Jonas", "Lena", "Mia", "Tom"], _town.People("Company"));
        _town.Rest();
        Assert.Equal(["Lena", "Tom"], _town.People("Company"));
    }

    [Theory]
    [InlineData("Trade")]
    [InlineData("Company")]
    public void A_chapter_that_moves_to_the_tribe_of_its_tribe_keeps_its_people(string last)
    {
        Place("Testing", UnitKind.Chapter, "Trade", "Mia");
        _town.TakesIn("Trade", "Testing");
        _town.Rest();
        _town.Joins("Testing", "Jonas");
        Assert.Equal(["Jonas", "Mia"], _town.People("Testing"));
        _town.Proposes("Testing", "Mia");
        Moves("Testing", "Company");
        _town.ArriveLast(last);
        _town.Rest();
        Assert.Equal("Company", _town.Of("Testing").Network.Parent!.Name);
        Assert.Equal(["Jonas"], Asked("Testing"));
        Assert.Equal(["Jonas", "Mia"], _town.People("Testing"));
    }

    private void Place(string unit, UnitKind kind, string? under, params string[] people)
    {
        _town.Found(unit, people);
        _town.SetsUp(unit, kind, under);
        _town.Rest();
    }

    private void Moves(string unit, string parent)
    {
        _town.Wants(unit, parent);
        _town.Arrive();
        _town.TakesIn(parent, unit);
    }

    private void Advance(string unit, TimeSpan time)
    {
        _town.Now += time;
        _town.Do(unit, (at, entropy) => new MembershipCommand.Advance { At = at, Entropy = entropy });
    }

    /// <summary>Whom the one open proposal asks, beside its proposer.</summary>
    private IEnumerable<string> Asked(string unit)
    {
        var there = _town.Of(unit);
        return Tally.Of(there, Assert.Single(there.Open.Values), there.LastAt).Asked.Select(person => there.Members[person].Name).Order(StringComparer.Ordinal);
    }
}
