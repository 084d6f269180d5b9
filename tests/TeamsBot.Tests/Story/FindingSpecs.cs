using System.Text.Json;
using TeamsBot.Fakes;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Tests.Stage;
using TeamsBot.TestTables;

namespace TeamsBot.Tests.Story;

/// <summary>What was proposed and agreed is found again from the message box, and unfolds from its address.</summary>
public sealed partial class FindingSpecs : OnStage
{
    private const string Empty = """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""";

    private readonly CountingTables tables = new(new MemoryTables());

    private string Key => UnitKey.Of(World.TenantId, World.Squad.BaseId).Value;

    private protected override Task<Theatre> OpenAsync() => Theatre.OpenAsync(tables: tables);

    [Fact]
    public async Task Opened_the_search_shows_what_is_open_in_all_of_a_persons_squads_newest_first()
    {
        await TwoSquads();

        var found = await Opens(World.Ben);

        Assert.Equal(["P-1 Cake on Fridays", "P-1 Tea at four"], Titles(found));
        Assert.StartsWith("Squad · Ada · 0 of ", Lines(found)[0], StringComparison.Ordinal);
        Assert.StartsWith("Tea round · ", Lines(found)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_finds_anything_of_a_squad_that_is_not_theirs()
    {
        await TwoSquads();

        Assert.Equal(["P-1 Cake on Fridays"], Titles(await Opens(World.Dan)));
        Assert.DoesNotContain("Tea at four", (await Finds(World.Dan, "tea")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea at four", (await Finds(World.Dan, "tea", World.Squad)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tea-round/P-1", "P-1 Tea at four")]
    [InlineData("SQUAD/p-1 cake", "P-1 Cake on Fridays")]
    public async Task A_number_with_its_unit_finds_what_that_unit_calls_so(string words, string title)
    {
        await TwoSquads();

        Assert.Equal([title], Titles(await Finds(World.Ben, words)));
        Assert.Equal(2, Titles(await Finds(World.Ben, "P-1")).Count());
        Assert.Contains("Nothing found", (await Finds(World.Ben, "other/P-1")).Body, StringComparison.Ordinal);
        Assert.Contains("Nothing found", (await Finds(World.Dan, "tea-round/P-1")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tea", "A-1 Tea at four")]
    [InlineData("FOUR tea", "A-1 Tea at four")]
    [InlineData("a-1", "A-1 Tea at four")]
    [InlineData("fridays", "P-2 Cake on Fridays")]
    [InlineData("p-2", "P-2 Cake on Fridays")]
    public async Task Words_find_proposals_and_agreements(string words, string title)
    {
        await AnAgreementAndAProposal();

        var found = await Finds(World.Ben, words);

        Assert.Equal([title], Titles(found));
        Assert.Contains(title[4..], Text(found, 0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zwirbel")]
    [InlineData("tea fridays")]
    [InlineData("A-2")]
    public async Task Where_nothing_is_found_it_is_said_kindly(string words)
    {
        await AnAgreementAndAProposal();

        Assert.Equal("""{"composeExtension":{"type":"message","text":"Nothing found. Try one word of the text, or a number such as P-3 or A-2."}}""", (await Finds(World.Ben, words)).Body);
    }

    [Fact]
    public async Task Results_are_turned_page_by_page()
    {
        await TwoSquads();

        Assert.Equal(["P-1 Cake on Fridays"], Titles(await Finds(World.Ben, "", count: 1)));
        Assert.Equal(["P-1 Tea at four"], Titles(await Finds(World.Ben, "", skip: 1, count: 1)));
        Assert.Equal(Empty, (await Finds(World.Ben, "", skip: 2)).Body);
    }

    [Fact]
    public async Task In_the_squads_own_conversation_the_found_card_can_be_answered_and_elsewhere_it_is_for_reading()
    {
        await TwoSquads();

        var here = (await Finds(World.Ben, "cake", World.Squad)).Json;
        var elsewhere = await Finds(World.Ben, "cake", World.Conversations.First(place => place.Name == "Tea round"));

        Assert.Contains("Consent", new FakeCard("1", World.Squad.Id, Content(here, 0)).Buttons);
        Assert.Equal(["Answer…"], new FakeCard("1", "", Content(elsewhere.Json, 0)).Buttons);
        Assert.Contains("From Squad, ", Text(elsewhere, 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_shared_in_another_chat_is_answered_there_by_members_and_shows_others_nothing()
    {
        await TwoSquads();
        var chat = World.AddGroupChat("Lunch", [World.Ben, World.Dan, World.Eva]);
        await Dan.In(chat).Proposes("Soup at noon");
        var shared = new FakeCard("77", chat.Id, Content((await Finds(World.Ben, "tea", chat)).Json, 0));

        var opened = await Ben.In(chat).Taps(shared, "Answer…");
        Assert.Contains("Tea at four", opened.Text, StringComparison.Ordinal);
        var answered = await Ben.In(chat).Taps(opened.Card, "Consent");
        Assert.Contains("✓ You consented.", answered.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at four", answered.Text, StringComparison.Ordinal);

        var refused = await Dan.In(chat).Taps(shared, "Answer…");
        Assert.Contains("I can't find that proposal here.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea at four", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Soup at noon", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Consented: Ben", (await Dan.In(chat).Says("show P-1")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_proposals_and_ones_own_are_listed()
    {
        await AnAgreementAndAProposal();
        var withdrawn = await Ben.Proposes("Scones on Mondays");
        await Theatre.PassAsync(TimeSpan.FromMinutes(5));
        await Ben.Says("withdraw P-3");
        await withdrawn.ShowsAsync("withdrawn");

        var closed = (await Ben.Says("proposals closed")).Card.Text;
        Assert.Contains("Withdrawn · ", closed, StringComparison.Ordinal);
        Assert.Contains("Adopted as A-1 · ", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Cake on Fridays", closed, StringComparison.Ordinal);
        Assert.True(closed.IndexOf("Scones", StringComparison.Ordinal) < closed.IndexOf("Tea at four", StringComparison.Ordinal));
        Assert.Contains("Cake on Fridays", (await Ada.Says("my proposals")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is open.", (await Ben.Says("my proposals")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_wrote_is_no_markup_in_the_list()
    {
        await Ben.Proposes("<img src=x> & tea");
        await KnownTo(World.Ben, 1);

        Assert.Equal(["P-1 ‹img src=x› & tea"], Titles(await Opens(World.Ben)));
    }

    [Fact]
    public async Task A_search_costs_the_same_however_much_is_found()
    {
        await AnAgreementAndAProposal();
        var one = await CallsOf("tea");
        await Agrees("Tea at five");
        await Agrees("Tea at six");

        Assert.Equal(3, Titles(await Finds(World.Ben, "tea")).Count);
        // What the person speaks, their squads, the squad's words, and what was found.
        Assert.Equal(5, one);
        Assert.Equal(one, await CallsOf("tea"));
    }

    private async Task<OnTheTable> Agrees(string text)
    {
        var proposal = await Ada.Proposes(text);
        await proposal.ShowsAsync(text.Split('\n')[0]);
        foreach (var member in (Member[])[Ben, Cleo, Dan, Eva])
        {
            await member.Consents(proposal);
        }

        await proposal.ShowsAsync("Adopted · A-");
        return proposal;
    }

    private async Task AnAgreementAndAProposal()
    {
        await Agrees("Tea at four");
        await Ada.Proposes("Cake on Fridays");
        await KnownTo(World.Ben, 1);
    }

    private async Task TwoSquads()
    {
        await Ada.In(World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo])).Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        await Ada.Proposes("Cake on Fridays");
        await KnownTo(World.Ben, 2);
        await KnownTo(World.Dan, 1);
    }

    private async Task KnownTo(FakePerson person)
    {
        for (var tries = 0; tries < 100 && Titles(await Finds(person, "P-1")).Count < 1; tries++)
        {
            await Theatre.PassAsync(TimeSpan.FromSeconds(1));
        }

        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
    }

    /// <summary>The view of a person's units follows their units by a moment.</summary>
    private async Task KnownTo(FakePerson person, int squads)
    {
        await Theatre.BelongsAsync(person, squads);
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
    }

    private async Task<int> CallsOf(string words)
    {
        await Theatre.PassAsync(TimeSpan.FromSeconds(10));
        await Finds(World.Ben, words);
        return (await tables.CausedByAsync(() => Finds(World.Ben, words))).Count;
    }

    private Task<BotAnswer> Opens(FakePerson person) => Theatre.PostAsync(Teams.Activities.ComposeOpened(World.Personal(person), person, "find"));

    private Task<BotAnswer> Finds(FakePerson person, string words, FakeConversation? place = null, int skip = 0, int count = 25) =>
        Theatre.PostAsync(Teams.Activities.ComposeQuery(place ?? World.Personal(person), person, "find", words, skip, count));

    private Task<BotAnswer> Pastes(FakePerson person, string url) => Theatre.PostAsync(Teams.Activities.ComposeLink(World.Personal(person), person, url));

    private static List<JsonElement> Attachments(JsonElement answer) =>
        answer.GetProperty("composeExtension").TryGetProperty("attachments", out var attachments) ? [.. attachments.EnumerateArray()] : [];

    private static JsonElement Content(JsonElement answer, int index) => Attachments(answer)[index].GetProperty("content");

    private static string Text(BotAnswer answer, int index) => new FakeCard("", "", Content(answer.Json, index)).Text;

    private static List<string> Titles(BotAnswer answer) => Preview(answer, "title");

    private static List<string> Lines(BotAnswer answer) => Preview(answer, "text");

    private static List<string> Preview(BotAnswer answer, string what) =>
        [.. Attachments(answer.Json).Select(found => found.GetProperty("preview").GetProperty("content").GetProperty(what).GetString()!)];
}
