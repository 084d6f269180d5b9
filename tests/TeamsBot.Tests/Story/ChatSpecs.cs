using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>Group chats, where every message pushes to everybody, and the personal chat, where no unit is.</summary>
public sealed class ChatSpecs : OnStage
{
    [Fact]
    public async Task A_group_chat_decides_with_nothing_sent_but_cards_and_the_result()
    {
        var chat = World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo]);
        var (ada, ben, cleo) = (Ada.In(chat), Ben.In(chat), Cleo.In(chat));
        var proposal = await ada.Proposes("Tea at four");
        await ben.SeesAProblem(proposal, "Four is too late", "Tea at three");
        await proposal.ShowsAsync("on hold");

        await ada.Taps(proposal.Card, "Use this idea");
        await proposal.ShowsAsync("version 2 · open");
        await ben.Consents(proposal);
        await cleo.Consents(proposal);

        await proposal.ShowsAsync("Adopted · A-1");
        await proposal.SaysAsync("(A-1). It took");
        Assert.Equal(3, Teams.Thread(chat).Messages.Count);
        Assert.Contains("further down in this chat.", Teams.Thread(chat).Cards[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_nobody_named_is_this_chat()
    {
        var chat = World.AddGroupChat(null, [World.Ada, World.Ben, World.Cleo]);
        await Ada.In(chat).Proposes("Tea at four");
        await Ada.Proposes("Cake on Fridays");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(["Squad", "This chat"], (await Theatre.Personal(World.Ben).Says("proposals")).Card.Buttons.Order());
    }

    [Fact]
    public async Task In_the_personal_chat_a_command_is_for_the_only_unit()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        var ben = Theatre.Personal(World.Ben);

        var card = (await ben.Says("show P-1")).Card;
        var seen = await ben.Taps(card, "Consent");

        Assert.Contains("✓ You consented.", seen.Text, StringComparison.Ordinal);
        await proposal.ShowsAsync("Consented: Ben.");
        Assert.Contains("Tea at four", (await ben.Says("proposals")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("Noted, Ben: no opinion on P-1.", (await ben.Says("no opinion P-1")).Line);
        Assert.Contains("Who is asked here", (await ben.Says("who is asked")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("Noted: Ben is away until Fri 9 Oct. Proposals don't wait.", (await ben.Says("away until 9 Oct")).Line);
    }

    [Fact]
    public async Task A_proposal_from_the_personal_chat_is_posted_in_the_channel()
    {
        await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));

        Assert.Equal("P-2 is posted in Squad.", (await Theatre.Personal(World.Ben).Says("propose Cake on Fridays")).Line);

        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Cake on Fridays", StringComparison.Ordinal), "The card");
    }

    [Fact]
    public async Task Somebody_in_several_units_is_asked_which_and_the_command_is_done_then()
    {
        var chat = World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo]);
        await Ada.Proposes("Cake on Fridays");
        var tea = await Ada.In(chat).Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        var ben = Theatre.Personal(World.Ben);

        var asked = (await ben.Says("consent P-1")).Card;
        Assert.Contains("Which unit is it for?", asked.Text, StringComparison.Ordinal);
        var seen = await ben.Taps(asked, "Tea round");

        Assert.Contains("Noted, Ben: you consent to P-1.", seen.Text, StringComparison.Ordinal);
        await tea.ShowsAsync("Consented: Ben.");
    }

    [Theory]
    [InlineData("proposals")]
    [InlineData("propose Tea at four")]
    [InlineData("consent P-1")]
    [InlineData("away until tomorrow")]
    [InlineData("status")]
    public async Task Somebody_in_no_unit_is_told_how_to_begin(string typed) =>
        Assert.Equal("I know no squad of yours yet. Add me to a channel and propose something there.", (await Theatre.Personal(World.Ben).Says(typed)).Line);

    [Theory]
    [InlineData("help", "What I can do here")]
    [InlineData("how", "How we decide")]
    [InlineData("what on earth is this", "I don't know that command.")]
    public async Task What_needs_no_unit_is_answered_without_one(string typed, string heading) =>
        Assert.Contains(heading, (await Theatre.Personal(World.Ben).Says(typed)).Card.Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_personal_card_with_the_key_of_another_unit_shows_nothing_of_it()
    {
        var chat = World.AddGroupChat("Secrets", [World.Ada, World.AddPerson("Zoe")]);
        await Ada.In(chat).Proposes("A surprise for Ben");
        await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        var (ben, card) = (Theatre.Personal(World.Ben), (await Theatre.Personal(World.Ben).Says("show P-1")).Card);
        var key = Storage.UnitKey.Of(World.TenantId, chat.BaseId).Value;

        foreach (var verb in AllVerbs())
        {
            var seen = await ben.Forges(card, verb, new System.Text.Json.Nodes.JsonObject { ["p"] = 1, ["v"] = 1, ["r"] = 1, ["u"] = key, ["a"] = 1, ["kept"] = "proposals", ["problem"] = "x", ["until"] = "stop", ["text"] = "x" });
            Assert.False(seen.Answer.Body.Contains("surprise", StringComparison.Ordinal), $"{verb} tells the text");
            Assert.False(seen.Answer.Body.Contains("Zoe", StringComparison.Ordinal), $"{verb} tells who is there");
            Assert.False(seen.Answer.Body.Contains("Secrets", StringComparison.Ordinal), $"{verb} tells the name");
        }

        Assert.Contains("0 of 1 consent", Teams.Thread(chat).Cards.Text(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> AllVerbs() => typeof(Verbs).GetFields().Select(field => (string)field.GetValue(null)!);
}
