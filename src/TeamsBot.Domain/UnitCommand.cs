namespace TeamsBot.Domain;

/// <summary>Something that somebody (or the clock) wants of a unit. Each capability has one closed hierarchy of its own below this.</summary>
public abstract record UnitCommand
{
    /// <summary>When it arrived, by the clock of the shell.</summary>
    public required DateTimeOffset At { get; init; }

    public required Entropy Entropy { get; init; }

    /// <summary>Where a typed command is answered, by a message that goes out with what it changed; null where the answer travels otherwise.</summary>
    public Organization.Place? ReplyTo { get; init; }

    /// <summary>For commands that make something new: the hash that recognises a second delivery; such a command is done once for ever.</summary>
    public string? Once { get; init; }
}
