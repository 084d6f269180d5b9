namespace TeamsBot.Tests.Chat;

/// <summary>A command without a number is for the proposal of its thread, and for no other.</summary>
public sealed class WhichProposalSpecs : OnStage
{
    [Fact]
    public async Task In_another_thread_of_the_channel_the_bot_asks_even_if_only_one_is_open()
    {
        var proposal = await Ada.Proposes("Tea at four");

        var said = await Ben.In(World.Squad.Thread("1690000000000")).Says("consent");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Contains("P-1", said.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Consented: Ben.", proposal.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_thread_of_a_closed_proposal_it_is_said_that_it_is_closed()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ben.Proposes("Cake on Fridays");
        await Ada.In(tea.Thread).Says("withdraw");
        await tea.ShowsAsync("ithdrawn");

        Assert.StartsWith("P-1 closed on", (await Cleo.In(tea.Thread).Says("consent")).Line, StringComparison.Ordinal);
        Assert.Contains("ithdrawn", (await Cleo.In(tea.Thread).Says("show")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_that_the_card_itself_began_is_the_proposals_thread_too()
    {
        await Ada.Proposes("Cake on Fridays");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        await Theatre.Personal(World.Ben).Says("propose Tea at four");
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Any(card => card.Text.Contains("Tea at four", StringComparison.Ordinal)), "The card");
        var card = Teams.Everything().Cards.Last(card => card.Text.Contains("Tea at four", StringComparison.Ordinal));
        await Ada.Taps(card, "Consent");
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Any(each => each.Text.Contains("Consented: Ada.", StringComparison.Ordinal)), "The edit");
        var thread = World.Squad.Thread(card.ConversationId.Split(";messageid=")[^1]);

        Assert.Equal("Noted, Cleo: you consent to P-2.", (await Cleo.In(thread).Says("consent")).Line);

        await Ben.In(thread).Says("withdraw");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        Assert.StartsWith("P-2 closed on", (await Cleo.In(thread).Says("consent")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_chat_the_only_open_one_is_meant()
    {
        var chat = World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo]);
        await Ada.In(chat).Proposes("Tea at four");
        Assert.Equal("Noted, Ben: you consent to P-1.", (await Ben.In(chat).Says("consent")).Line);

        await Ada.In(chat).Proposes("Cake on Fridays");
        Assert.Contains("P-2", (await Cleo.In(chat).Says("consent")).Card.Text, StringComparison.Ordinal);
    }
}
