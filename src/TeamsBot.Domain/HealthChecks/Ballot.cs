using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.HealthChecks;

/// <summary>
/// Whose a ballot is, in one health check alone: made of the person and of a secret that is forgotten when the check is closed.
/// From then on nobody can tell whose it was, not even who can read everything that is stored.
/// </summary>
public readonly record struct BallotId(string Value) : IComparable<BallotId>
{
    public int CompareTo(BallotId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(BallotId left, BallotId right) => left.CompareTo(right) < 0;

    public static bool operator >(BallotId left, BallotId right) => left.CompareTo(right) > 0;

    public static bool operator <=(BallotId left, BallotId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BallotId left, BallotId right) => left.CompareTo(right) >= 0;
}

/// <summary>What one person says about one topic.</summary>
/// <param name="Note">A few words of theirs, shown at the end without a name; null for none.</param>
public sealed record Mark(Topic Topic, Colour Colour, Trend Trend, string? Note = null)
{
    public const int LongestNote = 140;
}

/// <summary>What one person answered; the newest word counts. Topics may be left out.</summary>
/// <param name="Marks">In the order of the topics, at most one for each.</param>
/// <param name="Finished">The last page was sent: this person has nothing to add.</param>
/// <param name="Deliveries">Their newest taps under names that tell nothing, so that one that comes twice counts once.</param>
public sealed record Ballot(ValueList<Mark> Marks, bool Finished, ValueList<Delivery> Deliveries)
{
    private const int DeliveriesKept = 8;

    public static readonly Ballot Empty = new([], Finished: false, []);

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    public Mark? Find(Topic topic) => Marks.FirstOrDefault(mark => mark.Topic == topic);

    /// <summary>With what was answered on one page instead of what was said about its topics before.</summary>
    internal ValueList<Mark> Answered(ValueList<Topic> asked, ValueList<Mark> marks) =>
        [.. Marks.Where(mark => !asked.Contains(mark.Topic)).Concat(marks.Where(mark => asked.Contains(mark.Topic)).DistinctBy(mark => mark.Topic)).OrderBy(mark => mark.Topic)];

    internal Ballot With(ValueList<Mark> marks, bool finished, Tap tap, DateTimeOffset at) => new(marks, finished, Deliveries.AddKeeping(new(tap, at), DeliveriesKept));

    internal bool HasSeen(Tap tap, DateTimeOffset at) => Deliveries.Any(delivery => delivery.Tap.Key == tap.Key && at - delivery.At < Remembered);
}
