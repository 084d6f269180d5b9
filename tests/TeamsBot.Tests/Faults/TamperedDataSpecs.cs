using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Fakes;
using TeamsBot.Hosting;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Faults;

/// <summary>What a card carries is what a stranger may have typed: thousands of changed buttons, at the handlers themselves.</summary>
public sealed class TamperedDataSpecs(ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>For the buttons of a proposal's card; the others ask the channel, or make proposals, and take longer.</summary>
    private const int CasesOfACard = 1000;
    private const int CasesElsewhere = 160;


    private readonly Stage.Clock time = new();
    private IDisposable hurry = null!;
    private FakeTeams teams = null!;
    private WebApplication bot = null!;
    private BotRoutes routes = null!;
    private UnitStore units = null!;
    private int places;

    /// <summary>Each verb that writes, who may tap it, and what fills its inputs.</summary>
    public static TheoryData<string, string, string> Writing => new()
    {
        { Verbs.Consent, "Ben", """{"p":1}""" },
        { Verbs.NoOpinion, "Ben", """{"p":1}""" },
        { Verbs.SendProblem, "Ben", """{"p":1,"problem":"Four is too late","idea":"Three","until":"stop"}""" },
        { Verbs.SendStandAside, "Ben", """{"p":1,"reason":"I drink coffee"}""" },
        { Verbs.SendLonger, "Ada", """{"p":1,"reason":"Cleo is on a train"}""" },
        { Verbs.SendSuggestion, "Ben", """{"p":1,"idea":"Tea at three"}""" },
        { Verbs.SendChange, "Ada", """{"p":1,"text":"Tea at five","why":"Trains"}""" },
        { Verbs.SendWithdraw, "Ada", """{"p":1}""" },
        { Verbs.SendTakeBack, "Cleo", """{"p":2,"o":1,"uneasy":0}""" },
        { Verbs.UseIdea, "Ben", """{"p":2,"o":1}""" },
        { Verbs.AskAgain, "Cleo", """{"p":3}""" },
        { Verbs.SendProposal, "Cleo", """{"title":"Fruit","body":"On Mondays"}""" },
        { Verbs.ProposeThis, "Cleo", """{"kept":"We should eat more fruit"}""" },
        { Verbs.TryMe, "Cleo", "{}" },
        { Verbs.SendAway, "Ben", """{"whom":"Cleo","date":"2026-10-09"}""" },
        { Verbs.SendInclude, "Ben", """{"whom":"Gina"}""" },
        { Verbs.PickUnit, "Ben", """{"kept":"consent P-1"}""" },
    };

    public async ValueTask InitializeAsync()
    {
        hurry = time.Hurry();
        teams = await FakeTeams.StartAsync(new FakeTeamsOptions { EnforceLimits = false });
        bot = SquadbotHost.Build(["--environment=Development", "--Logging:LogLevel:Default=None"], services => services.AddSingleton<TimeProvider>(time));
        routes = SquadbotSetup.Routes(bot.Services);
        units = bot.Services.GetRequiredService<UnitStore>();
        await units.PrepareAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        hurry.Dispose();
        await bot.DisposeAsync();
        await teams.DisposeAsync();
        await time.DisposeAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private FakeWorld World => teams.World;

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task A_changed_button_changes_nothing_unless_it_could_be_ours(string verb, string name, string carried)
    {
        var elsewhere = await SquadAsync([World.Dan, World.Eva]);
        var foreign = new[] { elsewhere.Key.Value, UnitKey.Of("another tenant", elsewhere.Place.BaseId).Value, World.Dan.AadObjectId!, "made up" };
        var (squad, moved) = (await SquadAsync([World.Ada, World.Ben, World.Cleo]), 0);
        var before = await units.ReadAsync(elsewhere.Key, Stop);
        var watch = Stopwatch.StartNew();
        var cases = carried.Contains("\"p\"", StringComparison.Ordinal) ? CasesOfACard : CasesElsewhere;
        for (var seed = 1; seed <= cases; seed++)
        {
            var (unit, personal) = ((await units.ReadAsync(squad.Key, Stop))!, verb == Verbs.PickUnit || seed % 3 == 0);
            var data = new Tampering(seed, foreign).Of(Carried(unit, squad, carried, personal));
            await TapAsync(verb, name, personal ? World.Personal(PersonNamed(name)) : squad.Place, data, submit: seed % 2 == 0);

            var after = (await units.ReadAsync(squad.Key, Stop))!;
            if (after.Size != unit.Size)
            {
                Assert.True(CouldBeOurs(verb, unit, squad, data, personal), $"seed {seed}: {data?.ToJsonString()}");
                (squad, moved) = (await SquadAsync([World.Ada, World.Ben, World.Cleo]), moved + 1);
            }
        }

        output.WriteLine($"{verb}: {cases} cases, {moved} counted, {watch.ElapsedMilliseconds} ms");
        Assert.Equal(before, await units.ReadAsync(elsewhere.Key, Stop));
        await AsItIsAsync(verb, name, squad, carried);
    }

    /// <summary>The button as we draw it still counts: else all of the above would prove nothing.</summary>
    private async Task AsItIsAsync(string verb, string name, Found squad, string carried)
    {
        var (unit, personal) = ((await units.ReadAsync(squad.Key, Stop))!, verb == Verbs.PickUnit);
        await TapAsync(verb, name, personal ? World.Personal(PersonNamed(name)) : squad.Place, Carried(unit, squad, carried, personal), submit: false);
        Assert.NotEqual(unit.Size, (await units.ReadAsync(squad.Key, Stop))!.Size);
    }

    private async Task TapAsync(string verb, string name, FakeConversation place, JsonNode? data, bool submit)
    {
        var json = teams.Activities.CardAction(place, PersonNamed(name), "1", verb, null);
        var activity = ActivityReader.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json.ToJsonString())))!;
        var turn = new TurnFactory((_, _, _) => Task.CompletedTask).Create(activity, verified: false)!;
        var action = new CardAction(verb, data is null ? default : JsonSerializer.SerializeToElement(data), null, IsSubmit: false);
        if (submit && routes.TaskSubmits.TryGetValue(verb, out var sends))
        {
            Assert.NotNull(await sends(turn, action, Stop));
            return;
        }

        Assert.NotNull(await routes.CardActions[verb](turn, action, Stop));
    }

    /// <summary>P-1 of Ada is open, P-2 of Ben on hold with a problem and an idea of Cleo's, P-3 of Ada was withdrawn; Gina is a guest.</summary>
    private async Task<Found> SquadAsync(IReadOnlyList<FakePerson> people)
    {
        var gina = new FakePerson("Gina", "29:gina", "aad-gina", "guest");
        var place = World.AddChannel($"Squad {++places}", World.Team, [.. people, gina]);
        var key = UnitKey.Of(World.TenantId, place.BaseId);
        var (one, two, three) = (people[0].AadObjectId!, people[1].AadObjectId!, people[^1].AadObjectId!);
        var at = Stage.Clock.Begin;
        var home = new Home(World.TenantId, place.BaseId, teams.ServiceUrl, World.Team.Id);
        var thread = new Place(teams.ServiceUrl, place.BaseId);
        await DoAsync(new MembershipCommand.Create("Squad", "Europe/Paris", home, Chosen: false, Waiting: null) { At = at, Entropy = NewEntropy.Next() });
        await DoAsync(new MembershipCommand.ReadRoster([.. people.Append(gina).Select(who => new Domain.Organization.Person(who.AadObjectId!, who.Name, who.Id) { Guest = who.UserRole == "guest" })]) { At = at, Entropy = NewEntropy.Next() });
        await DoAsync(new ProposalCommand.Propose("Tea at four", thread) { By = one, At = at, Entropy = NewEntropy.Next(), Tap = new("1", "propose", 0) });
        await DoAsync(new ProposalCommand.Propose("Cake on Fridays", thread) { By = two, At = at, Entropy = NewEntropy.Next(), Tap = new("2", "propose", 0) });
        await DoAsync(new ProposalCommand.Propose("Coffee", thread) { By = one, At = at, Entropy = NewEntropy.Next(), Tap = new("3", "propose", 0) });
        await DoAsync(new ProposalCommand.Withdraw(3) { By = one, At = at, Entropy = NewEntropy.Next(), Tap = new("4", "withdraw", 0) });
        if (three != two)
        {
            await DoAsync(new ProposalCommand.Raise(2, "Too sweet", "Fruit on Fridays") { By = three, At = at, Entropy = NewEntropy.Next(), Tap = new("5", "object", 0) });
        }

        bot.Services.GetRequiredService<RosterAges>().Read(key, at);
        return new(key, place);

        async Task DoAsync(UnitCommand command) => Assert.Null((await units.TransactAsync(key, command, Stop)).Refusal);
    }

    private JsonObject Carried(Unit unit, Found squad, string carried, bool personal)
    {
        var data = JsonNode.Parse(carried)!.AsObject();
        if (data["p"]?.GetValue<int>() is { } number)
        {
            data["v"] = unit.Open.Find(number)?.Version ?? 1;
            data["r"] = unit.Size;
        }

        if (data["whom"]?.GetValue<string>() is { } whom)
        {
            data["whom"] = whom == "Gina" ? "aad-gina" : PersonNamed(whom).AadObjectId;
        }

        if (personal)
        {
            data["u"] = squad.Key.Value;
        }

        return data;
    }

    /// <summary>Said once more, without the code that is tried here: what a button must hold to count.</summary>
    private static bool CouldBeOurs(string verb, Unit unit, Found squad, JsonNode? data, bool personal)
    {
        if (data is not JsonObject || (personal && Text(data, "u") != squad.Key.Value))
        {
            return verb == Verbs.TryMe && !personal;
        }

        return verb switch
        {
            Verbs.AskAgain => Number(data, "p") == 3,
            Verbs.SendProposal => Said(data, "title") || Said(data, "body"),
            Verbs.ProposeThis => Said(data, "kept"),
            Verbs.SendAway => DateOnly.TryParseExact(Text(data, "date"), "yyyy-MM-dd", out _) && (Text(data, "whom") is not { } whom || unit.Person(whom) is not null),
            Verbs.SendInclude => Text(data, "whom") == "aad-gina",
            Verbs.PickUnit => Text(data, "kept") == "consent P-1",
            Verbs.TryMe => true,
            _ => Number(data, "p") is { } p && unit.Open.Find(p) is { } proposal && Number(data, "v") == proposal.Version
                && Number(data, "r") is { } rev && rev >= proposal.TextRev && rev <= unit.Size,
        };
    }

    private static bool Said(JsonNode data, string name) => Text(data, name) is { Length: <= 20_000 } text && text.Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c));

    private static string? Text(JsonNode data, string name) => data[name] is JsonValue value ? value.ToString() : null;

    private static int? Number(JsonNode data, string name) =>
        int.TryParse(Text(data, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private FakePerson PersonNamed(string name) => World.People.First(person => person.Name == name);

    private sealed record Found(UnitKey Key, FakeConversation Place);
}
