using Microsoft.Extensions.Time.Testing;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Tests.Units;
using TeamsBot.Storage.Units;
using TeamsBot.TestTables;
using Delivery = TeamsBot.Storage.Deliveries.Delivery;

namespace TeamsBot.Storage.Tests.Deliveries;

public sealed class SweeperTests
{
    /// <summary>A Monday morning in Berlin.</summary>
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly MemoryTables tables = new();
    private readonly Post post = new();
    private readonly UnitStore store;
    private readonly Sweeper sweeper;
    private readonly Squad squad;

    public SweeperTests()
    {
        store = Squad.Open(tables, time);
        sweeper = post.Sweeper(store, tables, time);
        squad = new Squad(4, time);
    }

    [Fact]
    public async Task What_follows_from_a_commit_is_delivered_at_once_in_order_and_once()
    {
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        _ = await squad.ConsentAsync(store, 1);
        await sweeper.FlushAsync(Squad.Soon);
        Assert.Equal(["1 UnitCreated", "2 MemberJoined", "3 MemberJoined", "4 MemberJoined", "5 MemberJoined", "6 Proposed", "7 Consented"], post.Messages);
        Assert.Equal((7, 1), (post.Shown(1), post.Drawings));
        await sweeper.FlushAsync(Squad.Soon);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(1, await sweeper.SweepAsync(TimeSpan.Zero, Squad.Soon));
        Assert.Equal((7, 1), (post.Messages.Count, post.Drawings));
        Assert.Empty(post.Faults);
    }

    /// <summary>As after a thousand other units, or where another process has written it.</summary>
    [Fact]
    public async Task What_is_delivered_comes_with_the_unit_as_it_was_when_it_followed_although_this_process_does_not_know_it()
    {
        await squad.FoundAsync(store);
        var (elsewhere, sizes) = (Squad.Open(tables, time), new List<long>());
        var forgetful = new Sweeper(elsewhere, tables, time, (delivery, ends) => { sizes.Add(delivery.Unit.Size); return post.DeliverAsync(delivery, ends); }, (_, _) => { });
        elsewhere.Deliver(squad.Key);
        await forgetful.FlushAsync(Squad.Soon);
        Assert.Equal([5L, 5, 5, 5, 5], sizes);
    }

    [Fact]
    public async Task Who_is_in_the_unit_shows_on_every_open_card()
    {
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        _ = await squad.ProposeAsync(store, by: 1);
        await sweeper.FlushAsync(Squad.Soon);
        _ = await squad.DoAsync(store, new MembershipCommand.Leave(Squad.Person(3)) { At = time.GetUtcNow(), Entropy = squad.Entropy() });
        await sweeper.FlushAsync(Squad.Soon);
        Assert.Equal((8L, 8L, 4), (post.Shown(1), post.Shown(2), post.Drawings));
        _ = await squad.ConsentAsync(store, 2);
        await sweeper.FlushAsync(Squad.Soon);
        Assert.Equal((9L, 8L, 5), (post.Shown(1), post.Shown(2), post.Drawings));
    }

    [Fact]
    public async Task What_a_process_left_behind_is_delivered_by_another()
    {
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        var other = post.Sweeper(Squad.Open(tables, time), tables, time);
        Assert.Equal(0, await other.SweepAsync(TimeSpan.Zero, Squad.Soon));
        Assert.Equal(1, await other.SweepAsync(TimeSpan.FromSeconds(10), Squad.Soon));
        Assert.Equal((6, 6L), (post.Messages.Count, post.Shown(1)));
    }

    /// <summary>Every process asks each second, so docs/deploy.md reckons with this number.</summary>
    [Fact]
    public async Task What_is_due_in_all_shards_is_found_with_one_call()
    {
        await store.PrepareAsync(Squad.Soon);
        var units = Enumerable.Range(0, 60).Select(i => UnitKey.Of("tenant", $"conversation {i}")).ToList();
        Assert.Equal(Keys.Shards, units.Select(Keys.Shard).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var unit in units)
        {
            await Due.SetAsync(tables, unit, time.GetUtcNow().ToUnixTimeMilliseconds(), Squad.Soon);
        }

        await Due.SetAsync(tables, AlarmKey.OfPerson("somebody"), 0, Squad.Soon);
        var counting = new CountingTables(tables);
        Assert.Equal(60, await post.Sweeper(Squad.Open(counting, time), counting, time).SweepAsync(TimeSpan.Zero, Squad.Soon));
        _ = Assert.Single(counting.Calls, call => call is { Kind: "query", Table: Keys.DueTable });
        Assert.Equal((TimeSpan.FromSeconds(1), 0), (sweeper.Interval, await sweeper.SweepAsync(TimeSpan.Zero, Squad.Soon)));
    }

    [Fact]
    public async Task Time_alone_brings_a_proposal_to_rest_and_the_alarm_goes()
    {
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        await sweeper.FlushAsync(Squad.Soon);
        for (var hours = 0; hours < 24 * 10; hours++)
        {
            time.Advance(TimeSpan.FromHours(1));
            _ = await sweeper.SweepAsync(TimeSpan.Zero, Squad.Soon);
        }

        Assert.Equal(["7 Reminded", "8 Extended", "9 Reminded", "10 Lapsed", "11 WeekTold"], post.Messages.Skip(6));
        Assert.Equal(10, post.Shown(1));
        Assert.Equal(LapseReason.Time, ((ProposalState.NotDecided)(await store.ClosedProposalAsync(squad.Key, 1, Squad.Soon))!.State).Reason);
        Assert.Null(await Due.FindAsync(tables, squad.Key, Squad.Soon));
        Assert.Equal("activity-1", await store.CardAsync(squad.Key, 1, Squad.Soon));
        Assert.Empty(post.Faults);
    }

    [Fact]
    public async Task A_quiet_unit_is_looked_at_when_its_time_comes_and_not_before()
    {
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        await sweeper.FlushAsync(Squad.Soon);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(1, await sweeper.SweepAsync(TimeSpan.Zero, Squad.Soon));
        time.Advance(TimeSpan.FromHours(20));
        Assert.Equal(0, await sweeper.SweepAsync(TimeSpan.Zero, Squad.Soon));
        var unit = await store.ReadAsync(squad.Key, Squad.Soon);
        Assert.Equal(unit!.Wake!.Value.ToUnixTimeMilliseconds(), (await Due.FindAsync(tables, squad.Key, Squad.Soon))!.Wake);
    }

    /// <summary>A delay ends early by the part of a millisecond that it cannot count, and on a clock that stands still the next one would end at once.</summary>
    [Fact]
    public async Task What_is_to_be_sent_again_in_less_than_a_millisecond_is_not_tried_meanwhile()
    {
        await squad.FoundAsync(store);
        var (at, tries, sent) = (time.GetUtcNow() + TimeSpan.FromMilliseconds(5.5), 0, false);
        var waiting = new Sweeper(store, tables, time, LaterAsync, (_, _) => { });
        using var end = new CancellationTokenSource();
        var running = waiting.RunAsync(end.Token);
        while (!Volatile.Read(ref sent))
        {
            time.Advance(TimeSpan.FromMilliseconds(0.3));
            await Task.Delay(2, Squad.Soon);
        }

        await end.CancelAsync();
        await running;
        Assert.InRange(tries, 2, 20);

        Task<Delivered> LaterAsync(Delivery delivery, CancellationToken ends)
        {
            sent |= ++tries == 1000 || at <= time.GetUtcNow();
            return Task.FromResult<Delivered>(sent ? new Delivered.Sent() : new Delivered.Later(at));
        }
    }

    [Fact]
    public async Task A_message_that_cannot_go_now_keeps_its_place()
    {
        await squad.FoundAsync(store);
        var broken = 2;
        var shaky = new Sweeper(store, tables, time, (delivery, ends) => delivery is Delivery.Message && broken-- > 0 ? throw new HttpRequestException("no") : post.DeliverAsync(delivery, ends), (_, _) => { });
        await shaky.FlushAsync(Squad.Soon);
        Assert.Empty(post.Messages);
        for (var seconds = 0; seconds < 30; seconds++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            _ = await shaky.SweepAsync(TimeSpan.Zero, Squad.Soon);
        }

        Assert.Equal(["1 UnitCreated", "2 MemberJoined", "3 MemberJoined", "4 MemberJoined", "5 MemberJoined"], post.Messages);
    }

    /// <summary>As a letter to a unit that can't be written now, and a line in a channel that doesn't answer.</summary>
    [Fact]
    public async Task What_cannot_go_now_holds_back_only_what_is_in_its_lane()
    {
        var lanes = Squad.Open(tables, time, change => [.. Squad.React(change).Select((entry, index) => entry with { Lane = index % 2 == 0 ? "here" : "there" })]);
        await squad.FoundAsync(lanes);
        var shaky = new Sweeper(lanes, tables, time, (delivery, ends) => delivery is Delivery.Message { Entry.Json: var json } && System.Text.Encoding.UTF8.GetString(json).StartsWith("2 ", StringComparison.Ordinal) ? throw new HttpRequestException("no") : post.DeliverAsync(delivery, ends), (_, _) => { });
        await shaky.FlushAsync(Squad.Soon);
        Assert.Equal(["1 UnitCreated", "3 MemberJoined", "5 MemberJoined"], post.Messages);
    }

    [Fact]
    public async Task A_message_to_many_goes_on_where_it_stopped_whatever_becomes_of_the_process()
    {
        await squad.FoundAsync(store);
        await sweeper.FlushAsync(Squad.Soon);
        post.Forget();
        _ = await squad.ProposeAsync(store);
        var steps = 0;
        var dying = new Sweeper(store, tables, time, (delivery, ends) => delivery is Delivery.Message message ? SomeAsync(message, dies: ++steps == 4) : post.DeliverAsync(delivery, ends), (_, _) => { });
        await dying.FlushAsync(Squad.Soon);
        Assert.Equal(["from the start", "from 1", "from 2"], post.Messages);
        time.Advance(TimeSpan.FromSeconds(9));
        _ = await dying.SweepAsync(TimeSpan.Zero, Squad.Soon);
        Assert.Equal(["from the start", "from 1", "from 2", "from 3", "from 4"], post.Messages);

        async Task<Delivered> SomeAsync(Delivery.Message message, bool dies)
        {
            if (dies)
            {
                throw new HttpRequestException("the process dies");
            }

            _ = await post.DeliverAsync(message with { Entry = message.Entry with { Json = System.Text.Encoding.UTF8.GetBytes(message.Memory is { } told ? $"from {told}" : "from the start") } }, Squad.Soon);
            var next = int.Parse(message.Memory ?? "0", System.Globalization.CultureInfo.InvariantCulture) + 1;
            return next < 5 ? new Delivered.Partly($"{next}") : new Delivered.Sent();
        }
    }

    /// <summary>Whoever deleted it was wrong, or too late: without it nothing of the unit would ever be sent again.</summary>
    [Fact]
    public async Task An_alarm_whose_row_is_gone_is_set_again_by_the_next_change()
    {
        await squad.FoundAsync(store);
        await (await Due.FindAsync(tables, squad.Key, Squad.Soon))!.DeleteAsync(tables, Squad.Soon);
        time.Advance(TimeSpan.FromMinutes(2));
        _ = await squad.ProposeAsync(store);
        Assert.NotNull(await Due.FindAsync(tables, squad.Key, Squad.Soon));
        await sweeper.FlushAsync(Squad.Soon);
        Assert.Contains("6 Proposed", post.Messages);
    }

    [Fact]
    public async Task No_message_overtakes_the_first_post_of_a_card()
    {
        await squad.FoundAsync(store);
        await sweeper.FlushAsync(Squad.Soon);
        _ = await squad.ProposeAsync(store);
        var shaky = new Sweeper(store, tables, time, (delivery, ends) => delivery is Delivery.Card ? throw new HttpRequestException("no") : post.DeliverAsync(delivery, ends), (_, _) => { });
        await shaky.FlushAsync(Squad.Soon);
        Assert.Equal(5, post.Messages.Count);
        time.Advance(TimeSpan.FromSeconds(9));
        _ = await sweeper.SweepAsync(TimeSpan.Zero, Squad.Soon);
        Assert.Equal((6, 1), (post.Messages.Count, post.Drawings));
    }

    [Fact]
    public async Task While_one_process_delivers_for_a_unit_no_other_does()
    {
        await squad.FoundAsync(store);
        var entered = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var slow = new Sweeper(store, tables, time, async (delivery, ends) =>
        {
            entered.TrySetResult();
            await go.Task;
            return await post.DeliverAsync(delivery, ends);
        }, (_, _) => { });
        var delivering = slow.FlushAsync(Squad.Soon);
        await entered.Task;
        var elsewhere = Squad.Open(tables, time);
        var other = post.Sweeper(elsewhere, tables, time);
        Assert.Equal(0, await other.SweepAsync(TimeSpan.FromSeconds(10), Squad.Soon));
        _ = await squad.ProposeAsync(elsewhere);
        await other.FlushAsync(Squad.Soon);
        Assert.Equal((0, 0), (post.Messages.Count, post.Drawings));
        go.SetResult();
        await delivering;
        Assert.Equal(5, post.Messages.Distinct().Count());
        time.Advance(TimeSpan.FromSeconds(6));
        _ = await other.SweepAsync(TimeSpan.Zero, Squad.Soon);
        Assert.Equal((6, 1), (post.Messages.Count, post.Drawings));
    }

    [Fact]
    public async Task A_card_drawn_in_steps_remembers_each_of_them()
    {
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        var seen = new List<string?>();
        var steps = new Sweeper(store, tables, time, (delivery, ends) =>
        {
            if (delivery is not Delivery.Card card)
            {
                return post.DeliverAsync(delivery, ends);
            }

            seen.Add(card.Memory);
            return Task.FromResult<Delivered>(seen.Count == 1 ? new Delivered.Partly("posted") : new Delivered.Drawn("done"));
        }, (_, _) => { });
        await steps.FlushAsync(Squad.Soon);
        Assert.Equal([null, "posted"], seen);
        Assert.Equal("done", await store.CardAsync(squad.Key, 1, Squad.Soon));
    }

    [Fact]
    public async Task A_running_sweeper_delivers_what_is_committed_without_being_told()
    {
        var real = Squad.Open(tables);
        await real.PrepareAsync(Squad.Soon);
        var running = post.Sweeper(real, tables, TimeProvider.System);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(Squad.Soon);
        var run = running.RunAsync(ends.Token);
        await squad.FoundAsync(real);
        for (var patience = 0; patience < 500 && post.Messages.Count < 5; patience++)
        {
            await Task.Delay(10, Squad.Soon);
        }

        await ends.CancelAsync();
        await run;
        Assert.Equal(5, post.Messages.Count);
        Assert.Empty(post.Faults);
    }

    /// <summary>Four hundred people are told in their own chats, one after the other.</summary>
    [Fact]
    public async Task A_unit_whose_deliveries_take_long_holds_up_no_alarm_of_another()
    {
        var (slow, other, elsewhere) = (squad, new Squad(3, time), Squad.Open(tables, time));
        await slow.FoundAsync(elsewhere);
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var running = new Sweeper(store, tables, time, WaitAsync, (_, _) => { });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Squad.Soon);
        var run = running.RunAsync(end.Token);
        await begun.Task;
        await other.FoundAsync(elsewhere);
        for (var patience = 0; patience < 500 && post.Messages.Count < 4; patience++)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Delay(5, Squad.Soon);
        }

        Assert.Equal(4, post.Messages.Count);
        goOn.SetResult();
        await end.CancelAsync();
        await run;

        async Task<Delivered> WaitAsync(Delivery delivery, CancellationToken ends)
        {
            if (delivery.Key == slow.Key)
            {
                _ = begun.TrySetResult();
                await goOn.Task;
            }

            return await post.DeliverAsync(delivery, ends);
        }
    }
}
