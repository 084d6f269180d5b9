using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

public sealed class NetworkTests
{
    private readonly Town _town = new();

    [Fact]
    public void Names_that_have_one_slug_get_slugs_that_no_proposal_could_have()
    {
        foreach (var name in new[] { "C", "C++", "C#", "Payments", "Payments!" })
        {
            _town.Found(name, $"{name} one");
            _town.SetsUp(name, UnitKind.Guild);
            _town.Rest();
        }

        var slugs = _town.Directory.Entries.Values.Select(entry => entry.Position.Slug).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["c", "c2", "c3", "payments", "payments-2"], slugs);
        Assert.All(slugs, slug => Assert.True(UnitName.IsSlug(slug)));
    }

    [Fact]
    public void A_channel_that_became_a_squad_by_itself_takes_its_place()
    {
        _town.Found("Payments", "Mia", "Jonas");
        Assert.Null(_town.SetsUp("Payments", UnitKind.Squad));
        Assert.Null(_town.Of("Payments").Network.Position);
        _town.Rest();
        Assert.Equal(new Position(UnitKind.Squad, "Payments", "What Payments is for", UnitName.Slug("Payments")), _town.Of("Payments").Network.Position);
        Assert.Equal(["Payments"], _town.Directory.Entries.Values.Select(entry => entry.Position.Name));
    }

    [Fact]
    public void A_unit_is_set_up_once_and_only_by_its_people()
    {
        _town.Found("Payments", "Mia");
        Assert.Equal(Refusal.NotAMember, _town.SetsUp("Payments", UnitKind.Squad, by: "Tom"));
        _town.SetsUp("Payments", UnitKind.Squad);
        Assert.Equal(Refusal.AlreadySetUp, _town.SetsUp("Payments", UnitKind.Guild));
        _town.Rest();
        Assert.Equal(Refusal.AlreadySetUp, _town.SetsUp("Payments", UnitKind.Guild));
        Assert.Equal(Refusal.NoUnit, _town.Do("Nowhere", (at, entropy) => new NetworkCommand.SetUp("mia", UnitKind.Squad, "Nowhere", "", Under: null, Squad.Thread) { At = at, Entropy = entropy }));
    }

    [Fact]
    public void Of_two_that_want_one_name_at_the_same_time_one_gets_it_and_the_other_is_as_before()
    {
        _town.Found("a", "Mia");
        _town.Found("b", "Tom");
        _town.SetsUp("a", UnitKind.Squad, name: "Payments");
        _town.SetsUp("b", UnitKind.Guild, name: "payments");
        _town.Rest();
        Assert.NotNull(_town.Of("a").Network.Position);
        Assert.Equal(Domain.Network.NetworkView.None, _town.Of("b").Network);
        Assert.Null(_town.SetsUp("b", UnitKind.Guild, name: "Paying"));
        _town.Rest();
        Assert.Equal(UnitKind.Guild, _town.Of("b").Network.Position!.Kind);
    }

    [Fact]
    public void A_tribe_without_squads_takes_in_whoever_comes_and_its_people_are_theirs()
    {
        Tribe("Commerce", "Payments");
        Assert.Equal(["Jonas", "Mia"], People("Commerce"));
        Assert.Equal("Commerce", _town.Of("Payments").Network.Parent!.Name);
        Assert.Equal(["Payments"], _town.Of("Commerce").Network.Parts.Values.Select(part => part.Name));
    }

    [Fact]
    public void A_tribe_that_has_people_decides_by_their_consent_whom_it_takes_in()
    {
        Tribe("Commerce", "Payments");
        _town.Found("Checkout", "Lena", "Mia");
        _town.SetsUp("Checkout", UnitKind.Squad, under: "Commerce");
        _town.Rest();
        Assert.Null(_town.Of("Checkout").Network.Parent);
        Assert.Equal(["Jonas", "Mia"], People("Commerce"));
        _town.TakesIn("Commerce", "Checkout");
        _town.Rest();
        Assert.Equal("Commerce", _town.Of("Checkout").Network.Parent!.Name);
        Assert.Equal(["Jonas", "Lena", "Mia"], People("Commerce"));
        Assert.Empty(_town.Of("Commerce").Network.Waiting);
    }

    [Fact]
    public void One_person_alone_has_nobody_to_ask_so_the_next_squad_is_taken_in()
    {
        _town.Found("Commerce", "Ada");
        _town.SetsUp("Commerce", UnitKind.Tribe);
        _town.Rest();
        foreach (var (squad, people) in new[] { ("Solo", new[] { "Ida" }), ("Payments", ["Mia", "Jonas"]), ("Checkout", ["Lena"]) })
        {
            _town.Found(squad, people);
            _town.SetsUp(squad, UnitKind.Squad, under: "Commerce");
            _town.Rest();
        }

        Assert.Equal(["Ida", "Jonas", "Mia"], People("Commerce"));
        Assert.Equal("Checkout", Assert.Single(_town.Of("Commerce").Network.Waiting.Values, waiting => !waiting.Taken).Name);
    }

    [Fact]
    public void A_name_means_the_unit_that_is_called_so_now_and_an_address_the_unit_whose_it_was()
    {
        _town.Found("a", "Mia", "Jonas");
        _town.SetsUp("a", UnitKind.Guild, name: "Payments");
        _town.Rest();
        _town.Agrees("a", new Effect.Rename("Money in"));
        _town.Rest();
        _town.Found("b", "Lena");
        _town.SetsUp("b", UnitKind.Guild, name: "Payments");
        _town.Rest();
        Assert.Equal(new UnitId("b"), Structure.Find(_town.Directory, "payments")!.Unit);
        Assert.Equal(new UnitId("a"), Structure.Addressed(_town.Directory, "payments")!.Unit);
        Assert.Equal(new UnitId("b"), Structure.Find(_town.Directory, "payments-2")!.Unit);
    }

    [Fact]
    public void Many_people_come_and_go_in_letters_that_leave_room_for_all_that_follows_from_them()
    {
        Tribe("Commerce", "Payments");
        var many = Enumerable.Range(0, 19).Select(number => $"Person{number}").ToArray();
        _town.Found("Large", many);
        _town.SetsUp("Large", UnitKind.Squad, under: "Commerce");
        _town.Rest();
        _town.TakesIn("Commerce", "Large");
        while (_town.Senders is { Count: > 0 } senders)
        {
            Assert.All(_town.Deliver(senders[0]), step => Assert.InRange(step.OfType<NetworkEvent.PersonShared>().Count(), 0, 8));
        }

        Assert.Equal(21, People("Commerce").Count());
        _town.Agrees("Large", new Effect.Leave());
        while (_town.Senders is { Count: > 0 } senders)
        {
            Assert.All(_town.Deliver(senders[0]), step => Assert.InRange(step.OfType<NetworkEvent.PersonUnshared>().Count(), 0, 8));
        }

        Assert.Equal(21, People("Commerce").Count());
        _town.Rest();
        Assert.Equal(["Jonas", "Mia"], People("Commerce"));
    }

    [Fact]
    public void Who_is_in_two_squads_is_in_the_tribe_once_and_stays_until_both_are_left()
    {
        Tribe("Commerce", "Payments");
        Part("Checkout", "Commerce", "Lena", "Mia");
        _town.Roster("Payments", "Jonas");
        _town.Rest();
        Assert.Equal(["Jonas", "Lena", "Mia"], People("Commerce"));
        _town.Roster("Checkout", "Lena");
        _town.Rest();
        Assert.Equal(["Jonas", "Lena"], People("Commerce"));
    }

    [Fact]
    public void Nobody_joins_a_tribe_by_being_in_its_channel_and_nobody_leaves_it_with_the_channel()
    {
        Tribe("Commerce", "Payments");
        _town.Roster("Commerce", "Tom");
        Assert.Equal(["Jonas", "Mia"], People("Commerce"));
    }

    [Fact]
    public void A_tribe_is_set_up_where_nobody_would_lose_their_say()
    {
        Tribe("Commerce", "Payments");
        _town.Found("Checkout", "Lena", "Mia");
        _town.SetsUp("Checkout", UnitKind.Squad, under: "Commerce");
        _town.Rest();
        _town.TakesIn("Commerce", "Checkout");
        _town.Found("Old", "Mia", "Tom");
        _town.Do("Old", (at, entropy) => new Domain.Proposals.ProposalCommand.Propose("Tea", Squad.Thread) { By = Squad.PersonNamed("Mia").ObjectId, Tap = new("t", "propose", 0), At = at, Entropy = entropy });
        Assert.Equal(Refusal.TribeNeedsFreshPlace, _town.SetsUp("Old", UnitKind.Tribe));
        Assert.Null(_town.SetsUp("Old", UnitKind.Circle));
    }

    [Theory]
    [InlineData(UnitKind.Squad, UnitKind.Tribe, true)]
    [InlineData(UnitKind.Squad, UnitKind.Circle, true)]
    [InlineData(UnitKind.Squad, UnitKind.Squad, false)]
    [InlineData(UnitKind.Squad, UnitKind.Guild, false)]
    [InlineData(UnitKind.Chapter, UnitKind.Tribe, true)]
    [InlineData(UnitKind.Chapter, UnitKind.Circle, false)]
    [InlineData(UnitKind.Tribe, UnitKind.Tribe, true)]
    [InlineData(UnitKind.Tribe, UnitKind.Squad, false)]
    [InlineData(UnitKind.Guild, UnitKind.Tribe, false)]
    [InlineData(UnitKind.Circle, UnitKind.Circle, true)]
    [InlineData(UnitKind.Circle, UnitKind.Tribe, false)]
    public void A_unit_is_part_only_of_what_fits(UnitKind part, UnitKind whole, bool fits)
    {
        _town.Found("whole", "Mia");
        _town.SetsUp("whole", whole);
        _town.Rest();
        Assert.Equal(fits ? null : (Refusal?)Refusal.WrongParent, Structure.Refuse(_town.Directory, new("part"), part, "Part", new("whole")));
    }

    [Fact]
    public void A_chapter_needs_a_tribe()
    {
        _town.Found("Testing", "Mia");
        _town.SetsUp("Testing", UnitKind.Chapter);
        _town.Rest();
        Assert.Equal(Domain.Network.NetworkView.None, _town.Of("Testing").Network);
        Assert.Empty(_town.Directory.Entries);
    }

    [Fact]
    public void A_unit_that_is_called_otherwise_is_called_so_everywhere()
    {
        Tribe("Commerce", "Payments");
        _town.Do("Payments", (at, entropy) => new Domain.Organization.MembershipCommand.Rename("Money in") { At = at, Entropy = entropy });
        _town.Rest();
        Assert.Equal("Money in", _town.Directory.Entries[new("Payments")].Position.Name);
        Assert.Equal(UnitName.Slug("Payments"), _town.Directory.Entries[new("Payments")].Position.Slug);
        Assert.Equal("Money in", Assert.Single(_town.Of("Commerce").Network.Parts.Values).Name);
    }

    [Fact]
    public void Whoever_has_to_do_with_a_unit_hears_what_it_is_called_now()
    {
        Tribe("Commerce", "Payments");
        Part("Search", "Commerce", "Lena", "Tom");
        _town.Do("Payments", (at, entropy) => new NetworkCommand.Depend("aad-Mia", new("Search"), "Search", DependencyLevel.Slowed, "no API") { At = at, Entropy = entropy });
        _town.Rest();
        foreach (var (unit, name) in new[] { ("Commerce", "Trade"), ("Payments", "Money in"), ("Search", "Finding") })
        {
            _town.Do(unit, (at, entropy) => new Domain.Organization.MembershipCommand.Rename(name) { At = at, Entropy = entropy });
        }

        _town.Rest();
        Assert.Equal(["Trade", "Trade"], new[] { "Payments", "Search" }.Select(part => _town.Of(part).Network.Parent!.Name));
        Assert.Equal("Finding", _town.Of("Payments").Network.Dependencies[new("Search")].Name);
        Assert.Equal("Money in", _town.Of("Search").Network.Dependents[new("Payments")].Name);
        Assert.Single(_town.Log("Payments").OfType<NetworkEvent.ParentChanged>());
        var told = _town.Log("Search").Count;
        _town.Do("Search", (at, entropy) => new NetworkCommand.Receive(new("Payments"), new Letter.Called("Money in")) { At = at, Entropy = entropy });
        Assert.Equal(told, _town.Log("Search").Count);
    }

    [Fact]
    public void A_proposal_to_leave_a_tribe_is_about_the_same_tribe_whatever_that_is_called()
    {
        Tribe("Commerce", "Payments");
        _town.Proposes("Payments", new Effect.Leave());
        _town.Do("Commerce", (at, entropy) => new Domain.Organization.MembershipCommand.Rename("Trade") { At = at, Entropy = entropy });
        _town.Rest();
        Assert.IsType<ProposalState.Open>(Assert.Single(_town.Of("Payments").Open.Values).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void A_unit_needs_a_name(string name) => Assert.Equal(Refusal.UnitNameMissing, Structure.Refuse(Domain.Network.NetworkView.None, new("u"), UnitKind.Squad, PlainText.Clean(name), null));

    [Fact]
    public void A_name_of_300_characters_is_too_long() =>
        Assert.Equal(Refusal.UnitNameTooLong, Structure.Refuse(Domain.Network.NetworkView.None, new("u"), UnitKind.Squad, new string('n', 300), null));

    [Fact]
    public void Units_of_one_beginning_get_slugs_of_their_own()
    {
        foreach (var (unit, name) in new[] { ("a", "Payments!"), ("b", "Payments?"), ("c", "Payments…") })
        {
            _town.Found(unit, "Mia");
            _town.SetsUp(unit, UnitKind.Squad, name: name);
            _town.Rest();
        }

        Assert.Equal(_town.Directory.Entries.Count, _town.Directory.Entries.Values.Select(entry => entry.Position.Slug).Distinct().Count());
    }

    private void Tribe(string tribe, string squad)
    {
        _town.Found(tribe, "Ana");
        Assert.Null(_town.SetsUp(tribe, UnitKind.Tribe));
        _town.Rest();
        Assert.Empty(People(tribe));
        _town.Found(squad, "Mia", "Jonas");
        Assert.Null(_town.SetsUp(squad, UnitKind.Squad, under: tribe));
        _town.Rest();
    }

    private void Part(string squad, string tribe, params string[] people)
    {
        _town.Found(squad, people);
        _town.SetsUp(squad, UnitKind.Squad, under: tribe);
        _town.Rest();
        _town.TakesIn(tribe, squad);
        _town.Rest();
    }

    private IEnumerable<string> People(string unit) => _town.People(unit);
}
