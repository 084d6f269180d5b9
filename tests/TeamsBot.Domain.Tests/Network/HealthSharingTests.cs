using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.HealthChecks.Colour;
using static TeamsBot.Domain.HealthChecks.Trend;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>The tribes Commerce and Supply, two squads in the first, and what that sees of their health checks.</summary>
public sealed class HealthSharingTests
{
    private static readonly UnitId Payments = new("Payments");
    private static readonly Mark Red = new(Topic.Fun, Colour.Red, Worse, "Too many trains");

    private readonly Town _town = new();

    public HealthSharingTests()
    {
        Place("Commerce", UnitKind.Tribe, null, "Ada");
        Place("Supply", UnitKind.Tribe, null, "Ben");
        Place("Payments", UnitKind.Squad, "Commerce", "Mia", "Jonas", "Lena", "Tom");
        Place("Checkout", UnitKind.Squad, "Commerce", "Cleo", "Sam");
        _town.TakesIn("Commerce", "Checkout");
        _town.Rest();
    }

    private ValueMap<UnitId, SharedHealth> Known => _town.Of("Commerce").Network.Health;

    [Fact]
    public void A_squad_that_has_not_agreed_to_it_shows_its_tribe_nothing()
    {
        Checks("Payments", Red);
        Assert.Empty(Known);
        Assert.Null(Assert.Single(_town.Log("Payments").OfType<HealthEvent.HealthClosed>()).SharedWith);
    }

    [Fact]
    public void By_consent_of_the_squad_its_tribe_sees_how_the_answers_spread_without_a_number_a_note_or_a_name()
    {
        Shares("Payments");
        Assert.Equal(new SharedHealth(Payments), Assert.Single(Known.Values));
        _town.OpensHealth("Payments");
        Says("Mia", Red);
        Says("Jonas", new(Topic.Fun, Green, Better), new(Topic.Speed, Green, Same));
        Says("Lena", new(Topic.Fun, Green, Better), new(Topic.Speed, Green, Same));
        Says("Tom", new Mark(Topic.Fun, Green, Better));
        _town.Rest();
        var result = Known[Payments].Result!;
        Assert.Equal([new SharedTopic(Topic.Fun, Share.Most, Share.None, Share.Some, Share.Most, Share.Some)], result.Topics);
        var heard = Assert.Single(_town.Log("Commerce").OfType<NetworkEvent.PartHealthHeard>());
        Assert.DoesNotContain(Red.Note!, heard.ToString(), StringComparison.Ordinal);
        Assert.Equal((1, 1), (result.Check, heard.Result.Check));
    }

    [Theory]
    [InlineData(4, 0, Share.All, Share.None)]
    [InlineData(3, 2, Share.Most, Share.Some)]
    [InlineData(2, 2, Share.Some, Share.Some)]
    [InlineData(1, 4, Share.Some, Share.Most)]
    public void A_share_is_a_word_and_no_number(int green, int red, Share shownGreen, Share shownRed) =>
        Assert.Equal(new(Topic.Fun, shownGreen, Share.None, shownRed, Share.None, Share.None), SharedTopic.Of(new(Topic.Fun, green, 0, red, 0, green + red, 0)));

    [Fact]
    public void What_fewer_than_four_have_answered_is_sent_nowhere()
    {
        Shares("Checkout");
        Checks("Checkout", Red);
        Assert.Equal(new SharedHealth(new("Checkout")), Assert.Single(Known.Values));
        Assert.Null(Assert.Single(_town.Log("Checkout").OfType<HealthEvent.HealthClosed>()).SharedWith);
    }

    [Fact]
    public void A_check_that_was_open_when_it_was_agreed_stays_with_the_squad_as_whoever_answered_did_not_know()
    {
        _town.OpensHealth("Payments");
        Says("Mia", Red);
        Shares("Payments");
        Assert.Null(HealthSharing.Audience(_town.Of("Payments"), _town.Of("Payments").Health!));
        _town.AnswersHealth("Payments", Red);
        _town.Rest();
        Assert.Null(Known[Payments].Result);
        Checks("Payments", Red);
        Assert.Equal(2, Known[Payments].Result!.Check);
    }

    [Fact]
    public void The_tribe_keeps_the_newest_result_and_forgets_all_when_the_squad_agrees_to_stop()
    {
        Shares("Payments");
        Checks("Payments", Red);
        Checks("Payments", new Mark(Topic.Fun, Green, Same));
        Assert.Equal((2, Share.All), (Known[Payments].Result!.Check, Known[Payments].Result!.Topics[0].Green));
        Assert.Null(_town.SharesHealth("Payments", on: false));
        _town.Rest();
        Assert.Empty(Known);
        Checks("Payments", Red);
        Assert.Empty(Known);
    }

    [Fact]
    public void What_is_so_already_and_what_is_no_tribe_of_the_squad_can_not_be_proposed()
    {
        Assert.Equal(Refusal.NothingChanges, _town.SharesHealth("Payments", on: false));
        Shares("Payments");
        Assert.Equal(Refusal.NothingChanges, _town.SharesHealth("Payments"));
        Assert.Equal(Refusal.NotOfThatTribe, _town.Proposes("Payments", new Effect.ShareHealth(new("Supply"), "Supply", On: true)));
        Place("Alone", UnitKind.Squad, null, "Ida", "Eli");
        Assert.Equal(Refusal.NotOfThatTribe, _town.Proposes("Alone", new Effect.ShareHealth(new("Supply"), "Supply", On: true)));
        _town.Found("New", "Uma", "Ugo");
        Assert.Equal(Refusal.NotSetUp, _town.Proposes("New", new Effect.ShareHealth(new("Supply"), "Supply", On: true)));
    }

    [Fact]
    public void A_squad_that_leaves_its_tribe_is_forgotten_there_and_shows_the_next_tribe_nothing()
    {
        Shares("Payments");
        Checks("Payments", Red);
        _town.Agrees("Payments", new Effect.Leave());
        _town.Rest();
        Assert.Empty(Known);
        Assert.Null(_town.Of("Payments").Network.HealthSharedSince);
        _town.Wants("Payments", "Commerce");
        _town.Rest();
        _town.TakesIn("Commerce", "Payments");
        _town.Rest();
        Assert.Equal("Commerce", _town.Of("Payments").Network.Parent!.Name);
        Checks("Payments", Red);
        Assert.Empty(Known);
    }

    [Fact]
    public void A_squad_that_moves_to_another_tribe_shows_it_nothing_until_that_is_agreed_too()
    {
        Shares("Payments");
        Checks("Payments", Red);
        _town.Wants("Payments", "Supply");
        _town.Rest();
        Assert.Equal("Supply", _town.Of("Payments").Network.Parent!.Name);
        Checks("Payments", Red);
        Assert.Empty(Known);
        Assert.Empty(_town.Of("Supply").Network.Health);
        Shares("Payments");
        Assert.Equal(Payments, Assert.Single(_town.Of("Supply").Network.Health.Keys));
    }

    [Fact]
    public void What_was_proposed_about_one_tribe_is_not_adopted_about_another()
    {
        _town.Proposes("Payments", new Effect.ShareHealth(new("Commerce"), "Commerce", On: true));
        _town.Wants("Payments", "Supply");
        _town.Rest();
        Assert.IsType<ProposalState.Conflicted>(_town.Of("Payments").Open[1].State);
        Assert.False(Conflicts.WouldChange(_town.Of("Payments"), _town.Of("Payments").Open[1]));
    }

    [Fact]
    public void Another_name_of_squad_or_tribe_changes_nothing_of_it()
    {
        Shares("Payments");
        Checks("Payments", Red);
        var known = Known;
        _town.Agrees("Payments", new Effect.Rename("Money in"));
        _town.Rest();
        Assert.Equal("Money in", _town.Of("Commerce").Network.Parts[Payments].Name);
        Assert.Equal(known, Known);
        Assert.NotNull(_town.Of("Payments").Network.HealthSharedSince);
    }

    [Fact]
    public void What_comes_from_a_unit_that_shares_nothing_is_not_kept()
    {
        _town.Do("Commerce", (at, entropy) => new NetworkCommand.Receive(Payments, new Letter.HealthResult(1, at, [])) { At = at, Entropy = entropy });
        _town.Do("Commerce", (at, entropy) => new NetworkCommand.Receive(new("Stranger"), new Letter.SharesHealth(On: true)) { At = at, Entropy = entropy });
        Assert.Empty(Known);
    }

    private void Shares(string unit)
    {
        Assert.Null(_town.SharesHealth(unit));
        _town.Rest();
    }

    private void Checks(string unit, Mark mark)
    {
        _town.OpensHealth(unit);
        _town.AnswersHealth(unit, mark);
        _town.Rest();
    }

    private void Says(string name, params Mark[] marks) => Assert.Null(_town.Do("Payments", (at, entropy) => new HealthCommand.AnswerHealth(
        _town.Of("Payments").LastHealth, Squad.EveryTopic, [.. marks], Last: true) { By = Squad.PersonNamed(name).ObjectId, Tap = new(name, "health.send", 0), At = at, Entropy = entropy }));

    private void Place(string unit, UnitKind kind, string? under, params string[] people)
    {
        _town.Found(unit, people);
        Assert.Null(_town.SetsUp(unit, kind, under));
        _town.Rest();
    }
}
