using System.Text;
using Microsoft.Extensions.Time.Testing;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;
using TeamsBot.TestTables;

namespace TeamsBot.Storage.Tests.Units;

public sealed class UnitStoreFaultTests
{
    [Fact]
    public async Task A_command_that_cannot_be_decided_does_not_harm_those_decided_with_it()
    {
        var squad = new Squad(11);
        var memory = new MemoryTables();
        await squad.FoundAsync(Squad.Open(memory));
        _ = await squad.ProposeAsync(Squad.Open(memory));
        var counting = new CountingTables(new WaitingTables(memory, TimeProvider.System, seed: 1));
        var store = Squad.Open(counting, react: change => IsBy(change, 3) ? throw new InvalidOperationException("poison") : []);
        var answers = Enumerable.Range(1, 10).Select(i => squad.ConsentAsync(store, i)).ToList();
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => answers[2]);
        answers.RemoveAt(2);
        Assert.All(await Task.WhenAll(answers), outcome => Assert.Null(outcome.Refusal));
        Assert.Equal(9, (await store.ReadAsync(squad.Key, Squad.Soon))!.Open[1].Responses.Values.Count(response => response.Answer is Answer.Consent));
    }

    [Fact]
    public async Task A_message_that_is_too_big_fails_its_own_command_only()
    {
        var squad = new Squad(6);
        var memory = new MemoryTables();
        await squad.FoundAsync(Squad.Open(memory));
        _ = await squad.ProposeAsync(Squad.Open(memory));
        var store = Squad.Open(memory, react: change => [new OutboxEntry("big", new byte[IsBy(change, 3) ? 32 * 1024 + 1 : 32 * 1024])]);
        var fault = await Assert.ThrowsAsync<TableFault>(() => squad.ConsentAsync(store, 3));
        Assert.Equal(Reason.TooBig, fault.Reason);
        Assert.Null((await squad.ConsentAsync(store, 2)).Refusal);
    }

    /// <summary>As a reminder of several proposals in one thread of a large guild.</summary>
    [Fact]
    public async Task What_time_brings_at_once_goes_step_by_step_where_its_message_would_be_too_big()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var squad = new Squad(6, time);
        var memory = new MemoryTables();
        await squad.FoundAsync(Squad.Open(memory, time));
        for (var proposals = 0; proposals < 3; proposals++)
        {
            _ = await squad.ProposeAsync(Squad.Open(memory, time), by: proposals);
        }

        time.Advance(TimeSpan.FromDays(2));
        var store = Squad.Open(memory, time, react: change => [new OutboxEntry("reminder", new byte[change.Events.OfType<ProposalEvent.Reminded>().Count() * 12 * 1024])]);
        Assert.Null((await squad.ConsentAsync(store, 1)).Refusal);
        Assert.All((await store.ReadAsync(squad.Key, Squad.Soon))!.Open.Values, proposal => Assert.Equal(1, proposal.RemindedVersion));
    }

    [Theory]
    [InlineData("щ")]
    [InlineData("案")]
    public async Task A_long_text_has_room_in_every_script(string letter)
    {
        var squad = new Squad(6);
        var store = Squad.Open(new MemoryTables());
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store, text: $"Tea\n{Many(3_990)}");
        Assert.Null((await squad.AmendAsync(store, $"Cake\n{Many(3_990)}")).Refusal);
        var proposal = (await store.ReadAsync(squad.Key, Squad.Soon))!.Open[1] with { Advice = [.. Enumerable.Range(1, 5).Select(unit => new Advice(DateTimeOffset.UtcNow, "Payments", "Mia", Many(1_000)))] };
        AzureLimits.CheckOp(squad.Key.Value, UnitRows.Op(Keys.OpenProposal(1), proposal));

        string Many(int letters) => string.Concat(Enumerable.Repeat(letter, letters));
    }

    /// <summary>Rows that were written before keep their form until they are written again.</summary>
    [Fact]
    public void A_row_in_which_every_letter_is_escaped_is_read_as_before()
    {
        var row = Row.Of("m:1", ("state", Encoding.UTF8.GetBytes("""{"id":"a","objectId":"o","name":"\u0429\u6848","address":"29:\u002B","joined":2}""")));
        Assert.Equal(("Щ案", "29:+"), (UnitRows.ReadMember(row).Name, UnitRows.ReadMember(row).Address));
    }

    [Fact]
    public async Task Messages_that_are_too_much_for_one_transaction_go_in_several()
    {
        var squad = new Squad(41);
        var memory = new MemoryTables();
        await squad.FoundAsync(Squad.Open(memory));
        _ = await squad.ProposeAsync(Squad.Open(memory));
        var store = Squad.Open(new WaitingTables(memory, TimeProvider.System, seed: 1), react: _ => [.. Enumerable.Repeat(new OutboxEntry("big", new byte[32 * 1024]), 5)]);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 40).Select(i => squad.ConsentAsync(store, i)));
        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_told_within_the_time_and_nothing_is_lost_afterwards()
    {
        var squad = new Squad(4);
        var memory = new MemoryTables();
        await squad.FoundAsync(Squad.Open(memory));
        _ = await squad.ProposeAsync(Squad.Open(memory));
        var store = new UnitStore(new FaultyTables(memory, 1, Break.Before, dead: true), TimeProvider.System, _ => []) { Patience = TimeSpan.FromMilliseconds(150) };
        var told = await Assert.ThrowsAsync<NotSavedException>(() => squad.ConsentAsync(store, 1));
        Assert.False(told.Busy);
        Assert.Null((await squad.ConsentAsync(Squad.Open(memory), 1)).Refusal);
    }

    [Fact]
    public async Task When_too_many_wait_the_next_is_told_at_once()
    {
        var squad = new Squad(12);
        var memory = new MemoryTables();
        await squad.FoundAsync(Squad.Open(memory));
        _ = await squad.ProposeAsync(Squad.Open(memory));
        var store = new UnitStore(new WaitingTables(memory, TimeProvider.System, seed: 1), TimeProvider.System, _ => []) { QueueLimit = 5 };
        var told = await Task.WhenAll(Enumerable.Range(1, 11).Select(async i => await Record.ExceptionAsync(() => squad.ConsentAsync(store, i)) as NotSavedException));
        Assert.InRange(told.Count(fault => fault is { Busy: true }), 5, 6);
        Assert.Equal(11, told.Count(fault => fault is { Busy: true }) + told.Count(fault => fault is null));
    }

    [Fact]
    public async Task A_lost_answer_of_the_store_is_found_out_and_not_done_twice()
    {
        for (var at = 1; at <= 8; at++)
        {
            var squad = new Squad(4);
            var memory = new MemoryTables();
            await squad.FoundAsync(Squad.Open(memory));
            var faulty = new FaultyTables(memory, at, Break.After, dead: false);
            var store = Squad.Open(faulty);
            var proposed = await squad.ProposeAsync(store);
            var answered = await squad.ConsentAsync(store, 1);
            Assert.Equal((1, 1), (proposed.Events.Count, answered.Events.Count));
            var unit = await Squad.Open(memory).ReadAsync(squad.Key, Squad.Soon);
            Assert.Equal((1, 7), (unit!.LastProposal, (int)unit.Size));
        }
    }

    [Fact]
    public async Task A_fact_of_a_newer_program_makes_the_unit_readable_only()
    {
        var squad = new Squad(4);
        var memory = new MemoryTables();
        var store = Squad.Open(memory);
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        var unit = await store.ReadAsync(squad.Key, Squad.Soon);
        await WriteUnknownAsync(memory, squad.Key, unit!.Size + 1);
        Assert.Equal(Refusal.ReadOnly, (await squad.ConsentAsync(store, 1)).Refusal);
        Assert.Equal(unit, await store.ReadAsync(squad.Key, Squad.Soon));
    }

    [Fact]
    public async Task A_forgotten_unit_is_read_again()
    {
        var memory = new MemoryTables();
        var store = new UnitStore(memory, TimeProvider.System, Squad.React) { CacheLimit = 5 };
        var squads = Enumerable.Range(0, 30).Select(_ => new Squad(3)).ToList();
        foreach (var squad in squads)
        {
            await squad.FoundAsync(store);
        }

        foreach (var squad in squads)
        {
            Assert.Null((await squad.ProposeAsync(store)).Refusal);
        }

        Assert.InRange(squads.Count(squad => store.Known(squad.Key).Exists), 1, 6);
    }

    private static bool IsBy(Change change, int person) => change.Command is ProposalCommand command && command.By == Squad.Person(person);

    private static async Task WriteUnknownAsync(MemoryTables tables, UnitKey unit, long number)
    {
        var leaf = Encoding.UTF8.GetBytes($"{{\"at\":\"2026-03-04T09:30:00.0000000Z\",\"n\":{number},\"t\":\"teleported\",\"v\":1}}");
        await tables.SubmitAsync(Keys.UnitTable, unit.Value, [new TableOp.Merge(Row.Of(Keys.Head, ("size", number))), new TableOp.Insert(Row.Of(Keys.Event(number), ("leaf", leaf)))], Squad.Soon);
    }
}
