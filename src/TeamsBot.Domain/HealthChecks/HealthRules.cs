using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.HealthChecks.HealthCommand;
using static TeamsBot.Domain.HealthChecks.HealthEvent;

namespace TeamsBot.Domain.HealthChecks;

/// <summary>Which facts follow from what a person does with a health check, or why none do.</summary>
internal static class HealthRules
{
    internal static Decision Decide(Decision decision, HealthCommand command, DateTimeOffset at) =>
        !decision.After.Exists ? decision.Refuse(Refusal.NoUnit) : MembershipRules.ByMember(decision, command.By, member => command switch
        {
            OpenHealth it => Open(decision, it, member, at),
            AnswerHealth it => Answer(decision, it, member, at),
            CloseHealth => decision.After.Health is { } check ? decision.With(Closing(decision.After, at, member.Id)) : decision.Refuse(Refusal.NoHealthCheck),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
        });

    /// <summary>A check whose time is up closes by itself; on the morning of that day there is a reminder, if anybody has said nothing until then.</summary>
    internal static Soonest Among(Soonest soonest, Unit unit)
    {
        if (unit.Health is not { } check)
        {
            return soonest;
        }

        var closes = check.ClosesAt(unit.Calendar);
        var reminder = unit.Calendar.Instant(unit.Calendar.Day(closes), Deadlines.ReminderTime);
        var isAhead = !check.Reminded && reminder > check.OpenedAt && reminder >= unit.LastAt;
        return (isAhead && soonest.Beats(reminder) && check.IsMissingSomebody(unit) ? soonest.Or(reminder, Remind) : soonest).Or(closes, Close);
    }

    /// <summary>Closes it when everybody who is asked has answered.</summary>
    internal static Decision Settle(Decision decision, DateTimeOffset at) =>
        decision.After is { Health: { } check } unit
        && (!ReferenceEquals(decision.Before.Health, check) || !ReferenceEquals(decision.Before.Members, unit.Members))
        && check.HasEverybody(unit)
            ? decision.With(Closing(unit, at, by: null))
            : decision;

    /// <summary>There is one at a time: whoever wants another is shown it.</summary>
    private static Decision Open(Decision decision, OpenHealth command, Member member, DateTimeOffset at) => decision.After is { Health: null } unit
        ? decision.With(new HealthOpened(at, unit.LastHealth + 1, member.Id, command.Place, unit.Calendar.Closing(at, HealthCheck.Days, unit.Policy.Closing), command.Entropy.Secret(), command.Tap))
        : decision;

    private static Decision Answer(Decision decision, AnswerHealth command, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        if (unit.Health is not { } check || check.Number != command.Check)
        {
            return decision.Refuse(command.Check >= 1 && command.Check <= unit.LastHealth ? Refusal.HealthIsClosed : Refusal.NoHealthCheck);
        }

        ValueList<Mark> marks = [.. command.Marks.Select(mark => mark with { Note = PlainText.CleanOrNull(mark.Note) })];
        if (marks.Any(mark => mark.Note?.Length > Mark.LongestNote))
        {
            return decision.Refuse(Refusal.NoteTooLong);
        }

        var (ballot, tap) = (check.BallotOf(member.Id), check.Hidden(command.Tap));
        var (said, finished) = (ballot.Answered(command.Asked, marks), ballot.Finished || command.Last);
        return (said == ballot.Marks && finished == ballot.Finished) || ballot.HasSeen(tap, at)
            ? decision
            : decision.With(new HealthAnswered(at, check.Number, check.IdOf(member.Id), said, finished, tap));
    }

    private static Decision Remind(Decision decision, Due due) => decision.With(new HealthReminded(due.When(decision.After), decision.After.Health!.Number));

    private static Decision Close(Decision decision, Due due) => decision.With(Closing(decision.After, due.When(decision.After), by: null));

    /// <summary>What has no colours is told to nobody.</summary>
    private static HealthClosed Closing(Unit unit, DateTimeOffset at, PersonId? by)
    {
        var check = unit.Health!;
        var spreads = Spread.Of(check.Ballots.Values);
        return new(at, check.Number, by, check.Answers, spreads) { SharedWith = spreads.Count > 0 ? HealthSharing.Audience(unit, check)?.Unit : null };
    }
}
