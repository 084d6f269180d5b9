using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>People in the network of units: what they join by their own word, and what they do in one unit from the channel of another.</summary>
public sealed class JoiningSpecs : OnStage
{
    private FakeConversation? payments;
    private FakeConversation? testing;

    /// <summary>A channel of Ben and Cleo.</summary>
    private FakeConversation Payments => payments ??= World.AddChannel("Payments", World.Team, [World.Ben, World.Cleo]);

    /// <summary>A channel of Cleo and Dan.</summary>
    private FakeConversation Testing => testing ??= World.AddChannel("Testing", World.Team, [World.Cleo, World.Dan]);

    [Fact]
    public async Task A_guild_is_joined_and_left_from_anywhere()
    {
        await Ada.In(World.General).Says("set up guild Baking");
        await PeopleAsync(World.General, "Ada");
        Assert.Equal("You take part in Baking.", (await Ben.In(Payments).Says("join baking")).Line);
        Assert.Equal("You take part in Baking.", (await Theatre.Personal(World.Cleo).Says("join Baking")).Line);
        Assert.Equal("You take part in Baking.", (await Dan.In(World.General).Says("join")).Line);
        await PeopleAsync(World.General, "Ada", "Ben", "Cleo", "Dan");
        Assert.StartsWith("You no longer take part in Baking.", (await Ben.In(Payments).Says("leave Baking")).Line, StringComparison.Ordinal);
        Assert.Equal("You don't take part in Baking, Ben.", (await Ben.In(Payments).Says("leave Baking")).Line);
        Assert.StartsWith("You no longer take part in Baking.", (await Dan.In(World.General).Says("leave")).Line, StringComparison.Ordinal);
        await PeopleAsync(World.General, "Ada", "Cleo");
        Assert.StartsWith("Not counted: you don't take part here.", (await Eva.In(World.General).Says("propose Cake on Fridays")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chapter_lets_in_the_people_of_its_tribe_and_says_so_to_others()
    {
        await Ada.In(World.General).Says("set up tribe Commerce");
        await Ben.In(Payments).Says("set up squad under Commerce");
        await UntilAsync(async () => (await Theatre.UnitAsync(World.General)).Members.Values.Count(member => member.Asked) == 2);
        await Cleo.In(Testing).Says("set up chapter under Commerce");
        await Theatre.UntilAsync(teams => teams.Everything().Messages.Any(message => message.Text?.Contains("Testing wants to be part", StringComparison.Ordinal) == true));
        await Ben.In(World.General).Says("take in Testing");
        await Theatre.UntilAsync(teams => TakesIn(teams) is not null);
        await Cleo.In(World.General).Taps(TakesIn(Teams)!, "Consent");
        await UntilAsync(async () => (await Theatre.UnitAsync(Testing)).Members.Values.Any(member => member is { Asked: false, Present: true }));
        await PeopleAsync(Testing, "Cleo");
        Assert.Equal("You take part in Testing.", (await Ben.In(Payments).Says("join testing")).Line);
        await PeopleAsync(Testing, "Ben", "Cleo");
        Assert.StartsWith("Only people of its tribe's squads join a chapter.", (await Dan.In(Testing).Says("join")).Line, StringComparison.Ordinal);
        Assert.StartsWith("The people of Commerce are those of its squads:", (await Dan.Says("join Commerce")).Line, StringComparison.Ordinal);
        Assert.StartsWith("Who is in Payments is settled in its channel.", (await Dan.Says("join Payments")).Line, StringComparison.Ordinal);

        static FakeCard? TakesIn(FakeTeams teams) => teams.Everything().Cards.LastOrDefault(card => card.Text.Contains("Take in Testing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_squad_that_was_never_set_up_has_its_name_for_its_own_people()
    {
        await Ben.In(Payments).Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Ben);
        Assert.Contains("Cleo", (await Theatre.Personal(World.Ben).Says("members of payments")).Card.Text, StringComparison.Ordinal);
        Assert.StartsWith("I don't know that unit.", (await Theatre.Personal(World.Dan).Says("members of payments")).Line, StringComparison.Ordinal);
        Assert.StartsWith("You no longer take part in Payments.", (await Theatre.Personal(World.Ben).Says("leave Payments")).Line, StringComparison.Ordinal);
        await PeopleAsync(Payments, "Cleo");
    }

    [Fact]
    public async Task Two_people_of_one_name_are_both_told()
    {
        var (one, other) = (World.AddPerson("Sam Miller"), World.AddPerson("Sam Young"));
        World.Join(Payments, one);
        World.Join(Payments, other);
        await Ben.In(Payments).Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Ben);
        var alone = (await Theatre.Personal(World.Ben).Says("who is Sam")).Line;
        var here = (await Ben.In(Payments).Says("who is Sam")).Line;
        Assert.All(["Sam Miller", "Sam Young"], name => Assert.All([alone, here], line => Assert.Contains(name, line, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_becomes_a_guest_because_Teams_does_not_answer()
    {
        await Ada.In(World.General).Says("set up guild Baking");
        await PeopleAsync(World.General, "Ada");
        Teams.Fail(FakeOperation.Member, Enumerable.Repeat<FakeFault>(new FakeFault.Status(503), 8));
        Assert.StartsWith("Not saved, nothing was counted.", (await Theatre.Personal(World.Ben).Says("join Baking")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_everybody_is_asked_again_the_channel_is_read_before_the_next_proposal()
    {
        var square = World.AddChannel("Square", World.Team, [World.Ada, World.Ben, World.Cleo]);
        await Ada.In(square).Says("set up squad");
        await UntilAsync(async () => (await Theatre.UnitAsync(square)).Network.Position is not null);
        await Agrees("membership chosen");
        World.Join(square, World.Dan);
        await Theatre.PostAsync(Teams.Events.Joined(square, World.Dan));
        await PeopleAsync(square, "Ada", "Ben", "Cleo");
        await Agrees("membership everybody");
        await Ada.In(square).Proposes("Tea at four");
        await PeopleAsync(square, "Ada", "Ben", "Cleo", "Dan");

        async Task Agrees(string change)
        {
            var before = (await Theatre.UnitAsync(square)).LastAgreement;
            var proposal = await Ada.In(square).Says(change);
            await Theatre.PassAsync(TimeSpan.FromSeconds(2));
            var number = (await Theatre.UnitAsync(square)).LastProposal;
            await Ben.In(square).Says($"consent P-{number}");
            await Cleo.In(square).Says($"consent P-{number}");
            await UntilAsync(async () => (await Theatre.UnitAsync(square)).LastAgreement > before);
            Assert.NotNull(proposal);
        }
    }

    [Fact]
    public async Task A_proposal_of_one_unit_is_answered_from_the_channel_of_another_by_its_own_people_alone()
    {
        await Ben.In(Payments).Says("set up squad");
        await UntilAsync(async () => (await Theatre.UnitAsync(Payments)).Network.Position is not null);
        await Ben.In(Payments).Proposes("Tea at four");
        var shown = (await Cleo.In(Testing).Says("show payments/P-1")).Card;
        Assert.Contains("Tea at four", shown.Text, StringComparison.Ordinal);
        Assert.Contains("P-1", (await Cleo.In(Testing).Says("consent payments/P-1")).Line, StringComparison.Ordinal);
        await UntilAsync(async () => !(await Theatre.UnitAsync(Payments)).Open.ContainsKey(1));
        Assert.False((await Theatre.UnitAsync(Testing)).Exists);
        var unknown = (await Dan.In(Testing).Says("show payments/P-1")).Line;
        Assert.Equal(unknown, (await Dan.In(Testing).Says("show payments/P-99")).Line);
        Assert.Equal(unknown, (await Dan.In(Testing).Says("object to nowhere/P-1 because of the trains")).Line);
        Assert.Equal((await Dan.In(Testing).Says("show payments/A-1")).Line, (await Dan.In(Testing).Says("show nowhere/A-1")).Line);
        Assert.DoesNotContain("Tea at four", (await Dan.In(Testing).Taps(shown, "More…")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_another_organisation_reaches_a_unit_by_its_name_or_its_key()
    {
        await Ben.In(Payments).Says("set up squad");
        await UntilAsync(async () => (await Theatre.UnitAsync(Payments)).Network.Position is not null);
        await Ada.In(World.General).Says("set up guild Baking");
        await Ben.In(Payments).Proposes("Tea at four");
        var shown = (await Cleo.In(Testing).Says("show payments/P-1")).Card;
        await using var elsewhere = await Theatre.OpenAsync(tables: null);
        Assert.StartsWith("I don't know that unit.", (await elsewhere.Ben.Says("join Baking")).Line, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea", (await elsewhere.Ben.Says("show payments/P-1")).Line, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea at four", (await elsewhere.Ben.Forges(shown, Verbs.View, new System.Text.Json.Nodes.JsonObject { ["at"] = Key(), ["p"] = 1 })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_is_shown_to_somebody_with_several_squads_without_asking_which()
    {
        await Cleo.In(Payments).Says("set up squad");
        await Cleo.In(Testing).Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Cleo, 2);
        var map = (await Theatre.Personal(World.Cleo).Says("units")).Card;
        Assert.Contains("As text", map.Buttons);
        Assert.Contains("Payments", (await Theatre.Personal(World.Cleo).Taps(map, "As text")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_sees_all_of_their_units_in_their_own_chat_and_marks_one_as_home()
    {
        await Cleo.In(Payments).Says("set up squad");
        await Cleo.In(Testing).Proposes("Tea at four");
        await Ada.In(World.General).Says("set up guild Baking");
        await Theatre.BelongsAsync(World.Cleo, 2);
        var alone = Theatre.Personal(World.Cleo);
        var mine = (await alone.Says("my squads")).Card;
        Assert.Contains("Mark one as your home, so that I stop asking. Write: home Payments", mine.Text, StringComparison.Ordinal);
        Assert.Equal("Payments is marked as your home squad.", (await alone.Says("home payments")).Line);
        mine = (await alone.Says("my squads")).Card;
        Assert.Contains("squad · home", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mark one as your home", mine.Text, StringComparison.Ordinal);
        Assert.Contains("1 open", mine.Text, StringComparison.Ordinal);
        Assert.Equal((await alone.Says("home Baking")).Line, (await alone.Says("home Nowhere")).Line);
        Assert.DoesNotContain("Payments", (await Cleo.In(Testing).Says("my squads")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_a_second_squad_hears_that_one_is_their_home_until_they_have_said_which()
    {
        await Cleo.In(Payments).Says("set up squad");
        await Dan.In(Testing).Says("set up squad");
        await Theatre.BelongsAsync(World.Cleo, 2);
        await Theatre.BelongsAsync(World.Dan);
        await Cleo.In(Testing).Says("leave");
        Assert.Equal("You take part in Testing. You are in more than one squad now. In our own chat, “my squads” lets you mark one as your home.", (await Cleo.In(Testing).Says("join")).Line);
        await Dan.In(Testing).Says("leave");
        Assert.Equal("You take part in Testing.", (await Dan.In(Testing).Says("join")).Line);
        await Theatre.Personal(World.Cleo).Says("home payments");
        await Cleo.In(Testing).Says("leave");
        Assert.Equal("You take part in Testing.", (await Cleo.In(Testing).Says("join")).Line);
    }

    [Fact]
    public async Task Who_is_in_a_unit_only_its_own_people_see_and_only_where_nobody_else_reads_along()
    {
        await Cleo.In(Payments).Says("set up squad");
        await Cleo.In(Testing).Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Cleo, 2);
        await UntilAsync(async () => (await Theatre.UnitAsync(Payments)).Network.Position is not null);
        Assert.Contains("Ben", (await Theatre.Personal(World.Cleo).Says("members of Payments")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("Only its own people see who is in Payments.", (await Theatre.Personal(World.Dan).Says("members of Payments")).Line);
        Assert.DoesNotContain("Ben", (await Cleo.In(Testing).Says("members of Payments")).Card.Text, StringComparison.Ordinal);
        Assert.EndsWith(": Payments", (await Theatre.Personal(World.Cleo).Says("who is Ben")).Line, StringComparison.Ordinal);
        Assert.Equal((await Theatre.Personal(World.Dan).Says("who is Ben")).Line, (await Theatre.Personal(World.Dan).Says("who is Nobody")).Line);
        Assert.StartsWith("Ben doesn't take part here.", (await Cleo.In(Testing).Says("who is", World.Ben)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_squad_that_grows_beyond_nine_people_hears_so_once()
    {
        var crowd = Enumerable.Range(1, 8).Select(number => World.AddPerson($"P{number}")).ToList();
        var big = World.AddChannel("Big", World.Team, [World.Ada, .. crowd]);
        await Ada.In(big).Says("set up squad");
        await UntilAsync(async () => (await Theatre.UnitAsync(big)).Network.Position is not null);
        World.Join(big, World.Ben);
        World.Join(big, World.Cleo);
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        await Ben.In(big).Says("join");
        await Cleo.In(big).Says("join");
        await UntilAsync(() => Task.FromResult(Teams.Everything().Messages.Any(IsWarning)));
        await Theatre.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Single(Teams.Everything().Messages, IsWarning);

        static bool IsWarning(FakeMessage message) => message.Text?.Contains("more than nine people", StringComparison.Ordinal) == true;
    }

    private string Key() => Storage.UnitKey.Of(World.TenantId, Payments.BaseId).Value;

    private async Task PeopleAsync(FakeConversation place, params string[] names)
    {
        await UntilAsync(async () => (await NamesAsync()).SequenceEqual(names));

        async Task<IEnumerable<string>> NamesAsync() =>
            (await Theatre.UnitAsync(place)).Members.Values.Where(member => member.Asked).Select(member => member.Name.Split(' ')[0]).Order(StringComparer.Ordinal);
    }

    private async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var patience = 80; !await condition(); patience--)
        {
            Assert.True(patience > 0, "It did not come to be so");
            await Theatre.PassAsync(TimeSpan.FromSeconds(1));
        }
    }
}
