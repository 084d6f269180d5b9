namespace TeamsBot.Domain.Proposals;

/// <summary>What somebody wants to understand before consenting.</summary>
/// <param name="Number">Counted in the proposal.</param>
public sealed record Question(int Number, int Version, DateTimeOffset At, string Text)
{
    /// <summary>The proposer's answer.</summary>
    public string? Answer { get; init; }

    /// <summary>The proposer says that the proposal leaves it open.</summary>
    public bool NotSpecified { get; init; }

    public bool IsOpen => Answer is null && !NotSpecified;
}

/// <summary>What somebody says to a version before consent is asked; the newest word counts.</summary>
/// <param name="Text">Null for nothing to add.</param>
/// <param name="Problem">It says what could go wrong.</param>
public sealed record Reaction(int Version, DateTimeOffset At, string? Text, bool Problem);
