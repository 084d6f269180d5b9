using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Polls;

/// <summary>What a person can want of a poll.</summary>
public abstract record PollCommand : UnitCommand
{
    private PollCommand()
    {
    }

    /// <summary>The directory's object id.</summary>
    public required string By { get; init; }

    public required Tap Tap { get; init; }

    public sealed record OpenPoll(string Question, ValueList<string> Options, Place Place) : PollCommand;

    /// <param name="Option">From 1.</param>
    public sealed record AnswerPoll(int Poll, int Option) : PollCommand;

    /// <param name="Poll">Null for the newest that the person asked.</param>
    public sealed record ClosePoll(int? Poll) : PollCommand;
}
