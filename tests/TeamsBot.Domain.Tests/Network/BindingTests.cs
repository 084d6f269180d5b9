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
    public void Where_it_lives_already_it_need_not_move() =>
        Assert.Equal(Refusal.NothingChanges, town.Do("Payments", (at, entropy) => new NetworkCommand.Bind(Id("Mia"), new(Home("Payments"), There: null, "Payments"), Around("Payments")) { At = at, Entropy = entropy }));

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
    public void Nobody_takes_a_unit_whose_channel_is_gone_to_where_most_of_its_people_are_not()
    {
        ReadsRoster("Payments", "Mia", "Jonas", "Lena", "Priya");
        LosesHome();
        Assert.Equal(Refusal.TooFewAround, Binds("Mia", around: [Id("Mia"), Id("Eve")]));
        Assert.Empty(town.Senders);
        Assert.Null(Binds("Mia", around: [Id("Mia"), Id("Eve"), Id("Lena")]));
    }

    [Fact]
    public void It_goes_back_to_its_first_channel_without_asking_anybody_there()
    {
        LosesHome();
        Binds("Mia");
        town.Rest();
        town.Do("Payments", (at, entropy) => new MembershipCommand.LoseHome(HomeLoss.Channel, at) { In = "New", At = at, Entropy = entropy });
        Assert.Null(town.Do("Payments", (at, entropy) => new NetworkCommand.Bind(Id("Jonas"), new(Home("Payments"), There: null, "Payments"), Around("Payments")) { At = at, Entropy = entropy }));
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

    [Fact]
    public void Where_many_others_are_the_unit_keeps_its_people_and_others_join_by_their_own_word()
    {
        LosesHome();
        Binds("Mia", keeps: true);
        town.Rest();
        Assert.True(town.Of("Payments").Chosen);
        ReadsRoster("New", "Mia", "Jonas", "Ida", "Eli");
        town.Do("Payments", (at, entropy) => new MembershipCommand.Join(Squad.PersonNamed("Ida")) { In = "New", At = at, Entropy = entropy });
        Assert.Equal(["Jonas", "Mia"], Asked());
        Assert.Null(town.Proposes("Payments", "Jonas"));
        Assert.Equal(1, Tally.Of(town.Of("Payments"), town.Of("Payments").Open[2], town.Now).Count.Asked);
        town.Joins("Payments", "Eli");
        Assert.Equal(["Eli", "Jonas", "Mia"], Asked());
    }

    [Fact]
    public void Where_few_others_are_everybody_is_asked_as_before()
    {
        LosesHome();
        Binds("Mia");
        town.Rest();
        ReadsRoster("New", "Mia", "Jonas", "Ida");
        Assert.Equal(["Ida", "Jonas", "Mia"], Asked());
    }

    [Fact]
    public void A_move_by_consent_keeps_the_people_that_were_there_when_it_was_proposed()
    {
        town.Agrees("Payments", new Effect.MoveHome(Home("New"), new UnitId("New"), "New") { Keeps = true });
        town.Rest();
        Assert.True(town.Log("Payments").OfType<MembershipEvent.HomeMoved>().Single().Keeps);
        Assert.True(town.Of("Payments").Chosen);
    }

    [Fact]
    public void A_proposal_about_who_is_asked_no_longer_says_so_after_such_a_move()
    {
        town.Proposes("Payments", new Effect.SetMembership(Chosen: true));
        LosesHome();
        Binds("Mia", keeps: true);
        town.Rest();
        Assert.IsType<ProposalState.Conflicted>(town.Of("Payments").Open[2].State);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(12, false)]
    public void Only_more_people_than_are_asked_without_a_choice_are_too_many(int there, bool keeps)
    {
        List<Person> people = [.. Enumerable.Range(0, there - 1).Select(index => Squad.PersonNamed($"q{index}")), Squad.PersonNamed("Mia")];
        Assert.Equal(keeps, Moving.NeedsKeeping(town.Of("Payments"), people));
        Assert.False(Moving.NeedsKeeping(town.Of("Payments") with { Chosen = true }, people));
        Assert.False(Moving.NeedsKeeping(town.Of("Payments") with { Network = NetworkView.None with { Position = new(UnitKind.Guild, "Payments", "", "payments") } }, people));
    }

    [Fact]
    public void A_unit_of_many_that_moves_among_itself_goes_on_asking_everybody()
    {
        string[] names = [.. Enumerable.Range(0, 14).Select(index => $"q{index}")];
        town.Found("Big", names);
        Assert.False(Moving.NeedsKeeping(town.Of("Big"), [.. names.Select(name => Squad.PersonNamed(name))]));
    }

    private IEnumerable<string> Asked() => town.Of("Payments").Members.Values.Where(member => member.Asked).Select(member => member.Name).Order();

    private void ReadsRoster(string conversation, params string[] names) =>
        town.Do("Payments", (at, entropy) => new MembershipCommand.ReadRoster([.. names.Select(name => Squad.PersonNamed(name))]) { In = conversation, At = at, Entropy = entropy });

    private static string Id(string name) => Squad.PersonNamed(name).ObjectId;

    private static Home Home(string conversation) => Squad.Home with { Conversation = conversation };

    private Tap Tap() => new($"tap {++taps}", "tap", 0);

    private void LosesHome() => town.Do("Payments", (at, entropy) => new MembershipCommand.LoseHome(HomeLoss.Channel, at) { In = "Payments", At = at, Entropy = entropy });

    private string[] Around(string unit) => [.. town.Of(unit).Members.Values.Select(member => member.ObjectId)];

    private Refusal? Binds(string name, bool keeps = false, string[]? around = null) =>
        town.Do("Payments", (at, entropy) => new NetworkCommand.Bind(Id(name), new(Home("New"), new UnitId("New"), "New", Keeps: keeps), around ?? Around("Payments")) { At = at, Entropy = entropy });
}
