using static TeamsBot.Domain.Polls.PollEvent;

namespace TeamsBot.Domain.Polls;

/// <summary>What each fact about a poll makes of the unit.</summary>
internal static class PollEvolution
{
    internal static Unit Apply(Unit unit, PollEvent happened) => happened switch
    {
        PollOpened it => unit with { LastPoll = it.Poll, Waiting = null, Polls = unit.Polls.With(it.Poll, Opened(unit, it)) },
        PollAnswered it => unit with { Polls = unit.Polls.With(it.Poll, Answered(unit.Polls[it.Poll], it)) },
        PollClosed it => unit with { Polls = unit.Polls.Without(it.Poll), ClosedPolls = unit.ClosedPolls.Add(unit.Polls[it.Poll] with { ClosedAt = it.At }) },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };

    private static Poll Opened(Unit unit, PollOpened it) => new()
    {
        Number = it.Poll,
        By = it.By,
        Question = it.Question,
        Options = it.Options,
        Place = it.Place,
        Until = it.Until,
        OpenedAt = it.At,
        ClosingHour = unit.Policy.ClosingHour,
        Opened = it.Tap,
    };

    private static Poll Answered(Poll poll, PollAnswered it) =>
        poll with { Choices = poll.Choices.With(it.By, (poll.Choices.Find(it.By) ?? Choice.None).With(it.Option, it.Tap, it.At)) };
}
