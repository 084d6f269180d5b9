using System.Text.Json.Nodes;
using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>The channel is deleted, or the bot removed: the clocks stand still, people with a chat of their own go on there, and back in the channel all of it goes on.</summary>
public sealed class HomeSpecs : OnStage
{
    private const string Told = "Squad: the channel is gone or I was removed from it. Its clocks stand still until I am back.";
    private const string Back = "I am back. The clocks stood still meanwhile; what was answered elsewhere counts.";

    private Member Alone => Theatre.Personal(World.Ben);

    public static TheoryData<string> Losses => ["channelDeleted", "teamDeleted", "teamArchived", "botRemoved", "uninstalled"];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task People_with_a_chat_of_their_own_are_told_once_and_the_clock_stands_still_until_the_channel_is_back(string loss)
    {
        await Alone.Says("help");
        var tea = await Ada.Proposes("Tea at four");
        await Dan.Consents(tea);
        await Cleo.Consents(tea);
        await tea.ShowsAsync("Consented: Cleo, Dan.");
        var (lost, found) = News(loss);

        await Theatre.PostAsync(lost());
        await Theatre.PostAsync(lost());
        await Theatre.UntilAsync(_ => ToldAlone() > 0, "A line in the chat of their own");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        var before = Teams.Thread(tea.Thread).Messages.Count;
        await Theatre.PassAsync(TimeSpan.FromDays(10));
        Assert.Equal(before, Teams.Thread(tea.Thread).Messages.Count);

        await Theatre.PostAsync(found());
        await Theatre.PostAsync(found());
        await Theatre.UntilAsync(_ => LinesAtHome().Contains(Back), "The line");
        await tea.ShowsAsync("Consented: Cleo, Dan.", "closes Fri 16 Oct, 16:00");
        Assert.Single(LinesAtHome(), line => line == Back);
        Assert.Equal(1, ToldAlone());
    }

    [Fact]
    public async Task Answers_given_alone_meanwhile_show_on_the_card_when_the_channel_is_back()
    {
        await Alone.Says("help");
        var tea = await Ada.Proposes("Tea at four");
        await Theatre.PostAsync(Teams.Events.ChannelDeleted(World.Squad));
        await Theatre.UntilAsync(_ => ToldAlone() > 0, "A line in the chat of their own");

        var shown = (await Alone.Says("show P-1")).Card;
        Assert.Contains("closes after I am back in the channel", shown.Text, StringComparison.Ordinal);
        Assert.Contains("The channel is gone or I was removed from it: the clocks stand still until I am back. Answers count.", shown.Text, StringComparison.Ordinal);
        Assert.Equal("Noted, Ben: you consent to P-1.", (await Alone.Says("consent P-1")).Line);
        await Theatre.PassAsync(TimeSpan.FromDays(3));
        Assert.DoesNotContain("Consented: Ben", tea.Card.Text, StringComparison.Ordinal);

        await Theatre.PostAsync(Teams.Events.ChannelRestored(World.Squad));
        await tea.ShowsAsync("Consented: Ben.");
    }

    [Fact]
    public async Task A_card_that_the_channel_lost_is_posted_anew_and_what_was_proposed_elsewhere_comes_to_the_channel()
    {
        await Alone.Says("help");
        var tea = await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        await Theatre.PostAsync(Teams.Events.Uninstalled(World.Squad, World.Ada));
        await Theatre.UntilAsync(_ => ToldAlone() > 0, "A line in the chat of their own");
        await Alone.Says("propose Cake on Fridays");
        await Theatre.PassAsync(TimeSpan.FromDays(2));
        Assert.DoesNotContain("Ben proposes", Teams.Everything().Cards.Where(card => card.ConversationId != World.Personal(World.Ben).Id).Text(), StringComparison.Ordinal);
        var posted = tea.Cards.Count;

        Teams.Fail(FakeOperation.Update, new FakeFault.Status(404, "ActivityNotFoundInConversation"));
        await Theatre.PostAsync(Teams.Events.Installed(World.Squad, World.Ada));
        await Theatre.UntilAsync(_ => tea.Cards.Count > posted, "The card, posted anew");
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Ben proposes", StringComparison.Ordinal), "The card of what was proposed elsewhere");
    }

    [Fact]
    public async Task Whoever_speaks_in_the_channel_shows_that_it_is_there()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Theatre.PostAsync(Teams.Events.ChannelDeleted(World.Squad));
        Assert.True((await Theatre.UnitAsync(World.Squad)).IsHomeless);
        await Theatre.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("Noted, Ben: you consent to P-1.", (await Ben.In(tea.Thread).Says("consent P-1")).Line);
        await tea.ShowsAsync("Consented: Ben.");
        Assert.False((await Theatre.UnitAsync(World.Squad)).IsHomeless);
    }

    [Fact]
    public async Task A_bot_that_is_added_where_it_is_already_changes_nothing()
    {
        var tea = await Ada.Proposes("Tea at four");
        await tea.ShowsAsync("Waiting for");
        var size = (await Theatre.UnitAsync(World.Squad)).Size;
        JsonObject[] reload = [Teams.Events.BotAdded(World.Squad), Teams.Events.Installed(World.Squad, World.Ada), Teams.Events.Installed(World.Squad, World.Ada), Teams.Events.BotAdded(World.Squad)];
        foreach (var each in reload)
        {
            await Theatre.PostAsync(each);
        }

        Assert.Equal(size, (await Theatre.UnitAsync(World.Squad)).Size);
        Assert.DoesNotContain(Back, LinesAtHome());
    }

    [Fact]
    public async Task A_channel_that_never_comes_back_is_not_written_to()
    {
        await Alone.Says("help");
        await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        World.Remove(World.Squad);
        await Theatre.PostAsync(Teams.Events.ChannelDeleted(World.Squad));
        await Theatre.UntilAsync(_ => ToldAlone() > 0, "A line in the chat of their own");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        Teams.Forget();
        await Alone.Says("consent P-1");
        await Alone.Says("object P-1 because there is no kettle");
        await Theatre.PassAsync(TimeSpan.FromDays(20));

        Assert.DoesNotContain(Teams.Requests, request => request.ConversationId?.StartsWith(World.Squad.BaseId, StringComparison.Ordinal) == true);
        Assert.Equal(1, ToldAlone());
    }

    [Fact]
    public async Task A_group_chat_from_which_the_bot_was_removed_stands_still_too()
    {
        var chat = World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo]);
        await Alone.Says("help");
        await Ada.In(chat).Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        await Theatre.PostAsync(Teams.Events.BotRemoved(chat));
        await Theatre.UntilAsync(_ => Teams.Thread(World.Personal(World.Ben)).Lines.Any(line => line.StartsWith("Tea round: I was removed from the chat.", StringComparison.Ordinal)), "A line in the chat of their own");
        await Theatre.PassAsync(TimeSpan.FromDays(10));
        Assert.Single((await Theatre.UnitAsync(chat)).Open);

        await Theatre.PostAsync(Teams.Events.BotAdded(chat));
        await Theatre.UntilAsync(_ => Teams.Thread(chat).Lines.Contains(Back), "The line");
    }

    private (Func<JsonObject> Lost, Func<JsonObject> Found) News(string loss) => loss switch
    {
        "channelDeleted" => (() => Teams.Events.ChannelDeleted(World.Squad), () => Teams.Events.ChannelRestored(World.Squad)),
        "teamDeleted" => (() => Teams.Events.TeamDeleted(World.General), () => Teams.Events.TeamRestored(World.General)),
        "teamArchived" => (() => Teams.Events.TeamArchived(World.General), () => Teams.Events.TeamUnarchived(World.General)),
        "botRemoved" => (() => Teams.Events.BotRemoved(World.Squad), () => Teams.Events.BotAdded(World.Squad)),
        _ => (() => Teams.Events.Uninstalled(World.General, World.Ada), () => Teams.Events.Installed(World.General, World.Ada)),
    };

    private int ToldAlone() => Teams.Thread(World.Personal(World.Ben)).Lines.Count(line => line.StartsWith(Told, StringComparison.Ordinal));

    private IReadOnlyList<string> LinesAtHome() => Teams.Everything().Lines;
}
