using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Polls;

/// <summary>A fact about a poll. Nothing that the unit has decided follows from any of them.</summary>
public abstract record PollEvent : UnitEvent
{
    private PollEvent(DateTimeOffset at, int poll)
        : base(at) => Poll = poll;

    /// <summary>The poll's number in its unit.</summary>
    public int Poll { get; }

    /// <param name="Question">Empty if the options speak for themselves.</param>
    /// <param name="Place">Where its card lives.</param>
    /// <param name="Until">When it closes by itself.</param>
    public sealed record PollOpened(DateTimeOffset At, int Poll, PersonId By, string Question, ValueList<string> Options, Place Place, DateTimeOffset Until, Tap Tap) : PollEvent(At, Poll);

    /// <summary>Somebody chose, or chose anew.</summary>
    /// <param name="Option">From 1.</param>
    public sealed record PollAnswered(DateTimeOffset At, int Poll, PersonId By, int Option, Tap Tap) : PollEvent(At, Poll);

    /// <param name="By">Who asked and closed it; null if its time was up.</param>
    public sealed record PollClosed(DateTimeOffset At, int Poll, PersonId? By) : PollEvent(At, Poll);
}
