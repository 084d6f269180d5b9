using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>A unit moves to another conversation, and takes with it what is open.</summary>
public sealed class BindingTests
{
    private readonly Town town = new();
    private int taps;

    public BindingTests()
    {
        town.Found("Payments", "Mia", "Jonas");
        town.Do("Payments", (at, entropy) => new ProposalCommand.Propose("Tea at four", Squad.Thread) { By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy });
    }

    [Fact]
    public void Whoever_lost_their_channel_goes_on_in_another_at_once()
    {
        LosesHome();
        Assert.True(town.Of("Payments").Wake > town.Now.AddYears(1));
        Assert.Null(Binds("Mia"));
        Assert.True(town.Of("Payments").IsHomeless);
        town.Rest();
        var unit = town.Of("Payments");
        Assert.Equal(("New", false), (unit.Home.Conversation, unit.IsHomeless));
        Assert.Equal("New", unit.Open[1].Place.Conversation);
        Assert.Equal(new UnitId("Payments"), town.Of("New").Network.StandsFor);
        Assert.True(unit.Wake < town.Now.AddDays(5));
    }

    [Fact]
    public void Where_a_unit_lives_nobody_else_moves_in_and_the_unit_stays_where_it_was()
    {
        LosesHome();
        Binds("Mia");
        town.Found("New", "Ida", "Eli");
        town.Rest();
        Assert.True(town.Of("Payments").IsHomeless);
        Assert.Null(town.Of("Payments").Network.Moving);
        Assert.Null(town.Of("New").Network.StandsFor);
        Assert.Equal(Refusal.PlaceTaken, Assert.Single(town.Log("Payments").OfType<NetworkEvent.HomeKept>()).Why);
    }

    [Fact]
    public void A_unit_that_has_its_channel_moves_by_the_consent_of_its_people()
    {
        Assert.Equal(Refusal.ByConsent, Binds("Mia"));
        Assert.Null(town.Agrees("Payments", new Effect.MoveHome(Home("New"), new UnitId("New"), "New")));
        town.Rest();
        Assert.Equal("New", town.Of("Payments").Home.Conversation);
    }

    [Fact]
    public void Only_its_own_people_move_it()
    {
        LosesHome();
        Assert.Equal(Refusal.NotAMember, Binds("Tom"));
        Assert.Empty(town.Senders);
    }

    [Fact]
    public void What_is_told_of_the_old_channel_is_of_no_interest_any_more()
    {
        LosesHome();
        Binds("Mia");
        town.Rest();
        var size = town.Of("Payments").Size;
        foreach (var told in new Func<DateTimeOffset, Entropy, MembershipCommand>[]
        {
            (at, entropy) => new MembershipCommand.LoseHome(HomeLoss.Channel, at) { In = "Payments", At = at, Entropy = entropy },
            (at, entropy) => new MembershipCommand.FindHome(HomeLoss.Channel, at) { In = "Payments", At = at, Entropy = entropy },
            (at, entropy) => new MembershipCommand.Rename("Old") { In = "Payments", At = at, Entropy = entropy },
            (at, entropy) => new MembershipCommand.Leave(Id("Jonas")) { In = "Payments", At = at, Entropy = entropy },
            (at, entropy) => new MembershipCommand.ReadRoster([]) { In = "Payments", At = at, Entropy = entropy },
        })
        {
            town.Do("Payments", told);
        }

        Assert.Equal(size, town.Of("Payments").Size);
        town.Do("Payments", (at, entropy) => new MembershipCommand.LoseHome(HomeLoss.Channel, at) { In = "New", At = at, Entropy = entropy });
        Assert.True(town.Of("Payments").IsHomeless);
    }

    [Fact]
    public void It_goes_back_to_its_first_channel_without_asking_anybody_there()
    {
        LosesHome();
        Binds("Mia");
        town.Rest();
        town.Do("Payments", (at, entropy) => new MembershipCommand.LoseHome(HomeLoss.Channel, at) { In = "New", At = at, Entropy = entropy });
        Assert.Null(town.Do("Payments", (at, entropy) => new NetworkCommand.Bind(Id("Jonas"), new(Home("Payments"), There: null, "Payments")) { At = at, Entropy = entropy }));
        Assert.Equal(("Payments", false), (town.Of("Payments").Home.Conversation, town.Of("Payments").IsHomeless));
        Assert.Empty(town.Senders);
    }

    [Fact]
    public void A_conversation_that_stands_for_a_unit_founds_none_of_its_own()
    {
        LosesHome();
        Binds("Mia");
        town.Rest();
        Assert.Equal(Refusal.PlaceTaken, town.Do("New", (at, entropy) => new MembershipCommand.Create("New", "Europe/Berlin", Home("New"), Chosen: false, Waiting: null) { At = at, Entropy = entropy }));
    }

    private static string Id(string name) => Squad.PersonNamed(name).ObjectId;

    private static Home Home(string conversation) => Squad.Home with { Conversation = conversation };

    private Tap Tap() => new($"tap {++taps}", "tap", 0);

    private void LosesHome() => town.Do("Payments", (at, entropy) => new MembershipCommand.LoseHome(HomeLoss.Channel, at) { In = "Payments", At = at, Entropy = entropy });

    private Refusal? Binds(string name) =>
        town.Do("Payments", (at, entropy) => new NetworkCommand.Bind(Id(name), new(Home("New"), new UnitId("New"), "New")) { At = at, Entropy = entropy });
}
