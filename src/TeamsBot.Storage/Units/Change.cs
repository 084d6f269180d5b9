using TeamsBot.Domain;

namespace TeamsBot.Storage.Units;

/// <summary>What one command is about to change: all that is needed to say what people are to be told of it.</summary>
/// <param name="Refusal">Set if the command itself was refused, and the facts are what the passing of time brought.</param>
public sealed record Change(UnitKey Key, Unit Before, Unit After, ValueList<UnitEvent> Events, UnitCommand Command, Refusal? Refusal = null);

/// <summary>A message that goes out after the commit, at least once, and in order within its lane. What is in it is the sender's business.</summary>
/// <param name="Kind">Names the kind of message; for ever, as old rows may wait for a new program.</param>
/// <param name="Json">At most 32 KiB.</param>
public sealed record OutboxEntry(string Kind, byte[] Json)
{
    public const int MostBytes = 32 * 1024;

    /// <summary>Nothing waits for what is in another lane: for each unit that letters go to one, and one for all that is said.</summary>
    public string Lane { get; init; } = "";
}

/// <summary>That a command came before: where its facts are.</summary>
/// <param name="First">The number of the first fact that followed from it.</param>
/// <param name="Proposal">The proposal that it made or was about, if any.</param>
public sealed record Repetition(long First, int? Proposal);

/// <summary>What became of a command. It is stored, or it changed nothing; otherwise there would be a <see cref="NotSavedException"/>.</summary>
public sealed record Outcome
{
    public required Unit Before { get; init; }

    /// <summary>The unit right after the command. <see cref="Unit.Settled"/> has the proposals that it closed.</summary>
    public required Unit After { get; init; }

    public ValueList<UnitEvent> Events { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>Set if the same command was done before; nothing was changed now.</summary>
    public Repetition? Repeated { get; init; }
}

/// <summary>The command was not saved within its time and may be given again; if it was stored all the same, the second time changes nothing.</summary>
public sealed class NotSavedException(bool busy, Exception? inner = null)
    : Exception(busy ? "Too many commands wait for this unit" : "The store did not answer in time", inner)
{
    /// <summary>The queue was full; the store was not asked.</summary>
    public bool Busy { get; } = busy;
}
