using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>A squad asks "this or that?", taps, and proposes what most people like; with dialogs and without.</summary>
public abstract class PollSpecs : OnStage
{
    [Fact]
    public async Task A_poll_is_asked_in_a_line_answered_by_taps_and_its_favourite_proposed()
    {
        await Ada.Proposes("Tea at four");
        var said = await Ada.Says("poll When do we meet? 9:30 / 9:45 / keep");
        Assert.Contains("When do we meet?", said.Card.Text, StringComparison.Ordinal);
        var seen = await Ben.Taps(said.Card, "9:45");
        Assert.Contains("Your choice: 9:45", Spaced(seen.Text), StringComparison.Ordinal);
        await Cleo.Taps(said.Card, "9:30");
        await Cleo.Taps(said.Card, "9:45");
        await ShowsAsync("9:45 · 2 people");
        Assert.Contains("Only who asked can close this poll.", (await Ben.Taps(said.Card, "Close it")).Text, StringComparison.Ordinal);

        var (open, keep) = (said.Card, Dan.TapOn(said.Card, "keep"));
        await Ada.Taps(said.Card, "Close it");
        await ShowsAsync("Poll 1 · closed");
        await Theatre.UntilAsync(teams => teams.Everything().Messages.Any(message => message.Text?.Contains("Poll 1 is closed: 9:30 (0), 9:45 (2), keep (0). Nothing is decided by a poll.", StringComparison.Ordinal) == true), "The result");
        var late = await Dan.Posts(keep, open);
        Assert.Contains("This poll is closed already.", late.Text, StringComparison.Ordinal);
        var form = await Ben.Taps(late.Card, "Propose the favourite");
        await Ben.Taps(form.Card, "Propose", ("title", "We choose 9:45"), ("body", "When do we meet?"));
        await ShowsAsync("We choose 9:45");
    }

    [Fact]
    public async Task A_tap_delivered_again_counts_once()
    {
        await Ada.Proposes("Tea at four");
        var card = (await Ada.Says("which: 9:30 / 9:45 / keep")).Card;
        var tap = Ben.TapOn(card, "9:30");
        await Ben.Posts(tap, card);
        await Ben.Taps(card, "keep");
        var again = await Ben.Posts(tap, card);
        Assert.Contains("9:30 · nobody", Spaced(again.Text), StringComparison.Ordinal);
        Assert.Equal(3, (await Theatre.UnitAsync(World.Squad)).Polls[1].Choices.Values.Single().Option);
    }

    [Theory]
    [InlineData("poll", "A poll has two to four options, Ben.")]
    [InlineData("poll Tea", "A poll has two to four options, Ben.")]
    [InlineData("which: 1 / 2 / 3 / 4 / 5", "A poll has two to four options, Ben.")]
    [InlineData("which: tea / Tea", "Two of the options are the same, Ben.")]
    [InlineData("which: tea / 0123456789012345678901234567890123456789012345678901234567890", "That is too long for a poll, Ben")]
    [InlineData("close poll", "I don't know this poll, Ben.")]
    public async Task What_is_no_poll_is_told_how_one_is_written(string typed, string answer)
    {
        await Ada.Proposes("Tea at four");
        var line = (await Ben.Says(typed)).Line;
        Assert.StartsWith(answer, line, StringComparison.Ordinal);
        Assert.Contains("@Squadbot", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_that_was_never_asked_is_unknown()
    {
        await Ada.Proposes("Tea at four");
        var card = (await Ada.Says("which: 9:30 / 9:45")).Card;
        Assert.Contains("I don't know this poll.", (await Ben.Forges(card, Verbs.AnswerPoll, new System.Text.Json.Nodes.JsonObject { [Fields.Poll] = 99, [Fields.Option] = 1 })).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await Ben.Forges(card, Verbs.AnswerPoll, new System.Text.Json.Nodes.JsonObject())).Code);
    }

    [Fact]
    public async Task In_a_group_chat_the_card_alone_tells_the_result()
    {
        var chat = World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo]);
        await Ada.In(chat).Proposes("Tea at four");
        var card = (await Ada.In(chat).Says("which: green / black")).Card;
        await Ada.In(chat).Taps(card, "Close it");
        await Theatre.UntilAsync(_ => Teams.Thread(chat).Cards.Any(shown => shown.Text.Contains("Poll 1 · closed", StringComparison.Ordinal)), "The card");
        Assert.DoesNotContain(Teams.Thread(chat).Messages, message => message.Text?.Contains("Poll 1 is closed", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_poll_as_the_very_first_word_makes_the_channel_a_squad()
    {
        var card = (await Ada.Says("which: 9:30 / 9:45")).Card;
        await Ben.Taps(card, "9:45");
        Assert.Equal(5, (await Theatre.UnitAsync(World.Squad)).Members.Values.Count(member => member.Asked));
        Assert.Equal("9:45", (await Theatre.UnitAsync(World.Squad)).Polls[1].Favourite);
    }

    [Fact]
    public async Task In_a_big_channel_the_first_poll_waits_for_who_decides()
    {
        var crowd = World.AddChannel("Crowd", World.Team, [World.Ada, World.Ben, .. World.AddPeople(12)]);
        var asked = (await Ada.In(crowd).Says("poll When do we meet? 9:30 / 9:45")).Card;
        Assert.Contains("This channel has 14 people.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("This poll waits: “When do we meet? 9:30 / 9:45”", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Something else waits for this choice.", (await Ben.In(crowd).Says("which: tea / cake")).Card.Text, StringComparison.Ordinal);

        await Ben.In(crowd).Taps(asked, "Everyone");
        await ShowsAsync("When do we meet?");
        Assert.Equal(14, (await Theatre.UnitAsync(crowd)).Members.Values.Count(member => member.Asked));
    }

    [Fact]
    public async Task What_is_no_poll_makes_no_squad()
    {
        await Ben.Says("poll Tea");
        Assert.False((await Theatre.UnitAsync(World.Squad)).Exists);
    }

    [Fact]
    public async Task Closing_may_be_typed()
    {
        await Ada.Proposes("Tea at four");
        await Ada.Says("which: 9:30 / 9:45");
        await Ada.Says("close poll");
        await ShowsAsync("Poll 1 · closed");
    }

    private static string Spaced(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private Task ShowsAsync(string text) => Theatre.UntilAsync(
        teams => teams.Everything().Cards.Any(card => Spaced(card.Text).Contains(text, StringComparison.Ordinal)), $"A card with {text}");
}

/// <summary>As in Teams: tokens, and dialogs.</summary>
public sealed class PollsInTeamsSpecs : PollSpecs;

/// <summary>As in the local test clients: anonymous, and forms in place.</summary>
public sealed class PollsInTestClientsSpecs : PollSpecs
{
    protected override bool Signed => false;
}
