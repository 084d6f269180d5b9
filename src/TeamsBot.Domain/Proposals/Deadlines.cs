namespace TeamsBot.Domain.Proposals;

/// <summary>The moments of one open proposal: reminding, closing, giving up, and the limits of silent objectors.</summary>
internal static class Deadlines
{
    internal static readonly TimeOnly ReminderTime = new(9, 30);

    internal static Soonest Among(Soonest soonest, Unit unit, Proposal proposal)
    {
        if (Referrals.IsLeft(unit, proposal))
        {
            return soonest.Or(unit.LastAt, Referrals.GiveBack, proposal.Number);
        }

        if (proposal.IsTalkedAbout)
        {
            return Talking.Among(soonest, unit, proposal);
        }

        var calendar = unit.Calendar;
        if (proposal.State is ProposalState.Conflicted conflicted)
        {
            return Conflicts.Among(soonest, calendar, proposal, conflicted);
        }

        soonest = Holds.Among(soonest, unit, proposal);
        soonest = soonest.Or(calendar.AddWorkingDays(proposal.ReturnedAt ?? proposal.SubmittedAt, proposal.Policy.MaxAgeDays), LapseOfAge, proposal.Number);
        foreach (var (owner, objection) in proposal.OpenObjections())
        {
            soonest = AmongOwners(soonest, unit, proposal, owner, objection);
            soonest = Checking.Among(soonest, unit, proposal, owner, objection);
        }

        return proposal.State switch
        {
            ProposalState.OnHold hold => Prompting.Among(
                soonest.Or(calendar.AddWorkingDays(hold.ActiveAt, proposal.Policy.HoldDays), LapseOnHold, proposal.Number), calendar, proposal, hold),
            ProposalState.Open open => AmongOpen(soonest, unit, proposal, open),
            ProposalState.Step step => soonest.Or(Stages.EndsAt(calendar, proposal.Policy, step), Stages.End, proposal.Number),
            _ => soonest,
        };
    }

    private static Soonest AmongOpen(Soonest soonest, Unit unit, Proposal proposal, ProposalState.Open open)
    {
        if (proposal.Heard is { Consents: > 0 } && soonest.Beats(unit.LastAt) && Clock.Ripe(unit, proposal, unit.LastAt) is not null)
        {
            return soonest.Or(unit.LastAt, Adopt, proposal.Number);
        }

        var closes = Clock.ClosesAt(unit.Calendar, proposal.Policy, open);
        var reminder = unit.Calendar.Instant(unit.Calendar.Day(closes), ReminderTime);
        if (proposal.RemindedVersion < proposal.Version && reminder > open.Start && soonest.Beats(reminder) && AnswersStillMatter(unit, proposal, reminder))
        {
            soonest = soonest.Or(reminder, Remind, proposal.Number);
        }

        return !open.Extended && !proposal.IsKeptOpen ? soonest.Or(closes, CloseOrExtend, proposal.Number)
            : soonest.Beats(closes) && !OnlyWordsAreMissing(unit, proposal, closes) ? soonest.Or(closes, LapseOfTime, proposal.Number)
            : soonest;
    }

    /// <summary>A problem whose owner has left, or doesn't say whether the change solves it, becomes a noted concern in the end.</summary>
    private static Soonest AmongOwners(Soonest soonest, Unit unit, Proposal proposal, PersonId owner, Objection objection)
    {
        var (member, calendar, policy) = (unit.Members[owner], unit.Calendar, proposal.Policy);
        if (member.GoneSince is { } left)
        {
            return soonest.Or(calendar.AddWorkingDays(left > objection.At ? left : objection.At, policy.OrphanDays), Note, proposal.Number, objection.Number, owner);
        }

        if (objection.State is ObjectionState.Abandoned abandoned)
        {
            return soonest.Or(Orphans.AppealUntil(calendar, abandoned), Note, proposal.Number, objection.Number, owner);
        }

        if (objection.State is not ObjectionState.AwaitsWord waits)
        {
            return soonest;
        }

        var present = calendar.Without(member.Absences);
        var noted = soonest.Or(present.AddWorkingDays(waits.Since, policy.WordDays), Note, proposal.Number, objection.Number, owner);
        return waits.Reminded ? noted : noted.Or(present.AddWorkingDays(waits.Since, policy.WordReminderDays), AskOwner, proposal.Number, objection.Number, owner);
    }

    /// <summary>Too few have consented, and with those who are silent it would be enough.</summary>
    private static bool AnswersStillMatter(Unit unit, Proposal proposal, DateTimeOffset at) =>
        Tally.Of(unit, proposal, Later(unit, at)) is { HasEnough: false } tally && tally.Count.Consents + tally.Missing >= tally.Count.Need;

    /// <summary>Its time is up, enough have consented, and only an objector's word is missing: that has a limit of its own.</summary>
    private static bool OnlyWordsAreMissing(Unit unit, Proposal proposal, DateTimeOffset at) =>
        proposal.OpenObjections().Any() && Tally.Of(unit, proposal, Later(unit, at)).HasEnough;

    /// <summary>More became adoptable at once than one step adopts.</summary>
    private static Decision Adopt(Decision decision, Due due) => Clock.Settle(decision, due.Proposal, due.When(decision.After));

    private static Decision Remind(Decision decision, Due due)
    {
        var (proposal, at) = (decision.After.Open[due.Proposal], due.When(decision.After));
        return decision.With(new ProposalEvent.Reminded(at, due.Proposal, proposal.Version, Prompting.Listed(Tally.Of(decision.After, proposal, at).Waiting), Objection: null));
    }

    private static Decision AskOwner(Decision decision, Due due)
    {
        var proposal = decision.After.Open[due.Proposal];
        return decision.With(new ProposalEvent.Reminded(due.When(decision.After), due.Proposal, proposal.Version, [due.Person], due.Objection));
    }

    private static Decision Note(Decision decision, Due due)
    {
        var proposal = decision.After.Open[due.Proposal];
        return decision.With(new ProposalEvent.ObjectionNoted(due.When(decision.After), due.Proposal, proposal.Version, due.Objection, due.Person));
    }

    private static Decision CloseOrExtend(Decision decision, Due due)
    {
        var at = due.When(decision.After);
        var settled = Clock.Settle(decision, due.Proposal, at);
        if (settled.After.Open.Find(due.Proposal) is not { State: ProposalState.Open open } proposal)
        {
            return settled;
        }

        var later = Clock.ClosesAt(settled.After.Calendar, proposal.Policy, open with { Extended = true });
        return settled.With(new ProposalEvent.Extended(at, due.Proposal, proposal.Version, later, Tally.Of(settled.After, proposal, at).Count));
    }

    private static Decision LapseOfAge(Decision decision, Due due) => decision.After.Open[due.Proposal].Policy.Meetings
        ? Talking.Meet(decision, due, MeetingCause.Age)
        : Lapse(decision, due, LapseReason.Age);

    /// <summary>What stays on hold and may be changed no more is for a wider circle of people, if there is one.</summary>
    private static Decision LapseOnHold(Decision decision, Due due)
    {
        var proposal = decision.After.Open[due.Proposal];
        return proposal.Version >= proposal.Policy.MaxVersions && Referrals.May(decision.After, proposal)
            ? Referrals.Refer(decision, due, ReferralCause.Versions)
            : Lapse(decision, due, LapseReason.Hold);
    }

    private static Decision LapseOfTime(Decision decision, Due due)
    {
        var proposal = decision.After.Open[due.Proposal];
        return !Tally.Of(decision.After, proposal, due.When(decision.After)).TooManyRecused ? Lapse(decision, due, LapseReason.Time)
            : Referrals.May(decision.After, proposal) ? Referrals.Refer(decision, due, ReferralCause.Recused)
            : proposal.Policy.Meetings ? Talking.Meet(decision, due, MeetingCause.Recused)
            : Lapse(decision, due, LapseReason.Recused);
    }

    /// <summary>What can be adopted at the very moment is adopted.</summary>
    internal static Decision Lapse(Decision decision, Due due, LapseReason reason)
    {
        var at = due.When(decision.After);
        var settled = Clock.Settle(decision, due.Proposal, at);
        return settled.After.Open.Find(due.Proposal) is { } proposal
            ? settled.With(new ProposalEvent.Lapsed(at, due.Proposal, proposal.Version, reason, Tally.Of(settled.After, proposal, at).Count))
            : settled;
    }

    private static DateTimeOffset Later(Unit unit, DateTimeOffset at) => at < unit.LastAt ? unit.LastAt : at;
}
