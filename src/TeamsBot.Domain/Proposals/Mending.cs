using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>A slip mended behind people's answers, which stay. Everybody has a working day to say that it changes the meaning.</summary>
/// <param name="At">When it was mended last.</param>
/// <param name="Before">The text that the answers were given to.</param>
/// <param name="Last">The text before it was mended last.</param>
public sealed record Mend(DateTimeOffset At, Wording Before, Wording Last)
{
    /// <summary>Somebody has answered since: to go back to the text before changes it behind that answer.</summary>
    public bool Answered { get; init; }
}

/// <summary>Mending slips, challenging that, and taking back.</summary>
public static class Mending
{
    /// <summary>Until when somebody can say that a mended text means something else, while it is open.</summary>
    public static DateTimeOffset ChallengeUntil(Calendar calendar, Proposal proposal, Mend mend) =>
        calendar.AddWorkingDays(mend.At, proposal.Policy.ChallengeDays);

    /// <summary>True if a working day is left for whoever sees another meaning; before consent is asked nobody's consent stands behind the text.</summary>
    public static bool IsTime(Calendar calendar, Proposal proposal, DateTimeOffset at) => proposal.State switch
    {
        ProposalState.Open { Extended: false } open => calendar.AddWorkingDays(at, 1) <= Clock.ClosesAt(calendar, proposal.Policy, open),
        ProposalState.OnHold { Extended: false } or ProposalState.Step => true,
        _ => false,
    };

    /// <summary>The proposal after an answer to the text as it stands.</summary>
    internal static Proposal Answered(Proposal proposal) => proposal.Mend is { Answered: false } mend ? proposal with { Mend = mend with { Answered = true } } : proposal;

    /// <summary>The text as it was; where somebody has answered what was mended, this too is seen for a day.</summary>
    internal static Proposal Undone(Proposal proposal, ProposalEvent.MendUndone it, long size)
    {
        var back = proposal with { Wording = it.Wording, TextRev = size };
        return proposal.Mend switch
        {
            { Answered: true } mend => Shown.Behind(back, it.At) with
            {
                Mend = mend with { At = it.At, Before = mend.Before == it.Wording ? proposal.Wording : mend.Before, Last = proposal.Wording },
            },
            { } mend when mend.Before != it.Wording => back with { Mend = mend with { Last = mend.Before } },
            _ => back with { Mend = null },
        };
    }

    internal static Decision Mend(Decision decision, ProposalCommand.Mend command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if (member.Id != proposal.Proposer)
        {
            return decision.Refuse(Refusal.OnlyProposer);
        }

        if (Wording.Parse(command.Text, out var refusal) is not { } wording)
        {
            return decision.Refuse(refusal!.Value);
        }

        return wording == proposal.Wording ? decision.Refuse(Refusal.SameText)
            : Changing.IsCorrection(proposal, at) ? decision.With(new ProposalEvent.Corrected(at, proposal.Number, proposal.Version, member.Id, wording, command.Tap))
            : !IsTime(decision.After.Calendar, proposal, at) ? decision.Refuse(Refusal.TooLateToMend)
            : decision.With(new ProposalEvent.Mended(at, proposal.Number, proposal.Version, member.Id, wording, command.Tap));
    }

    /// <summary>A new version; where there may be no more of them, the text goes back to what people answered to.</summary>
    internal static Decision Challenge(Decision decision, ProposalCommand.ChangesMeaning command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var calendar = decision.After.Calendar;
        return proposal.Mend is not { } mend || at >= ChallengeUntil(calendar, proposal, mend) ? decision.Refuse(Refusal.NothingMended)
            : proposal.Version >= proposal.Policy.MaxVersions
                ? decision.With(new ProposalEvent.MendUndone(at, proposal.Number, proposal.Version, member.Id, mend.Before, command.Tap))
                : decision.With(new ProposalEvent.Challenged(
                    at, proposal.Number, proposal.Version + 1, member.Id, Changing.Due(calendar, proposal, at), command.Tap));
    }

    /// <summary>A person's answer until the end; the proposer's slip of the pen for some minutes, their slip of the finger for one.</summary>
    internal static Decision Undo(Decision decision, ProposalCommand.Undo command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if (member.Id != proposal.Proposer)
        {
            return proposal.ResponseOf(member.Id).AnswerTo(proposal.Version) is null
                ? decision.Refuse(Refusal.NothingToUndo)
                : decision.With(new ProposalEvent.AnswerUndone(at, proposal.Number, proposal.Version, member.Id, command.Tap));
        }

        return proposal.Mend is { } mend && at - mend.At < TimeSpan.FromMinutes(proposal.Policy.CorrectionMinutes)
            ? decision.With(new ProposalEvent.MendUndone(at, proposal.Number, proposal.Version, member.Id, mend.Last, command.Tap))
            : proposal.IsSlip(at)
                ? decision.With(new ProposalEvent.Withdrawn(at, proposal.Number, proposal.Version, member.Id, command.Tap))
                : decision.Refuse(Refusal.NothingToUndo);
    }
}
