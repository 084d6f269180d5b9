using TeamsBot.Domain;

namespace TeamsBot.Storage.Units;

/// <summary>Something that waits for the unit's turn: a command, a look (no command), or the setting of a later alarm.</summary>
internal sealed class Ask(UnitCommand? command, DateTimeOffset deadline)
{
    private readonly TaskCompletionSource<Outcome> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public UnitCommand? Command { get; } = command;

    /// <summary>Set for the alarm: the head on which it may be set, and the new time (null for none).</summary>
    public (string ETag, long? Wake)? Alarm { get; init; }

    public DateTimeOffset Deadline { get; } = deadline;

    /// <summary>Its place in the order of arrival.</summary>
    public long Sequence { get; set; }

    /// <summary>Whether the row of a command that is done once was looked for: null if it need not be yet.</summary>
    public bool? Recognised { get; set; }

    /// <summary>What was decided, valid once it is committed.</summary>
    public Outcome? Decided { get; set; }

    /// <summary>The head's ETag at the answer, for who wants to set an alarm on it.</summary>
    public string StandsAt { get; private set; } = "";

    /// <summary>The alarm in the head at the answer.</summary>
    public long? Wake { get; private set; }

    public Task<Outcome> Done => done.Task;

    public bool IsDone => done.Task.IsCompleted;

    public void Answer(Outcome outcome, string standsAt, long? wake)
    {
        (StandsAt, Wake) = (standsAt, wake);
        _ = done.TrySetResult(outcome);
    }

    public void Fail(Exception fault) => _ = done.TrySetException(fault);
}
