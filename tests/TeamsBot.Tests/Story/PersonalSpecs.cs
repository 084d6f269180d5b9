using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>Alone with the bot: what waits for a person anywhere, and buttons that lead into the right unit.</summary>
public abstract class PersonalSpecs : OnStage
{
    private Member Alone => Theatre.Personal(World.Ben);

    [Fact]
    public async Task What_waits_for_a_person_is_counted_and_listed_over_all_their_units()
    {
        var (tea, cake) = await TwoUnits();
        await Ben.Consents(cake);
        await Ben.Proposes("Scones on Mondays");
        var biscuits = await Ada.Proposes("Biscuits at noon");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));

        var welcome = await Welcomed();
        Assert.Contains("2 proposals do.", welcome.Text, StringComparison.Ordinal);
        var list = await Alone.Taps(welcome, "My open ones");

        Assert.Contains("Tea round · Ada ·", list.Text, StringComparison.Ordinal);
        Assert.Contains("Squad · Ada ·", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cake on Fridays", list.Text, StringComparison.Ordinal);
        Assert.Contains("Scones", list.Text[list.Text.IndexOf("You wait for", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("✓ You consented.", (await Alone.Taps((await Alone.Taps(list.Card, list.Card.Buttons[2])).Card, "Consent")).Text, StringComparison.Ordinal);
        await tea.ShowsAsync("Consented: Ben.");
        Assert.Contains("0 of 2 consents", biscuits.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_with_ones_own_proposal_waits_for_its_change()
    {
        var scones = await Ben.Proposes("Scones on Mondays");
        await Cleo.SeesAProblem(scones, "I have no oven");
        await KnownIn(1);

        var list = await Alone.Taps(await Welcomed(), "My open ones");

        Assert.Contains("Squad · on hold: Cleo sees a problem", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_waits_it_is_said()
    {
        await Ben.Proposes("Scones on Mondays");
        await KnownIn(1);

        var welcome = await Welcomed();

        Assert.Contains("Nothing does right now.", welcome.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing does right now.", (await Alone.Taps(welcome, "My open ones")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Agreements", "What we have agreed")]
    [InlineData("Who is asked", "Ada, Ben, Cleo")]
    public async Task A_button_of_help_asks_for_which_of_several_units_it_is(string button, string shown)
    {
        await TwoUnits();

        var asked = await Alone.Taps((await Alone.Says("help")).Card, button);
        Assert.Contains("Which unit is it for?", asked.Text, StringComparison.Ordinal);

        Assert.Contains(shown, (await Alone.Taps(asked.Card, "Tea round")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_to_propose_asks_for_which_of_several_units_it_is()
    {
        await TwoUnits();
        var key = Storage.UnitKey.Of(World.TenantId, World.Conversations.First(place => place.Name == "Tea round").BaseId).Value;

        var form = await Alone.Taps((await Alone.Says("help")).Card, "Propose…");
        Assert.Contains("Which unit is it for?", form.Card.Content.GetRawText(), StringComparison.Ordinal);
        await Alone.Taps(form.Card, "Propose", ("unit", key), ("title", "Jam on scones"), ("body", ""));

        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Jam on scones", StringComparison.Ordinal), "The card");
        Assert.Contains("Waiting for <at>Ada</at>, <at>Cleo</at>", Teams.Everything().Cards[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_no_command_become_a_proposal_of_the_unit_that_is_picked()
    {
        await TwoUnits();
        var unknown = (await Alone.Says("we should drink more tea together")).Card;

        var asked = await Alone.Taps(unknown, "Propose this");
        await Alone.Taps(asked.Card, "Tea round");

        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Waiting for <at>Ada</at>, <at>Cleo</at>", StringComparison.Ordinal), "The card");
    }

    [Fact]
    public async Task Many_units_are_turned_page_by_page_and_the_command_stays()
    {
        for (var number = 1; number <= 8; number++)
        {
            await Ada.In(World.AddGroupChat($"Round {number}", [World.Ada, World.Ben])).Proposes("Tea at four");
        }

        await KnownIn(8);
        var first = (await Alone.Says("no opinion P-1")).Card;
        var second = (await Alone.Taps(first, "Show more")).Card;

        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"Round {number}"), first.Buttons.Concat(second.Buttons).Where(title => title.StartsWith("Round", StringComparison.Ordinal)).Order());
        Assert.Equal("Noted, Ben: no opinion on P-1.", (await Alone.Taps(second, second.Buttons[0])).Text);
    }

    [Theory]
    [InlineData("Agreements")]
    [InlineData("Who is asked")]
    [InlineData("Propose…")]
    public async Task Without_a_unit_every_button_says_how_to_begin(string button) => Assert.Equal(
        "I know no squad of yours yet. Add me to a channel and propose something there.",
        (await Alone.Taps((await Alone.Says("help")).Card, button)).Text);

    private async Task<FakeCard> Welcomed()
    {
        await Theatre.PostAsync(Teams.Events.Installed(World.Personal(World.Ben), World.Ben));
        return Teams.Thread(World.Personal(World.Ben)).Cards[^1];
    }

    private async Task<(OnTheTable Tea, OnTheTable Cake)> TwoUnits()
    {
        var chat = World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo]);
        var both = (await Ada.In(chat).Proposes("Tea at four"), await Ada.Proposes("Cake on Fridays"));
        await KnownIn(2);
        return both;
    }

    /// <summary>The view of a person's units follows their units by a moment.</summary>
    private async Task KnownIn(int units)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            await Theatre.PassAsync(TimeSpan.FromSeconds(1));
            await Alone.Says("proposals");
            var shown = Teams.Thread(World.Personal(World.Ben)).Cards;
            if (shown.Count > 0 && (units == 1 || shown[^1].Buttons.Count >= Math.Min(units, 7)))
            {
                return;
            }
        }
    }
}

/// <summary>As in Teams: tokens, and dialogs.</summary>
public sealed class PersonalInTeamsSpecs : PersonalSpecs;

/// <summary>As in the local test clients: anonymous, and forms in place.</summary>
public sealed class PersonalInTestClientsSpecs : PersonalSpecs
{
    protected override bool Signed => false;
}
