using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Inbound;

/// <summary>Whatever arrives, there is a clear answer: no 5xx, except 501 for an invoke that nobody handles.</summary>
public sealed class MalformedSpecs
{
    private const int Seed = 20261102;
    private const int Mutations = 4000;

    [Fact]
    public async Task Four_thousand_spoilt_activities_get_a_clear_answer()
    {
        await using var bot = await Bot.StartLocalAsync(Routes());
        var originals = Directory.GetFiles(Golden.Folder(), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var random = new Random(Seed);
        var bodies = Enumerable.Range(0, Mutations).Select(number => Spoil(originals[number % originals.Length], random)).ToArray();
        var statuses = new ConcurrentDictionary<int, int>();
        var wrong = new ConcurrentQueue<string>();

        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (body, _) =>
        {
            var (status, answer) = await bot.PostAsync(body);
            statuses.AddOrUpdate((int)status, 1, (_, count) => count + 1);
            if ((int)status is 500 or > 501 || answer.Contains("\"statusCode\":500", StringComparison.Ordinal))
            {
                wrong.Enqueue($"{status} {answer} to {body}");
            }
        });

        Assert.True(wrong.IsEmpty, $"Seed {Seed}: {wrong.FirstOrDefault()}");
        Assert.True(statuses.ContainsKey(200) && statuses.ContainsKey(400) && statuses[400] < Mutations, "The mutations are all alike.");
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    // Handlers that touch everything a handler may touch
    private static BotRoutes Routes()
    {
        var routes = new BotRoutes().Message(TouchAsync).ConversationUpdate(TouchAsync).InstallationUpdate(TouchAsync)
            .ComposeFetch("propose", async (turn, action, stop) =>
            {
                await TouchAsync(turn, stop);
                return new TaskAnswer.Message(action.MessagePayload.ToString());
            })
            .ComposeSubmit("createProposal", (_, action, _) => Task.FromResult<ComposeAnswer>(new ComposeAnswer.Message(action.Data.ToString())));
        return routes
            .CardAction("vote", (_, action, _) => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message(Everything(action))))
            .TaskFetch("vote", (_, action, _) => Task.FromResult<TaskAnswer>(new TaskAnswer.Message(Everything(action))));
    }

    private static Task TouchAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.ReplyAsync(OutboundActivity.Line(turn.TextWithoutMention + turn.Person + turn.TeamId + turn.TimeZone + turn.Activity), cancellationToken);

    private static string Everything(CardAction action) =>
        string.Join(',', action.Data.EnumerateObject().Select(property => property.Name + property.Value)) + action.CardActivityId;

    private static string Spoil(string original, Random random)
    {
        var activity = JsonNode.Parse(original)!.AsObject();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var (parent, name) = Pick(activity, random);
            parent[name] = Odd(random);
        }

        var json = activity.ToJsonString();
        return random.Next(8) switch
        {
            0 => json[..random.Next(json.Length)],
            1 => json.Insert(random.Next(json.Length), "\\{}[],:\"\0"[random.Next(9)].ToString()),
            2 => json.Insert(1, "\"type\":\"invoke\","),
            _ => json,
        };
    }

    private static (JsonObject Parent, string Name) Pick(JsonObject from, Random random)
    {
        var places = new List<(JsonObject, string)>();
        Collect(from, places);
        return places[random.Next(places.Count)];
    }

    private static void Collect(JsonNode? node, List<(JsonObject, string)> places)
    {
        if (node is JsonObject group)
        {
            foreach (var (name, value) in group)
            {
                places.Add((group, name));
                Collect(value, places);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list)
            {
                Collect(value, places);
            }
        }
    }

    private static JsonNode? Odd(Random random) => random.Next(22) switch
    {
        0 => null,
        1 => 0,
        2 => -1.5e300,
        3 => true,
        4 => "",
        5 => " ",
        6 => new JsonArray(),
        7 => new JsonObject(),
        8 => new JsonArray(null, 1, "x", new JsonObject()),
        9 => new string('x', 60_000),
        10 => "\0\u0001\u202e\ufeff\u200b",
        11 => "😀👩‍👩‍👧‍👦 مرحبا",
        12 => "<script>alert(1)</script> & <at>Test Bot</at> [x](javascript:alert(1))",
        13 => "http://localhost:1/",
        14 => ";messageid=",
        15 => "message",
        16 => "invoke",
        17 => "adaptiveCard/action",
        18 => "task/fetch",
        19 => "vote",
        20 => Enumerable.Range(0, 20).Aggregate((JsonNode)"deep", (inner, _) => new JsonArray(inner)),
        _ => new JsonObject { ["verb"] = "vote", ["id"] = new JsonObject(), ["data"] = new JsonArray() },
    };
}
