using System.Text.Json.Nodes;
using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>The ways in: the welcome, help, forms, a message turned into a proposal, words that are no command.</summary>
public sealed class GuideSpecs : OnStage
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_welcome_is_said_once_whichever_event_comes_first(bool installationFirst)
    {
        JsonObject[] events = [Teams.Events.Installed(World.General, World.Ada), Teams.Events.BotAdded(World.General)];
        foreach (var happened in installationFirst ? events : [.. events.Reverse()])
        {
            await Theatre.PostAsync(happened);
        }

        foreach (var again in events)
        {
            await Theatre.PostAsync(again);
        }

        var card = Assert.Single(Teams.Everything().Cards);
        Assert.Contains("Hi, I'm Squadbot. I help this squad decide.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Added by Ada. I ask 5 people: Ada, Ben, Cleo +2. I read only messages that mention me.", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_is_removed_and_added_again_at_once_says_nothing_new()
    {
        await Theatre.PostAsync(Teams.Events.Installed(World.General, World.Ada));
        await Theatre.PostAsync(Teams.Events.Uninstalled(World.General, World.Ada));
        await Theatre.PostAsync(Teams.Events.Installed(World.General, World.Ada));

        Assert.Single(Teams.Everything().Cards);
    }

    [Fact]
    public async Task A_personal_chat_is_welcomed_by_name()
    {
        await Theatre.PostAsync(Teams.Events.Installed(World.Personal(World.Ben), World.Ben));

        Assert.Contains("Hi Ben, I'm Squadbot.", Assert.Single(Teams.Everything().Cards).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_decision_can_be_about_the_bot_itself()
    {
        await Theatre.PostAsync(Teams.Events.Installed(World.Squad, World.Ada));
        var welcome = Assert.Single(Teams.Everything().Cards);

        var seen = await Ben.Taps(welcome, "Try me for 2 weeks");

        Assert.Contains("We use Squadbot for our decisions until Mon 19 Oct", seen.Text, StringComparison.Ordinal);
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Ben proposes", StringComparison.Ordinal), "The card");
    }

    [Fact]
    public async Task A_proposal_is_written_in_a_form()
    {
        var help = (await Ada.Says("help")).Card;

        var seen = await Ada.Fills(help, "Propose…", "Propose", ("title", "Tea at four"), ("body", "It is a good time."));

        Assert.Equal("P-1 is posted in Squad.", seen.Text);
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("It is a good time.", StringComparison.Ordinal), "The card");
    }

    [Theory]
    [InlineData("", "", "The text is missing.")]
    [InlineData(" \n ", "", "The text is missing.")]
    public async Task A_form_that_can_not_be_taken_comes_back_with_what_was_typed(string title, string body, string why)
    {
        var help = (await Ada.Says("help")).Card;

        var seen = await Ada.Fills(help, "Propose…", "Propose", ("title", title), ("body", body));

        Assert.Contains(why, seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_turned_into_a_proposal()
    {
        var place = World.Squad.Thread("1690000000000");
        const string Html = "<p>Let us have tea at four &amp; cake</p><p>It is a <b>good</b> time.</p>";

        var form = await Ben.In(place).Posts(Teams.Activities.ComposeFetch(place, World.Ben, "propose", World.Cleo, Html), new FakeCard("", place.Id, default));
        Assert.Contains("Let us have tea at four & cake", form.Card.Content.GetRawText().Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        var sent = await Theatre.PostAsync(Teams.Activities.ComposeSubmit(
            place, World.Ben, "propose", World.Cleo, Html, new JsonObject { ["verb"] = "propose.send", ["title"] = "Let us have tea at four & cake", ["body"] = "It is a good time." }));

        Assert.Equal(200, (int)sent.Status);
        await Theatre.UntilAsync(teams => teams.Thread(place).Cards.Text().Contains("Let us have tea at four & cake", StringComparison.Ordinal), "The card");
        Assert.Contains("Ben proposes", Teams.Thread(place).Cards.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_no_command_can_become_a_proposal()
    {
        var unknown = (await Ada.Says("we should drink more tea together")).Card;
        Assert.Contains("we should drink more tea together", unknown.Text, StringComparison.Ordinal);

        await Ada.Taps(unknown, "Propose this");

        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Proposal P-1 · open", StringComparison.Ordinal), "The card");
    }

    [Fact]
    public async Task A_mistyped_command_is_answered_with_the_nearest()
    {
        var unknown = (await Ada.Says("agrements")).Card;

        Assert.Equal("Agreements", unknown.Buttons[0]);
        Assert.DoesNotContain("Propose this", unknown.Buttons);
    }

    [Fact]
    public async Task Every_button_of_help_answers()
    {
        await Ada.Proposes("Tea at four");
        var help = (await Ben.Says("help")).Card;

        foreach (var title in help.Buttons)
        {
            Assert.NotNull((await Ben.Taps(help, title)).Shown);
        }
    }

    [Fact]
    public async Task The_self_test_names_the_store_and_the_people()
    {
        await Ada.Proposes("Tea at four");

        var card = (await Ben.Says("status")).Card;

        Assert.Contains(" · ✓ Works", card.Text, StringComparison.Ordinal);
        Assert.Contains("Members:", card.Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Paris", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_lists_open_what_they_name()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var open = (await Ben.Says("proposals")).Card;
        Assert.Contains("Is this safe enough to try?", (await Ben.Taps(open, open.Buttons[0])).Text, StringComparison.Ordinal);
        foreach (var member in new[] { Ben, Cleo, Dan, Eva })
        {
            await member.Consents(proposal);
        }

        var agreed = (await Ben.Says("agreements")).Card;

        Assert.Contains("Adopted · A-1", (await Ben.Taps(agreed, agreed.Buttons[0])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_are_turned_page_by_page()
    {
        for (var number = 1; number <= 8; number++)
        {
            var proposal = await Ada.Proposes($"Tea number {number}");
            foreach (var member in new[] { Ben, Cleo, Dan, Eva })
            {
                await member.Consents(proposal);
            }
        }

        var first = (await Ben.Says("agreements tea")).Card;
        Assert.Contains("Tea number 8", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea number 2", first.Text, StringComparison.Ordinal);
        var second = await Ben.Taps(first, "Show more");

        Assert.Contains("Tea number 2", second.Text, StringComparison.Ordinal);
        Assert.Contains("Tea number 1", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea number 3", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_of_open_proposals_are_turned_too()
    {
        foreach (var (member, number) in new[] { Ada, Ben, Cleo }.SelectMany(member => new[] { 1, 2, 3 }.Select(number => (member, number))))
        {
            await member.Proposes($"{member.Person.Name} {number}");
        }

        var first = (await Ben.Says("proposals")).Card;
        var second = await Ben.Taps(first, "Show more");

        Assert.NotEqual(first.Text, second.Text);
        Assert.Contains("Cleo 3", first.Text + second.Text, StringComparison.Ordinal);
        Assert.Contains("Ada 1", first.Text + second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_commands_is_found_by_what_they_are_about_and_turned_page_by_page()
    {
        var all = (await Ben.Says("commands")).Card;
        var page = (await Ben.Taps(all, "Other units and our place among them")).Card;
        Assert.Contains("set up squad", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("export", page.Text, StringComparison.Ordinal);
        while (page.Buttons.Contains("Show more"))
        {
            page = (await Ben.Taps(page, "Show more")).Card;
        }

        Assert.Contains("export", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("poll", page.Text, StringComparison.Ordinal);
        Assert.Equal(all.Text, (await Ben.Taps(page, "All commands")).Text);
    }
}
