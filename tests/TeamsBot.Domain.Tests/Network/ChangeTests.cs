using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>What a unit that has its place changes of it, by consent.</summary>
public sealed class ChangeTests
{
    private readonly Town _town = new();

    [Fact]
    public void A_name_that_is_free_is_given_and_everybody_calls_the_unit_so()
    {
        Tribe();
        _town.Agrees("Payments", new Effect.Rename("Money in"));
        Assert.Equal("Payments", _town.Of("Payments").Name);
        _town.Rest();
        Assert.Equal("Money in", _town.Of("Payments").Name);
        Assert.Equal("Money in", _town.Of("Payments").Network.Position!.Name);
        Assert.Equal("Money in", _town.Directory.Entries[new("Payments")].Position.Name);
        Assert.Equal("Money in", _town.Of("Commerce").Network.Parts[new("Payments")].Name);
        Assert.Equal(UnitName.Slug("Payments"), _town.Of("Payments").Network.Position!.Slug);
    }

    [Fact]
    public void Of_two_that_want_one_name_at_the_same_time_one_keeps_the_name_that_it_has()
    {
        Tribe();
        Circle("Checkout", "Lena", "Tom");
        _town.Agrees("Payments", new Effect.Rename("Till"));
        _town.Agrees("Checkout", new Effect.Rename("till"));
        _town.Rest();
        Assert.Equal(["Payments", "Till"], new[] { "Payments", "Checkout" }.Select(unit => _town.Of(unit).Name is "Till" or "till" ? "Till" : "Payments").Order());
        var kept = Assert.Single(_town.Logs.SelectMany(log => log).OfType<NetworkEvent.NameKept>());
        Assert.Equal(Refusal.NameTaken, kept.Why);
        Assert.Equal(2, _town.Directory.Entries.Values.Select(entry => UnitName.Skeleton(entry.Position.Name)).Where(name => name != UnitName.Skeleton("Commerce")).Distinct().Count());
        Assert.All(_town.Units.Values, unit => Assert.Null(unit.Network.NameAsked));
    }

    [Fact]
    public void A_channel_that_is_called_like_another_unit_changes_the_name_of_nobody()
    {
        Tribe();
        Circle("Checkout", "Lena", "Tom");
        _town.Do("Checkout", (at, entropy) => new MembershipCommand.Rename("payments") { At = at, Entropy = entropy });
        _town.Rest();
        Assert.Equal("Checkout", _town.Of("Checkout").Name);
        Assert.Equal(("payments", "Checkout"), _town.Logs.SelectMany(log => log).OfType<NetworkEvent.NameKept>().Select(it => (it.Name, it.Kept)).Single());
        _town.Do("Checkout", (at, entropy) => new MembershipCommand.Rename("Till") { At = at, Entropy = entropy });
        _town.Rest();
        Assert.Equal("Till", _town.Of("Checkout").Name);
    }

    [Fact]
    public void A_unit_that_took_a_name_before_names_were_asked_for_gives_it_back_if_it_is_taken()
    {
        Circle("a", "Lena", "Tom");
        Circle("b", "Mia", "Sam");
        var old = _town.Of("b") with { Name = "a" };
        Assert.Equal("b", old.Decide(new NetworkCommand.Receive(Town.Organization, new Letter.NotNamed("a", "b", Refusal.NameTaken)) { At = _town.Now, Entropy = Squad.Seeded(1) }).After.Name);
    }

    [Fact]
    public void A_purpose_is_known_in_the_organisation()
    {
        Tribe();
        _town.Agrees("Payments", new Effect.SetPurpose("Nobody waits for money"));
        Assert.Equal("Nobody waits for money", _town.Of("Payments").Network.Position!.Purpose);
        _town.Rest();
        Assert.Equal("Nobody waits for money", _town.Directory.Entries[new("Payments")].Position.Purpose);
    }

    [Fact]
    public void A_squad_that_is_part_of_nothing_any_more_takes_its_people_with_it()
    {
        Tribe();
        _town.Agrees("Payments", new Effect.Leave());
        _town.Rest();
        Assert.Null(_town.Of("Payments").Network.Parent);
        Assert.Null(_town.Directory.Entries[new("Payments")].Parent);
        Assert.Empty(_town.Of("Commerce").Network.Parts);
        Assert.DoesNotContain(_town.Of("Commerce").Members.Values, member => member.Asked);
    }

    [Fact]
    public void Who_asked_to_be_part_of_another_and_then_wants_to_be_part_of_nothing_is_part_of_nothing_whatever_came_first()
    {
        Tribe();
        Circle("Ring", "Lena", "Sam");
        _town.Wants("Payments", "Ring");
        _town.Rest();
        _town.TakesIn("Ring", "Payments");
        _town.Agrees("Payments", new Effect.Leave());
        _town.Rest();
        Assert.Null(_town.Of("Payments").Network.Parent);
        Assert.Null(_town.Of("Payments").Network.Wanted);
        Assert.Empty(_town.Of("Ring").Network.Parts);
        Assert.Empty(_town.Of("Commerce").Network.Parts);
    }

    [Fact]
    public void A_chapter_stays_in_a_tribe()
    {
        Tribe();
        _town.Found("Testing", "Mia", "Jonas");
        _town.SetsUp("Testing", UnitKind.Chapter, under: "Commerce");
        _town.Rest();
        Assert.Equal(Refusal.ChapterNeedsTribe, _town.Proposes("Testing", new Effect.Leave()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_unit_that_is_not_taken_in_is_told_and_may_ask_again(bool withdrawn)
    {
        Circle("Ring", "Lena", "Sam");
        Circle("Inner", "Mia", "Tom");
        _town.Wants("Inner", "Ring");
        _town.Rest();
        var waiting = _town.Of("Ring").Network.Waiting[new("Inner")];
        Assert.Null(_town.Proposes("Ring", new Effect.TakeIn(waiting.Unit, waiting.Name, waiting.Kind)));
        _town.Now += TimeSpan.FromMinutes(2);
        var number = _town.Of("Ring").LastProposal;
        if (withdrawn)
        {
            _town.Do("Ring", (at, entropy) => new ProposalCommand.Withdraw(number) { By = _town.Of("Ring").Members[_town.Of("Ring").Open[number].Proposer].ObjectId, Tap = new("w", "withdraw", 0), At = at, Entropy = entropy });
        }
        else
        {
            _town.Now += TimeSpan.FromDays(30);
            _town.Do("Ring", (at, entropy) => new MembershipCommand.Advance { At = at, Entropy = entropy });
        }

        _town.Rest();
        Assert.Empty(_town.Of("Ring").Network.Waiting);
        Assert.Null(_town.Of("Inner").Network.Wanted);
        Assert.Equal(Refusal.NotTakenIn, Assert.Single(_town.Logs.SelectMany(log => log).OfType<NetworkEvent.PlaceDeclined>()).Why);
        _town.Wants("Inner", "Ring");
        _town.Rest();
        Assert.Single(_town.Of("Ring").Network.Waiting);
    }

    [Fact]
    public void A_unit_is_turned_away_by_consent()
    {
        Circle("Ring", "Lena", "Sam");
        Circle("Inner", "Mia", "Tom");
        _town.Wants("Inner", "Ring");
        _town.Rest();
        _town.Agrees("Ring", new Effect.TurnAway(new("Inner"), "Inner", UnitKind.Circle));
        _town.Rest();
        Assert.Null(_town.Of("Inner").Network.Wanted);
        Assert.Empty(_town.Of("Ring").Network.Waiting);
    }

    [Fact]
    public void A_proposal_to_take_in_that_was_posted_by_mistake_is_no_answer()
    {
        Circle("Ring", "Lena", "Sam");
        Circle("Inner", "Mia", "Tom");
        _town.Wants("Inner", "Ring");
        _town.Rest();
        _town.Proposes("Ring", new Effect.TakeIn(new("Inner"), "Inner", UnitKind.Circle));
        _town.Do("Ring", (at, entropy) => new ProposalCommand.Withdraw(1) { By = _town.Of("Ring").Members[_town.Of("Ring").Open[1].Proposer].ObjectId, Tap = new("w", "withdraw", 0), At = at, Entropy = entropy });
        _town.Rest();
        Assert.Single(_town.Of("Ring").Network.Waiting);
        Assert.NotNull(_town.Of("Inner").Network.Wanted);
    }

    [Fact]
    public void The_calendar_of_a_unit_that_was_set_up_changes_by_consent_alone()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        Assert.Null(squad.ChangesZone("Mia", "Europe/Paris"));
        squad.InTheNetwork();
        Assert.Equal(Refusal.ByConsent, squad.ChangesZone("Mia", "Europe/Lisbon"));
        Assert.Equal(Refusal.ByConsent, squad.Works("Mia", 0b0011110));
        Assert.Equal(Refusal.ByConsent, squad.Holidays("Mia", new(2026, 12, 24), new(2026, 12, 27)));
        Assert.Null(squad.Pauses("Mia", new(2026, 11, 25)));
        squad.Changes("Mia", new Effect.SetZone("Europe/Lisbon"));
        squad.AllConsent();
        Assert.Equal("Europe/Lisbon", squad.Unit.Calendar.Zone);
        Assert.Equal(1, squad.Facts<MembershipEvent.ZoneChanged>()[^1].Proposal);
    }

    [Fact]
    public void Another_calendar_lets_what_is_due_by_it_close_in_the_same_step()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena").InTheNetwork();
        squad.Proposes("Lena");
        squad.Consents("Tom");
        squad.Consents("Sam");
        squad.Changes("Mia", new Effect.SetZone("Asia/Kolkata"));
        squad.At("2026-11-25 12:00");
        squad.Consents("Tom", proposal: 2);
        squad.Consents("Sam", proposal: 2);
        squad.Consents("Lena", proposal: 2);
        Assert.All([1, 2], number => Assert.IsType<ProposalState.Adopted>(squad.Proposal(number).State));
    }

    [Fact]
    public void A_calendar_waits_for_the_home_of_its_unit()
    {
        var squad = new Squad("Mia", "Tom", "Sam").InTheNetwork();
        squad.Changes("Mia", new Effect.SetZone("Europe/Lisbon"));
        squad.LosesHome();
        Assert.Equal(Refusal.NoHome, squad.Changes("Tom", new Effect.SetWorkingDays(0b0011110)));
        squad.AllConsent();
        Assert.Contains(new Missing.Home(), WhyOpen.Of(squad.Unit, squad.Proposal(), squad.Now));
        squad.FindsHome();
        Assert.Equal("Europe/Lisbon", squad.Unit.Calendar.Zone);
    }

    [Fact]
    public void Who_belongs_to_a_unit_is_changed_by_consent_and_counts_for_whoever_comes_then()
    {
        var squad = new Squad("Mia", "Tom", "Sam").InTheNetwork();
        squad.Changes("Mia", new Effect.SetMembership(Chosen: true));
        squad.AllConsent();
        squad.Joins("Zoe");
        Assert.Null(squad.Unit.Person("aad-Zoe"));
        squad.Changes("Mia", new Effect.SetMembership(Chosen: false));
        squad.AllConsent(2);
        squad.Joins("Zoe");
        Assert.True(squad.Unit.Person("aad-Zoe")!.Asked);
    }

    [Fact]
    public void Where_people_join_by_their_own_word_no_rule_says_who_belongs()
    {
        _town.Found("Baking", "Ana", "Ben");
        _town.SetsUp("Baking", UnitKind.Guild);
        _town.Rest();
        Assert.Equal(Refusal.PeopleJoin, _town.Proposes("Baking", new Effect.SetMembership(Chosen: true)));
    }

    [Fact]
    public void A_chapter_that_no_tribe_has_taken_in_decides_about_nothing_but_its_tribe()
    {
        Tribe();
        _town.Found("Testing", "Mia", "Ben");
        _town.SetsUp("Testing", UnitKind.Chapter, under: "Commerce");
        _town.Rest();
        Assert.Equal(Refusal.ChapterAlone, _town.Proposes("Testing", "Mia"));
        Assert.Equal(Refusal.NothingChanges, _town.Proposes("Testing", new Effect.BePartOf(new("Commerce"), "Commerce")));
        Assert.Null(_town.Proposes("Testing", new Effect.BePartOf(new("Growth"), "Growth")));
        _town.TakesIn("Commerce", "Testing");
        _town.Rest();
        Assert.Equal(Refusal.NobodyElse, _town.Proposes("Testing", "Mia"));
    }

    private void Tribe()
    {
        _town.Found("Commerce", "Ana");
        _town.SetsUp("Commerce", UnitKind.Tribe);
        _town.Rest();
        _town.Found("Payments", "Mia", "Jonas");
        _town.SetsUp("Payments", UnitKind.Squad, under: "Commerce");
        _town.Rest();
    }

    private void Circle(string name, params string[] people)
    {
        _town.Found(name, people);
        _town.SetsUp(name, UnitKind.Circle);
        _town.Rest();
    }
}
