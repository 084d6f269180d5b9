using System.Collections.Immutable;
using TeamsBot.Domain.Polls;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>What the judge writes down of polls: until when each is open at most, and what each person chose last.</summary>
internal sealed record PollBooks
{
    public static readonly PollBooks Empty = new();

    private ImmutableDictionary<int, DateTimeOffset> Open { get; init; } = ImmutableDictionary<int, DateTimeOffset>.Empty;

    private ImmutableDictionary<(int Poll, PersonId By), int> Choices { get; init; } = ImmutableDictionary<(int, PersonId), int>.Empty;

    /// <summary>Whether the calendar was moved since the first poll was opened: then only the unit's own calendar tells when one ends.</summary>
    private bool Moved { get; init; }

    public PollBooks After(PollEvent happened, ICollection<Rule> broken)
    {
        if (happened is PollEvent.PollOpened opened)
        {
            return this with { Open = Open.Add(opened.Poll, opened.Until) };
        }

        if (!Open.TryGetValue(happened.Poll, out var until) || (!Moved && happened.At > until && happened is PollEvent.PollAnswered))
        {
            broken.Add(Rule.NothingIsSaidToAPollThatIsOver);
        }

        return happened switch
        {
            PollEvent.PollAnswered it => Answered(it, broken),
            _ => this with { Open = Open.Remove(happened.Poll) },
        };
    }

    /// <summary>Pauses, holidays and a lost home move the end of what is open.</summary>
    public PollBooks Calendar() => Moved ? this : this with { Moved = true };

    private PollBooks Answered(PollEvent.PollAnswered it, ICollection<Rule> broken)
    {
        if (Choices.TryGetValue((it.Poll, it.By), out var before) && before == it.Option)
        {
            broken.Add(Rule.APollCountsOneChoiceAPerson);
        }

        return this with { Choices = Choices.SetItem((it.Poll, it.By), it.Option) };
    }
}
