using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>Who takes part in guilds, chapters and squads by their own word.</summary>
public sealed class JoiningTests
{
    private readonly Town _town = new();

    [Fact]
    public void Anybody_joins_a_guild_and_leaves_it_again()
    {
        Guild("Baking", "Ana");
        Assert.Null(_town.Joins("Baking", "Tom"));
        Assert.Equal(["Ana", "Tom"], _town.People("Baking"));
        Assert.Null(_town.StepsBack("Baking", "Tom"));
        Assert.Equal(["Ana"], _town.People("Baking"));
        Assert.False(_town.Of("Baking").Person("aad-Tom")!.Belongs);
    }

    [Fact]
    public void Joining_and_leaving_twice_changes_nothing()
    {
        Guild("Baking", "Ana");
        _town.Joins("Baking", "Tom");
        var size = _town.Of("Baking").Size;
        Assert.Null(_town.Joins("Baking", "Tom"));
        Assert.Equal(size, _town.Of("Baking").Size);
        _town.StepsBack("Baking", "Tom");
        Assert.Equal(Refusal.TakesNoPart, _town.StepsBack("Baking", "Tom"));
    }

    [Fact]
    public void Nobody_is_in_a_guild_by_being_in_its_channel_and_nobody_leaves_it_with_the_channel()
    {
        Guild("Baking", "Ana", "Mia");
        _town.Roster("Baking", "Tom", "Mia");
        Assert.Equal(["Ana", "Mia"], _town.People("Baking"));
        _town.Do("Baking", (at, entropy) => new MembershipCommand.Leave("aad-Mia") { At = at, Entropy = entropy });
        _town.Do("Baking", (at, entropy) => new MembershipCommand.Join(Squad.PersonNamed("Tom")) { At = at, Entropy = entropy });
        Assert.Equal(["Ana", "Mia"], _town.People("Baking"));
    }

    [Fact]
    public void A_guest_joins_nothing_by_themselves()
    {
        Guild("Baking", "Ana");
        Tribe();
        Chapter("Ana");
        _town.Found("Squad", "Ana");
        Assert.All(["Baking", "Squad"], unit => Assert.Equal(Refusal.Guest, _town.Joins(unit, "Gus", guest: true)));
        Assert.Equal(Refusal.NotOfTribe, _town.Joins("Testing", "Gus", guest: true));
    }

    [Fact]
    public void A_guest_whom_a_guild_asks_may_leave_and_comes_back_as_guests_do()
    {
        Guild("Baking", "Ana");
        _town.Do("Baking", (at, entropy) => new MembershipCommand.Include("aad-Ana", Squad.PersonNamed("Gus") with { Guest = true }) { At = at, Entropy = entropy });
        Assert.Equal(["Ana", "Gus"], _town.People("Baking"));
        Assert.Null(_town.StepsBack("Baking", "Gus"));
        Assert.Equal(["Ana"], _town.People("Baking"));
        Assert.Equal(Refusal.Guest, _town.Joins("Baking", "Gus", guest: true));
    }

    [Fact]
    public void People_of_a_tribe_s_squads_join_its_chapter_and_are_not_asked_before()
    {
        Tribe();
        Chapter("Ana");
        Assert.Empty(_town.People("Testing"));
        Assert.Null(_town.Joins("Testing", "Mia"));
        Assert.Equal(["Mia"], _town.People("Testing"));
        Assert.False(_town.Of("Testing").Person("aad-Jonas")!.Belongs);
    }

    [Fact]
    public void Who_is_not_of_the_tribe_is_told_so_by_the_chapter()
    {
        Tribe();
        Chapter("Mia");
        Assert.Equal(Refusal.NotOfTribe, _town.Joins("Testing", "Zoe"));
        Assert.Equal(Refusal.NotOfTribe, _town.Do("Testing", (at, entropy) => new MembershipCommand.Include("aad-Mia", Squad.PersonNamed("Zoe")) { At = at, Entropy = entropy }));
    }

    [Fact]
    public void Nobody_joins_a_chapter_before_its_tribe_has_taken_it_in()
    {
        Tribe();
        _town.Found("Testing", "Ana");
        _town.SetsUp("Testing", UnitKind.Chapter, under: "Commerce");
        _town.Rest();
        Assert.Equal(Refusal.ChapterWaits, _town.Joins("Testing", "Mia"));
        Assert.Equal(["Ana"], _town.People("Testing"));
    }

    [Fact]
    public void Of_those_who_were_there_before_only_the_tribe_s_people_stay_in_a_chapter()
    {
        Tribe();
        Chapter("Ana", "Mia", "Zoe");
        Assert.Equal(["Mia"], _town.People("Testing"));
    }

    [Fact]
    public void Who_leaves_the_tribe_leaves_its_chapters_and_who_comes_to_it_may_join_them()
    {
        Tribe();
        Chapter("Mia");
        _town.Joins("Testing", "Jonas");
        _town.Roster("Payments", "Jonas", "Lena");
        _town.Rest();
        Assert.Equal(["Jonas"], _town.People("Testing"));
        Assert.Equal(Refusal.NotOfTribe, _town.Joins("Testing", "Mia"));
        Assert.Null(_town.Joins("Testing", "Lena"));
    }

    [Fact]
    public void Who_leaves_a_chapter_may_join_it_again()
    {
        Tribe();
        Chapter("Mia");
        _town.Joins("Testing", "Jonas");
        Assert.Null(_town.StepsBack("Testing", "Mia"));
        Assert.Equal(["Jonas"], _town.People("Testing"));
        Assert.False(_town.Of("Testing").Person("aad-Mia")!.Belongs);
        Assert.Null(_town.Joins("Testing", "Mia"));
        Assert.Equal(["Jonas", "Mia"], _town.People("Testing"));
    }

    [Fact]
    public void A_chapter_of_many_people_hears_of_all_of_them()
    {
        var people = Enumerable.Range(0, 65).Select(number => $"P{number:00}").ToArray();
        Tribe(people);
        Chapter("P07");
        Assert.Equal(["P07"], _town.People("Testing"));
        Assert.All(people, name => Assert.Null(_town.Joins("Testing", name)));
        Assert.Equal(65, _town.People("Testing").Count());
    }

    [Fact]
    public void A_chapter_is_set_up_where_few_people_are()
    {
        Tribe();
        _town.Found("Testing", [.. Enumerable.Range(0, 20).Select(number => $"P{number:00}")]);
        _town.Roster("Testing", [.. Enumerable.Range(0, 40).Select(number => $"P{number:00}")]);
        _town.Roster("Testing", [.. Enumerable.Range(0, 40).Select(number => $"P{number:00}")]);
        Assert.Equal(Refusal.TribeNeedsFreshPlace, _town.SetsUp("Testing", UnitKind.Chapter, under: "Commerce"));
    }

    [Fact]
    public void A_chapter_that_was_there_before_its_tribe_keeps_those_whom_the_tribe_s_squads_bring_a_moment_later()
    {
        _ = _town.Imports("one", ["tribe Commerce"], ["squad Payments in commerce", "chapter Testing in commerce"]);
        foreach (var (unit, kind, people) in new[] { ("Payments", UnitKind.Squad, new[] { "Mia", "Jonas" }), ("Testing", UnitKind.Chapter, ["Mia", "Zoe"]), ("Commerce", UnitKind.Tribe, ["Ada"]) })
        {
            _town.Found(unit, people);
            _town.SetsUp(unit, kind);
            _town.Arrive();
        }

        var joined = _town.Of("Testing").Person("aad-Mia")!.Joined;
        _town.Rest();
        Assert.Equal(["Mia"], _town.People("Testing"));
        Assert.Equal(joined, _town.Of("Testing").Person("aad-Mia")!.Joined);
    }

    [Fact]
    public void In_a_tribe_nobody_joins_or_leaves()
    {
        Tribe();
        Assert.Equal(Refusal.PeopleOfParts, _town.Joins("Commerce", "Mia"));
        Assert.Equal(Refusal.PeopleOfParts, _town.StepsBack("Commerce", "Mia"));
    }

    [Fact]
    public void Who_leaves_a_squad_observes_it_and_its_tribe_hears_of_it()
    {
        Tribe();
        Assert.Null(_town.StepsBack("Payments", "Mia"));
        Assert.Null(_town.StepsBack("Payments", "Mia"));
        _town.Roster("Payments", "Mia", "Jonas");
        _town.Rest();
        Assert.Equal(["Jonas"], _town.People("Payments"));
        Assert.Equal(["Jonas"], _town.People("Commerce"));
        Assert.Equal(Refusal.Observer, _town.Proposes("Payments", "Mia"));
        Assert.Null(_town.Joins("Payments", "Mia"));
        _town.Rest();
        Assert.Equal(["Jonas", "Mia"], _town.People("Commerce"));
    }

    [Fact]
    public void Who_joins_a_chosen_squad_is_asked_there_from_then_on()
    {
        _town.Do("Big", (at, entropy) => new MembershipCommand.Create("Big", "Europe/Berlin", Squad.Home, Chosen: true, Waiting: new(Squad.PersonNamed("Mia"), "Tea", Squad.Thread)) { At = at, Entropy = entropy });
        Assert.Equal(Refusal.MembersNotChosen, _town.Joins("Big", "Zoe"));
        _town.Do("Big", (at, entropy) => new MembershipCommand.Choose([Squad.PersonNamed("Mia"), Squad.PersonNamed("Tom")], Everyone: false) { At = at, Entropy = entropy });
        Assert.Null(_town.Joins("Big", "Zoe"));
        Assert.Equal(["Mia", "Tom", "Zoe"], _town.People("Big"));
        var tea = Assert.Single(_town.Of("Big").Open.Values);
        Assert.Equal(["aad-Tom"], Tally.Of(_town.Of("Big"), tea, _town.Now).Asked.Select(person => _town.Of("Big").Members[person].ObjectId));
    }

    [Fact]
    public void The_open_problem_of_who_leaves_is_treated_as_a_leaver_s()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.Proposes("Mia");
        squad.Objects("Tom");
        squad.StepsBack("Tom");
        Assert.NotNull(squad.Unit.Person("aad-Tom")!.GoneSince);
        Assert.DoesNotContain(squad.Unit.Person("aad-Tom")!.Id, squad.Tally().Asked);
        Assert.Null(squad.TakesOver("Sam"));
        Assert.Equal([squad.IdOf("Sam")], squad.Proposal().OpenObjections().Select(pair => pair.Owner));
    }

    private void Guild(string guild, params string[] people)
    {
        _town.Found(guild, people);
        Assert.Null(_town.SetsUp(guild, UnitKind.Guild));
        _town.Rest();
    }

    /// <summary>Commerce with its squad Payments.</summary>
    private void Tribe(params string[] people)
    {
        people = people.Length == 0 ? ["Mia", "Jonas"] : people;
        _town.Found("Commerce", "Ana");
        _town.SetsUp("Commerce", UnitKind.Tribe);
        _town.Found("Payments", people);
        while (_town.People("Payments").Count() < people.Length)
        {
            _town.Roster("Payments", people);
        }

        _town.Rest();
        _town.SetsUp("Payments", UnitKind.Squad, under: "Commerce");
        _town.Rest();
        Assert.Equal(people.Order(StringComparer.Ordinal), _town.People("Commerce"));
    }

    /// <summary>Testing, a chapter of Commerce.</summary>
    private void Chapter(params string[] people)
    {
        _town.Found("Testing", people);
        Assert.Null(_town.SetsUp("Testing", UnitKind.Chapter, under: "Commerce"));
        _town.Rest();
        _town.TakesIn("Commerce", "Testing");
        _town.Rest();
        Assert.Equal("Commerce", _town.Of("Testing").Network.Parent?.Name);
    }
}
