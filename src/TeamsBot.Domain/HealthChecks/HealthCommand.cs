using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.HealthChecks;

/// <summary>What a person can want of a health check.</summary>
public abstract record HealthCommand : UnitCommand
{
    private HealthCommand()
    {
    }

    /// <summary>The directory's object id.</summary>
    public required string By { get; init; }

    public required Tap Tap { get; init; }

    public sealed record OpenHealth(Place Place) : HealthCommand;

    /// <summary>One page of answers.</summary>
    /// <param name="Check">n in H-n.</param>
    /// <param name="Asked">The topics on the page.</param>
    /// <param name="Marks">What was said about them; a topic that is missing is left out.</param>
    /// <param name="Last">It is the last page.</param>
    public sealed record AnswerHealth(int Check, ValueList<Topic> Asked, ValueList<Mark> Marks, bool Last) : HealthCommand;

    /// <summary>Closes the one that is open.</summary>
    public sealed record CloseHealth : HealthCommand;
}
