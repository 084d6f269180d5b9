using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>The network in people's own words: what they mean depends on what units there are.</summary>
public sealed class SpokenNetworkSpecs : OnStage
{
    private FakeConversation? payments;

    /// <summary>A channel of Ben and Cleo.</summary>
    private FakeConversation Payments => payments ??= World.AddChannel("Payments", World.Team, [World.Ben, World.Cleo]);

    [Fact]
    public async Task In_ones_own_chat_nothing_is_set_up_and_it_is_said_where()
    {
        const string Where = "Write it in the channel or group chat that is to be it, for example: set up squad Payments";
        Assert.Equal(Where, (await Theatre.Personal(World.Ben).Says("set up guild Baking")).Line);
        await Ben.In(Payments).Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Ben);
        Assert.Equal(Where, (await Theatre.Personal(World.Ben).Says("set up guild Baking")).Line);
        var how = (await Theatre.Personal(World.Ben).Says("set up")).Card;
        Assert.Contains("set up squad", how.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(how.Buttons, button => button.StartsWith("Set up", StringComparison.Ordinal));
        Assert.Null((await Theatre.UnitAsync(Payments)).Network.Position);
        Assert.Null((await Theatre.UnitAsync(Payments)).Network.Asked);
    }

    [Fact]
    public async Task Who_is_asked_about_a_proposal_is_a_unit_if_one_is_called_so()
    {
        await GuildAsync("Accessibility");
        await Ben.In(Payments).Says("set up squad");
        await SaidAsync(Payments, "Payments is in the network now");
        var proposal = await Ben.In(Payments).Proposes("Show large buttons");
        Assert.StartsWith("Accessibility is asked.", (await Cleo.In(proposal.Thread).Says("ask the Accessibility guild about this")).Line, StringComparison.Ordinal);
        await SaidAsync(World.General, "Payments asks for our advice on payments/P-1");
        Assert.DoesNotContain("advice", (await Cleo.In(proposal.Thread).Says("ask who pays")).Line, StringComparison.Ordinal);
        Assert.Equal("who pays", Assert.Single((await Theatre.UnitAsync(Payments)).Open[1].Questions()).Question.Text);
    }

    [Fact]
    public async Task A_sentence_is_a_command_only_where_it_names_a_unit()
    {
        await GuildAsync("Baking");
        Assert.Equal("You take part in Baking.", (await Ben.In(Payments).Says("I want to join the Baking guild, please")).Line);
        Assert.Equal("You take part in Baking.", (await Theatre.Personal(World.Cleo).Says("ich möchte der Gilde Baking beitreten")).Line);
        Assert.StartsWith("I don't know that unit.", (await Dan.In(World.General).Says("I want to join Bakery")).Line, StringComparison.Ordinal);
        Assert.Contains("I don't know that command.", (await Dan.In(World.General).Says("I want to join you for lunch")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("You no longer take part in Baking. To come back, write: join Baking", (await Ben.In(Payments).Says("leave the Baking guild")).Line);
    }

    [Fact]
    public async Task What_stands_behind_in_is_the_unit_above_if_there_is_one_and_part_of_the_name_if_not()
    {
        await TribeAsync();
        var sharing = World.AddChannel("Sharing", World.Team, [World.Dan, World.Eva]);
        await Dan.In(sharing).Says("set up squad Car Sharing in Berlin");
        await SaidAsync(sharing, "Car Sharing in Berlin is in the network now");
        Assert.Null((await Theatre.UnitAsync(sharing)).Network.Wanted);
        Assert.NotNull((await Theatre.UnitAsync(Payments)).Network.Parent);
        Assert.Equal("Payments", (await Theatre.UnitAsync(Payments)).Network.Position!.Name);
        Assert.StartsWith("Noted: Car Sharing in Berlin blocks us.", (await Ben.In(Payments).Says("Car Sharing in Berlin blocks us, because no car is there")).Line, StringComparison.Ordinal);
        Assert.Contains("I don't know that command.", (await Ben.In(Payments).Says("The rain blocks us because the roof leaks")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_the_tribe_in_a_squads_channel_is_told_how_the_squad_does()
    {
        await TribeAsync();
        Assert.Equal("Nobody leaves Commerce alone: your squad is part of it. To leave together, write here: @Squadbot leave our tribe", (await Ben.In(Payments).Says("leave Commerce")).Line);
        Assert.StartsWith("The people of Commerce are those of its squads", (await Dan.In(World.Squad).Says("leave Commerce")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_above_may_be_named_where_a_proposal_is_referred_and_no_other_is_asked()
    {
        await TribeAsync();
        await Dan.In(World.Squad).Says("set up guild Baking");
        await SaidAsync(World.Squad, "Baking is in the network now");
        var proposal = await Ben.In(Payments).Proposes("Move to one backlog");
        Assert.Equal("Only the unit above can decide for you, and that is Commerce.", (await Ben.In(proposal.Thread).Says("refer P-1 to Baking because it concerns us all")).Line);
        Assert.StartsWith("I don't know that unit.", (await Ben.In(proposal.Thread).Says("refer P-1 to Bakery because it concerns us all")).Line, StringComparison.Ordinal);
        Assert.StartsWith("P-1 goes to Commerce", (await Ben.In(proposal.Thread).Says("refer to Commerce because it concerns us all")).Line, StringComparison.Ordinal);
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Any(card => card.Text.Contains("Payments asks us to decide (payments/P-1)", StringComparison.Ordinal) && card.Text.Contains("it concerns us all", StringComparison.Ordinal)), "The referral");
        Assert.DoesNotContain(Teams.Everything().Cards, card => card.Text.Contains("to Commerce because", StringComparison.Ordinal));
    }

    private async Task GuildAsync(string name)
    {
        await Ada.In(World.General).Says($"set up guild {name}");
        await SaidAsync(World.General, $"{name} is in the network now");
    }

    /// <summary>The tribe Commerce in General, and the squad Payments in it.</summary>
    private async Task TribeAsync()
    {
        await Ada.In(World.General).Says("set up tribe Commerce");
        await SaidAsync(World.General, "Commerce is in the network now");
        await Ben.In(Payments).Says("set up a squad called Payments in Commerce");
        await SaidAsync(World.General, "Payments is part of us now");
    }

    private Task SaidAsync(FakeConversation place, string words) => Theatre.UntilAsync(
        teams => teams.Everything().Messages.Any(message => message.ConversationId.StartsWith(place.BaseId, StringComparison.Ordinal) && message.Text?.Contains(words, StringComparison.Ordinal) == true), words);
}
