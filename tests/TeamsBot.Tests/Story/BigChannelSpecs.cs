using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>More than twelve people: somebody says once who decides, and the first proposal waits for it.</summary>
public abstract class BigChannelSpecs : OnStage
{
    private FakeConversation Crowd()
    {
        var people = World.AddPeople(12);
        return World.AddChannel("Crowd", World.Team, [World.Ada, World.Ben, .. people]);
    }

    [Fact]
    public async Task The_first_proposal_waits_until_people_are_chosen()
    {
        var crowd = Crowd();
        var asked = (await Ada.In(crowd).Says("propose Tea at four")).Card;
        Assert.Contains("Who decides here?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("This channel has 14 people.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("This proposal waits: “Tea at four”", asked.Text, StringComparison.Ordinal);

        var seen = await Ada.In(crowd).Fills(asked, "Choose people…", "These people", ("people", $"{World.Ada.AadObjectId},{World.Ben.AadObjectId}"));
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Proposal P-1 · open", StringComparison.Ordinal), "The card");

        var card = Assert.Single(Teams.Everything().Cards, card => card.Text.Contains("Proposal P-1 · open", StringComparison.Ordinal));
        Assert.Contains("Tea at four", card.Text, StringComparison.Ordinal);
        Assert.Contains("Waiting for <at>Ben</at>", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Member 1", card.Text, StringComparison.Ordinal);
        Assert.Equal(asked.ConversationId, card.ConversationId);
        Assert.True(seen.Code == 200);
    }

    [Fact]
    public async Task Everyone_may_be_chosen_with_one_tap()
    {
        var crowd = Crowd();
        var asked = (await Ada.In(crowd).Says("propose Tea at four")).Card;

        await Ben.In(crowd).Taps(asked, "Everyone");

        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Proposal P-1 · open", StringComparison.Ordinal), "The card");
        Assert.Contains("Member 12", Teams.Everything().Cards.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_proposal_meanwhile_is_told_what_it_waits_for()
    {
        var crowd = Crowd();
        await Ada.In(crowd).Says("propose Tea at four");

        var card = (await Ben.In(crowd).Says("propose Cake on Fridays")).Card;

        Assert.Contains("Something else waits for this choice.", card.Text, StringComparison.Ordinal);
        Assert.Contains("This channel has 14 people.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Cake on Fridays", card.Text, StringComparison.Ordinal);
        Assert.Contains("This proposal waits: “Tea at four”", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set up squad Payments purpose Take money safely", "squad")]
    [InlineData("set up circle Payments", "circle")]
    public async Task A_set_up_waits_until_people_are_chosen(string typed, string kind)
    {
        var crowd = Crowd();
        var asked = (await Ada.In(crowd).Says(typed)).Card;
        Assert.Contains("Who decides here?", asked.Text, StringComparison.Ordinal);
        Assert.Contains($"Then “Payments” gets its place in the network, as a {kind}.", asked.Text, StringComparison.Ordinal);

        await Ben.In(crowd).Fills(asked, "Choose people…", "These people", ("people", $"{World.Ben.AadObjectId},{World.Cleo.AadObjectId}"));

        await SaidAsync(asked.ConversationId, $"Payments is in the network now, as a {kind}.");
        Assert.Equal(["Ada", "Ben"], (await Theatre.UnitAsync(crowd)).Members.Values.Where(member => member.Asked).Select(member => member.Name).Order());
    }

    [Fact]
    public async Task A_set_up_by_the_form_asks_in_the_channel_and_is_done_once_everyone_is_chosen()
    {
        var crowd = Crowd();
        var form = (await Ada.In(crowd).Taps((await Ada.In(crowd).Says("units")).Card, "Put us on the map…")).Card;
        var seen = await Ada.In(crowd).Taps(form, "Send", ("kind", "Squad"), ("name", "Payments"), ("purpose", "Take money safely"));
        Assert.Contains(Signed ? "Who decides here?" : "Our network", seen.Text, StringComparison.Ordinal);
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        await Theatre.UntilAsync(teams => Question(teams) is not null, "The question");
        Assert.Contains("Then “Payments” gets its place in the network", Question(Teams)!.Text, StringComparison.Ordinal);

        await Ben.In(crowd).Taps(Question(Teams)!, "Everyone");

        await SaidAsync(crowd.BaseId, "Payments is in the network now, as a squad.");
        await SaidAsync(crowd.BaseId, "Payments has more than nine people now.");
        Assert.Equal("Take money safely", (await Theatre.UnitAsync(crowd)).Network.Position!.Purpose);

        static FakeCard? Question(FakeTeams teams) => teams.Everything().Cards.LastOrDefault(card => card.Text.Contains("Who decides here?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_set_up_behind_something_else_is_told_what_it_waits_for()
    {
        var crowd = Crowd();
        await Ada.In(crowd).Says("propose Tea at four");

        var card = (await Ben.In(crowd).Says("set up squad Payments purpose Take money safely")).Card;

        Assert.Contains("Something else waits for this choice.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Take money safely", card.Text, StringComparison.Ordinal);
        Assert.Contains("This proposal waits: “Tea at four”", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_set_up_once_more_is_the_one_that_waits()
    {
        var crowd = Crowd();
        await Ada.In(crowd).Says("set up squad Payments");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        Assert.DoesNotContain("Something else waits", (await Ada.In(crowd).Says("set up squad Payments")).Card.Text, StringComparison.Ordinal);
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Contains("Something else waits", (await Ada.In(crowd).Says("set up circle Payments")).Card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("propose Tea at four")]
    [InlineData("set up squad Payments")]
    public async Task A_message_that_comes_twice_asks_once(string typed)
    {
        var crowd = Crowd();
        var message = Teams.Activities.Message(crowd, World.Ada, typed);
        await Ada.Sends(message);
        await Theatre.PassAsync(TimeSpan.FromSeconds(3));
        await Ada.Sends(message);
        await Theatre.PassAsync(TimeSpan.FromSeconds(3));
        Assert.Single(Teams.Everything().Messages);
    }

    [Theory]
    [InlineData("guild")]
    [InlineData("tribe")]
    public async Task What_others_join_by_themselves_asks_nobody_who_decides(string kind)
    {
        var crowd = Crowd();

        Assert.Contains($"Commerce is in the network now, as a {kind}.", (await Ada.In(crowd).Says($"set up {kind} Commerce")).Line, StringComparison.Ordinal);

        Assert.All((await Theatre.UnitAsync(crowd)).Members.Values.Where(member => member.Asked), member => Assert.Equal("Ada", member.Name));
    }

    [Fact]
    public async Task A_purpose_that_is_too_long_is_refused_before_anything_is_founded()
    {
        var crowd = Crowd();
        foreach (var place in new[] { crowd, World.Squad })
        {
            Assert.StartsWith("That purpose is too long", (await Ada.In(place).Says($"set up squad Payments purpose {new string('x', 501)}")).Line, StringComparison.Ordinal);
            Assert.False((await Theatre.UnitAsync(place)).Exists);
        }
    }

    [Fact]
    public async Task A_big_chat_is_called_a_chat()
    {
        var chat = World.AddGroupChat("Crowd", [World.Ada, World.Ben, .. World.AddPeople(12)]);

        Assert.Contains("This chat has 14 people.", (await Ada.In(chat).Says("propose Tea at four")).Card.Text, StringComparison.Ordinal);
    }

    private Task SaidAsync(string conversation, string words) => Theatre.UntilAsync(
        teams => teams.Everything().Messages.Any(message => message.ConversationId.StartsWith(conversation, StringComparison.Ordinal) && message.Text?.Contains(words, StringComparison.Ordinal) == true), words);

    [Fact]
    public async Task Somebody_who_is_not_in_the_channel_chooses_nobody()
    {
        var crowd = Crowd();
        var asked = (await Ada.In(crowd).Says("propose Tea at four")).Card;

        await Theatre.In(crowd, World.Cleo).Taps(asked, "Everyone");
        await Theatre.PassAsync(TimeSpan.FromSeconds(3));

        Assert.Single(Teams.Everything().Cards);
    }
}

/// <summary>As in Teams: tokens, and dialogs.</summary>
public sealed class BigChannelInTeamsSpecs : BigChannelSpecs;

/// <summary>As in the local test clients: anonymous, and forms in place.</summary>
public sealed class BigChannelInTestClientsSpecs : BigChannelSpecs
{
    protected override bool Signed => false;
}
