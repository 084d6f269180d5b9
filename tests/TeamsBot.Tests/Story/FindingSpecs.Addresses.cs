using TeamsBot.Storage;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <content>Addresses of proposals and agreements, in a message and in a browser.</content>
public sealed partial class FindingSpecs
{
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
        // What the person speaks, and which squads are theirs.
        Assert.Equal((Empty, 2), await Price(theirs));
        Assert.Equal((Empty, 2), await Price(nowhere));

        async Task<(string Body, int Calls)> Price(string address)
        {
            var body = "";
            var calls = await tables.CausedByAsync(async () => body = (await Pastes(stranger, address)).Body);
            return (body, calls.Count);
        }
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

        var calls = await tables.CausedByAsync(async () =>
            Assert.Equal(Empty, (await Pastes(World.Ben, $"https://squadbot.example/p/{UnitKey.Of("another", World.Squad.BaseId).Value}/1")).Body));

        Assert.NotEmpty(calls);
        Assert.DoesNotContain(calls, call => call.Table == Keys.UnitTable && call.Partition != Key);
    }

    [Theory]
    [InlineData("p", "0")]
    [InlineData("a", "anything")]
    public async Task A_browser_is_told_to_open_it_in_Teams_and_nothing_is_read(string kind, string number)
    {
        await Ada.Proposes("Cake on Fridays");
        await KnownTo(World.Ben, 1);
        using var http = new HttpClient { BaseAddress = Theatre.Address };
        var pages = new List<string>();

        var calls = await tables.CausedByAsync(async () =>
        {
            foreach (var address in new[] { $"/{kind}/{Key}/1", $"/{kind}/nobody/{number}" })
            {
                pages.Add(await http.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
            }
        });

        Assert.Contains("Open this in Teams", pages[0], StringComparison.Ordinal);
        Assert.Equal(pages[0], pages[1]);
        Assert.DoesNotContain("Cake", pages[0], StringComparison.Ordinal);
        Assert.Empty(calls);
    }
}
