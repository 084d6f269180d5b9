using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Routing;

/// <summary>A search and an address reach their handler with what was typed, whatever else the client left out or sent.</summary>
public sealed class SearchSpecs : IAsyncLifetime
{
    private readonly List<string> heard = [];
    private Bot bot = null!;

    public async ValueTask InitializeAsync() => bot = await Bot.StartLocalAsync(new BotRoutes()
        .ComposeQuery("find", (_, query, _) => Hear($"{query.CommandId ?? "-"}|{query.Words}|{query.Skip}|{query.Count}", query.Words == "none" ? new FoundAnswer.Message("Nothing \"here\"") : Found()))
        .ComposeLink((_, url, _) => Hear(url, url == "fail" ? throw new InvalidOperationException("planted") : new FoundAnswer.Results([]))));

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("""{"commandId":"find","parameters":[{"name":"words","value":"tea"}],"queryOptions":{"skip":25,"count":10}}""", "find|tea|25|10")]
    [InlineData("""{"commandId":"find","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}}""", "find||0|25")]
    [InlineData("""{"parameters":[{"value":"tea"}]}""", "-|tea|0|25")]
    [InlineData("""{"commandId":null,"parameters":null,"queryOptions":null}""", "-||0|25")]
    [InlineData("{}", "-||0|25")]
    [InlineData("""{"commandId":"find","parameters":[7,null,{},{"name":7,"value":"tea"},{"name":"words","value":8}],"queryOptions":[]}""", "find|tea|0|25")]
    [InlineData("""{"commandId":"find","parameters":{"name":"words"},"queryOptions":{"skip":-1,"count":4000}}""", "find||0|25")]
    [InlineData("""{"commandId":"find","queryOptions":{"skip":99999999999,"count":0}}""", "find||0|1")]
    [InlineData("""{"commandId":"find","queryOptions":{"skip":"2","count":2.5}}""", "find||0|25")]
    public async Task A_search_says_what_was_typed_and_where_to_go_on(string value, string expected)
    {
        Assert.Equal(200, (await InvokeAsync("composeExtension/query", value)).Status);
        Assert.Equal([expected], heard);
    }

    [Fact]
    public async Task What_was_found_travels_as_cards_each_with_its_line_in_the_list() => Assert.Equal(
        (200, """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":["é"]},"preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"P-1 Tea","text":"open"}}}]}}"""),
        await InvokeAsync("composeExtension/query", """{"commandId":"find"}"""));

    [Theory]
    [InlineData("composeExtension/query", """{"commandId":"find","parameters":[{"name":"words","value":"none"}]}""", 200, """{"composeExtension":{"type":"message","text":"Nothing \u0022here\u0022"}}""")]
    [InlineData("composeExtension/query", """{"commandId":"nobody's"}""", 501, "")]
    [InlineData("composeExtension/query", """{"commandId":7}""", 400, "")]
    [InlineData("composeExtension/query", "null", 400, "")]
    [InlineData("composeExtension/query", "[]", 400, "")]
    [InlineData("composeExtension/query", "\"find\"", 400, "")]
    [InlineData("composeExtension/queryLink", """{"url":"https://squadbot.example/p/x/1"}""", 200, """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""")]
    [InlineData("composeExtension/queryLink", """{"url":"fail"}""", 500, "")]
    [InlineData("composeExtension/queryLink", """{"url":7}""", 400, "")]
    [InlineData("composeExtension/queryLink", "{}", 400, "")]
    [InlineData("composeExtension/queryLink", "null", 400, "")]
    [InlineData("composeExtension/anonymousQueryLink", """{"url":"https://squadbot.example/p/x/1"}""", 501, "")]
    [InlineData("composeExtension/selectItem", """{"p":1}""", 501, "")]
    public async Task Each_search_and_address_is_answered_by_its_body_alone(string name, string value, int expected, string body) =>
        Assert.Equal((expected, body), await InvokeAsync(name, value));

    [Fact]
    public async Task A_search_that_names_no_command_means_none_of_two()
    {
        await using var two = await Bot.StartLocalAsync(new BotRoutes().ComposeQuery("find", (_, _, _) => Hear("find", Found())).ComposeQuery("who", (_, _, _) => Hear("who", Found())));

        Assert.Equal(501, (int)(await two.PostAsync(Invoke("composeExtension/query", "{}"))).Status);
        Assert.Empty(heard);
    }

    [Fact]
    public async Task A_search_of_a_megabyte_is_refused_unread()
    {
        var (status, _) = await InvokeAsync("composeExtension/query", $$"""{"commandId":"find","parameters":[{"name":"words","value":"{{new string('x', 1 << 20)}}"}]}""");

        Assert.Equal(413, status);
        Assert.Empty(heard);
    }

    [Fact]
    public void A_second_handler_of_addresses_throws_at_start() =>
        Assert.Throws<InvalidOperationException>(() => new BotRoutes().ComposeLink((_, _, _) => Hear("", Found())).ComposeLink((_, _, _) => Hear("", Found())));

    private static FoundAnswer.Results Found() => new([new FoundCard(new("{\"type\":\"AdaptiveCard\",\"body\":[\"é\"]}"u8.ToArray()), "P-1 Tea", "open")]);

    private Task<FoundAnswer> Hear(string what, FoundAnswer answer)
    {
        heard.Add(what);
        return Task.FromResult(answer);
    }

    private static string Invoke(string name, string value) => Inbound.ContractSpecs.With($$""" "name":"{{name}}","value":{{value}} """)
        .Replace("\"type\":\"message\",\"channelId\"", "\"type\":\"invoke\",\"channelId\"", StringComparison.Ordinal);

    private async Task<(int Status, string Body)> InvokeAsync(string name, string value)
    {
        var (status, body) = await bot.PostAsync(Invoke(name, value));
        return ((int)status, body);
    }
}
