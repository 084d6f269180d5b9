using System.Text;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>What squads have told their tribe of their health checks: a row each, and nothing of it is left when it is told anew, or no more.</summary>
public sealed class SharedHealthRowTests
{
    private static readonly UnitId Payments = new("payments");

    private readonly MemoryTables tables = new();
    private readonly Squad squad = new(3);

    [Fact]
    public async Task After_a_restart_the_tribe_knows_the_newest_result_of_each_squad_that_shares()
    {
        var store = await SharingAsync();
        await ArrivesAsync(store, new("checkout"));
        await HearsAsync(store, new("checkout"), new Letter.SharesHealth(On: true));
        await HearsAsync(store, Payments, Result(1, Share.Some));
        await HearsAsync(store, Payments, Result(2, Share.Most));
        var unit = (await Squad.Open(tables).ReadAsync(squad.Key, Squad.Soon))!;
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), unit);
        Assert.Equal([(Payments, Share.Most)], unit.Network.Health.Values.Where(each => each.Result is not null).Select(each => (each.Squad, each.Result!.Topics[0].Red)));
        Assert.Equal(2, unit.Network.Health.Count);
    }

    [Fact]
    public async Task What_was_told_before_and_what_is_shared_no_more_is_nowhere_not_even_in_the_log()
    {
        var store = await SharingAsync();
        await HearsAsync(store, Payments, Result(1, Share.Some));
        Assert.Equal((1, 1), await StoredAsync());
        await HearsAsync(store, Payments, Result(2, Share.Most));
        Assert.Equal((1, 1), await StoredAsync());
        await HearsAsync(store, Payments, new Letter.SharesHealth(On: false));
        Assert.Equal((0, 0), await StoredAsync());
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), await Squad.Open(tables).ReadAsync(squad.Key, Squad.Soon));
    }

    [Fact]
    public async Task A_squad_that_is_no_part_any_more_leaves_nothing_behind()
    {
        var store = await SharingAsync();
        await HearsAsync(store, Payments, Result(1, Share.Some));
        await HearsAsync(store, Payments, new Letter.Departed());
        Assert.Equal((0, 0), await StoredAsync());
        Assert.Empty((await Squad.Open(tables).ReadAsync(squad.Key, Squad.Soon))!.Network.Health);
    }

    [Fact]
    public async Task Whoever_was_behind_folds_facts_that_are_forgotten_already()
    {
        var store = await SharingAsync();
        var behind = Squad.Open(tables);
        _ = await behind.ReadAsync(squad.Key, Squad.Soon);
        await HearsAsync(store, Payments, Result(1, Share.Some));
        await HearsAsync(store, Payments, Result(2, Share.Most));
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), await behind.ReadAsync(squad.Key, Squad.Soon));
    }

    [Fact]
    public async Task What_is_told_and_taken_back_in_one_transaction_is_not_stored()
    {
        _ = await SharingAsync();
        var standing = await new UnitReader(tables).LoadAsync(squad.Key, Squad.Soon);
        var plan = new Plan(squad.Key, standing, Squad.React);
        Assert.True(plan.TryAdd(new Ask(Hearing(Payments, Result(1, Share.Some)), DateTimeOffset.MaxValue)));
        Assert.True(plan.TryAdd(new Ask(Hearing(Payments, new Letter.SharesHealth(On: false)), DateTimeOffset.MaxValue)));
        var heard = Assert.IsType<TableOp.Insert>(Assert.Single(plan.Ops(null), op => op.Key == Keys.Event(standing.Unit.Size + 1))).Row;
        Assert.Empty(heard.Bytes("body")!);
        Assert.IsType<TableOp.Delete>(Assert.Single(plan.Ops(null), op => op.Key == Keys.HealthOf(Payments.Value)));
    }

    [Fact]
    public async Task After_a_restart_a_squad_knows_with_whom_it_shares_which_of_its_checks()
    {
        var (store, commerce) = (Squad.Open(tables), new UnitId("commerce"));
        await squad.FoundAsync(store);
        _ = await squad.DoAsync(store, new NetworkCommand.SetUp(Squad.Person(0), UnitKind.Squad, "Payments", "", Under: null, Squad.Thread) { At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        await HearsAsync(store, commerce, new Letter.Entered(UnitKind.Squad, "Payments", "", "payments", Wanted: null));
        await HearsAsync(store, commerce, new Letter.Moved(commerce, "Commerce", UnitKind.Tribe));
        _ = await squad.DoAsync(store, squad.Proposing(new Effect.ShareHealth(commerce, "Commerce", On: true)));
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), await Squad.Open(tables).ReadAsync(squad.Key, Squad.Soon));
        _ = await squad.ConsentAsync(store, 1, 1);
        _ = await squad.ConsentAsync(store, 2, 1);
        _ = await squad.DoAsync(store, new HealthCommand.OpenHealth(Squad.Thread) { By = Squad.Person(0), Tap = squad.Tap("health"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        var unit = (await Squad.Open(tables).ReadAsync(squad.Key, Squad.Soon))!;
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), unit);
        Assert.Equal("Commerce", HealthSharing.Audience(unit, unit.Health!)?.Name);
    }

    private static Letter.HealthResult Result(int check, Share red) => new(check, DateTimeOffset.UtcNow, [new SharedTopic(Topic.Fun, Share.Some, Share.None, red, Share.None, Share.None)]);

    private async Task<UnitStore> SharingAsync()
    {
        var store = Squad.Open(tables);
        await squad.FoundAsync(store);
        await ArrivesAsync(store, Payments);
        await HearsAsync(store, Payments, new Letter.SharesHealth(On: true));
        return store;
    }

    private Task ArrivesAsync(UnitStore store, UnitId unit) => HearsAsync(store, unit, new Letter.Arrived("A squad", UnitKind.Squad));

    private Task HearsAsync(UnitStore store, UnitId from, Letter letter) => squad.DoAsync(store, Hearing(from, letter));

    private NetworkCommand.Receive Hearing(UnitId from, Letter letter) => new(from, letter) { At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() };

    /// <summary>In how many facts, and in how many rows of state, there is a result.</summary>
    private async Task<(int Facts, int Rows)> StoredAsync()
    {
        var (facts, rows) = (0, 0);
        await foreach (var row in tables.AllAsync(Keys.UnitTable, squad.Key.Value, new RowRange("", "~"), Squad.Soon))
        {
            facts += Text(row, "body").Contains("shares.fun", StringComparison.Ordinal) ? 1 : 0;
            rows += row.Key.StartsWith(Keys.SharedHealth, StringComparison.Ordinal) && Text(row, "state").Contains("topics", StringComparison.Ordinal) ? 1 : 0;
        }

        return (facts, rows);
    }

    private static string Text(Row row, string property) => Encoding.UTF8.GetString(row.Bytes(property) ?? []);
}
