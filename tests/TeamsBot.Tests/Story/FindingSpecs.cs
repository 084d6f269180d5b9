using System.Text.Json;
using TeamsBot.Fakes;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Tests.Stage;
using TeamsBot.TestTables;

namespace TeamsBot.Tests.Story;

/// <summary>What was proposed and agreed is found again from the message box, and unfolds from its address.</summary>
public sealed class FindingSpecs : OnStage
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

    [Theory]
    [InlineData("tea fo", "A-1 Tea at four")]
    [InlineData("CRE", "A-1 Tea at four")]
    [InlineData("brulee", "A-1 Tea at four")]
    [InlineData("crème four", "A-1 Tea at four")]
    [InlineData("strasse", "A-1 Tea at four")]
    [InlineData("9:30", "A-1 Tea at four")]
    public async Task A_word_is_found_by_its_beginning_without_case_and_accents(string words, string title)
    {
        await Agrees("Tea at four\nWith crème brûlée, in the Straße, from 9:30");
        await KnownTo(World.Ben);

        Assert.Equal([title], Titles(await Finds(World.Ben, words)));
        Assert.Contains("Nothing found", (await Finds(World.Ben, words + " zwirbel")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_in_the_title_comes_before_one_in_the_text_and_the_newer_before_the_older()
    {
        await Agrees("Cake on Mondays");
        await Agrees("Cake on Fridays");
        await Agrees("Tea at four\nInstead of cake");
        await Ada.Proposes("Coffee\nand cake");
        await KnownTo(World.Ben);

        Assert.Equal(["A-2 Cake on Fridays", "A-1 Cake on Mondays", "P-4 Coffee", "A-3 Tea at four"], Titles(await Finds(World.Ben, "cake")));
        Assert.Equal(["A-1 Cake on Mondays", "P-4 Coffee"], Titles(await Finds(World.Ben, "cake", skip: 1, count: 2)));
    }

    [Fact]
    public async Task What_was_not_decided_or_withdrawn_is_found_with_its_state_and_a_slip_is_not()
    {
        var lapsed = await Ada.Proposes("Tea at four");
        var slip = await Ada.Proposes("Tea at nine");
        await Ada.Says("withdraw P-2");
        var withdrawn = await Ada.Proposes("Tea at five");
        await Theatre.PassAsync(TimeSpan.FromMinutes(5));
        await Ada.Says("withdraw P-3");
        await Theatre.PassAsync(TimeSpan.FromDays(8));
        await lapsed.ShowsAsync("not decided");
        await KnownTo(World.Ben);

        var found = await Finds(World.Ben, "tea");

        Assert.Equal(["P-3 Tea at five", "P-1 Tea at four"], Titles(found));
        Assert.StartsWith("Squad · Withdrawn", Lines(found)[0], StringComparison.Ordinal);
        Assert.StartsWith("Squad · Not decided", Lines(found)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Action.", found.Body, StringComparison.Ordinal);
        Assert.Contains("Nothing found", (await Finds(World.Ben, "P-2")).Body, StringComparison.Ordinal);
        Assert.Equal(["P-3 Tea at five"], Titles(await Finds(World.Ben, "p-3")));
        Assert.NotEqual(slip.Card, withdrawn.Card);
    }

    [Fact]
    public async Task An_agreement_that_was_changed_is_found_by_its_old_words_and_what_is_agreed_now_by_the_new()
    {
        await Agrees("Tea at four");
        var change = await Ada.Says("change A-1 Tea at five");
        Assert.NotNull(change);
        foreach (var member in (Member[])[Ben, Cleo, Dan, Eva])
        {
            await member.Says("consent P-2");
        }

        await Theatre.PassAsync(TimeSpan.FromSeconds(10));
        await KnownTo(World.Ben);

        var four = await Finds(World.Ben, "tea four");
        Assert.Equal(["A-1 Tea at four"], Titles(four));
        Assert.Contains("A-2", Lines(four)[0], StringComparison.Ordinal);
        Assert.Equal(["A-2 Tea at five"], Titles(await Finds(World.Ben, "tea five")));
        Assert.Equal(["A-1 Tea at four"], Titles(await Finds(World.Ben, "A-1")));
    }

    [Fact]
    public async Task A_changed_text_is_found_by_its_new_words_alone()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ada.Says("amend P-1 Coffee at four");
        await Theatre.PassAsync(TimeSpan.FromMinutes(5));
        await Ada.Says("withdraw P-1");
        await KnownTo(World.Ben);

        Assert.NotNull(proposal);
        Assert.Equal(["P-1 Coffee at four"], Titles(await Finds(World.Ben, "coffee")));
        Assert.Contains("Nothing found", (await Finds(World.Ben, "tea")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_on_the_details_unfolds_for_the_squads_people()
    {
        var proposal = await Ada.Proposes("Cake on Fridays");
        await proposal.ShowsAsync("Cake on Fridays");
        await KnownTo(World.Ben, 1);
        var address = $"https://squadbot.example/p/{Key}/1";
        var more = await Ben.Taps(proposal.Card, "More…");
        Assert.Contains($"Link: {address}", (await Ben.Taps(more.Card, "Details")).Text, StringComparison.Ordinal);

        var found = await Pastes(World.Ben, address);

        Assert.Contains("Cake on Fridays", Text(found, 0), StringComparison.Ordinal);
        Assert.Equal("1.3", Content(found.Json, 0).GetProperty("version").GetString());
        Assert.DoesNotContain("Action.", found.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_on_an_agreement_unfolds_for_the_squads_people()
    {
        await AnAgreementAndAProposal();
        var address = $"https://squadbot.example/a/{Key}/1";
        Assert.Contains($"Link: {address}", (await Ben.Says("show A-1")).Card.Text, StringComparison.Ordinal);

        var found = await Pastes(World.Ben, address + "?from=mail#top");

        Assert.Equal(["A-1 Tea at four"], Titles(found));
        Assert.Contains("Adopted · A-1", Text(found, 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_yours_and_not_there_are_the_same_answer_at_the_same_price()
    {
        await Ada.Proposes("Cake on Fridays");
        await KnownTo(World.Ben, 1);
        var stranger = World.AddPerson("Zoe");
        World.AddGroupChat("Elsewhere", [stranger]);

        var (theirs, nowhere) = ($"https://squadbot.example/p/{Key}/1", $"https://squadbot.example/p/{Key[..^1]}2/1");
        var before = Calls;
        var answer = await Pastes(stranger, theirs);
        var cost = Calls - before;

        Assert.Equal(Empty, answer.Body);
        Assert.Equal(answer.Body, (await Pastes(stranger, nowhere)).Body);
        Assert.Equal(before + (2 * cost), Calls);
        // What the person speaks, and which squads are theirs.
        Assert.Equal(2, cost);
    }

    [Theory]
    [InlineData("https://elsewhere.example/p/{0}/1")]
    [InlineData("http://squadbot.example/p/{0}/1")]
    [InlineData("https://squadbot.example:444/p/{0}/1")]
    [InlineData("https://ben@squadbot.example/p/{0}/1")]
    [InlineData("https://squadbot.example/p/{0}")]
    [InlineData("https://squadbot.example/p/{0}/1/2")]
    [InlineData("https://squadbot.example/p/{0}/01")]
    [InlineData("https://squadbot.example/p/{0}/-1")]
    [InlineData("https://squadbot.example/p/{0}/2")]
    [InlineData("https://squadbot.example/p/{0}/999999999")]
    [InlineData("https://squadbot.example/p/{0}/9999999999")]
    [InlineData("https://squadbot.example/a/{0}/1")]
    [InlineData("https://squadbot.example/x/{0}/1")]
    [InlineData("https://squadbot.example/p//1")]
    [InlineData("https://squadbot.example/p/~me/1")]
    [InlineData("/p/{0}/1")]
    [InlineData("")]
    [InlineData("\0")]
    public async Task A_malformed_address_unfolds_to_nothing(string address)
    {
        await Ada.Proposes("Cake on Fridays");
        await KnownTo(World.Ben, 1);

        Assert.Equal(Empty, (await Pastes(World.Ben, address.Replace("{0}", Key, StringComparison.Ordinal))).Body);
    }

    [Fact]
    public async Task A_key_of_another_tenant_is_not_even_looked_up()
    {
        await Ada.Proposes("Cake on Fridays");
        var before = tables.Calls.Count(call => call.Kind != "query" || call.Table == Keys.ViewTable);

        Assert.Equal(Empty, (await Pastes(World.Ben, $"https://squadbot.example/p/{UnitKey.Of("another", World.Squad.BaseId).Value}/1")).Body);
        Assert.DoesNotContain(tables.Calls.Skip(before), call => call.Table == Keys.UnitTable && call.Partition != Key);
    }

    [Fact]
    public async Task A_search_longer_than_anybody_types_finds_nothing_and_reads_only_what_the_person_speaks()
    {
        await AnAgreementAndAProposal();
        var before = Calls;

        Assert.Contains("Nothing found", (await Finds(World.Ben, new string('t', 100_000))).Body, StringComparison.Ordinal);
        Assert.Equal(before + 1, Calls);
    }

    [Theory]
    [InlineData("p", "0")]
    [InlineData("a", "anything")]
    public async Task A_browser_is_told_to_open_it_in_Teams_and_nothing_is_read(string kind, string number)
    {
        await Ada.Proposes("Cake on Fridays");
        await KnownTo(World.Ben, 1);
        using var http = new HttpClient { BaseAddress = Theatre.Address };
        var before = Calls;

        var pages = new[] { await http.GetStringAsync(new Uri($"/{kind}/{Key}/1", UriKind.Relative), TestContext.Current.CancellationToken), await http.GetStringAsync(new Uri($"/{kind}/nobody/{number}", UriKind.Relative), TestContext.Current.CancellationToken) };

        Assert.Contains("Open this in Teams", pages[0], StringComparison.Ordinal);
        Assert.Equal(pages[0], pages[1]);
        Assert.DoesNotContain("Cake", pages[0], StringComparison.Ordinal);
        Assert.Equal(before, Calls);
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

    /// <summary>Without the question what is due, which the bot asks by itself every second.</summary>
    private int Calls => tables.Calls.Count(call => call.Table != Keys.DueTable);

    /// <summary>The view of a person's units follows their units by a moment.</summary>
    private async Task KnownTo(FakePerson person, int squads)
    {
        for (var tries = 0; tries < 100 && Titles(await Opens(person)).Count < squads; tries++)
        {
            await Theatre.PassAsync(TimeSpan.FromSeconds(1));
        }

        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
    }

    private async Task<int> CallsOf(string words)
    {
        await Theatre.PassAsync(TimeSpan.FromSeconds(10));
        await Finds(World.Ben, words);
        var before = tables.Calls.Count;
        await Finds(World.Ben, words);
        return tables.Calls.Skip(before).Count(call => call.Table != Keys.DueTable);
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
