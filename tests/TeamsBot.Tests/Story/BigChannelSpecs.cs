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

        Assert.Contains("Another proposal waits for this choice.", card.Text, StringComparison.Ordinal);
        Assert.Contains("This channel has 14 people.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Cake on Fridays", card.Text, StringComparison.Ordinal);
        Assert.Contains("This proposal waits: “Tea at four”", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_big_chat_is_called_a_chat()
    {
        var chat = World.AddGroupChat("Crowd", [World.Ada, World.Ben, .. World.AddPeople(12)]);

        Assert.Contains("This chat has 14 people.", (await Ada.In(chat).Says("propose Tea at four")).Card.Text, StringComparison.Ordinal);
    }

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
