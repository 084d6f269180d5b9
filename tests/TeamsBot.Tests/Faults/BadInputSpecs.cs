using System.Text.Json.Nodes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Faults;

/// <summary>Whatever strangers send: a clear answer, nothing changed, nothing interpreted.</summary>
public sealed class BadInputSpecs : OnStage
{
    private static readonly string[] Writing =
    [
        Verbs.Consent, Verbs.NoOpinion, Verbs.SendProblem, Verbs.SendStandAside, Verbs.SendLonger, Verbs.SendSuggestion, Verbs.SendTakeBack, Verbs.SendChange, Verbs.SendWithdraw, Verbs.UseIdea,
    ];

    private static readonly (string Field, string Json)[] Lies =
    [
        .. from field in new[] { "p", "v", "r" } from json in new[] { "0", "-1", "99", "2147483648", "1e3", "99999999999999999999", "\"x\"", "\"1;drop table\"", "\"１\"", "null", "[]", "{}", "true", "1.5", "\"\"" } select (field, json),
    ];

    public static TheoryData<string> EveryVerb => [.. typeof(Verbs).GetFields().Select(verb => (string)verb.GetValue(null)!)];

    [Fact]
    public async Task Tampered_ids_change_nothing()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ben.Consents(proposal);
        var (size, ids) = ((await Theatre.UnitAsync(World.Squad)).Size, proposal.Ids());

        foreach (var verb in Writing)
        {
            foreach (var (field, json) in Lies)
            {
                await Send(proposal, verb, ids, field, JsonNode.Parse(json));
            }

            await Send(proposal, verb, ids, "p", new string('9', 1_000_000));
            foreach (var missing in new[] { "p", "v", "r" })
            {
                await Send(proposal, verb, ids, missing, null, remove: true);
            }
        }

        Assert.Equal(size, (await Theatre.UnitAsync(World.Squad)).Size);
    }

    [Theory]
    [MemberData(nameof(EveryVerb))]
    public async Task No_verb_breaks_on_data_that_no_card_carries(string verb)
    {
        var proposal = await Ada.Proposes("Tea at four");
        string[] data = ["{}", """{"p":"1","v":[],"r":{}}""", """{"p":1,"v":1,"r":1,"u":"../../x","kept":5,"skip":-4,"a":"x","o":-1}""", $$"""{"p":1,"kept":"{{new string('x', 100_000)}}","sought":"{{new string('y', 30_000)}}","skip":2147483647,"a":2147483647,"o":2147483647}"""];

        foreach (var json in data)
        {
            var seen = await Ben.Forges(proposal.Card, verb, JsonNode.Parse(json));
            Assert.InRange(seen.Code, 200, 499);
            foreach (var kind in new[] { "task/fetch", "task/submit" })
            {
                var node = JsonNode.Parse(json)!.AsObject();
                node["verb"] = verb;
                await Theatre.PostAsync(Teams.Activities.Invoke(kind, proposal.Thread, World.Ben, new JsonObject { ["data"] = node }, proposal.Card.ActivityId));
            }
        }
    }

    [Fact]
    public async Task An_unknown_verb_is_answered_with_an_error_in_the_body()
    {
        var proposal = await Ada.Proposes("Tea at four");

        Assert.Equal(400, (await Ben.Forges(proposal.Card, "adopt", proposal.Ids())).Code);
        Assert.Equal(400, (await Ben.Forges(proposal.Card, "", proposal.Ids())).Code);
        Assert.Equal(400, (await Ben.Forges(proposal.Card, new string('x', 100_000), proposal.Ids())).Code);
    }

    [Fact]
    public async Task A_unit_of_another_tenant_can_not_be_named()
    {
        await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        var ben = Theatre.Personal(World.Ben);
        var card = (await ben.Says("show P-1")).Card;
        var other = Storage.UnitKey.Of("another tenant", World.Squad.BaseId).Value;

        var seen = await ben.Forges(card, Verbs.Consent, new JsonObject { ["p"] = 1, ["v"] = 1, ["r"] = 1, ["u"] = other });

        Assert.Equal(400, seen.Code);
    }

    [Fact]
    public async Task Who_acts_is_never_read_from_a_card()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var ids = proposal.Ids();
        ids["by"] = World.Cleo.AadObjectId;
        ids["from"] = World.Cleo.AadObjectId;
        ids["member"] = World.Cleo.AadObjectId;

        await Ben.Forges(proposal.Card, Verbs.Consent, ids);

        await proposal.ShowsAsync("Consented: Ben. Waiting for Cleo");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    public async Task An_empty_problem_brings_the_form_again_with_the_idea_kept(string problem)
    {
        var proposal = await Ada.Proposes("Tea at four");

        var seen = await Cleo.SeesAProblem(proposal, problem, "Tea at three");

        Assert.Contains("Say in one sentence what it is.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at three", seen.Card.Content.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("P-1 · open", (await Ben.Looks(proposal)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4_001)]
    [InlineData(10_000)]
    [InlineData(40_000)]
    public async Task A_text_that_is_too_long_is_refused_with_the_limit(int length)
    {
        var said = await Ada.Says($"propose {new string('x', length)}");

        Assert.Contains("The text is too long: at most 4,000 characters fit.", said.Line, StringComparison.Ordinal);
        Assert.False((await Theatre.UnitAsync(World.Squad)).Exists);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_comes_back_in_the_form()
    {
        var proposal = await Ada.Proposes("Tea at four");

        var seen = await Cleo.SeesAProblem(proposal, new string('x', 1_001));

        Assert.Contains("That is too long.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("P-1 · open", (await Ben.Looks(proposal)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("🎉 Tea 👩‍👩‍👧‍👦 at four 🇩🇪")]
    [InlineData("שתיית תה בשעה ארבע")]
    [InlineData("اجتماع الشاي في الرابعة")]
    [InlineData("<b>Tea</b> <script>alert(1)</script> at four")]
    [InlineData("**Tea** [at](example) _four_ `now` # heading")]
    [InlineData("Tea ${at} {{DATE(2026-10-05T09:00:00Z)}} $[four]")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("Tea &amp;amp; cake")]
    [InlineData("茶を四時に")]
    public async Task A_text_stands_on_the_card_as_it_was_typed(string text)
    {
        var proposal = await Ada.Proposes(System.Net.WebUtility.HtmlEncode(text));

        Assert.Contains(text, string.Concat(RunsOf(proposal.Card.Content)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_of_somebody_in_a_text_is_only_their_name()
    {
        var message = Teams.Activities.Message(World.Squad, World.Ada, "propose Tea with <at>Cleo</at> at four");
        message["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = "<at>Cleo</at>", ["mentioned"] = new JsonObject { ["id"] = World.Cleo.Id, ["name"] = "Cleo" } });

        var said = await Ada.Sends(message);
        await said.AnsweredAsync();

        Assert.Contains("Tea with Cleo at four", said.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_in_a_problem_reaches_nobody()
    {
        var proposal = await Ada.Proposes("Tea at four");

        await Cleo.In(proposal.Thread).Says("suggest <at>everyone</at> drinks **coffee**");
        await proposal.SaysAsync("has an idea");

        foreach (var message in Teams.Thread(proposal.Thread).Messages.Where(message => message.Text is not null))
        {
            Assert.DoesNotContain("<at>everyone</at>", message.Text!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Somebody_without_an_identity_is_told_that_they_are_not_known()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var ghost = Theatre.In(World.Squad, World.AddPerson("Ghost", "anonymous", withAadObjectId: false));

        Assert.Equal(403, (await ghost.Consents(proposal)).Code);
        Assert.Contains("I can't tell who you are", (await ghost.Says("consent P-1")).Line, StringComparison.Ordinal);
        Assert.Contains("I can't tell who you are", (await ghost.Says("help")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_has_just_joined_may_see_a_problem_at_once()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var zoe = World.AddPerson("Zoe");
        World.Join(World.Squad, zoe);

        await Theatre.In(World.Squad, zoe).SeesAProblem(proposal, "Four is too late");

        await proposal.ShowsAsync("on hold", "Zoe sees a problem");
    }

    private static IEnumerable<string> RunsOf(System.Text.Json.JsonElement card) => card.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Object when card.TryGetProperty("type", out var type) && type.ValueEquals("TextRun") => [card.GetProperty("text").GetString()!],
        System.Text.Json.JsonValueKind.Object => card.EnumerateObject().SelectMany(property => RunsOf(property.Value)),
        System.Text.Json.JsonValueKind.Array => card.EnumerateArray().SelectMany(RunsOf),
        _ => [],
    };

    private async Task Send(OnTheTable proposal, string verb, JsonObject ids, string field, JsonNode? value, bool remove = false)
    {
        var data = ids.DeepClone().AsObject();
        foreach (var input in new[] { "problem", "reason", "idea", "text" })
        {
            data[input] = "made up";
        }

        data["until"] = "stop";
        if (remove)
        {
            data.Remove(field);
        }
        else
        {
            data[field] = value;
        }

        var by = verb is Verbs.SendChange or Verbs.SendWithdraw or Verbs.UseIdea ? Ada : Cleo;
        var seen = await by.Forges(proposal.Card, verb, data);
        Assert.True(seen.Code < 500, $"{verb} with {field} {value}: {seen.Text}");
    }
}
