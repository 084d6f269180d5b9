using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace TeamsBot.Tests.Stage;

/// <summary>
/// A clock that runs as real time does, and faster while a spec only waits: nobody sits through the three seconds between
/// two edits of a card, and no time limit is met because a machine is slow.
/// </summary>
internal sealed class Clock : FakeTimeProvider, IAsyncDisposable
{
    /// <summary>A Monday morning.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 10, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private readonly CancellationTokenSource ending = new();
    private readonly Task running;
    private int waiting;

    public Clock()
        : base(Begin) => running = RunAsync();

    /// <summary>Until this is disposed, time flies.</summary>
    public IDisposable Hurry()
    {
        Interlocked.Increment(ref waiting);
        return new Hurrying(this);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await running;
        ending.Dispose();
    }

    private async Task RunAsync()
    {
        var last = Stopwatch.GetTimestamp();
        while (!ending.IsCancellationRequested)
        {
            await Task.Delay(Step).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var (passed, now) = (Stopwatch.GetElapsedTime(last), Stopwatch.GetTimestamp());
            last = now;
            Advance(Volatile.Read(ref waiting) > 0 ? 10 * Step : passed < Step * 5 ? passed : Step * 5);
        }
    }

    private sealed class Hurrying(Clock clock) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref clock.waiting);
    }
}
