namespace TeamsBot.Domain.Organization;

/// <summary>People who are away are not waited for; a unit on a break stops its clocks. Neither changes who may object.</summary>
internal static class Absence
{
    internal static Decision Mark(Decision decision, MembershipCommand.MarkAway command, Member by, DateTimeOffset at)
    {
        var unit = decision.After;
        if (unit.Person(command.Whom) is not { Asked: true } whom)
        {
            return decision.Refuse(Refusal.UnknownPerson);
        }

        var latest = unit.Calendar.Day(unit.Calendar.AddWorkingDays(at, Limits.MaxAwayWorkingDays));
        var self = whom.Id == by.Id;
        if (command.Until <= unit.Calendar.Day(at) || command.Until > (self ? unit.Calendar.Day(at).AddYears(1) : latest))
        {
            return decision.Refuse(Refusal.DateOutOfRange);
        }

        if (!self && !MaySend(unit, whom.Id, at))
        {
            return decision.Refuse(Refusal.TooManyAway);
        }

        var until = unit.Calendar.Instant(command.Until, TimeOnly.MinValue);
        var known = whom.AwayUntil == until || (!self && !whom.AwayByOther && whom.IsAway(at) && whom.AwayUntil > until);
        return known ? decision : decision.With(new MembershipEvent.AwayMarked(at, whom.Id, by.Id, until));
    }

    internal static Decision Pause(Decision decision, MembershipCommand.PauseUntil command, Member by, DateTimeOffset at)
    {
        var today = decision.After.Calendar.Day(at);
        if (command.Until <= today || command.Until > today.AddDays(Limits.MaxPauseDays))
        {
            return decision.Refuse(Refusal.DateOutOfRange);
        }

        return decision.After.Calendar.Pauses.Any(pause => pause.From <= today && pause.Until == command.Until)
            ? decision
            : decision.With(new MembershipEvent.Paused(at, by.Id, today, command.Until));
    }

    internal static Decision Resume(Decision decision, Member by, DateTimeOffset at)
    {
        var today = decision.After.Calendar.Day(at);
        return decision.After.Calendar.Pauses.Any(pause => pause.Until > today)
            ? decision.With(new MembershipEvent.Resumed(at, by.Id, today))
            : decision.Refuse(Refusal.NotPaused);
    }

    /// <summary>True if at most half of the others are not waited for, without having said so, when this one isn't either.</summary>
    internal static bool MaySend(Unit unit, PersonId whom, DateTimeOffset at)
    {
        var sent = unit.Members.Values.Count(member => member.Asked && member.Id != whom && (member.UnwaitedBySilence || (member.IsAway(at) && member.AwayByOther)));
        return sent + 1 <= (unit.Members.Values.Count(member => member.Asked) - 1) / 2;
    }
}
