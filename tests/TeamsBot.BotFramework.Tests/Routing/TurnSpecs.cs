using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Routing;

/// <summary>The traps of Teams' activities, each once.</summary>
public sealed class TurnSpecs
{
    [Fact]
    public async Task The_thread_is_kept_for_answers_and_cut_off_for_rosters()
    {
        var turn = await TurnOfAsync(_ => { });

        Assert.Equal("19:squad@thread.tacv2;messageid=1795389910986", turn.ThreadId);
        Assert.Equal("19:squad@thread.tacv2", turn.ConversationId);
    }

    [Fact]
    public async Task A_roster_says_objectId_where_an_activity_says_aadObjectId()
    {
        var turn = await TurnOfAsync(activity => activity["from"] = new JsonObject { ["id"] = "29:1", ["objectId"] = "person" });

        Assert.Equal("person", turn.Person?.AadObjectId);
    }

    [Fact]
    public async Task Nobody_acts_without_an_AAD_object_id_when_tokens_are_verified()
    {
        var turn = await TurnOfAsync(activity => activity["from"]!.AsObject().Remove("aadObjectId"));

        Assert.Null(turn.Person);
    }

    [Fact]
    public async Task The_tenant_of_the_channel_data_is_enough()
    {
        var turn = await TurnOfAsync(activity => activity["conversation"]!.AsObject().Remove("tenantId"));

        Assert.Equal(Attempt.TenantId, turn.TenantId);
    }

    [Fact]
    public async Task The_tenant_is_the_same_in_upper_case()
    {
        var turn = await TurnOfAsync(activity =>
        {
            activity["conversation"]!["tenantId"] = Attempt.TenantId.ToUpperInvariant();
            activity["channelData"]!["tenant"]!["id"] = Attempt.TenantId.ToUpperInvariant();
        });

        Assert.Equal(Attempt.TenantId, turn.TenantId);
    }

    [Theory]
    [InlineData("personal", "x", Scope.Personal)]
    [InlineData("groupChat", "x", Scope.GroupChat)]
    [InlineData("channel", "x", Scope.Channel)]
    [InlineData(null, "a:17I0kl9", Scope.Personal)]
    [InlineData(null, "19:abc@thread.v2", Scope.GroupChat)]
    [InlineData(null, "19:meeting_abc@thread.v2", Scope.GroupChat)]
    [InlineData(null, "19:abc@thread.tacv2;messageid=1", Scope.Channel)]
    [InlineData(null, "19:abc@thread.skype", Scope.Channel)]
    [InlineData(null, "b9f38af1-dba2", Scope.GroupChat)]
    [InlineData("somethingNew", "b9f38af1-dba2", Scope.GroupChat)]
    public async Task A_conversation_without_a_type_is_known_by_its_id(string? type, string id, Scope expected)
    {
        var turn = await TurnOfAsync(activity => activity["conversation"] = new JsonObject { ["id"] = id, ["conversationType"] = type });

        Assert.Equal(expected, turn.Scope);
    }

    [Fact]
    public async Task An_old_conversation_outside_a_team_is_a_group_chat()
    {
        var turn = await TurnOfAsync(activity =>
        {
            activity["conversation"] = new JsonObject { ["id"] = "19:abc@thread.skype" };
            activity["channelData"]!.AsObject().Remove("team");
        });

        Assert.Equal(Scope.GroupChat, turn.Scope);
    }

    [Theory]
    [InlineData("<at>Squadbot</at> propose tea", "propose tea")]
    [InlineData("<at>Squadbot</at>\u00a0propose tea\n", "propose tea")]
    [InlineData("<at>Squadbot</at>&nbsp;propose tea", "propose tea")]
    [InlineData("\u200b<at>Squadbot</at> \ufeffpropose tea\u200b", "propose tea")]
    [InlineData("propose tea <at>Squadbot</at>", "propose tea")]
    [InlineData("<at>Squadbot</at> propose tea\n<at>Squadbot</at> help", "propose tea\n help")]
    [InlineData("<at>Squadbot</at> propose for <at>Megan</at>", "propose for <at>Megan</at>")]
    [InlineData("Squadbot propose tea", "Squadbot propose tea")]
    [InlineData("<at>Squadbot</at>", "")]
    public async Task The_bots_own_mention_is_taken_out_and_nobody_elses(string text, string expected)
    {
        var turn = await TurnOfAsync(activity =>
        {
            activity["text"] = text;
            activity["entities"] = new JsonArray(
                Mention("28:" + Attempt.AppId, "<at>Squadbot</at>"), Mention("29:1megan", "<at>Megan</at>"), new JsonObject { ["type"] = "mention" });
        });

        Assert.Equal(expected, turn.TextWithoutMention);
        Assert.Equal(["<at>Squadbot</at>"], turn.BotMentions);
    }

    [Fact]
    public async Task A_name_alone_is_no_mention()
    {
        var turn = await TurnOfAsync(activity =>
        {
            activity["text"] = "<at>Squadbot</at> propose";
            activity["entities"] = new JsonArray(Mention("29:1megan", "<at>Squadbot</at>"));
        });

        Assert.Equal("<at>Squadbot</at> propose", turn.TextWithoutMention);
    }

    [Fact]
    public async Task A_role_on_the_wire_is_not_believed()
    {
        var turn = await TurnOfAsync(activity => activity["from"]!["role"] = "admin");

        Assert.DoesNotContain("admin", turn.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_shows_dialogs_and_its_verified_service_url_may_get_a_token()
    {
        var turn = await TurnOfAsync(activity => activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["timezone"] = "Europe/Berlin" }));

        Assert.True(turn.Dialogs);
        Assert.True(turn.ServiceUrlVerified);
        Assert.Equal(Attempt.ServiceUrl, turn.ServiceUrl);
        Assert.Equal("Europe/Berlin", turn.TimeZone);
    }

    [Fact]
    public void Nulls_everywhere_are_absences()
    {
        var activity = Read("""{"type":"invoke","value":{"messagePayload":{"from":null}},"membersAdded":[null,{"id":"29:1","aadObjectId":null}],"entities":null}""");

        Assert.Equal("29:1", Assert.Single(activity!.MembersAdded).Id);
        Assert.Empty(activity.Entities);
    }

    [Fact]
    public void Ids_are_text_though_they_look_like_numbers_and_GUIDs()
    {
        var activity = Read("""{"type":"message","id":"1485983408511","from":{"id":"29:1","aadObjectId":"00000000-0000-0000-0000-0000000000020"}}""");

        Assert.Equal(("1485983408511", "00000000-0000-0000-0000-0000000000020"), (activity!.Id, activity.From!.AadObjectId));
        Assert.Null(Read("""{"type":"message","id":1485983408511}"""));
    }

    [Fact]
    public void What_the_bot_says_travels_without_nulls_and_with_its_mentions()
    {
        var megan = new Mention("29:1megan", "Megan <& Co>");
        var line = OutboundActivity.Line($"{megan.Text}, your turn", [megan]);

        Assert.Equal(
            """{"type":"message","text":"<at>Megan &lt;&amp; Co&gt;</at>, your turn","textFormat":"xml","entities":[{"type":"mention","text":"<at>Megan &lt;&amp; Co&gt;</at>","mentioned":{"id":"29:1megan","name":"Megan <& Co>"}}]}""",
            JsonNode.Parse(line.ToUtf8Json())!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Throws<ArgumentException>(() => OutboundActivity.Line("your turn", [megan]));
    }

    [Fact]
    public void A_card_travels_alone_and_as_its_own_bytes()
    {
        var card = OutboundActivity.Card(new RawJson("{ \"type\": \"AdaptiveCard\" }"u8.ToArray()), "P-1").WithAlert();

        Assert.Equal(
            """{"type":"message","summary":"P-1","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{ "type": "AdaptiveCard" }}],"channelData":{"notification":{"alert":true}}}""",
            Encoding.UTF8.GetString(card.ToUtf8Json()));
    }

    private static JsonObject Mention(string id, string text) =>
        new() { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = "Somebody" }, ["text"] = text };

    private static Activity? Read(string json) => ActivityReader.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)));

    private static async Task<Turn> TurnOfAsync(Action<JsonObject> change)
    {
        Turn? seen = null;
        await using var identity = await ConnectorIdentity.StartAsync();
        await using var bot = await Bot.StartVerifyingAsync(identity, new BotRoutes().Message((turn, _) =>
        {
            seen = turn;
            return Task.CompletedTask;
        }));
        var attempt = new Attempt(identity);
        change(attempt.Activity);
        Assert.Equal(200, (int)(await bot.PostAsync(attempt)).Status);
        return seen!;
    }
}
