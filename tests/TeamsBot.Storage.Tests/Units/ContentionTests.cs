using System.Diagnostics;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;
using TeamsBot.TestTables;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>Many people at once, on a store that takes 10 ± 5 ms for everything.</summary>
public sealed class ContentionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 40, 0.15)]
    [InlineData(2, 40, 0.4)]
    [InlineData(1, 200, 0.1)]
    [InlineData(4, 200, 0.3)]
    public async Task Everybody_at_once_is_counted_once(int processes, int people, double callsPerAnswer)
    {
        var squad = new Squad(people + 1);
        var memory = new MemoryTables();
        await squad.FoundAsync(Squad.Open(memory));
        _ = await squad.ProposeAsync(Squad.Open(memory));
        var counting = new CountingTables(new WaitingTables(memory, TimeProvider.System, seed: 42));
        var stores = Enumerable.Range(0, processes).Select(_ => Squad.Open(counting, react: _ => [])).ToList();
        foreach (var store in stores)
        {
            Assert.NotNull(await store.ReadAsync(squad.Key, Squad.Soon));
        }

        var before = counting.Counted;
        var watch = Stopwatch.StartNew();
        var outcomes = await Task.WhenAll(Enumerable.Range(1, people).Select(i => squad.ConsentAsync(stores[i % processes], i)));
        var calls = (counting.Counted - before).Calls;
        output.WriteLine(FormattableString.Invariant($"{people} answers, {processes} processes: {calls} calls, {(double)calls / people:F3} an answer, {watch.ElapsedMilliseconds} ms"));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        Assert.Equal(people, outcomes.Sum(outcome => outcome.Events.Count(happened => happened is ProposalEvent.Consented)));
        var closed = await Squad.Open(memory).ClosedProposalAsync(squad.Key, 1, Squad.Soon);
        Assert.Equal(people, ((ProposalState.Adopted)closed!.State).Count.Consents);
        Assert.InRange((double)calls / people, 0, callsPerAnswer);
    }

    [Fact]
    public async Task One_answer_reads_nothing_and_writes_once_in_a_stream_and_twice_after_a_pause()
    {
        var (squad, counting, store) = await PrepareAsync(5);
        var calls = new List<long>();
        for (var i = 1; i <= 3; i++)
        {
            var before = counting.Counted;
            _ = await squad.ConsentAsync(store, i);
            calls.Add((counting.Counted - before).Calls);
        }

        Assert.Equal([2, 1, 1], calls);
    }

    [Fact]
    public async Task An_answer_that_changes_nothing_reads_the_head_alone()
    {
        var (squad, counting, store) = await PrepareAsync(5);
        _ = await squad.ConsentAsync(store, 1);
        var before = counting.Counted;
        Assert.Empty((await squad.ConsentAsync(store, 1)).Events);
        Assert.Equal(Refusal.OwnProposal, (await squad.ConsentAsync(store, 0)).Refusal);
        Assert.Equal(new Traffic(2, 2, (counting.Counted - before).Bytes), counting.Counted - before);
    }

    [Fact]
    public async Task An_answer_costs_the_same_after_a_million_facts_as_after_ten()
    {
        var few = await CostAfterAsync(10);
        var many = await CostAfterAsync(1_000_000);
        output.WriteLine($"read {few.Read} and {many.Read}, answer {few.Answer} and {many.Answer}");
        Assert.Equal((few.Read.Calls, few.Read.Entities), (many.Read.Calls, many.Read.Entities));
        Assert.Equal((few.Answer.Calls, few.Answer.Entities), (many.Answer.Calls, many.Answer.Entities));
        Assert.InRange(many.Answer.Bytes - few.Answer.Bytes, 0, 2560);
        Assert.InRange(many.Read.Bytes - few.Read.Bytes, 0, 5120);
    }

    private static async Task<(Squad Squad, CountingTables Counting, UnitStore Store)> PrepareAsync(int size)
    {
        var squad = new Squad(size + 1);
        var memory = new MemoryTables();
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        await squad.FoundAsync(Squad.Open(memory));
        _ = await squad.ProposeAsync(Squad.Open(memory));
        clock.Advance(TimeSpan.FromMinutes(1));
        await Deliveries.Quiet.MakeAsync(squad.Key, memory, clock);
        var counting = new CountingTables(memory);
        var store = Squad.Open(counting, clock);
        _ = await store.ReadAsync(squad.Key, Squad.Soon);
        return (squad, counting, store);
    }

    private static async Task<(Traffic Read, Traffic Answer)> CostAfterAsync(long size)
    {
        var squad = new Squad(4);
        var memory = new MemoryTables();
        await squad.FoundAsync(Squad.Open(memory));
        _ = await squad.ProposeAsync(Squad.Open(memory));
        await PretendAsync(memory, squad.Key, size);
        var counting = new CountingTables(memory);
        var store = Squad.Open(counting);
        _ = await store.ReadAsync(squad.Key, Squad.Soon);
        var read = counting.Counted;
        _ = await squad.ConsentAsync(store, 1);
        return (read, counting.Counted - read);
    }

    /// <summary>A head that says that so many facts came before.</summary>
    private static async Task PretendAsync(MemoryTables tables, UnitKey unit, long size)
    {
        var head = await tables.GetAsync(Keys.UnitTable, unit.Value, Keys.Head, Squad.Soon);
        var hashes = new byte[32 * System.Numerics.BitOperations.PopCount((ulong)size)];
        byte[] number = [.. BitConverter.GetBytes(size).Reverse()];
        var changed = Row.Of(Keys.Head, ("size", size), ("frontier", (byte[])[.. number, .. hashes]));
        Assert.NotNull(head);
        _ = await tables.WriteAsync(Keys.UnitTable, unit.Value, new TableOp.Merge(changed), Squad.Soon);
    }
}
