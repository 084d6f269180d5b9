using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>What a meeting decided: one person records it, another one who was there confirms it. Neither passes over an open problem, nor over the number needed.</summary>
public static class Meetings
{
    internal static Decision Record(Decision decision, ProposalCommand.Record command, Proposal proposal, ProposalState.Meeting meeting, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        if (Owner(unit, at) is { } owner && owner != member.Id)
        {
            return decision.Refuse(Refusal.OnlySecretary);
        }

        var named = command.With.Select(id => unit.Person(id)).ToList();
        if (named.Any(person => person is not { Asked: true }))
        {
            return decision.Refuse(Refusal.UnknownPerson);
        }

        ValueList<PersonId> with = [.. named.Select(person => person!.Id).Append(member.Id).Distinct().Order()];
        if (command.Outcome is MeetingOutcome.Adopted && Adoptable(unit, proposal, with) is null)
        {
            return decision.Refuse(Refusal.MeetingCannotAdopt);
        }

        return meeting.Record == new MeetingRecord(member.Id, command.Outcome, with)
            ? decision
            : decision.With(new ProposalEvent.MeetingRecorded(at, proposal.Number, proposal.Version, member.Id, command.Outcome, with, command.Tap));
    }

    internal static Decision Confirm(Decision decision, ProposalCommand.Confirm command, Proposal proposal, MeetingRecord record, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        if (member.Id == record.By || !record.With.Contains(member.Id))
        {
            return decision.Refuse(Refusal.OtherConfirms);
        }

        if (unit.Facilitator is { } facilitator && facilitator != member.Id && facilitator != record.By && record.With.Contains(facilitator) && unit.Members.Find(facilitator) is { Asked: true })
        {
            return decision.Refuse(Refusal.OnlyFacilitator);
        }

        if (record.Outcome is MeetingOutcome.Adopted && Effects.WaitsForHome(unit, proposal))
        {
            return decision.Refuse(Refusal.NoHome);
        }

        var confirmed = decision.With(new ProposalEvent.MeetingConfirmed(at, proposal.Number, proposal.Version, member.Id, command.Tap));
        return record.Outcome switch
        {
            MeetingOutcome.Adopted => Adoptable(unit, proposal, record.With) is { } count
                ? Effects.Follow(confirmed.With(Clock.Adoption(unit, proposal, count, at)), proposal, at)
                : decision.Refuse(Refusal.MeetingCannotAdopt),
            MeetingOutcome.NotDecided => confirmed.With(new ProposalEvent.Lapsed(at, proposal.Number, proposal.Version, LapseReason.Meeting, Tally.Of(unit, proposal, at).Count)),
            _ => confirmed.With(new ProposalEvent.GivenBack(
                at, proposal.Number, proposal.Version + 1, unit.Calendar.Closing(at, proposal.Policy.DaysAfterChange, proposal.Policy.Closing))),
        };
    }

    /// <summary>Who records: the secretary, if there is one who is there; null for anybody.</summary>
    public static PersonId? Owner(Unit unit, DateTimeOffset at) =>
        unit.Secretary is { } secretary && unit.Members.Find(secretary) is { Asked: true } member && !member.IsAway(at) ? secretary : null;

    /// <summary>The count of a meeting in which these people consented; null if a problem is open or they are too few.</summary>
    private static Count? Adoptable(Unit unit, Proposal proposal, ValueList<PersonId> with)
    {
        var there = with.Count(id => unit.Members.Find(id) is { } member && Tally.IsAsked(proposal, member));
        var asked = (proposal.Heard ?? Heard.Of(unit, proposal)).Asked;
        var need = proposal.Policy.Quorum.Need(new(asked, there, 0, 0, 0), 0);
        return !proposal.OpenObjections().Any() && there >= need && 100 * there >= proposal.Policy.Participation * asked
            ? new(asked, need, there, 0, 0, asked - there)
            : null;
    }
}
