using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Organization.MembershipCommand;

namespace TeamsBot.Domain.Organization;

/// <summary>
/// People who keep silent are asked once whether the unit shall wait for them; without an answer it doesn't, until they do anything.
/// Like being away this lowers only who is waited for: whoever sees a problem may always say so.
/// </summary>
internal static class WaitingFor
{
    internal static Decision Decide(Decision decision, Wait command, Member member, DateTimeOffset at) =>
        command.Waited
            ? member.Unwaited || member.WaitAskedAt is not null ? decision.With(Settled(at, member, wait: true)) : decision
            : member.Unwaited ? decision : decision.With(Settled(at, member, wait: false));

    /// <summary>Whoever taps or writes is here, and is waited for again; whether what they want is possible or not.</summary>
    internal static Decision Seen(Decision decision, UnitCommand command, DateTimeOffset at) =>
        command is not Wait && Actor.Of(command) is { } by && decision.After.Person(by) is { Present: true } member && (member.Unwaited || member.WaitAskedAt is not null) && !CameBefore(decision.After, command, member, at)
            ? decision.With(Settled(at, member, wait: true))
            : decision;

    internal static Soonest Among(Soonest soonest, Unit unit)
    {
        if (unit.Silence.Twice.Count > 0)
        {
            soonest = soonest.Or(unit.Silence.At, Ask);
        }

        foreach (var person in unit.Doubted)
        {
            var member = unit.Members[person];
            soonest = soonest.Or(unit.Calendar.Without(member.Absences).AddWorkingDays(member.WaitAskedAt!.Value, Limits.WaitDays), GiveUp, person: person);
        }

        return soonest;
    }

    private static Decision Ask(Decision decision, Due due)
    {
        var silence = decision.After.Silence;
        return decision.With(new MembershipEvent.WaitAsked(due.When(decision.After), silence.Twice, silence.Proposal, silence.Place!));
    }

    /// <summary>No answer: not waited for, unless half of the others are missing already.</summary>
    private static Decision GiveUp(Decision decision, Due due)
    {
        var wait = !Absence.MaySend(decision.After, due.Person, due.When(decision.After));
        return decision.With(new MembershipEvent.WaitSettled(due.When(decision.After), due.Person, wait, BySilence: true));
    }

    private static MembershipEvent.WaitSettled Settled(DateTimeOffset at, Member member, bool wait) => new(at, member.Id, wait, BySilence: false);

    /// <summary>A tap that was counted once and is delivered again says nothing new about anybody.</summary>
    private static bool CameBefore(Unit unit, UnitCommand command, Member member, DateTimeOffset at) =>
        command is ProposalCommand.About about
        && (unit.Open.Find(about.Proposal) ?? unit.Settled.LastOrDefault(closed => closed.Number == about.Proposal))?.ResponseOf(member.Id).HasSeen(about.Tap, at) == true;
}
