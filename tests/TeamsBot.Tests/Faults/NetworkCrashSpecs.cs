using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;
using TeamsBot.TestTables;

namespace TeamsBot.Tests.Faults;

/// <summary>A process that dies, or loses one answer of the store, at every single call of what units tell each other.</summary>
public sealed partial class NetworkCrashSpecs
{
    private static readonly UnitKey Tribe = UnitKey.Of("tenant", "19:commerce");
    private static readonly UnitKey Squad = UnitKey.Of("tenant", "19:payments");
    private static readonly UnitKey New = UnitKey.Of("tenant", "19:new");
    private static readonly UnitKey Organization = UnitKey.OfOrganization("tenant");
    private readonly MemoryTables memory = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero));
    private int commands;

    /// <summary>Where it breaks, and whether the process is gone from then on.</summary>
    public static TheoryData<Break, bool> Ways => new() { { Break.Before, false }, { Break.Before, true }, { Break.After, false }, { Break.After, true } };

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_squad_becomes_part_of_a_tribe_once_wherever_the_process_dies(Break where, bool dead)
    {
        var calls = await CountAsync(specs => specs.LiveAsync, specs => specs.CheckAsync, where, dead, prepared: false);
        Assert.InRange(calls, 40, 1000);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_referral_and_its_answer_come_once_wherever_the_process_dies(Break where, bool dead)
    {
        var calls = await CountAsync(specs => specs.ReferAsync, specs => specs.CheckReferralAsync, where, dead, prepared: true);
        Assert.InRange(calls, 25, 1000);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_unit_moves_once_wherever_the_process_dies(Break where, bool dead)
    {
        var calls = await CountAsync(specs => specs.MoveAsync, specs => specs.CheckMoveAsync, where, dead, prepared: true);
        Assert.InRange(calls, 12, 1000);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Advice_comes_once_wherever_the_process_dies(Break where, bool dead)
    {
        var calls = await CountAsync(specs => specs.AdviseAsync, specs => specs.CheckAdviceAsync, where, dead, prepared: true);
        Assert.InRange(calls, 25, 1000);
    }

    private static Task<int> CountAsync(
        Func<NetworkCrashSpecs, Func<UnitStore, Sweeper, Task>> live, Func<NetworkCrashSpecs, Func<UnitStore, int, Task>> check, Break where, bool dead, bool prepared) =>
        FaultyTables.AtEachCallAsync(dead, (at, gone) =>
        {
            var specs = new NetworkCrashSpecs();
            return specs.StoryAsync(at, where, gone, live(specs), check(specs), prepared);
        });

    /// <summary>Answers how many calls there were until the story ended.</summary>
    private async Task<int> StoryAsync(int at, Break where, bool dead, Func<UnitStore, Sweeper, Task> live, Func<UnitStore, int, Task> check, bool prepared)
    {
        var (first, firstSweeper) = Open(memory, TimeSpan.FromSeconds(5), time);
        await first.PrepareAsync(Soon);
        if (prepared)
        {
            await LiveAsync(first, firstSweeper);
            await RestAsync(firstSweeper);
        }

        var faulty = new FaultyTables(memory, at, where, dead);
        var (store, sweeper) = Open(faulty, TimeSpan.FromMilliseconds(dead ? 40 : 5000), TimeProvider.System);
        await IgnoreAsync(() => live(store, sweeper));

        // Another process goes on, and people do once more what was not acknowledged.
        time.SetUtcNow(Now.AddMinutes(1));
        var (later, sweeps) = Open(memory, TimeSpan.FromSeconds(5), time);
        await RestAsync(sweeps);
        await live(later, sweeps);
        await RestAsync(sweeps);
        await check(later, at);
        return faulty.Seen;
    }

    private async Task LiveAsync(UnitStore store, Sweeper sweeper)
    {
        await FoundAsync(store, Tribe, "Commerce", "Ana");
        _ = await store.TransactAsync(Tribe, new NetworkCommand.SetUp("aad-Ana", UnitKind.Tribe, "Commerce", "", null, Place(Tribe)) { At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
        await FoundAsync(store, Squad, "Payments", "Ben", "Cleo");
        _ = await store.TransactAsync(Squad, new NetworkCommand.SetUp("aad-Ben", UnitKind.Squad, "Payments", "", new(Tribe.Value), Place(Squad)) { At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
    }

    /// <summary>A squad's proposal goes to its tribe, whose people adopt it.</summary>
    private async Task ReferAsync(UnitStore store, Sweeper sweeper)
    {
        _ = await store.TransactAsync(Squad, new ProposalCommand.Propose("Move to one backlog", Place(Squad)) { By = "aad-Ben", Tap = new("propose", "propose", 0), Once = "propose", At = Now, Entropy = Next() }, Soon);
        _ = await store.TransactAsync(Squad, new ProposalCommand.Refer(1, "It concerns us all") { By = "aad-Ben", Tap = new("refer", "refer", 0), At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
        _ = await store.TransactAsync(Tribe, new ProposalCommand.Respond(1, new Answer.Consent()) { By = "aad-Cleo", Tap = new("consent", "consent", 0), At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
    }

    /// <summary>The squad's channel is gone, and one of its people writes "bind" in another.</summary>
    private async Task MoveAsync(UnitStore store, Sweeper sweeper)
    {
        _ = await store.TransactAsync(Squad, new MembershipCommand.LoseHome(HomeLoss.Channel, Now) { In = "Payments", At = Now, Entropy = Next() }, Soon);
        var moving = new Moving(new("tenant", "19:new", "https://service.example/", "team"), new(New.Value), "New");
        _ = await store.TransactAsync(Squad, new NetworkCommand.Bind("aad-Ben", moving, ["aad-Ben"]) { Once = "bind", At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
    }

    /// <summary>A squad asks another unit for advice, and gets it.</summary>
    private async Task AdviseAsync(UnitStore store, Sweeper sweeper)
    {
        _ = await store.TransactAsync(Squad, new ProposalCommand.Propose("Show large buttons", Place(Squad)) { By = "aad-Ben", Tap = new("propose", "propose", 0), Once = "propose", At = Now, Entropy = Next() }, Soon);
        _ = await store.TransactAsync(Squad, new ProposalCommand.AskAdvice(1, new(Tribe.Value), "Commerce") { By = "aad-Cleo", Tap = new("ask", "askAdvice", 0), At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
        _ = await store.TransactAsync(Tribe, new NetworkCommand.Advise("aad-Ben", new(Squad.Value), 1, "Larger ones") { Once = "advise", At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
    }

    private async Task CheckAdviceAsync(UnitStore store, int at)
    {
        var advice = (await store.ReadAsync(Squad, Soon))!.Open[1].Advice;
        Assert.True(advice is [{ Unit: "Commerce", By: "Ben", Text: "Larger ones" }], $"Call {at}: {advice.Count} pieces of advice");
        await HappenedAsync(Squad, ("proposed", 1), ("adviceAsked", 1), ("advised", 1));
        await HappenedAsync(Tribe, ("adviceWanted", 1), ("adviceGiven", 1));
    }

    private async Task CheckMoveAsync(UnitStore store, int at)
    {
        var squad = (await store.ReadAsync(Squad, Soon))!;
        Assert.True(squad is { IsHomeless: false, Home.Conversation: "19:new" }, $"Call {at}: the squad has no home");
        Assert.Equal(Squad.Value, (await store.ReadAsync(New, Soon))!.Network.StandsFor?.Value);
        await HappenedAsync(Squad, ("homeLost", 1), ("homeAsked", 1), ("homeMoved", 1), ("homeKept", 0));
        await HappenedAsync(New, ("stoodFor", 1));
    }

    private async Task CheckReferralAsync(UnitStore store, int at)
    {
        var squad = (await store.ReadAsync(Squad, Soon))!;
        Assert.True(squad.Open.Count == 0, $"Call {at}: the squad waits for an answer");
        Assert.Equal((0, 1), (squad.LastAgreement, (await store.ReadAsync(Tribe, Soon))!.LastAgreement));
        await HappenedAsync(Squad, ("proposed", 1), ("referred", 1), ("referralTaken", 1), ("adoptedThere", 1), ("referralReturned", 0));
        await HappenedAsync(Tribe, ("proposed", 1), ("consented", 1), ("adopted", 1), ("referralDeclined", 0));
    }

    private static async Task SendAsync(Sweeper sweeper)
    {
        for (var hop = 0; hop < 8; hop++)
        {
            await sweeper.FlushAsync(Soon);
        }
    }

    private async Task CheckAsync(UnitStore store, int at)
    {
        var (tribe, squad, organization) = ((await store.ReadAsync(Tribe, Soon))!, (await store.ReadAsync(Squad, Soon))!, (await store.ReadAsync(Organization, Soon))!);
        Assert.True(squad.Network.Parent?.Unit.Value == Tribe.Value, $"Call {at}: the squad is part of nothing");
        Assert.Equal(["Ben", "Cleo"], tribe.Members.Values.Where(member => member.Asked).Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal((2, 1), (organization.Network.Entries.Count, tribe.Network.Parts.Count));
        await HappenedAsync(Tribe, ("placed", 1), ("partTaken", 1), ("partArrived", 1), ("personShared", 2));
        await HappenedAsync(Squad, ("placed", 1), ("parentChanged", 1));
        await HappenedAsync(Organization, ("unitEntered", 2), ("unitMoved", 1));
    }

    private async Task HappenedAsync(UnitKey unit, params (string Type, int Times)[] expected)
    {
        var types = new List<string>();
        await foreach (var row in memory.AllAsync(Keys.UnitTable, unit.Value, RowRange.Prefix(Keys.Events), Soon))
        {
            using var leaf = JsonDocument.Parse(row.Bytes("leaf")!);
            types.Add(leaf.RootElement.GetProperty("t").GetString()!);
        }

        Assert.Equal(expected, expected.Select(fact => (fact.Type, types.Count(type => type == fact.Type))));
    }

    private async Task FoundAsync(UnitStore store, UnitKey unit, string name, params string[] people)
    {
        _ = await store.TransactAsync(unit, new MembershipCommand.Create(name, "Etc/UTC", new Home("tenant", name, "https://service.example/", "team"), Chosen: false, Waiting: null) { At = Now, Entropy = Next() }, Soon);
        _ = await store.TransactAsync(unit, new MembershipCommand.ReadRoster([.. people.Select(person => new Person($"aad-{person}", person, $"29:{person}"))]) { At = Now, Entropy = Next() }, Soon);
    }

    /// <summary>Until nobody has anything to tell.</summary>
    private async Task RestAsync(Sweeper sweeper)
    {
        for (var round = 0; round < 12; round++)
        {
            time.Advance(TimeSpan.FromSeconds(20));
            _ = await sweeper.SweepAsync(TimeSpan.FromSeconds(10), Soon);
            await sweeper.FlushAsync(Soon);
        }
    }

    private static (UnitStore Store, Sweeper Sweeper) Open(ITables tables, TimeSpan patience, TimeProvider clock)
    {
        var store = new UnitStore(tables, clock, Reactions.To) { Patience = patience };
        var office = new PostOffice(store, clock, NullLogger<PostOffice>.Instance);
        return (store, new Sweeper(store, tables, clock, DeliverAsync, (_, _) => { }));

        Task<Delivered> DeliverAsync(Storage.Deliveries.Delivery delivery, CancellationToken ends) => delivery switch
        {
            Storage.Deliveries.Delivery.Message { Entry: { Kind: Post.Kind } entry } => office.DeliverAsync(delivery.Key, JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Post)!, ends),
            Storage.Deliveries.Delivery.Message => Task.FromResult<Delivered>(new Delivered.Sent()),
            _ => Task.FromResult<Delivered>(new Delivered.Drawn("")),
        };
    }

    private static Place Place(UnitKey unit) => new("https://service.example/", unit.Value);

    private Entropy Next() => new((byte[])[.. BitConverter.GetBytes(++commands), .. new byte[16]]);

    private static async Task IgnoreAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception gone) when (gone is TableFault or NotSavedException)
        {
            // the store is gone, or its answer was
        }
    }
}
