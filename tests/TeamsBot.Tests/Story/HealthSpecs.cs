using System.Text.Json.Nodes;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>A squad looks at itself: everybody answers alone, page by page, and all see how the answers spread; with dialogs and without.</summary>
public abstract class HealthSpecs : OnStage
{
    [Fact]
    public async Task Everybody_answers_alone_and_when_all_have_the_card_shows_how_the_answers_spread()
    {
        var card = await OpenedAsync();
        foreach (var (who, note) in new[] { (Ada, "Cake every day"), (Ben, ""), (Cleo, ""), (Dan, "") })
        {
            await AnswersAsync(who, card, "Green.Better", note);
        }

        await ShowsAsync("4 people have answered.");
        await AnswersAsync(Eva, card, "Red.Worse", "");
        await ShowsAsync("Fun ● 4 green ■ 1 red ↑ better: 4 · ↓ worse: 1");
        await ShowsAsync("Fun: Cake every day");
        await ShowsAsync("Speed Too few answered this to show colours.");
        await Theatre.UntilAsync(teams => teams.Everything().Messages.Any(message => message.Text?.Contains("The health check H-1 is closed.", StringComparison.Ordinal) == true), "The line");
        Assert.Null((await Theatre.UnitAsync(World.Squad)).Health);
    }

    [Fact]
    public async Task Nothing_that_is_posted_or_answered_to_others_names_who_has_answered()
    {
        var card = await OpenedAsync();
        await AnswersAsync(Ben, card, "Red.Worse", "", ("mark.Release", "Red.Worse"), ("note.Release", "I am the only red one"));
        await ShowsAsync("1 person has answered.");
        Assert.Contains("only red one", (await Ben.Taps(card, "Answer…")).Card.Content.ToString(), StringComparison.Ordinal);
        var everything = string.Join('\n', Teams.Everything().Cards.Select(shown => shown.Content.ToString()).Concat(Teams.Everything().Messages.Select(message => message.Text)));
        Assert.DoesNotContain("only red one", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("You have answered", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("You have answered", (await Ada.Says("health check")).Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You have answered", (await Ben.Says("health check")).Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("only red one", (await Ada.Taps(card, "Answer…")).Card.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_is_there_when_the_form_is_opened_again_and_can_be_changed()
    {
        var card = await OpenedAsync();
        var form = (await Ben.Taps(card, "Answer…")).Card;
        await Ben.Taps(form, "Next", ("mark.Release", "Green.Same"), ("note.Release", "Any day"));
        var again = (await Ben.Taps(card, "Answer…")).Card;
        Assert.Contains("Any day", again.Content.ToString(), StringComparison.Ordinal);
        await Ben.Taps(again, "Next", ("mark.Release", "none"), ("note.Release", ""), ("mark.Quality", "Red.Worse"));
        Assert.Equal([new(Topic.Quality, Colour.Red, Trend.Worse)], Assert.Single((await Theatre.UnitAsync(World.Squad)).Health!.Ballots).Value.Marks);
    }

    [Fact]
    public async Task Words_without_a_colour_and_words_that_are_too_long_come_back_and_nothing_is_lost()
    {
        var card = await OpenedAsync();
        var form = (await Ben.Taps(card, "Answer…")).Card;
        var back = await Ben.Taps(form, "Next", ("mark.Quality", "Red.Worse"), ("note.Release", "Any day"));
        Assert.Contains("Choose a colour for what you wrote about: Easy to release.", back.Text, StringComparison.Ordinal);
        Assert.Contains("Any day", back.Card.Content.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, (await Theatre.UnitAsync(World.Squad)).Health!.Answers);
        var tooLong = await Ben.Taps(back.Card, "Next", ("mark.Release", "Green.Same"), ("note.Release", new string('x', 141)));
        Assert.Contains("A note is too long.", tooLong.Text, StringComparison.Ordinal);
        Assert.Contains("xxx", tooLong.Card.Content.ToString(), StringComparison.Ordinal);
        Assert.Contains("page 2", (await Ben.Taps(tooLong.Card, "Next", ("mark.Release", "Green.Same"), ("note.Release", "x"))).Answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_fewer_than_four_answers_the_squad_is_told_to_talk_and_sees_no_colours_and_no_notes()
    {
        var card = await OpenedAsync();
        await AnswersAsync(Ben, card, "Red.Worse", "Too loud");
        await Cleo.Says("health check close");
        await ShowsAsync("Talk it through together");
        Assert.DoesNotContain(Teams.Everything().Cards, shown => shown.Text.Contains("Too loud", StringComparison.Ordinal) || shown.Text.Contains("■", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_result_is_shown_with_what_has_changed_since_the_one_before()
    {
        await Ada.Proposes("Tea at four");
        Assert.Contains("There was no health check here yet.", (await Ada.Says("health")).Line, StringComparison.Ordinal);
        foreach (var mark in new[] { "Red.Worse", "Green.Better" })
        {
            var card = (await Ada.Says("health check")).Card;
            Assert.Contains("How are we doing?", (await Ada.Says("health check")).Card.Text, StringComparison.Ordinal);
            foreach (var who in new[] { Ada, Ben, Cleo, Dan })
            {
                await AnswersAsync(who, card, mark, "");
            }

            await Ada.Says("health check close");
            await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        }

        Assert.Contains("Fun ● 4 green ↑ better: 4 · More green than last time", Spaced((await Ben.Says("health")).Card.Text), StringComparison.Ordinal);
        await Ada.Says("health check");
        Assert.Contains("H-2 · health check · closed", (await Ben.Says("health")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_asked_gets_no_form_and_whoever_comes_too_late_is_told()
    {
        var card = await OpenedAsync();
        var gina = World.AddPerson("Gina", "guest");
        World.Join(World.Squad, gina);
        Assert.Contains("guests aren't asked", (await Theatre.In(World.Squad, gina).Taps(card, "Answer…")).Text, StringComparison.Ordinal);
        var form = (await Ben.Taps(card, "Answer…")).Card;
        await Ada.Says("health check close");
        Assert.Contains("This health check is closed already.", (await Ben.Taps(form, "Next", ("mark.Release", "Green.Same"))).Text, StringComparison.Ordinal);
        Assert.Contains("This health check is closed already.", (await Ben.Taps(card, "Answer…")).Text, StringComparison.Ordinal);
        Assert.StartsWith("No health check is open, Ben.", (await Ben.Says("health check close")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_personal_chat_the_check_of_the_squad_is_opened_and_answered()
    {
        await Ada.Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Ben);
        var own = Theatre.Personal(World.Ben);
        var card = (await own.Says("health check")).Card;
        Assert.Contains("How are we doing?", card.Text, StringComparison.Ordinal);
        await AnswersAsync(own, card, "Green.Same", "");
        await ShowsAsync("1 person has answered.");
        Assert.Contains("You have answered 1 of 11.", (await own.Says("health check")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_it_works_is_a_tap_away_and_leads_back()
    {
        var card = await OpenedAsync();
        var how = await Ben.Taps(card, "How it works");
        Assert.Contains("not even I can tell whose an answer was", how.Text, StringComparison.Ordinal);
        Assert.Contains("How are we doing?", (await Ben.Taps(how.Card, "Back")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Made_up_data_changes_nothing()
    {
        var card = await OpenedAsync();
        Assert.Contains("No health check is open.", (await Ben.Forges(card, Verbs.AnswerHealth, new JsonObject { [Fields.Check] = 99 })).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await Ben.Forges(card, Verbs.SendHealth, new JsonObject { [Fields.Check] = 1, [Fields.Page] = 5, ["mark.Fun"] = "Green.Same" })).Code);
        await Ben.Forges(card, Verbs.SendHealth, new JsonObject { [Fields.Check] = 1, [Fields.Page] = 1, ["mark.Fun"] = "Green.Same", ["mark.Release"] = "Purple" });
        Assert.Equal(0, (await Theatre.UnitAsync(World.Squad)).Health!.Answers);
    }

    private protected async Task<FakeCard> OpenedAsync()
    {
        await Ada.Proposes("Tea at four");
        return (await Ada.Says("health check")).Card;
    }

    /// <summary>All pages, with a word on fun, and what is said on the first.</summary>
    private static async Task AnswersAsync(Member who, FakeCard card, string fun, string note, params (string Id, string Value)[] first)
    {
        var form = (await who.Taps(card, "Answer…")).Card;
        form = (await who.Taps(form, "Next", first)).Card;
        form = (await who.Taps(form, "Next")).Card;
        form = (await who.Taps(form, "Next", ("mark.Fun", fun), ("note.Fun", note))).Card;
        await who.Taps(form, "Send");
    }

    private protected static string Spaced(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private protected Task ShowsAsync(string text) => Theatre.UntilAsync(
        teams => teams.Everything().Cards.Any(card => Spaced(card.Text).Contains(text, StringComparison.Ordinal)), $"A card with {text}");
}

/// <summary>As in Teams: tokens, and dialogs.</summary>
public sealed class HealthInTeamsSpecs : HealthSpecs
{
    [Fact]
    public async Task On_the_morning_of_the_last_day_its_thread_hears_once_that_answers_are_missing()
    {
        var card = await OpenedAsync();
        await Ben.Forges(card, Verbs.SendHealth, new JsonObject { [Fields.Check] = 1, [Fields.Page] = Topics.Pages, ["mark.Teamwork"] = "Green.Same" });
        await Theatre.PassAsync(TimeSpan.FromDays(8));
        var reminder = Assert.Single(Teams.Everything().Messages, message => message.Text?.Contains("The health check H-1 closes on", StringComparison.Ordinal) == true);
        Assert.Contains("answers are missing. Nobody sees whose they are.", reminder.Text!, StringComparison.Ordinal);
        Assert.All(new[] { Ada, Ben, Cleo, Dan, Eva }, who => Assert.DoesNotContain(who.Person.Name, reminder.Text!, StringComparison.Ordinal));
        Assert.StartsWith(card.ConversationId.Split(';')[0], reminder.ConversationId, StringComparison.Ordinal);
        Assert.Contains(Teams.Everything().Messages, message => message.Text?.Contains("The health check H-1 is closed.", StringComparison.Ordinal) == true);
    }
}

/// <summary>As in the local test clients: anonymous, and forms in place.</summary>
public sealed class HealthInTestClientsSpecs : HealthSpecs
{
    protected override bool Signed => false;

    [Fact]
    public async Task The_way_back_from_a_form_leads_to_its_own_check_when_another_is_open_by_then()
    {
        var form = (await Ben.Taps(await OpenedAsync(), "Answer…")).Card;
        await Ada.Says("health check close");
        await Ada.Says("health check");
        Assert.Contains("H-1 · health check · closed", (await Ben.Taps(form, "Back")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_form_stands_in_the_card_the_card_is_not_edited()
    {
        var card = await OpenedAsync();
        var form = (await Ben.Taps(card, "Answer…")).Card;
        await Cleo.Forges(card, Verbs.SendHealth, new JsonObject { [Fields.Check] = 1, [Fields.Page] = Topics.Pages, ["mark.Teamwork"] = "Green.Same" });
        await Theatre.PassAsync(TimeSpan.FromSeconds(30));
        Assert.DoesNotContain(Teams.Everything().Cards, shown => shown.Text.Contains("1 person has answered.", StringComparison.Ordinal));
        await Ben.Taps(form, "Back");
        await ShowsAsync("1 person has answered.");
    }
}
