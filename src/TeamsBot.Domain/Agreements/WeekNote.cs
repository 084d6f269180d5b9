using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Agreements;

/// <summary>How something was decided.</summary>
public enum OutcomeKind
{
    Adopted,

    /// <summary>Adopted in the place of another agreement.</summary>
    Changed,

    /// <summary>An agreement is in force no more.</summary>
    Ended,

    NotDecided,
}

/// <summary>Something that was decided.</summary>
/// <param name="Number">n in A-n; n in P-n of what was not decided.</param>
public sealed record Decided(OutcomeKind Kind, int Number, string Title);

/// <summary>What a unit has decided since it was last told so: it is told once a week, at the end of its last working day, if there is anything.</summary>
public sealed record WeekNote
{
    public static readonly WeekNote None = new();

    /// <summary>Told by name; the rest is counted.</summary>
    public const int Named = 6;

    private const int SearchWeeks = 530;
    private const int DaysOfWeek = 7;
    private static readonly TimeOnly Evening = new(16, 30);

    /// <summary>Nobody wants it.</summary>
    public bool Off { get; init; }

    /// <summary>When the first of it was decided.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>What is named, in its order.</summary>
    public ValueList<Decided> Outcomes { get; init; }

    /// <summary>How many there were of each kind, in the order of <see cref="OutcomeKind"/>.</summary>
    public ValueList<int> Counts { get; init; }

    /// <summary>How many are not named.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int More => Counts.Sum() - Outcomes.Count;

    public int CountOf(OutcomeKind kind) => Counts.Count == 0 ? 0 : Counts[(int)kind];

    internal static Decision Choose(Decision decision, MembershipCommand.ChooseNote command, Member by, DateTimeOffset at) =>
        decision.After.Week.Off == !command.Wanted ? decision : decision.With(new MembershipEvent.NoteChosen(at, by.Id, command.Wanted));

    /// <summary>The unit after something about a proposal has happened: whatever it settled is kept for the note.</summary>
    internal static Unit After(Unit before, Unit after) => after.Settled.Count <= before.Settled.Count || after.Week.Off ? after : after.Settled[^1] switch
    {
        { State: ProposalState.Adopted adopted } it => after with { Week = after.Week.With(new(KindOf(it), adopted.Agreement, it.Wording.Title), after.LastAt) },
        { State: ProposalState.NotDecided } it => after with { Week = after.Week.With(new(OutcomeKind.NotDecided, it.Number, it.Wording.Title), after.LastAt) },
        _ => after,
    };

    internal static Soonest Among(Soonest soonest, Unit unit) => unit.Week is { Off: false, Counts.Count: > 0 } week && Moment(unit, week.Since) is { } moment
        ? soonest.Or(moment, Tell)
        : soonest;

    internal WeekNote With(Decided outcome, DateTimeOffset at) => this with
    {
        Since = Counts.Count == 0 ? at : Since,
        Outcomes = Outcomes.Count < Named ? Outcomes.Add(outcome) : Outcomes,
        Counts = [.. Enum.GetValues<OutcomeKind>().Select(kind => CountOf(kind) + (kind == outcome.Kind ? 1 : 0))],
    };

    private static OutcomeKind KindOf(Proposal adopted) => adopted.Occasion?.Revises switch
    {
        null => OutcomeKind.Adopted,
        { Ends: true } => OutcomeKind.Ended,
        _ => OutcomeKind.Changed,
    };

    /// <summary>The last working day of the first week in which it is still to come; a week without one has no note.</summary>
    private static DateTimeOffset? Moment(Unit unit, DateTimeOffset since)
    {
        var calendar = unit.Calendar;
        var day = calendar.Day(since);
        var sunday = day.AddDays((DaysOfWeek - (int)day.DayOfWeek) % DaysOfWeek);
        for (var week = 0; week < SearchWeeks; week++, sunday = sunday.AddDays(DaysOfWeek))
        {
            var last = Enumerable.Range(0, DaysOfWeek).Select(back => sunday.AddDays(-back)).FirstOrDefault(calendar.IsWorkingDay);
            if (last != default && calendar.Instant(last, Evening) is var moment && moment > since && moment >= unit.LastAt)
            {
                return moment;
            }
        }

        return null;
    }

    private static Decision Tell(Decision decision, Due due) => decision.With(new AgreementEvent.WeekTold(due.When(decision.After)));
}
