using System.Text.Json.Nodes;
using TeamsBot.Fakes;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Tests.Stage;
using TeamsBot.TestTables;

namespace TeamsBot.Tests.Story;

/// <summary>A person practises a whole decision, alone with the bot: nothing of it is written, and nothing real is read.</summary>
public sealed class PracticeSpecs : OnStage
{
    private readonly CountingTables _tables = new(new MemoryTables());

    private Member Alone => Theatre.Personal(World.Ben);

    private protected override Task<Theatre> OpenAsync() => Theatre.OpenAsync(Signed, _tables);

    [Fact]
    public async Task A_proposal_is_stopped_mended_and_adopted_and_then_one_answers_oneself()
    {
        var card = (await Alone.Says("practice")).Card;
        card = await Sees(card, "Take this one", "A problem stops the clock.", "Lena sees a problem", "On Mondays I bring my son to school until 9:40. I would miss it every week.");
        card = await Sees(card, "Use this idea", "Everyone is asked again.", "Move the daily stand-up to 9:45", "Lena's consent says that it is solved.");
        card = await Sees(card, "Let them answer", "It is solved, because Lena says so.", "Consented: Lena, Tom. Waiting for Sam.");
        card = await Sees(card, "Let time pass", "Two consents adopted it.", "Sam's silence neither adopted nor stopped it.");
        card = await Sees(card, "Now you answer", "A reaction is not an objection.", "Is this safe enough to try?");
        card = await Sees(card, "Consent", "You were the last to answer, so it was adopted at once.");
        card = await Sees(card, "What I learned", "Silence never adopts.", "Whoever sees a problem says when it is solved.");

        Assert.Equal(["Start over", "Help"], card.Buttons);
        await Sees(card, "Start over", "Practise a decision");
    }

    [Fact]
    public async Task One_s_own_problem_stops_a_proposal_until_one_says_that_it_is_solved()
    {
        var asked = await Sees((await Alone.Says("practise")).Card, "Only answer", "A reaction is not an objection.");
        var held = await Fills(asked, "I see a problem…", ("problem", "Then the shop calls"), ("idea", "Except for the shop"), ("until", "stop"));
        Assert.Contains("You stopped it, and that helps.", held.Text, StringComparison.Ordinal);
        Assert.Contains("Then the shop calls", held.Text, StringComparison.Ordinal);

        var changed = await Sees(held, "Tom's turn", "Tom changed the text.", "Except for the shop");
        await Sees(changed, "Still a problem", "Then it stays on hold.");
        await Sees(changed, "Consent", "Your consent says that it is solved.");
    }

    [Fact]
    public async Task One_s_own_words_are_proposed_and_changed()
    {
        var held = await Fills((await Alone.Says("practice")).Card, "Write my own…", ("text", "Tea at four"));
        Assert.Contains("Tea at four", held.Text, StringComparison.Ordinal);

        var changed = await Fills(held, "Change it…", ("text", "Tea at five"));

        Assert.Contains("Everyone is asked again.", changed.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at five", changed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_can_not_be_taken_comes_back_with_what_was_wrong()
    {
        var held = (await Alone.Taps((await Alone.Says("practice")).Card, "Take this one")).Card;
        var form = (await Alone.Taps(held, "Change it…")).Card;

        Assert.Contains("That is the text already.", (await Alone.Taps(form, "Send", ("text", "Move the daily stand-up to 9:30\nMost of us are in by 9:15. Ten minutes, same room."))).Text, StringComparison.Ordinal);
        Assert.Contains("The text is missing.", (await Alone.Taps(form, "Send", ("text", " "))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_stopped_at_every_point_and_the_welcome_offers_it()
    {
        await Theatre.PostAsync(Teams.Events.Installed(World.Personal(World.Ben), World.Ben));
        var first = await Sees(Assert.Single(Teams.Everything().Cards), "Practise", "Practise a decision");
        foreach (var titles in new string[][] { [], ["Take this one"], ["Take this one", "Use this idea"], ["Take this one", "Just wait"], ["Only answer"], ["Only answer", "No opinion"] })
        {
            var card = first;
            foreach (var title in titles)
            {
                card = (await Alone.Taps(card, title)).Card;
            }

            await Sees(card, "Stop practising", "You stopped practising.");
        }
    }

    [Fact]
    public async Task Nothing_of_it_is_written_and_nothing_real_is_read()
    {
        await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(15));
        await Alone.Says("help");
        await Theatre.PassAsync(TimeSpan.FromSeconds(15));
        var unit = await Theatre.UnitAsync(World.Squad);

        var calls = await _tables.CausedByAsync(async () =>
        {
            await A_proposal_is_stopped_mended_and_adopted_and_then_one_answers_oneself();
            await One_s_own_problem_stops_a_proposal_until_one_says_that_it_is_solved();
        });

        Assert.NotEmpty(calls);
        Assert.DoesNotContain(calls, call => call.Ops.Count > 0);
        Assert.DoesNotContain(calls, call => call.Table == Keys.UnitTable);
        Assert.Equal(unit.Size, (await Theatre.UnitAsync(World.Squad)).Size);
        Assert.DoesNotContain("9:30", (await Alone.Says("agreements")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_public_it_says_nothing_but_where_to_practise_and_its_buttons_do_nothing()
    {
        var said = await Ben.Says("practice");
        Assert.Contains("Open our chat and write: practice", said.Card.Text, StringComparison.Ordinal);
        Assert.Equal(["Open our chat"], said.Card.Buttons);

        foreach (var verb in new[] { Verbs.Practice, Verbs.PracticeStep, Verbs.PracticeForm, Verbs.SendPractice, Verbs.StopPractice })
        {
            Assert.Equal(400, (await Ben.Forges(said.Card, verb, new JsonObject { ["course"] = "r" })).Code);
        }
    }

    [Theory]
    [InlineData("""{"course":"zzz"}""")]
    [InlineData("""{"course":{"r":1}}""")]
    [InlineData("""{"course":"o"}""")]
    [InlineData("""{"course":["r"],"course.1":7}""")]
    [InlineData("""{"course":"rc"}""")]
    [InlineData("""{"course":"am","until":"note"}""")]
    public async Task A_changed_button_gets_a_card_to_go_on_from(string data)
    {
        var card = (await Alone.Says("practice")).Card;
        foreach (var verb in new[] { Verbs.PracticeStep, Verbs.PracticeForm, Verbs.SendPractice })
        {
            var seen = await Alone.Forges(card, verb, JsonNode.Parse(data));
            Assert.Equal(200, seen.Code);
            Assert.NotEmpty(seen.Card.Buttons);
        }
    }

    /// <summary>Sends a form; where it is a dialog the card that follows is a new message.</summary>
    private async Task<FakeCard> Fills(FakeCard card, string opens, params (string Id, string Value)[] inputs)
    {
        await Alone.Fills(card, opens, "Send", inputs);
        return Teams.Thread(World.Personal(World.Ben)).Cards[^1];
    }

    private async Task<FakeCard> Sees(FakeCard card, string title, params string[] words)
    {
        var seen = (await Alone.Taps(card, title)).Card;
        Assert.All(words, each => Assert.Contains(each, seen.Text, StringComparison.Ordinal));
        return seen;
    }
}
