using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using TeamsBot.Domain;
using TeamsBot.Fakes;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Processes;

/// <summary>The process dies at any instant, and what people were told is true. The store beneath goes on.</summary>
public sealed class KillSpecs(Azurite azurite) : IClassFixture<Azurite>
{
    private const int Kills = 20;
    private const int Seed = 20261123;
    private int told;

    [Fact(Timeout = 480_000)]
    [Trait("Category", "Slow")]
    public async Task Every_answer_that_was_confirmed_is_there_after_twenty_kills()
    {
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions { EnforceLimits = false, RosterPage = 50 });
        var people = teams.World.AddPeople(12);
        var squad = teams.World.AddChannel("Twelve", teams.World.Team, people);
        var confirmed = new ConcurrentDictionary<string, string>();
        var random = new Random(Seed);
        var bot = await BotProcess.StartAsync(teams, azurite.Connection);
        try
        {
            var thread = await ProposeAsync(teams, bot.Door, squad, people[0]);
            for (var kill = 0; kill < Kills; kill++)
            {
                using var ends = new CancellationTokenSource();
                var load = people.Skip(1).Select(person => AnswerAsync(teams, bot, thread, person, confirmed, ends.Token)).ToList();
                var warm = told;
                for (var patience = Stopwatch.StartNew(); told == warm && patience.Elapsed < TimeSpan.FromSeconds(10);)
                {
                    await Task.Delay(5, TestContext.Current.CancellationToken);
                }

                await Task.Delay(random.Next(0, 250), TestContext.Current.CancellationToken);
                await bot.KillAsync();
                await ends.CancelAsync();
                await Task.WhenAll(load);
                await bot.DisposeAsync();

                bot = await BotProcess.StartAsync(teams, azurite.Connection);
                await HoldsAsync(teams, squad, confirmed, $"after kill {kill + 1} (seed {Seed})");
                if (kill % 4 == 3)
                {
                    await CardIsRightAsync(teams, squad, thread, kill);
                }
            }

            Assert.True(told >= 5 * Kills, $"Only {told} answers were confirmed: the load was too light to prove anything.");
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    private static async Task<FakeConversation> ProposeAsync(FakeTeams teams, BotDoor door, FakeConversation squad, FakePerson by)
    {
        var message = teams.Activities.Message(squad, by, "propose Tea at four");
        await door.PostAsync(message, TestContext.Current.CancellationToken);
        var thread = squad.Thread(message["id"]!.GetValue<string>());
        await teams.UntilAsync(fake => fake.Thread(thread).Cards.Count == 1, TimeSpan.FromSeconds(20));
        return thread;
    }

    /// <summary>Stands aside with a new reason again and again, so that the proposal stays open, and notes what was confirmed last.</summary>
    private async Task AnswerAsync(FakeTeams teams, BotProcess bot, FakeConversation thread, FakePerson person, ConcurrentDictionary<string, string> confirmed, CancellationToken ends)
    {
        var rev = Revision(teams.Thread(thread).Cards[0]);
        try
        {
            while (!ends.IsCancellationRequested)
            {
                var reason = $"{person.Name} says {Guid.NewGuid():N}";
                var data = new JsonObject { ["p"] = 1, ["v"] = 1, ["r"] = rev, ["verb"] = Verbs.SendStandAside, ["reason"] = reason };
                confirmed.TryRemove(person.AadObjectId!, out _);
                var tap = teams.Activities.CardAction(thread, person, teams.Thread(thread).Cards[0].ActivityId, Verbs.SendStandAside, data);
                var answer = await bot.Door.PostAsync(tap, CancellationToken.None);
                if (answer.Card("", "") is { } card && card.Text.Contains(reason, StringComparison.Ordinal))
                {
                    confirmed[person.AadObjectId!] = reason;
                    Interlocked.Increment(ref told);
                    rev = card.Button("Change my answer").GetProperty("data").GetProperty("r").GetInt64();
                }
            }
        }
        catch (HttpRequestException)
        {
            // The process is dead: what was on its way may or may not be stored, nobody was told
        }
    }

    private static long Revision(FakeCard card) => card.Button("Consent").GetProperty("data").GetProperty("r").GetInt64();

    private async Task<Unit> ReadAsync(FakeTeams teams, FakeConversation squad) =>
        (await new UnitStore(new AzureTables(azurite.Connection), TimeProvider.System, _ => []).ReadAsync(UnitKey.Of(teams.World.TenantId, squad.BaseId), TestContext.Current.CancellationToken))!;

    private async Task HoldsAsync(FakeTeams teams, FakeConversation squad, ConcurrentDictionary<string, string> confirmed, string when)
    {
        var unit = await ReadAsync(teams, squad);
        foreach (var (person, reason) in confirmed)
        {
            var answer = unit.Open[1].ResponseOf(unit.Person(person)!.Id).Answer;
            Assert.True(answer is Domain.Proposals.Answer.StandAside aside && aside.Reason == reason, $"“{reason}” is lost {when}: {answer}");
        }
    }

    private async Task CardIsRightAsync(FakeTeams teams, FakeConversation squad, FakeConversation thread, int kill)
    {
        var unit = await ReadAsync(teams, squad);
        var noted = unit.Open[1].Responses.Values.Count(response => response.Answer is not null);
        var words = noted == 0 ? "Waiting for" : noted == 1 ? "1 concern noted" : $"{noted} concerns noted";
        await teams.UntilAsync(fake => fake.Thread(thread).Cards[^1].Text.Contains(words, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.True(teams.Thread(thread).Cards.Count >= 1, $"No card after kill {kill}");
    }
}
