using System.Text;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Storage.Events;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>Health checks in their rows: what people answered is kept, and whose it was is forgotten.</summary>
public sealed class HealthRowTests
{
    private readonly MemoryTables tables = new();
    private readonly Squad squad = new(6);

    [Fact]
    public async Task After_a_restart_an_open_check_has_its_ballots_and_everybody_finds_their_own()
    {
        var store = await OpenedAsync();
        await AnswersAsync(store, 1, Colour.Red, "Too many trains");
        var unit = (await Squad.Open(tables).ReadAsync(squad.Key, Squad.Soon))!;
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), unit);
        Assert.Equal([new(Topic.Fun, Colour.Red, Trend.Same, "Too many trains")], unit.Health!.BallotOf(unit.Person(Squad.Person(1))!.Id).Marks);
    }

    [Fact]
    public async Task A_closed_check_keeps_its_spreads_and_notes()
    {
        var store = await ClosedAsync();
        var check = (await Squad.Open(tables).ClosedCheckAsync(squad.Key, 1, Squad.Soon))!;
        Assert.Equal([new Spread(Topic.Fun, 0, 0, 4, 0, 4, 0)], check.Spreads);
        Assert.Equal(["0", "1", "2", "3"], check.Notes.Select(mark => mark.Note));
        Assert.Null((await Squad.Open(tables).ReadAsync(squad.Key, Squad.Soon))!.Health);
        Assert.Equal(1, (await store.ReadAsync(squad.Key, Squad.Soon))!.LastHealth);
    }

    [Fact]
    public async Task Once_closed_nothing_that_is_stored_tells_whose_a_ballot_was()
    {
        var store = await OpenedAsync();
        var secret = (await store.ReadAsync(squad.Key, Squad.Soon))!.Health!.Secret;
        await AnswersAsync(store, 1, Colour.Red);
        Assert.Contains(secret, await StoredAsync(), StringComparison.Ordinal);
        await ClosesAsync(store);
        Assert.DoesNotContain(secret, await StoredAsync(), StringComparison.Ordinal);
        var opened = await FactAsync("healthOpened");
        Assert.Null(opened.Salt);
        Assert.Equal("", Assert.IsType<HealthEvent.HealthOpened>(EventJson.Read(opened)).Secret);
    }

    [Fact]
    public async Task The_log_of_a_closed_check_is_the_log_as_it_was_and_whoever_was_behind_catches_up()
    {
        var store = await OpenedAsync();
        var behind = Squad.Open(tables);
        _ = await behind.ReadAsync(squad.Key, Squad.Soon);
        var far = Squad.Open(tables);
        var leaf = (await FactAsync("healthOpened")).Leaf;
        await AnswersAsync(store, 1, Colour.Green);
        await ClosesAsync(store);
        Assert.Equal(leaf, (await FactAsync("healthOpened")).Leaf);
        var now = await store.ReadAsync(squad.Key, Squad.Soon);
        Assert.Equal(now, await behind.ReadAsync(squad.Key, Squad.Soon));
        Assert.Equal(now, await far.ReadAsync(squad.Key, Squad.Soon));
    }

    [Fact]
    public async Task A_store_that_knew_nothing_of_the_check_folds_its_facts_without_the_secret()
    {
        var store = Squad.Open(tables);
        await squad.FoundAsync(store);
        var behind = Squad.Open(tables);
        _ = await behind.ReadAsync(squad.Key, Squad.Soon);
        await OpensAsync(store);
        await AnswersAsync(store, 1, Colour.Green);
        await ClosesAsync(store);
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), await behind.ReadAsync(squad.Key, Squad.Soon));
        await OpensAsync(behind);
        Assert.Equal(2, (await store.ReadAsync(squad.Key, Squad.Soon))!.Health!.Number);
    }

    [Fact]
    public async Task A_check_that_is_closed_in_the_transaction_which_opens_it_keeps_its_leaf_and_nothing_else()
    {
        await squad.FoundAsync(Squad.Open(tables));
        var standing = await new UnitReader(tables).LoadAsync(squad.Key, Squad.Soon);
        var plan = new Plan(squad.Key, standing, Squad.React);
        Assert.True(plan.TryAdd(new Ask(Opening(), DateTimeOffset.MaxValue)));
        Assert.True(plan.TryAdd(new Ask(Closing(), DateTimeOffset.MaxValue)));
        var opened = Assert.IsType<TableOp.Insert>(Assert.Single(plan.Ops(null), op => op.Key == Keys.Event(standing.Unit.Size + 1))).Row;
        Assert.NotEmpty(opened.Bytes("leaf")!);
        Assert.Empty(opened.Bytes("body")!);
    }

    private async Task<UnitStore> OpenedAsync()
    {
        var store = Squad.Open(tables);
        await squad.FoundAsync(store);
        await OpensAsync(store);
        return store;
    }

    private async Task<UnitStore> ClosedAsync()
    {
        var store = await OpenedAsync();
        for (var who = 0; who < 4; who++)
        {
            await AnswersAsync(store, who, Colour.Red, $"{who}");
        }

        await ClosesAsync(store);
        return store;
    }

    private HealthCommand.OpenHealth Opening() => new(Squad.Thread) { By = Squad.Person(0), Tap = squad.Tap("health"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() };

    private HealthCommand.CloseHealth Closing() => new() { By = Squad.Person(0), Tap = squad.Tap("close"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() };

    private Task OpensAsync(UnitStore store) => squad.DoAsync(store, Opening());

    private Task AnswersAsync(UnitStore store, int who, Colour colour, string? note = null) =>
        squad.DoAsync(store, new HealthCommand.AnswerHealth(1, Topics.OnPage(3), [new(Topic.Fun, colour, Trend.Same, note)], Last: false) { By = Squad.Person(who), Tap = squad.Tap("answer"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });

    private Task ClosesAsync(UnitStore store) => squad.DoAsync(store, Closing());

    private async Task<StoredEvent> FactAsync(string type)
    {
        await foreach (var row in tables.AllAsync(Keys.UnitTable, squad.Key.Value, RowRange.Prefix(Keys.Events), Squad.Soon))
        {
            if (UnitRows.ReadEvent(row) is var stored && Encoding.UTF8.GetString(stored.Leaf).Contains($"\"t\":\"{type}\"", StringComparison.Ordinal))
            {
                return stored;
            }
        }

        throw new InvalidOperationException("There is no such fact");
    }

    /// <summary>Everything that the unit's rows hold, as one text.</summary>
    private async Task<string> StoredAsync()
    {
        var all = new StringBuilder();
        await foreach (var row in tables.AllAsync(Keys.UnitTable, squad.Key.Value, new RowRange("", "~"), Squad.Soon))
        {
            _ = all.Append(row.Key);
            foreach (var property in row.Properties.ToArray())
            {
                _ = all.Append(property.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : property.Value);
            }
        }

        return all.ToString();
    }
}
