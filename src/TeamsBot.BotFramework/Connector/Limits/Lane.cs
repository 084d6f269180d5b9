namespace TeamsBot.BotFramework.Connector.Limits;

/// <summary>What shares one budget of the service: the sends, or the reads, of one base conversation.</summary>
/// <param name="Kind">Sends and reads have budgets of their own.</param>
/// <param name="Conversation">Base conversation id: all threads of a channel share the channel's budget.</param>
public readonly record struct LaneKey(LaneKind Kind, string Conversation)
{
    /// <summary>The lane of a conversation id, with or without its thread (<c>;messageid=</c>).</summary>
    public static LaneKey Of(LaneKind kind, string conversationId) =>
        new(kind, ConversationReference.WithoutThread(conversationId));
}

/// <summary>The two budgets of a conversation.</summary>
public enum LaneKind
{
    /// <summary>Messages, card updates, deletions and new threads.</summary>
    Send,

    /// <summary>Rosters, single members, teams.</summary>
    Read,
}

/// <summary>The requests of one lane in the order in which they came.</summary>
internal sealed class Lane(SlidingWindows windows)
{
    public SlidingWindows Windows { get; } = windows;

    public LinkedList<Waiter> Waiting { get; } = new();
}

/// <summary>A request that waits for its turn. Its order is its place among all of the tenant.</summary>
internal sealed class Waiter(long order)
{
    private readonly TaskCompletionSource source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Order => order;

    public Task Turn => source.Task;

    /// <summary>What the caller's cancellation would do; set while the request waits.</summary>
    public CancellationTokenRegistration Patience { get; set; }

    public void Go()
    {
        Patience.Unregister();
        source.TrySetResult();
    }

    public void GiveUp(CancellationToken cancellation) => source.TrySetCanceled(cancellation);
}
