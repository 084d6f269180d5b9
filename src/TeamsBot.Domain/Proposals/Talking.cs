using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Proposals.ProposalCommand;

namespace TeamsBot.Domain.Proposals;

/// <summary>What leads out of the chat: whoever facilitates stops a proposal, that can be appealed against, people meet; and what they decided comes back by two of them.</summary>
public static class Talking
{
    private const int DaysToAppeal = 1;
    private const int DaysUntilReminded = 3;

    /// <summary>Until when it can be appealed against that a proposal was stopped.</summary>
    public static DateTimeOffset AppealUntil(Calendar calendar, ProposalState.Stopped stopped) => calendar.AddWorkingDays(stopped.Since, DaysToAppeal);

    internal static Decision Decide(Decision decision, About command, Proposal proposal, Member member, DateTimeOffset at) => (command, proposal.State) switch
    {
        (Drop, ProposalState.Meeting { Cause: MeetingCause.Appeal } or ProposalState.Meeting { Record: not null } or ProposalState.Stopped) => decision.Refuse(Refusal.WaitsForTalk),
        (Drop it, _) => Stop(decision, it, proposal, member, at),
        (Appeal it, ProposalState.Stopped stopped) when stopped.By != member.Id => Call(decision, proposal, at, MeetingCause.Appeal, member.Id, stopped.Reason, it.Tap),
        (Appeal, _) => decision.Refuse(Refusal.NothingToAppeal),
        (CallMeeting, ProposalState.Meeting or ProposalState.Stopped) => decision.Refuse(Refusal.WaitsForTalk),
        (CallMeeting, _) when !proposal.Policy.Meetings => decision.Refuse(Refusal.NoMeetings),
        (CallMeeting it, _) => Texts.Refuse(it.Reason, required: true) is { } refusal
            ? decision.Refuse(refusal)
            : Call(decision, proposal, at, MeetingCause.Asked, member.Id, PlainText.Clean(it.Reason), it.Tap),
        (Record it, ProposalState.Meeting meeting) => Meetings.Record(decision, it, proposal, meeting, member, at),
        (Confirm it, ProposalState.Meeting { Record: { } record }) => Meetings.Confirm(decision, it, proposal, record, member, at),
        _ => decision.Refuse(Refusal.NotInMeeting),
    };

    /// <summary>The proposal goes to a meeting.</summary>
    internal static Decision Call(Decision decision, Proposal proposal, DateTimeOffset at, MeetingCause cause, PersonId? by = null, string? reason = null, Tap? tap = null) =>
        decision.With(new ProposalEvent.CalledToMeeting(at, proposal.Number, proposal.Version, cause, by, reason, tap));

    /// <summary>What time would end goes to a meeting instead, if it can't be adopted at this very moment.</summary>
    internal static Decision Meet(Decision decision, Due due, MeetingCause cause)
    {
        var at = due.When(decision.After);
        var settled = Clock.Settle(decision, due.Proposal, at);
        return settled.After.Open.Find(due.Proposal) is { } proposal ? Call(settled, proposal, at, cause) : settled;
    }

    internal static Soonest Among(Soonest soonest, Unit unit, Proposal proposal) => proposal.State switch
    {
        ProposalState.Stopped stopped => soonest.Or(AppealUntil(unit.Calendar, stopped), Close, proposal.Number),
        ProposalState.Meeting { Reminded: false } meeting => soonest.Or(unit.Calendar.AddWorkingDays(meeting.Since, DaysUntilReminded), Remind, proposal.Number),
        _ => soonest,
    };

    internal static Proposal Change(Unit unit, Proposal proposal, ProposalEvent happened) => (happened, proposal.State) switch
    {
        (ProposalEvent.Stopped it, _) => Seen(proposal, it.By, it.Tap, it.At) with { State = new ProposalState.Stopped(it.At, it.By, it.Reason) },
        (ProposalEvent.CalledToMeeting it, _) => Seen(proposal, it.By, it.Tap, it.At) with { State = new ProposalState.Meeting(it.At, it.Cause, it.By, it.Reason) },
        (ProposalEvent.MeetingReminded, ProposalState.Meeting meeting) => proposal with { State = meeting with { Reminded = true } },
        (ProposalEvent.MeetingRecorded it, ProposalState.Meeting meeting) => Seen(proposal, it.By, it.Tap, it.At) with { State = meeting with { Record = new(it.By, it.Outcome, it.With) } },
        (ProposalEvent.MeetingConfirmed it, ProposalState.Meeting { Record: { } record } meeting) =>
            Seen(proposal, it.By, it.Tap, it.At) with { State = meeting with { Record = record with { ConfirmedBy = it.By } } },
        (ProposalEvent.GivenBack it, _) => GivenBack(unit, proposal, it.Version, it.At),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "no such fact in this state"),
    };

    private static Decision Stop(Decision decision, Drop command, Proposal proposal, Member member, DateTimeOffset at)
    {
        return Facilitation.Acting(decision.After, proposal, at, Facilitation.Involved(proposal)) != member.Id ? decision.Refuse(Refusal.OnlyFacilitator)
            : Texts.Refuse(command.Reason, required: true) is { } refusal ? decision.Refuse(refusal)
            : decision.With(new ProposalEvent.Stopped(at, proposal.Number, proposal.Version, member.Id, PlainText.Clean(command.Reason), command.Tap));
    }

    private static Decision Close(Decision decision, Due due) => Deadlines.Lapse(decision, due, LapseReason.Stopped);

    private static Decision Remind(Decision decision, Due due) =>
        decision.With(new ProposalEvent.MeetingReminded(due.When(decision.After), due.Proposal, decision.After.Open[due.Proposal].Version));

    internal static Proposal Seen(Proposal proposal, PersonId? by, Tap? tap, DateTimeOffset at) =>
        by is { } person && tap is not null ? proposal.WithResponse(person, response => ProposalEvolution.Delivered(response, tap, at)) : proposal;

    /// <summary>The same words as a new version: all answers were given before people talked.</summary>
    internal static Proposal GivenBack(Unit unit, Proposal proposal, int version, DateTimeOffset at) =>
        ProposalEvolution.Renewed(proposal, version, at, unit.Size) with { Before = null, Why = null, ReturnedAt = at };
}
