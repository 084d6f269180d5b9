using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TeamsBot.BotFramework.Connector.Limits;
using static TeamsBot.BotFramework.Tests.Connector.ConnectorRig;

namespace TeamsBot.BotFramework.Tests.Connector;

public sealed class RateLimitTests
{
    private static readonly LaneKey Squad = LaneKey.Of(LaneKind.Send, "19:squad@thread.tacv2;messageid=1");
    private readonly FakeTimeProvider time = new();

    /// <summary>Bursts and pauses in any order: (pause in ms, requests, lane).</summary>
    private static Gen<(int Pause, int Burst, int Lane)[]> Arrivals =>
        Gen.Select(Gen.OneOf(Gen.Const(0), Gen.Int[1, 2500]), Gen.Int[1, 30], Gen.Int[0, 4]).Array[1, 12];

    [Fact]
    public void No_pattern_of_arrivals_exceeds_a_window_of_a_conversation_or_of_the_tenant() => Arrivals.Sample(
        arrivals =>
        {
            var clock = new FakeTimeProvider();
            using var limits = new RateLimits(40, TimeSpan.Zero, clock);
            var gone = Play(limits, clock, arrivals);
            Assert.Equal(arrivals.Sum(arrival => arrival.Burst), gone.Count);
            foreach (var lane in gone.GroupBy(request => request.Lane))
            {
                var windows = lane.Key.Kind == LaneKind.Send ? RateWindow.Sends : RateWindow.Reads;
                Assert.All(windows, window => AssertKept(window, [.. lane.Select(request => request.At)]));
                Assert.Equal(lane.Select(request => request.Number).Order(), lane.Select(request => request.Number));
            }

            AssertKept(new RateWindow(40, TimeSpan.FromSeconds(1)), [.. gone.Select(request => request.At)]);
        },
        iter: 60,
        seed: "0N0XIzNsQ0O2");

    [Fact]
    public async Task Seven_requests_go_at_once_and_the_eighth_a_second_later()
    {
        using var limits = new RateLimits(40, TimeSpan.Zero, time);
        var eight = Enumerable.Range(0, 8).Select(_ => limits.WaitAsync("t", Squad, Token)).ToList();

        Assert.Equal(7, eight.Count(task => task.IsCompleted));
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(eight[7].IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await eight[7];
    }

    [Fact]
    public async Task The_margin_is_added_to_every_window()
    {
        using var limits = new RateLimits(40, TimeSpan.FromMilliseconds(100), time);
        var eight = Enumerable.Range(0, 8).Select(_ => limits.WaitAsync("t", Squad, Token)).ToList();

        time.Advance(TimeSpan.FromMilliseconds(1099));
        Assert.False(eight[7].IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await eight[7];
    }

    [Fact]
    public async Task All_threads_of_a_channel_share_its_budget_and_its_roster_has_another()
    {
        using var limits = new RateLimits(40, TimeSpan.Zero, time);
        for (var i = 0; i < 7; i++)
        {
            await limits.WaitAsync("t", LaneKey.Of(LaneKind.Send, $"19:squad@thread.tacv2;messageid={i}"), Token);
        }

        Assert.False(limits.WaitAsync("t", Squad, Token).IsCompleted);
        Assert.True(limits.WaitAsync("t", LaneKey.Of(LaneKind.Read, "19:squad@thread.tacv2"), Token).IsCompleted);
        Assert.True(limits.WaitAsync("t", LaneKey.Of(LaneKind.Send, "19:other@thread.tacv2"), Token).IsCompleted);
        Assert.True(limits.WaitAsync("u", Squad, Token).IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_takes_no_room()
    {
        using var limits = new RateLimits(40, TimeSpan.Zero, time);
        for (var i = 0; i < 7; i++)
        {
            await limits.WaitAsync("t", Squad, Token);
        }

        using var patience = new CancellationTokenSource();
        var first = limits.WaitAsync("t", Squad, patience.Token);
        var second = limits.WaitAsync("t", Squad, Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        time.Advance(TimeSpan.FromSeconds(1));
        await second;
    }

    [Fact]
    public async Task A_conversation_is_forgotten_an_hour_after_its_last_request()
    {
        using var limits = new RateLimits(40, TimeSpan.Zero, time);
        for (var i = 0; i < 500; i++)
        {
            await limits.WaitAsync("t", LaneKey.Of(LaneKind.Send, $"a:{i}"), Token);
            time.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.Equal(500, limits.LaneCount);
        time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1));
        await limits.WaitAsync("t", Squad, Token);

        Assert.Equal(1, limits.LaneCount);
    }

    [Fact]
    public void Eighteen_hundred_requests_an_hour_and_not_one_more()
    {
        using var limits = new RateLimits(40, TimeSpan.Zero, time);
        var gone = Play(limits, time, [(0, 2000, 1)]);

        AssertKept(new RateWindow(1800, TimeSpan.FromHours(1)), [.. gone.Select(request => request.At)]);
        Assert.True(gone[1799].At < TimeSpan.FromHours(1));
        Assert.True(gone[1800].At >= TimeSpan.FromHours(1));
    }

    private static void AssertKept(RateWindow window, IReadOnlyList<TimeSpan> times)
    {
        for (var i = window.Count; i < times.Count; i++)
        {
            Assert.True(times[i] - times[i - window.Count] >= window.Span, $"{window}: {times[i - window.Count]} to {times[i]}");
        }
    }

    /// <summary>Lets the arrivals come and time pass, and returns when each request went, in order.</summary>
    private static List<(LaneKey Lane, int Number, TimeSpan At)> Play(
        RateLimits limits, FakeTimeProvider clock, (int Pause, int Burst, int Lane)[] arrivals)
    {
        var start = clock.GetUtcNow();
        var waiting = new List<(LaneKey Lane, int Number, Task Turn)>();
        var gone = new List<(LaneKey Lane, int Number, TimeSpan At)>();
        void Collect()
        {
            gone.AddRange(waiting.Where(request => request.Turn.IsCompleted).Select(request =>
                (request.Lane, request.Number, clock.GetUtcNow() - start)));
            waiting.RemoveAll(request => request.Turn.IsCompleted);
        }

        void Pass(TimeSpan step)
        {
            clock.Advance(step);
            Collect();
        }

        var number = 0;
        foreach (var (pause, burst, lane) in arrivals)
        {
            for (var passed = 0; passed < pause; passed += 10)
            {
                Pass(TimeSpan.FromMilliseconds(10));
            }

            var key = LaneKey.Of(lane == 0 ? LaneKind.Read : LaneKind.Send, $"lane {lane}");
            waiting.AddRange(Enumerable.Range(0, burst).Select(_ =>
                (key, number++, limits.WaitAsync("t", key, CancellationToken.None))));
            Collect();
        }

        for (var steps = 0; waiting.Count > 0 && steps < 1_000_000; steps++)
        {
            Pass(TimeSpan.FromMilliseconds(waiting.Count > 1000 ? 100 : 10));
        }

        return gone;
    }
}
