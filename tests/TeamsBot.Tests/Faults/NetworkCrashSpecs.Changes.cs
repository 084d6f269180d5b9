using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Units;
using TeamsBot.TestTables;

namespace TeamsBot.Tests.Faults;

/// <content>What comes back, what holds units up, and what becomes of names and places.</content>
public sealed partial class NetworkCrashSpecs
{
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_referral_that_is_not_adopted_comes_back_once_wherever_the_process_dies(Break where, bool dead)
    {
        var calls = await CountAsync(specs => specs.ReturnAsync, specs => specs.CheckReturnAsync, where, dead, prepared: true);
        Assert.InRange(calls, 20, 1000);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_block_that_stands_is_told_once_to_everybody_concerned_wherever_the_process_dies(Break where, bool dead)
    {
        var calls = await CountAsync(specs => specs.BlockAsync, specs => specs.CheckBlockAsync, where, dead, prepared: true);
        Assert.InRange(calls, 25, 1000);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_unit_is_renamed_and_leaves_its_tribe_once_wherever_the_process_dies(Break where, bool dead)
    {
        var calls = await CountAsync(specs => specs.LeaveAsync, specs => specs.CheckLeaveAsync, where, dead, prepared: true);
        Assert.InRange(calls, 25, 1000);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_unit_is_turned_away_once_wherever_the_process_dies(Break where, bool dead)
    {
        var calls = await CountAsync(specs => specs.TurnAwayAsync, specs => specs.CheckTurnAwayAsync, where, dead, prepared: true);
        Assert.InRange(calls, 25, 1000);
    }

    /// <summary>More than a transaction has rows for letters of eight people each.</summary>
    [Fact]
    public async Task A_squad_of_nine_hundred_people_tells_its_tribe_of_all_of_them()
    {
        var many = Enumerable.Range(0, 900).Select(number => new Person($"aad-{number}", $"Person {number}", $"29:{number}")).ToList();
        var (store, sweeper) = Open(memory, TimeSpan.FromSeconds(5), time);
        await store.PrepareAsync(Soon);
        await FoundAsync(store, Squad, "Payments", "Ben");
        while ((await store.TransactAsync(Squad, new MembershipCommand.ReadRoster(many) { At = Now, Entropy = Next() }, Soon)).Events.Count > 0)
        {
            // a step at a time
        }

        await FoundAsync(store, Tribe, "Commerce", "Ana");
        _ = await store.TransactAsync(Tribe, new NetworkCommand.SetUp("aad-Ana", UnitKind.Tribe, "Commerce", "", null, Place(Tribe)) { At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
        _ = await store.TransactAsync(Squad, new NetworkCommand.SetUp("aad-1", UnitKind.Squad, "Payments", "", new(Tribe.Value), Place(Squad)) { At = Now, Entropy = Next() }, Soon);
        await RestAsync(sweeper);
        Assert.Equal(many.Count, (await store.ReadAsync(Tribe, Soon))!.Members.Values.Count(member => member.Asked));
    }

    /// <summary>The tribe's proposal is withdrawn, and the squad's people are asked again.</summary>
    private async Task ReturnAsync(UnitStore store, Sweeper sweeper)
    {
        await ProposeAsync(store, Squad, effect: null);
        _ = await store.TransactAsync(Squad, new ProposalCommand.Refer(1, "It concerns us all") { By = "aad-Ben", Tap = new("refer", "refer", 0), At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
        _ = await store.TransactAsync(Tribe, new ProposalCommand.Withdraw(1) { By = "aad-Ben", Tap = new("withdraw", "withdraw", 0), At = Now.AddMinutes(5), Entropy = Next() }, Soon);
        await SendAsync(sweeper);
    }

    private async Task CheckReturnAsync(UnitStore store, int at)
    {
        var squad = (await store.ReadAsync(Squad, Soon))!;
        Assert.True(squad.Open.Find(1) is { Version: 2, Returned: ReturnReason.Withdrawn }, $"Call {at}: the squad waits for an answer");
        await HappenedAsync(Squad, ("proposed", 1), ("referred", 1), ("referralTaken", 1), ("referralReturned", 1), ("adoptedThere", 0));
        await HappenedAsync(Tribe, ("proposed", 1), ("withdrawn", 1), ("referralDeclined", 0));
    }

    /// <summary>The squad is blocked by another, for longer than two weeks.</summary>
    private async Task BlockAsync(UnitStore store, Sweeper sweeper)
    {
        await AnotherAsync(store, sweeper, under: null);
        _ = await store.TransactAsync(Squad, new NetworkCommand.Depend("aad-Ben", new(New.Value), "Search", DependencyLevel.Blocked, "no index") { Once = "depends", At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
        _ = await store.TransactAsync(Squad, new MembershipCommand.Advance { At = Now.AddDays(20), Entropy = Next() }, Soon);
        await SendAsync(sweeper);
    }

    private async Task CheckBlockAsync(UnitStore store, int at)
    {
        Assert.True((await store.ReadAsync(Organization, Soon))!.Network.Entries[new(Squad.Value)].Blocks is [var on] && on.Value == New.Value, $"Call {at}: the map shows no block");
        await HappenedAsync(Squad, ("dependencySaid", 1), ("blockStands", 1), ("blockTold", 0));
        await HappenedAsync(New, ("dependentSaid", 1), ("blockTold", 1));
        await HappenedAsync(Tribe, ("blockTold", 1));
        await HappenedAsync(Organization, ("entryDepends", 1));
    }

    /// <summary>The channel is called otherwise, and the squad decides to be part of nothing.</summary>
    private async Task LeaveAsync(UnitStore store, Sweeper sweeper)
    {
        _ = await store.TransactAsync(Squad, new MembershipCommand.Rename("Money in") { At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
        await ProposeAsync(store, Squad, new Effect.Leave());
        _ = await store.TransactAsync(Squad, new ProposalCommand.Respond(1, new Answer.Consent()) { By = "aad-Cleo", Tap = new("consent", "consent", 0), At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
    }

    private async Task CheckLeaveAsync(UnitStore store, int at)
    {
        var (tribe, squad, entry) = ((await store.ReadAsync(Tribe, Soon))!, (await store.ReadAsync(Squad, Soon))!, (await store.ReadAsync(Organization, Soon))!.Network.Entries[new(Squad.Value)]);
        Assert.True(squad is { Name: "Money in", Network: { Parent: null, Leaving: false } } && entry is { Parent: null, Position.Name: "Money in" }, $"Call {at}: {squad.Name} is part of {squad.Network.Parent?.Name}");
        Assert.DoesNotContain(tribe.Members.Values, member => member.Present);
        await HappenedAsync(Squad, ("nameAsked", 1), ("nameGiven", 1), ("adopted", 1), ("leaveAsked", 1), ("parentLeft", 1));
        await HappenedAsync(Organization, ("entryRenamed", 1), ("unitLeft", 1));
        await HappenedAsync(Tribe, ("partArrived", 2), ("partDeparted", 1), ("personUnshared", 2), ("memberLeft", 3));
    }

    /// <summary>Another squad wants into the tribe, whose people decide otherwise.</summary>
    private async Task TurnAwayAsync(UnitStore store, Sweeper sweeper)
    {
        await AnotherAsync(store, sweeper, under: new(Tribe.Value));
        await ProposeAsync(store, Tribe, new Effect.TurnAway(new(New.Value), "Search", UnitKind.Squad));
        _ = await store.TransactAsync(Tribe, new ProposalCommand.Respond(1, new Answer.Consent()) { By = "aad-Cleo", Tap = new("consent", "consent", 0), At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
    }

    private async Task CheckTurnAwayAsync(UnitStore store, int at)
    {
        var (tribe, other) = ((await store.ReadAsync(Tribe, Soon))!, (await store.ReadAsync(New, Soon))!);
        Assert.True(other.Network is { Wanted: null, Parent: null } && tribe.Network.Waiting.Count == 0, $"Call {at}: somebody waits");
        await HappenedAsync(Tribe, ("partWaits", 1), ("partRefused", 1), ("partTaken", 1));
        await HappenedAsync(Organization, ("moveDeclined", 1), ("unitMoved", 1));
        await HappenedAsync(New, ("placed", 1), ("placeDeclined", 1), ("parentChanged", 0));
    }

    private async Task AnotherAsync(UnitStore store, Sweeper sweeper, UnitId? under)
    {
        await FoundAsync(store, New, "Search", "Dan", "Eva");
        _ = await store.TransactAsync(New, new NetworkCommand.SetUp("aad-Dan", UnitKind.Squad, "Search", "", under, Place(New)) { At = Now, Entropy = Next() }, Soon);
        await SendAsync(sweeper);
    }

    private Task ProposeAsync(UnitStore store, UnitKey unit, Effect? effect) =>
        store.TransactAsync(unit, new ProposalCommand.Propose("Move to one backlog", Place(unit)) { Effect = effect, By = "aad-Ben", Tap = new("propose", "propose", 0), Once = "propose", At = Now, Entropy = Next() }, Soon);
}
