using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>What units need of each other.</summary>
public sealed class DependencyTests
{
    private readonly Town _town = new();

    public DependencyTests()
    {
        foreach (var (unit, kind, under) in new[] { ("Commerce", UnitKind.Tribe, null), ("Platform", UnitKind.Tribe, null), ("Payments", UnitKind.Squad, "Commerce"), ("Search", UnitKind.Squad, "Platform"), ("Checkout", UnitKind.Squad, (string?)"Commerce") })
        {
            _town.Found(unit, $"{unit} one", $"{unit} two");
            _town.SetsUp(unit, kind, under);
            _town.Rest();
        }

        _town.TakesIn("Commerce", "Checkout");
        _town.Rest();
    }

    [Fact]
    public void Whoever_is_in_the_way_is_told_and_the_map_knows()
    {
        Assert.Null(Says("Payments", "Search", DependencyLevel.Blocked, "We wait for the index"));
        _town.Rest();
        Assert.Equal((DependencyLevel.Blocked, "We wait for the index"), (Needs("Payments", "Search").Level, Needs("Payments", "Search").Reason));
        var dependent = Assert.Single(_town.Of("Search").Network.Dependents.Values);
        Assert.Equal(("Payments", DependencyLevel.Blocked, "We wait for the index"), (dependent.Name, dependent.Level, dependent.Reason));
        Assert.Equal([new UnitId("Search")], _town.Directory.Entries[new("Payments")].Blocks);
    }

    [Fact]
    public void What_goes_well_again_blocks_nobody()
    {
        Says("Payments", "Search", DependencyLevel.Blocked);
        Says("Payments", "Search", DependencyLevel.Slowed);
        _town.Rest();
        Assert.Empty(_town.Directory.Entries[new("Payments")].Blocks);
        Says("Payments", "Search", DependencyLevel.Fine, reason: null);
        _town.Rest();
        Assert.Equal(DependencyLevel.Fine, Assert.Single(_town.Of("Search").Network.Dependents.Values).Level);
        Says("Payments", "Search", DependencyLevel.None, reason: null);
        _town.Rest();
        Assert.Empty(_town.Of("Search").Network.Dependents);
        Assert.Empty(_town.Of("Payments").Network.Dependencies);
        Assert.Null(_town.Of("Payments").Wake);
    }

    [Fact]
    public void What_stood_too_long_while_nobody_was_there_may_be_over_with_the_first_word()
    {
        Says("Payments", "Search", DependencyLevel.Blocked);
        _town.Rest();
        _town.Now = _town.Now.AddDays(15);
        Assert.Null(Says("Payments", "Search", DependencyLevel.None, reason: null));
        _town.Rest();
        Assert.Single(Facts<BlockStands>("Payments"));
        Assert.Empty(Facts<BlockTold>("Search"));
        Assert.Empty(_town.Of("Search").Network.Dependents);
    }

    [Fact]
    public void After_two_weeks_both_and_their_tribes_are_told_once_each()
    {
        Says("Payments", "Search", DependencyLevel.Blocked);
        _town.Rest();
        Passes("Payments", 13);
        Assert.Empty(Facts<BlockStands>("Payments"));
        Passes("Payments", 2);
        _town.Rest();
        Passes("Payments", 5);
        Assert.Single(Facts<BlockStands>("Payments"));
        foreach (var told in new[] { "Search", "Commerce", "Platform" })
        {
            var block = Assert.Single(Facts<BlockTold>(told));
            Assert.Equal((new UnitId("Payments"), "Payments", new UnitId("Search"), "Search", new DateOnly(2026, 11, 23)), (block.From, block.Name, block.On, block.OnName, block.Since));
        }
    }

    [Fact]
    public void A_tribe_of_both_is_told_once()
    {
        Says("Payments", "Checkout", DependencyLevel.Blocked);
        _town.Rest();
        Passes("Payments", 15);
        _town.Rest();
        Assert.Single(Facts<BlockTold>("Commerce"));
        Assert.Single(Facts<BlockTold>("Checkout"));
    }

    [Fact]
    public void What_was_solved_in_time_is_told_to_nobody()
    {
        Says("Payments", "Search", DependencyLevel.Blocked);
        Passes("Payments", 10);
        Says("Payments", "Search", DependencyLevel.Slowed);
        Passes("Payments", 10);
        _town.Rest();
        Assert.Empty(Facts<BlockStands>("Payments"));
        Assert.Empty(Facts<BlockTold>("Commerce"));
    }

    [Fact]
    public void Each_month_the_unit_is_asked_once_whether_it_is_still_so()
    {
        Says("Payments", "Search", DependencyLevel.Slowed);
        Says("Payments", "Checkout", DependencyLevel.Slowed);
        Says("Payments", "Platform", DependencyLevel.Fine, reason: null);
        Passes("Payments", 29);
        Assert.Empty(Facts<DependenciesAsked>("Payments"));
        Passes("Payments", 3);
        Assert.Equal([new UnitId("Checkout"), new("Platform"), new("Search")], Assert.Single(Facts<DependenciesAsked>("Payments")).On.Order());
        Passes("Payments", 31);
        Assert.Equal(2, Facts<DependenciesAsked>("Payments").Count());
    }

    [Fact]
    public void Saying_it_again_keeps_since_when_it_is_so()
    {
        Says("Payments", "Search", DependencyLevel.Blocked);
        var since = Needs("Payments", "Search").Since;
        Passes("Payments", 3);
        Says("Payments", "Search", DependencyLevel.Blocked, "Still the index");
        Assert.Equal((since, "Still the index"), (Needs("Payments", "Search").Since, Needs("Payments", "Search").Reason));
    }

    [Theory]
    [InlineData(DependencyLevel.Blocked, null, Refusal.ReasonMissing)]
    [InlineData(DependencyLevel.Slowed, " ", Refusal.ReasonMissing)]
    [InlineData(DependencyLevel.None, null, Refusal.NoDependency)]
    public void What_is_missing_is_said(DependencyLevel level, string? reason, Refusal refusal) => Assert.Equal(refusal, Says("Payments", "Search", level, reason));

    [Fact]
    public void Only_people_of_a_unit_in_the_network_speak_for_it()
    {
        Assert.Equal(Refusal.NotAMember, Says("Payments", "Search", DependencyLevel.Blocked, by: "Search one"));
        _town.Found("Alone", "Ida");
        Assert.Equal(Refusal.NotSetUp, Says("Alone", "Search", DependencyLevel.Blocked, by: "Ida"));
        Assert.Equal(Refusal.BriefReasonTooLong, Says("Payments", "Search", DependencyLevel.Blocked, new('x', Dependencies.ReasonLength + 1)));
        foreach (var number in Enumerable.Range(1, Dependencies.Most))
        {
            Says("Payments", $"unit {number}", DependencyLevel.Slowed);
        }

        Assert.Equal(Refusal.TooManyDependencies, Says("Payments", "Search", DependencyLevel.Slowed));
    }

    private Refusal? Says(string unit, string on, DependencyLevel level, string? reason = "It is late", string? by = null) => _town.Do(unit, (at, entropy) =>
        new NetworkCommand.Depend(Squad.PersonNamed(by ?? $"{unit} one").ObjectId, new(on), on, level, reason) { At = at, Entropy = entropy });

    private Dependency Needs(string unit, string on) => _town.Of(unit).Network.Dependencies[new(on)];

    private void Passes(string unit, int days)
    {
        _town.Now += TimeSpan.FromDays(days);
        _town.Do(unit, (at, entropy) => new MembershipCommand.Advance { At = at, Entropy = entropy });
    }

    private IEnumerable<T> Facts<T>(string unit) => _town.Log(unit).OfType<T>();
}
