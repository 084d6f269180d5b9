namespace TeamsBot.Fakes;

/// <summary>What the bot asked for.</summary>
public enum FakeOperation
{
    Unknown,
    Send,
    Reply,
    Update,
    Delete,
    Create,
    PagedMembers,
    Members,
    Member,
    Team,
    Channels,
}

/// <summary>One thing that goes wrong, once.</summary>
public abstract record FakeFault
{
    private FakeFault()
    {
    }

    /// <summary>Nothing goes wrong; keeps a place in a row of faults.</summary>
    public sealed record None : FakeFault;

    /// <summary>An error answer. With <paramref name="Applied"/> the work has been done all the same.</summary>
    /// <param name="Code">HTTP status.</param>
    /// <param name="Error">The connector's error code; null for a body that is no JSON.</param>
    /// <param name="RetryAfter">The header's text: seconds or a date.</param>
    /// <param name="Location">For redirects.</param>
    /// <param name="Body">Instead of the usual error body.</param>
    /// <param name="Applied">Whether the message stands.</param>
    public sealed record Status(
        int Code,
        string? Error = "ServiceError",
        string? RetryAfter = null,
        string? Location = null,
        string? Body = null,
        bool Applied = false) : FakeFault;

    /// <summary>No answer until the caller gives up. With <paramref name="Applied"/> the work has been done.</summary>
    public sealed record Hang(bool Applied = false) : FakeFault;

    /// <summary>The connection is reset. With <paramref name="Applied"/> the work has been done.</summary>
    public sealed record Reset(bool Applied = false) : FakeFault;

    /// <summary>Done and answered, but the JSON ends in the middle.</summary>
    public sealed record TruncatedJson : FakeFault;

    /// <summary>Done and answered, but the connection breaks in the middle of the body.</summary>
    public sealed record BrokenBody : FakeFault;
}

/// <summary>Which fault is next for which operation.</summary>
internal sealed class FakeFaults
{
    private readonly Lock gate = new();
    private readonly Dictionary<FakeOperation, Queue<FakeFault>> queues = [];

    public void Add(FakeOperation operation, IEnumerable<FakeFault> faults)
    {
        lock (gate)
        {
            if (!queues.TryGetValue(operation, out var queue))
            {
                queue = queues[operation] = new Queue<FakeFault>();
            }

            foreach (var fault in faults)
            {
                queue.Enqueue(fault);
            }
        }
    }

    public FakeFault Next(FakeOperation operation)
    {
        lock (gate)
        {
            return queues.TryGetValue(operation, out var queue) && queue.TryDequeue(out var fault) ? fault : new FakeFault.None();
        }
    }
}
