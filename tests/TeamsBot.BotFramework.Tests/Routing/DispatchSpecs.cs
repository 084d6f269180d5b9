using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Routing;

/// <summary>Each activity reaches its one handler, and its answer travels exactly.</summary>
public sealed class DispatchSpecs : IAsyncLifetime
{
    private const string NotSaved = "Not saved, nothing was counted. Please tap again in a minute.";

    private static readonly RawJson Card = new("{\"type\":\"AdaptiveCard\",\"body\":[\"é\"]}"u8.ToArray());

    private readonly List<string> heard = [];
    private readonly TaskCompletionSource started = new();
    private Bot bot = null!;

    public async ValueTask InitializeAsync() => bot = await Bot.StartLocalAsync(new BotRoutes()
        .Message(async (turn, stop) =>
        {
            if (turn.TextWithoutMention == "fail")
            {
                throw new InvalidOperationException("planted");
            }

            await turn.ReplyAsync(OutboundActivity.Line($"you said {turn.TextWithoutMention}"), stop);
        })
        .ConversationUpdate((_, _) => throw new InvalidOperationException("planted"))
        .CardAction("card", (_, action, _) => Hear<CardActionAnswer>(action, new CardActionAnswer.Card(Card, "You consented.")))
        .CardAction("message", (_, action, _) => Hear<CardActionAnswer>(action, new CardActionAnswer.Message("Too \"late\"")))
        .CardAction("error", (_, action, _) => Hear<CardActionAnswer>(action, new CardActionAnswer.Error(400, "BadRequest", "No such proposal.")))
        .CardAction("fail", (_, _, _) => throw new InvalidOperationException("planted"))
        .CardAction("slow", async (_, _, stop) =>
        {
            started.TrySetResult();
            await Task.Delay(Timeout.Infinite, stop);
            throw new InvalidOperationException("unreachable");
        })
        .CardAction("deaf", async (_, _, _) =>
        {
            started.TrySetResult();
            await new TaskCompletionSource().Task;
            throw new InvalidOperationException("unreachable");
        })
        .TaskFetch("form", (_, action, _) => Hear<TaskAnswer>(action, new TaskAnswer.Continue("A problem", Card)))
        .TaskFetch("fail", (_, _, _) => throw new InvalidOperationException("planted"))
        .TaskSubmit("form", (_, action, _) => Hear<TaskAnswer>(action, new TaskAnswer.Message("Thank you")))
        .ComposeFetch("propose", (_, action, _) => Hear<TaskAnswer>(action.MessagePayload, new TaskAnswer.Continue("New proposal", Card)))
        .ComposeSubmit("propose", (_, action, _) => Hear<ComposeAnswer>(action.Data, action.Data.TryGetProperty("again", out _) ? new ComposeAnswer.Task(new TaskAnswer.Message("Again")) : new ComposeAnswer.Message("Posted")))
        .ComposeSubmit("close", (_, action, _) => Hear<ComposeAnswer>(action.Data, new ComposeAnswer.Close())));

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("card", """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","body":["é"]}}""")]
    [InlineData("message", """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Too \u0022late\u0022"}""")]
    [InlineData("error", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"No such proposal."}}""")]
    [InlineData("fail", """{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"InternalError","message":"Not saved, nothing was counted. Please tap again in a minute."}}""")]
    [InlineData("nobody's", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"This button is not known."}}""")]
    public async Task A_tap_is_answered_with_200_and_the_rest_in_the_body(string verb, string expected)
    {
        var (status, body) = await InvokeAsync("adaptiveCard/action", $$$"""{"action":{"type":"Action.Execute","verb":"{{{verb}}}","data":{"p":"P-1","why":"because"}},"trigger":"manual"}""");

        Assert.Equal((200, expected), (status, body));
        Assert.Empty(bot.Replies);
    }

    [Theory]
    [InlineData("null", "BadRequest", "Missing value property")]
    [InlineData("\"text\"", "BadRequest", "Value property is not properly formed")]
    [InlineData("[]", "BadRequest", "Value property is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("{\"action\":null}", "BadRequest", "Missing action property")]
    [InlineData("{\"action\":7}", "BadRequest", "Value property is not properly formed")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\",\"verb\":\"card\"}}", "NotSupported", "The action 'Action.Submit'is not supported.")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\"}}", "BadRequest", "Value property is not properly formed")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":{}}}", "BadRequest", "Value property is not properly formed")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"card\",\"data\":\"x\"}}", "BadRequest", "Value property is not properly formed")]
    public async Task A_malformed_tap_is_said_to_be_so_in_the_body(string value, string code, string message)
    {
        var (status, body) = await InvokeAsync("adaptiveCard/action", value);

        var answer = JsonNode.Parse(body)!;
        Assert.Equal((200, 400), (status, (int)answer["statusCode"]!));
        Assert.Equal((code, message), ((string)answer["value"]!["code"]!, (string)answer["value"]!["message"]!));
    }

    [Fact]
    public async Task A_tap_carries_its_data_its_inputs_and_the_message_of_its_card()
    {
        await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"card","data":{"p":"P-1","why":"because"}}}""");
        await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"card"}}""");

        Assert.Equal(["""card {"p":"P-1","why":"because"} on 17 False""", "card {} on 17 False"], heard);
    }

    [Theory]
    [InlineData("slow")]
    [InlineData("deaf")]
    public async Task A_handler_that_takes_too_long_is_answered_for(string verb)
    {
        var answer = InvokeAsync("adaptiveCard/action", $$$"""{"action":{"type":"Action.Execute","verb":"{{{verb}}}"}}""");
        await started.Task;
        bot.Clock.Advance(TimeSpan.FromSeconds(3.9));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(answer.IsCompleted);

        for (; !answer.IsCompleted; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Contains(NotSaved, (await answer).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("card", "You consented.")]
    [InlineData("message", "Too \"late\"")]
    [InlineData("error", "No such proposal.")]
    [InlineData("fail", NotSaved)]
    [InlineData("nobody's", "This button is not known.")]
    public async Task A_button_of_the_Submit_kind_is_answered_with_one_line(string verb, string expected)
    {
        var (status, body) = await PostAsync("message", $$""" "value":{"verb":"{{verb}}","p":"P-1"} """);

        Assert.Equal((200, ""), (status, body));
        Assert.Equal(expected, Assert.Single(bot.Replies).Reply.Text);
    }

    [Fact]
    public async Task A_button_without_a_verb_is_nobody_speaking()
    {
        await PostAsync("message", """ "value":{"x":1} """);

        Assert.Empty(bot.Replies);
    }

    [Theory]
    [InlineData("task/fetch", """{"data":{"verb":"form"}}""", 200, """{"task":{"type":"continue","value":{"title":"A problem","height":"medium","width":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":["é"]}}}}}""")]
    [InlineData("task/submit", """{"data":{"verb":"form"}}""", 200, """{"task":{"type":"message","value":"Thank you"}}""")]
    [InlineData("task/fetch", """{"data":{"verb":"fail"}}""", 500, "")]
    [InlineData("task/fetch", """{"data":{"verb":"nobody's"}}""", 501, "")]
    [InlineData("task/fetch", """{"data":{}}""", 400, "")]
    [InlineData("task/fetch", """{"data":[]}""", 400, "")]
    [InlineData("task/fetch", "7", 400, "")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"propose","messagePayload":{"from":null}}""", 200, """{"task":{"type":"continue","value":{"title":"New proposal","height":"medium","width":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":["é"]}}}}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"propose","data":{}}""", 200, """{"composeExtension":{"type":"message","text":"Posted"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"propose","data":{"again":1}}""", 200, """{"task":{"type":"message","value":"Again"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"close"}""", 200, "{}")]
    [InlineData("composeExtension/submitAction", """{"commandId":"nobody's"}""", 501, "")]
    [InlineData("composeExtension/fetchTask", """{"commandId":7}""", 400, "")]
    [InlineData("composeExtension/query", "{}", 501, "")]
    [InlineData("signin/verifyState", "{}", 501, "")]
    [InlineData("AdaptiveCard/action", "{}", 501, "")]
    [InlineData("", "{}", 501, "")]
    public async Task An_invoke_is_answered_by_its_body_alone(string name, string value, int expected, string body) =>
        Assert.Equal((expected, body), await InvokeAsync(name, value));

    [Fact]
    public async Task A_message_is_answered_in_the_thread_and_with_200()
    {
        Assert.Equal((200, ""), await PostAsync("message", """ "text":"hello" """));
        Assert.Equal("you said hello", Assert.Single(bot.Replies).Reply.Text);
    }

    [Fact]
    public async Task A_message_that_could_not_be_handled_is_answered_with_200_and_a_line()
    {
        Assert.Equal((200, ""), await PostAsync("message", """ "text":"fail" """));
        Assert.Equal(NotSaved, Assert.Single(bot.Replies).Reply.Text);
    }

    [Fact]
    public async Task An_event_that_could_not_be_handled_is_answered_with_200() =>
        Assert.Equal((200, ""), await PostAsync("conversationUpdate", """ "membersAdded":[] """));

    [Fact]
    public async Task Expected_replies_travel_in_the_answer_and_nowhere_else()
    {
        var answer = await PostAsync("message", """ "text":"hello","deliveryMode":"expectReplies" """);

        Assert.Equal((200, """{"activities":[{"type":"message","text":"you said hello","textFormat":"plain"}]}"""), answer);
        Assert.Empty(bot.Replies);
    }

    [Fact]
    public async Task What_the_bot_itself_says_is_ignored()
    {
        Assert.Equal((200, ""), await PostAsync("message", """ "text":"hello","from":{"id":"28:us"},"recipient":{"id":"28:us"} """));
        Assert.Empty(bot.Replies);
    }

    [Fact]
    public async Task A_reply_that_cannot_be_sent_does_not_make_the_channel_send_the_message_again()
    {
        await using var mute = await Bot.StartLocalAsync(
            new BotRoutes().Message((turn, stop) => turn.ReplyAsync(OutboundActivity.Line("hello"), stop)),
            (_, _, _) => throw new HttpRequestException("planted"));

        Assert.Equal(200, (int)(await mute.PostAsync(Inbound.ContractSpecs.Valid())).Status);
    }

    private Task<TAnswer> Hear<TAnswer>(object what, TAnswer answer)
    {
        heard.Add(what is CardAction action ? $"{action.Verb} {action.Data} on {action.CardActivityId} {action.IsSubmit}" : ((JsonElement)what).ToString());
        return Task.FromResult(answer);
    }

    private Task<(int Status, string Body)> InvokeAsync(string name, string value) =>
        PostAsync("invoke", $$""" "name":"{{name}}","value":{{value}},"replyToId":"17" """);

    private async Task<(int Status, string Body)> PostAsync(string type, string more)
    {
        var (status, body) = await bot.PostAsync(Inbound.ContractSpecs.With(more).Replace("\"type\":\"message\",\"channelId\"", $"\"type\":\"{type}\",\"channelId\"", StringComparison.Ordinal));
        return ((int)status, body);
    }
}
