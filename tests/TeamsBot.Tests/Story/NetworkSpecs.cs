using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>Channels take their places in a network, each by its own people's consent.</summary>
public sealed class NetworkSpecs : OnStage
{
    private FakeConversation? payments;
    private FakeConversation? checkout;

    /// <summary>A channel of Ben and Cleo.</summary>
    private FakeConversation Payments => payments ??= World.AddChannel("Payments", World.Team, [World.Ben, World.Cleo]);

    /// <summary>A channel of Dan and Eva.</summary>
    private FakeConversation Checkout => checkout ??= World.AddChannel("Checkout", World.Team, [World.Dan, World.Eva]);

    [Fact]
    public async Task A_channel_takes_its_place_and_is_found_there()
    {
        var said = await Ben.In(Payments).Says("set up squad purpose Take money safely");
        Assert.Equal("Payments is in the network now, as a squad. Elsewhere its proposals are called payments/P-1.", said.Line);
        Assert.Contains("On their own\n 2 people: Payments", await UnitsAsync("2 people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_gets_onto_the_map_by_a_form_that_keeps_what_was_typed()
    {
        await Ada.In(World.General).Says("set up tribe Commerce");
        Assert.Contains("Put us on the map…", (await Ben.In(Payments).Says("set up")).Card.Buttons);
        var form = (await Ben.In(Payments).Taps((await Ben.In(Payments).Says("units")).Card, "Put us on the map…")).Card;
        Assert.Contains("Commerce (tribe)", form.Content.GetRawText(), StringComparison.Ordinal);
        var refused = await Ben.In(Payments).Taps(form, "Send", ("kind", "Guild"), ("name", "Payments"), ("underUnit", "commerce"), ("purpose", "Take money safely"));
        Assert.Contains("That can't be part of it.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Take money safely", refused.Card.Content.GetRawText(), StringComparison.Ordinal);
        Assert.False((await Theatre.UnitAsync(Payments)).Exists);
        await Ben.In(Payments).Taps(refused.Card, "Send", ("kind", "Squad"), ("name", "Payments"), ("underUnit", "commerce"), ("purpose", "Take money safely"));
        await SaidAsync(Payments, "Payments is part of Commerce now.");
        Assert.DoesNotContain("Put us on the map…", (await Ben.In(Payments).Says("units")).Card.Buttons);
    }

    [Fact]
    public async Task Who_is_chosen_from_the_list_is_asked_whatever_another_is_called_now()
    {
        var (old, young) = (World.AddChannel("Commerce", World.Team, [World.Ada, World.Dan, World.Eva]), World.AddChannel("Trade", World.Team, [World.Dan, World.Eva]));
        await Ada.In(old).Says("set up circle Commerce");
        await SaidAsync(old, "commerce/P-1");
        await Theatre.PostAsync(Teams.Events.ChannelRenamed(old, "Sales"));
        await SaidAsync(old, "Sales");
        await Dan.In(young).Says("set up circle Commerce");
        await SaidAsync(young, "commerce-2/P-1");
        var form = (await Ben.In(Payments).Taps((await Ben.In(Payments).Says("units")).Card, "Put us on the map…")).Card;
        await Ben.In(Payments).Taps(form, "Send", ("kind", "Squad"), ("name", "Payments"), ("underUnit", "commerce"));
        await SaidAsync(Payments, "Sales");
        Assert.Equal("Sales", (await Theatre.UnitAsync(Payments)).Network.Wanted?.Name);
    }

    [Fact]
    public async Task A_group_chat_takes_its_place_by_typed_words()
    {
        var chat = World.AddGroupChat("Till team", [World.Ben, World.Cleo, World.Dan]);
        Assert.Equal("Till team is in the network now, as a squad. Elsewhere its proposals are called till-team/P-1.", (await Ben.In(chat).Says("set up squad")).Line);
        Assert.Equal(["Ben", "Cleo", "Dan"], await AskedAsync(chat));
        var card = (await Cleo.In(chat).Says("propose Tea at four")).Card;
        Assert.Contains("Proposal P-1 · open", card.Text, StringComparison.Ordinal);
        Assert.Contains("On their own\n 3 people, 1 open: Till team", await UnitsAsync("1 open"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_chat_takes_its_place_by_the_form()
    {
        var chat = World.AddGroupChat("Till team", [World.Ben, World.Cleo]);
        var form = (await Ben.In(chat).Taps((await Ben.In(chat).Says("units")).Card, "Put us on the map…")).Card;
        Assert.Contains("Till team", form.Content.GetRawText(), StringComparison.Ordinal);
        await Ben.In(chat).Taps(form, "Send", ("kind", "Circle"), ("name", "Tills"), ("purpose", "Take money safely"));
        await SaidAsync(chat, "Tills is in the network now, as a circle. Elsewhere its proposals are called tills/P-1.");
        Assert.Equal(["Ben", "Cleo"], await AskedAsync(chat));
        Assert.DoesNotContain("Put us on the map…", (await Ben.In(chat).Says("units")).Card.Buttons);
        Assert.Contains("Cleo", (await Ben.In(chat).Says("who is asked")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_chat_of_more_than_nine_people_hears_so_when_it_is_set_up()
    {
        var chat = World.AddGroupChat("Till team", [World.Ben, .. World.AddPeople(9)]);
        await Ben.In(chat).Says("set up squad");
        await SaidAsync(chat, "Till team has more than nine people now.");
    }

    [Fact]
    public async Task A_unit_that_was_renamed_while_it_waits_is_taken_in_by_its_new_name()
    {
        await TribeAsync();
        await Dan.In(Checkout).Says("set up squad under commerce");
        await SaidAsync(World.General, "Checkout wants to be part of Commerce.");
        await Dan.In(Checkout).Says("rename to Tills");
        await Eva.In(Checkout).Taps(await CardAsync(Checkout, "Our name: Tills"), "Consent");
        await SaidAsync(Checkout, "Our name is Tills now.");
        await Ben.In(World.General).Says("take in Tills");
        await Cleo.In(World.General).Taps(await CardAsync(World.General, "Take in Tills"), "Consent");
        await SaidAsync(Checkout, "Tills is part of Commerce now.");
    }

    [Fact]
    public async Task Two_channels_become_a_tribe_and_its_squad()
    {
        Assert.Contains("Commerce is in the network now, as a tribe", (await Ada.In(World.General).Says("set up tribe Commerce")).Line, StringComparison.Ordinal);
        await Ben.In(Payments).Says("set up squad Payments under Commerce");
        await SaidAsync(Payments, "Payments is part of Commerce now.");
        await SaidAsync(World.General, "Payments is part of us now, as a squad.");
        var members = (await Ada.In(World.General).Says("members")).Card.Text;
        Assert.Contains("Ben", members, StringComparison.Ordinal);
        Assert.Contains("Cleo", members, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", members, StringComparison.Ordinal);
        Assert.Contains("Commerce (tribe)\n 2 people: Payments", await UnitsAsync("Commerce (tribe)\n 2 people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tribe_with_people_takes_in_another_squad_by_their_consent()
    {
        await TribeAsync();
        await Dan.In(Checkout).Says("set up squad under commerce");
        await SaidAsync(World.General, "Checkout wants to be part of Commerce. To propose it, write: @Squadbot take in Checkout");
        await Ben.In(World.General).Says("take in checkout");
        var proposal = await CardAsync(World.General, "Take in Checkout");
        Assert.Contains("Cleo", proposal.Text, StringComparison.Ordinal);
        await Cleo.In(World.General).Taps(proposal, "Consent");
        await SaidAsync(Checkout, "Checkout is part of Commerce now.");
        await EventuallyAsync(async () => (await Ben.In(World.General).Says("members")).Card.Text.Contains("Dan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_joins_a_squad_is_asked_in_its_tribe()
    {
        await TribeAsync();
        World.Join(Payments, World.Ada);
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        await Ada.In(Payments).Proposes("Tea at four");
        await EventuallyAsync(async () => (await Ben.In(World.General).Says("members")).Card.Text.Contains("Ada", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("set up squad Cömmerce", "That name is taken")]
    [InlineData("set up squad COMMERCE", "That name is taken")]
    [InlineData("set up squad Payments under Nowhere", "I don't know that unit.")]
    [InlineData("set up guild Baking under Commerce", "That can't be part of it.")]
    [InlineData("set up chapter Testing", "A chapter is part of a tribe.")]
    public async Task What_does_not_fit_is_said_and_nothing_changes(string typed, string answer)
    {
        await Ada.In(World.General).Says("set up tribe Commerce");
        Assert.StartsWith(answer, (await Ben.In(Payments).Says(typed)).Line, StringComparison.Ordinal);
        Assert.False((await Theatre.UnitAsync(Payments)).Exists);
    }

    [Fact]
    public async Task A_squad_that_stands_alone_asks_a_tribe_by_consent()
    {
        await TribeAsync();
        await Dan.In(Checkout).Says("set up squad");
        await Dan.In(Checkout).Says("become part of Commerce");
        await Eva.In(Checkout).Taps(await CardAsync(Checkout, "Become part of Commerce"), "Consent");
        await SaidAsync(World.General, "Checkout wants to be part of Commerce.");
    }

    [Fact]
    public async Task What_a_squad_refers_is_decided_by_its_tribe_and_the_answer_comes_back()
    {
        await TribeAsync();
        var proposal = await Ben.In(Payments).Proposes("Move to one backlog");
        Assert.Equal("P-1 goes to Commerce, whose people decide. Their answer comes back here.", (await Ben.In(proposal.Thread).Says("refer P-1 because it concerns us all")).Line);
        var asked = await CardAsync(World.General, "Payments asks us to decide (payments/P-1).");
        Assert.Contains("it concerns us all", asked.Text, StringComparison.Ordinal);
        await EventuallyAsync(async () => (await Cleo.In(Payments).Says("show P-1")).Card.Text.Contains("There it is commerce/P-1", StringComparison.Ordinal));
        Assert.StartsWith("Commerce decides P-1. It is commerce/P-1 there. Write: @Squadbot show commerce/P-1", (await Cleo.In(Payments).Says("consent P-1")).Line, StringComparison.Ordinal);
        await Cleo.In(World.General).Taps(asked, "Consent");
        await proposal.SaysAsync("Commerce adopted P-1 as commerce/A-1. It holds here too.");
        Assert.Contains("Adopted by Commerce · commerce/A-1", (await Cleo.In(Payments).Says("show P-1")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_in_the_way_is_told_and_the_map_shows_it()
    {
        await TribeAsync();
        await Dan.In(Checkout).Says("set up squad Checkout");
        Assert.Equal("Noted: Checkout blocks us. They are told.", (await Ben.In(Payments).Says("depends on checkout blocked because the tests are red")).Line);
        await SaidAsync(Checkout, "Payments says that we block them: “the tests are red”");
        Assert.Contains("Payments waits for Checkout", await UnitsAsync("waits for"), StringComparison.Ordinal);
        Assert.Contains("Checkout\n  blocked since", (await Cleo.In(Payments).Says("dependencies")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Payments\n  blocked since", (await Eva.In(Checkout).Says("dependencies")).Card.Text, StringComparison.Ordinal);
        Assert.StartsWith("That is your own unit.", (await Ben.In(Payments).Says("depends on payments fine")).Line, StringComparison.Ordinal);
        Assert.StartsWith("I don't know that unit.", (await Ben.In(Payments).Says("depends on the weather fine")).Line, StringComparison.Ordinal);
        await Theatre.PassAsync(TimeSpan.FromDays(16));
        await SaidAsync(World.General, "Payments has been blocked by Checkout since");
        await SaidAsync(Checkout, "Payments has been blocked by Checkout since");
    }

    [Fact]
    public async Task A_squad_changes_itself_by_consent_and_a_second_change_of_the_same_is_adapted()
    {
        await Ben.In(Payments).Says("set up squad");
        await SaidAsync(Payments, "Payments is in the network now");
        await Ben.In(Payments).Says("rename to Money in");
        var first = await CardAsync(Payments, "Our name: Money in");
        Assert.Contains("Before:", first.Text, StringComparison.Ordinal);
        await Cleo.In(Payments).Says("rename to Till");
        await Cleo.In(Payments).Taps(first, "Consent");
        await SaidAsync(Payments, "Our name is Money in now.");
        await SaidAsync(Payments, "what P-2 would change was changed meanwhile");
        await Cleo.In(Payments).Taps(await CardAsync(Payments, "P-1 was adopted meanwhile"), "Adapt it");
        var adapted = await CardAsync(Payments, "Proposal P-2 · version 2 · open");
        Assert.Contains("Money in", adapted.Text, StringComparison.Ordinal);
        await Ben.In(Payments).Taps(adapted, "Consent");
        await SaidAsync(Payments, "Our name is Till now.");
        await Ben.In(Payments).Says("time zone Europe/Lisbon");
        Assert.Contains("This takes consent here.", (await CardAsync(Payments, "Our times are Lisbon time")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_another_organisation_sees_a_name()
    {
        await TribeAsync();
        var elsewhere = await Theatre.OpenAsync();
        await using (elsewhere)
        {
            Assert.DoesNotContain("Commerce", (await elsewhere.Ada.Says("units")).Card.Text, StringComparison.Ordinal);
        }
    }

    private async Task<IEnumerable<string>> AskedAsync(FakeConversation place) => (await Theatre.UnitAsync(place)).Members.Values.Where(member => member.Asked).Select(member => member.Name).Order();

    /// <summary>The map, when it says so.</summary>
    private async Task<string> UnitsAsync(string words)
    {
        await EventuallyAsync(async () => (await TextAsync()).Contains(words, StringComparison.Ordinal));
        return await TextAsync();

        async Task<string> TextAsync() => (await Ada.Taps((await Ada.Says("units")).Card, "As text")).Card!.Text;
    }

    private async Task TribeAsync()
    {
        await Ada.In(World.General).Says("set up tribe Commerce");
        await Ben.In(Payments).Says("set up squad under Commerce");
        await SaidAsync(World.General, "Payments is part of us now");
        await EventuallyAsync(async () => (await Theatre.UnitAsync(World.General)).Members.Values.Count(member => member.Asked) == 2);
    }

    private async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var patience = 80;
        while (!await condition())
        {
            Assert.True(patience-- > 0, "It did not come to be so");
            await Theatre.PassAsync(TimeSpan.FromSeconds(1));
        }
    }

    private Task SaidAsync(FakeConversation place, string words) => Theatre.UntilAsync(
        teams => teams.Everything().Messages.Any(message => message.ConversationId.StartsWith(place.BaseId, StringComparison.Ordinal) && message.Text?.Contains(words, StringComparison.Ordinal) == true), words);

    private async Task<FakeCard> CardAsync(FakeConversation place, string title)
    {
        await Theatre.UntilAsync(teams => Find(teams) is not null, title);
        return Find(Teams)!;

        FakeCard? Find(FakeTeams teams) => teams.Everything().Cards.LastOrDefault(card => card.ConversationId.StartsWith(place.BaseId, StringComparison.Ordinal) && card.Text.Contains(title, StringComparison.Ordinal));
    }
}
