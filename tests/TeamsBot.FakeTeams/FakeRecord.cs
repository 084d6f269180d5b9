namespace TeamsBot.Fakes;

/// <summary>What has happened, and a bell that rings when more does.</summary>
internal sealed class FakeRecord
{
    private readonly Lock gate = new();
    private readonly List<FakeRequest> requests = [];
    private readonly List<string> violations = [];
    private TaskCompletionSource bell = NewBell();

    public IReadOnlyList<FakeRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (gate)
            {
                return [.. violations];
            }
        }
    }

    /// <summary>Takes a place in the order; the status follows.</summary>
    public int Begin(FakeRequest request)
    {
        lock (gate)
        {
            requests.Add(request);
            return requests.Count - 1;
        }
    }

    public void End(int place, int status)
    {
        TaskCompletionSource rung;
        lock (gate)
        {
            if (place < requests.Count)
            {
                requests[place] = requests[place] with { Status = status };
            }

            (rung, bell) = (bell, NewBell());
        }

        rung.TrySetResult();
    }

    public void Clear()
    {
        lock (gate)
        {
            requests.Clear();
            violations.Clear();
        }
    }

    public void Violate(string what)
    {
        lock (gate)
        {
            violations.Add(what);
        }
    }

    public async Task UntilAsync(Func<bool> condition, TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        while (true)
        {
            Task next;
            lock (gate)
            {
                next = bell.Task;
            }

            if (condition())
            {
                return;
            }

            try
            {
                await next.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException e)
            {
                throw new TimeoutException($"Not in {within.TotalSeconds} s, after {Requests.Count} requests.", e);
            }
        }
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
