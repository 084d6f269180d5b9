using TeamsBot.Fakes;
using TeamsBot.Storage.Tables;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>A unit goes on in another channel, with all that it agreed and all that is open.</summary>
public sealed class BindSpecs : OnStage
{
    private readonly MemoryTables tables = new();
    private FakeConversation? room;

    private FakeConversation Room => room ??= World.AddChannel("Tea room", World.Team, [World.Ada, World.Ben, World.Cleo, World.Dan, World.Eva]);

    private protected override Task<Theatre> OpenAsync() => Theatre.OpenAsync(Signed, tables);

    [Fact]
    public async Task A_process_that_knows_the_former_channel_alone_posts_a_new_proposal_in_the_new_one()
    {
        await Ada.Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Ben);
        await using var other = await Theatre.OpenAsync(Signed, tables, Teams);
        await other.Ben.Says("show P-1");
        await Theatre.PostAsync(Teams.Events.ChannelDeleted(World.Squad));
        await Ben.In(Room).Says($"bind {(await Theatre.UnitAsync(World.Squad)).Name}");

        await other.Ada.Writes("propose Cake on Fridays");

        Assert.Equal(Room.BaseId, (await Theatre.UnitAsync(World.Squad)).Open[2].Place.Conversation);
    }

    [Fact]
    public async Task A_channel_is_deleted_while_a_proposal_is_open_and_its_people_go_on_in_another()
    {
        var tea = await Ada.Proposes("Tea at four");
        await tea.ShowsAsync("Waiting for");
        await Theatre.BelongsAsync(World.Ben);
        var name = (await Theatre.UnitAsync(World.Squad)).Name;
        World.Remove(World.Squad);
        await Theatre.PostAsync(Teams.Events.ChannelDeleted(World.Squad));

        Assert.Equal($"{name} lives here now. What is agreed and what is open came along.", (await Ben.In(Room).Says($"bind {name}")).Line);
        await Theatre.UntilAsync(_ => Live() is not null, "The card in the new channel");
        foreach (var person in new[] { Ben, Cleo, Dan, Eva })
        {
            await person.In(Room).Taps(Live()!, "Consent");
        }

        await Theatre.UntilAsync(teams => teams.Everything().Lines.Any(line => line.Contains("is adopted", StringComparison.Ordinal) || line.Contains("A-1", StringComparison.Ordinal)), "It is adopted");
        Assert.Contains("A-1", (await Ada.In(Room).Says("agreements")).Card.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await Ada.In(Room).Proposes("Cake on Fridays")).Number);

        FakeCard? Live() => Teams.Everything().Cards.LastOrDefault(card => card.ConversationId.StartsWith(Room.BaseId, StringComparison.Ordinal) && card.Buttons.Contains("Consent"));
    }

    [Fact]
    public async Task Among_many_others_a_unit_that_lost_its_channel_goes_on_with_its_own_people()
    {
        var square = World.AddChannel("Square", World.Team, [World.Ada, World.Ben, World.Cleo, World.Dan, World.Eva, .. World.AddPeople(9)]);
        await (await Ada.Proposes("Tea at four")).ShowsAsync("Waiting for");
        await Theatre.BelongsAsync(World.Ben);
        var name = (await Theatre.UnitAsync(World.Squad)).Name;
        World.Remove(World.Squad);
        await Theatre.PostAsync(Teams.Events.ChannelDeleted(World.Squad));

        Assert.Equal(
            $"{name} lives here now. What is agreed and what is open came along. Whoever was asked so far decides. Anybody else takes part by writing: @Squadbot join",
            (await Ben.In(square).Says($"bind {name}")).Line);
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        var cake = await Ada.In(square).Proposes("Cake on Fridays");
        Assert.Equal(2, cake.Number);
        Assert.DoesNotContain("Member", cake.Card.Text, StringComparison.Ordinal);
        await Ben.In(square).Consents(cake);
        await Cleo.In(square).Consents(cake);
        foreach (var person in new[] { Ben, Cleo, Dan, Eva })
        {
            await person.In(square).Says("consent P-1");
            await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        }

        Assert.Contains("A-1", (await Ada.In(square).Says("agreements")).Card.Text, StringComparison.Ordinal);
        var newcomer = Theatre.In(square, World.MembersOf(square)[^1]);
        Assert.StartsWith("Thanks, ", (await newcomer.Says("propose Biscuits")).Line, StringComparison.Ordinal);
        Assert.StartsWith("You take part in", (await newcomer.Says("join")).Line, StringComparison.Ordinal);
        Assert.Equal(6, (await Theatre.UnitAsync(World.Squad)).Members.Values.Count(member => member.Asked));
    }

    [Fact]
    public async Task A_proposal_to_move_among_many_others_says_who_will_decide_there()
    {
        var square = World.AddChannel("Square", World.Team, [World.Ada, World.Ben, .. World.AddPeople(12)]);
        await Ada.Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Ben);
        await Ben.In(square).Says($"bind {(await Theatre.UnitAsync(World.Squad)).Name}");
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Square. Whoever was asked so far decides", StringComparison.Ordinal), "Who will decide there");
    }

    [Fact]
    public async Task Where_a_unit_lived_before_it_shows_what_it_decides_to_its_own_people_only()
    {
        await Ada.Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Ben);
        var name = (await Theatre.UnitAsync(World.Squad)).Name;
        var guest = World.AddPerson("Gina", "guest");
        World.Join(World.Squad, guest);
        await Theatre.PostAsync(Teams.Events.ChannelDeleted(World.Squad));
        await Ben.In(Room).Says($"bind {name}");
        await Theatre.UntilAsync(teams => teams.Everything().Lines.Any(line => line.Contains("lives here now", StringComparison.Ordinal)), "The move");

        var stranger = Theatre.In(World.Squad, guest);
        foreach (var command in new[] { "proposals", "show P-1", "agreements", "history P-1", "who is asked", "why P-1" })
        {
            var said = await stranger.Says(command);
            Assert.DoesNotContain("Tea at four", string.Join('\n', [.. said.Lines, .. said.Cards.Select(card => card.Text)]), StringComparison.Ordinal);
        }

        Assert.Contains("Tea at four", (await Ada.Says("proposals")).Card.Text, StringComparison.Ordinal);
        var nora = World.AddPerson("Nora");
        World.Join(World.Squad, nora);
        Assert.StartsWith($"Who is in {name} is settled in its channel.", (await Theatre.In(World.Squad, nora).Says("join")).Line, StringComparison.Ordinal);
        Assert.Null((await Theatre.UnitAsync(World.Squad)).Person(nora.AadObjectId!));
    }

    [Fact]
    public async Task A_unit_that_has_its_channel_moves_by_consent()
    {
        await Ada.Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Ben);
        var name = (await Theatre.UnitAsync(World.Squad)).Name;
        await Ben.In(Room).Says($"bind {name}");
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Move to Tea room", StringComparison.Ordinal), "The proposal to move");
        Assert.Equal(World.Squad.BaseId, (await Theatre.UnitAsync(World.Squad)).Home.Conversation);
    }

    [Fact]
    public async Task Nobody_moves_what_is_not_theirs_and_nothing_moves_to_where_another_lives()
    {
        var payments = World.AddChannel("Payments", World.Team, [World.Dan, World.Eva]);
        await Dan.In(payments).Says("set up squad Payments");
        await Theatre.PostAsync(Teams.Events.ChannelDeleted(payments));
        Assert.StartsWith("Thanks, Ben. You aren't among the people who decide", (await Ben.In(Room).Says("bind payments")).Line, StringComparison.Ordinal);
        Assert.StartsWith("I don't know that unit.", (await Dan.In(Room).Says("bind Treasury")).Line, StringComparison.Ordinal);
        await Ada.Proposes("Tea at four");
        Assert.StartsWith("Another unit lives here.", (await Dan.Says("bind payments")).Line, StringComparison.Ordinal);
        Assert.StartsWith("In the channel", (await Alone(World.Dan).Says("bind payments")).Line, StringComparison.Ordinal);
    }

    private Member Alone(FakePerson person) => Ada with { Person = person, Place = World.Personal(person) };
}
