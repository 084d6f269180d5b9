using TeamsBot.Domain;

namespace TeamsBot.Storage.Units;

/// <summary>
/// The turn of one unit in this process. Whoever comes while a transaction is under way waits, and is decided together with the
/// others who waited. Whoever comes when nobody is there is served at once.
/// </summary>
internal sealed class UnitTurn(UnitDesk desk, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<Ask> waiting = [];
    private long sequence;
    private bool serving;

    /// <summary>When it was last asked, for the cache.</summary>
    public long LastUsed { get; private set; }

    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                return !serving;
            }
        }
    }

    public Unit Known => desk.Known;

    /// <exception cref="NotSavedException">The queue is full.</exception>
    public void Enter(Ask ask, int most)
    {
        lock (gate)
        {
            if (waiting.Count >= most)
            {
                throw new NotSavedException(busy: true);
            }

            ask.Sequence = ++sequence;
            LastUsed = time.GetTimestamp();
            waiting.Add(ask);
            if (serving)
            {
                return;
            }

            serving = true;
        }

        // Never fails: every fault is given to those who wait.
        _ = ServeAsync();
    }

    private async Task ServeAsync()
    {
        while (Take() is { Count: > 0 } asks)
        {
            try
            {
                using var patience = new CancellationTokenSource(Remaining(asks), time);
                await desk.StepAsync(asks, () => Interlocked.Read(ref sequence), patience.Token);
            }
            catch (Exception fault)
            {
                desk.Distrust();
                Blame(asks, fault);
            }

            Return(asks);
        }
    }

    /// <summary>Everybody who waits, without those whose time is up: they are told that nothing was saved.</summary>
    private List<Ask> Take()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            foreach (var ask in waiting)
            {
                if (ask.Deadline <= now)
                {
                    ask.Fail(new NotSavedException(busy: false));
                }
            }

            var asks = waiting.FindAll(static ask => !ask.IsDone);
            waiting.Clear();
            serving = asks.Count > 0;
            return asks;
        }
    }

    /// <summary>Those without an answer go to the front again.</summary>
    private void Return(List<Ask> asks)
    {
        lock (gate)
        {
            waiting.InsertRange(0, asks.FindAll(static ask => !ask.IsDone));
        }
    }

    /// <summary>Out of time is told to those who are; anything else is a fault of the store or of ours, and nobody's turn to wait for.</summary>
    private void Blame(List<Ask> asks, Exception fault)
    {
        if (fault is OperationCanceledException)
        {
            return;
        }

        foreach (var ask in asks)
        {
            ask.Fail(fault);
        }
    }

    private TimeSpan Remaining(List<Ask> asks)
    {
        var left = asks.Min(ask => ask.Deadline) - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
