using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Problems whose owner has left, or says nothing more: taken over by another, or given up by whoever guides.</summary>
public static class Orphans
{
    /// <summary>How long the owner has to object, in working days.</summary>
    private const int AppealDays = 1;

    /// <summary>How long an owner who was asked for an argument has for one, in working days.</summary>
    private const int AttemptDays = 2;

    /// <summary>Open problems whose owners have left: anybody may take one over.</summary>
    public static IEnumerable<(PersonId Owner, Objection Objection)> Of(Unit unit, Proposal proposal) =>
        proposal.OpenObjections().Where(pair => unit.Members[pair.Owner].GoneSince is not null);

    /// <summary>Until when the owner of a problem that was given up can say that it stands.</summary>
    public static DateTimeOffset AppealUntil(Calendar calendar, ObjectionState.Abandoned abandoned) => calendar.AddWorkingDays(abandoned.Since, AppealDays);

    internal static Decision TakeOver(Decision decision, ProposalCommand.TakeOver command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var (owner, objection) = command.Objection is null ? Of(decision.After, proposal).FirstOrDefault() : Finding.Any(proposal, command.Objection);
        if (objection is not { IsOpen: true })
        {
            return decision.Refuse(Refusal.UnknownObjection);
        }

        if (owner == member.Id)
        {
            return decision;
        }

        var response = proposal.ResponseOf(member.Id);
        Refusal? refusal = member.Id == proposal.Proposer ? Refusal.OwnProblem
            : decision.After.Members[owner].GoneSince is null ? Refusal.OwnerIsHere
            : response.OpenObjection is not null ? Refusal.HasProblem
            : response.Objections.Count >= Limits.ObjectionsPerPerson ? Refusal.TooMany
            : null;
        return refusal is { } no
            ? decision.Refuse(no)
            : decision.With(new ProposalEvent.ObjectionTakenOver(at, proposal.Number, proposal.Version, objection.Number, owner, member.Id, command.Tap));
    }

    internal static Decision Abandon(Decision decision, ProposalCommand.Abandon command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var (owner, objection) = command.Objection is null ? Finding.Open(proposal, null, member.Id) : Finding.Any(proposal, command.Objection);
        if (objection is not { IsOpen: true })
        {
            return decision.Refuse(Refusal.UnknownObjection);
        }

        if (objection.State is ObjectionState.Abandoned)
        {
            return decision;
        }

        var refusal = Facilitation.Acting(decision.After, proposal, at, proposal.Proposer, owner) != member.Id ? Refusal.OnlyFacilitator
            : !IsSilent(decision.After, proposal, owner, objection, at) && !IsWithoutAttempt(decision.After, proposal, owner, objection, at) ? Refusal.NotSilent
            : Texts.Refuse(command.Reason, required: true);
        return refusal is { } no
            ? decision.Refuse(no)
            : decision.With(new ProposalEvent.ObjectionAbandoned(
                at, proposal.Number, proposal.Version, objection.Number, owner, member.Id, PlainText.Clean(command.Reason), command.Tap));
    }

    internal static Decision Appeal(Decision decision, ProposalCommand.Appeal command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var named = Finding.Any(proposal, command.Objection);
        var objection = command.Objection is null ? proposal.ResponseOf(member.Id).OpenObjection : named.Objection;
        return objection is not { IsOpen: true } ? decision.Refuse(Refusal.UnknownObjection)
            : command.Objection is not null && named.Owner != member.Id ? decision.Refuse(Refusal.NotYourObjection)
            : objection.State is not ObjectionState.Abandoned ? decision
            : decision.With(new ProposalEvent.ObjectionAppealed(at, proposal.Number, proposal.Version, objection.Number, member.Id, command.Tap));
    }

    /// <summary>On hold, and without a word of the owner for as long as the policy says; days away not counted.</summary>
    private static bool IsSilent(Unit unit, Proposal proposal, PersonId owner, Objection objection, DateTimeOffset at)
    {
        if (proposal.State is not ProposalState.OnHold hold)
        {
            return false;
        }

        var last = proposal.ResponseOf(owner).Deliveries.Select(delivery => delivery.At).Append(objection.At).Append(hold.Since).Max();
        return unit.Calendar.Without(unit.Members[owner].Absences).AddWorkingDays(last, proposal.Policy.StallDays) <= at;
    }

    /// <summary>On hold, asked for an argument some days ago (days away not counted), and neither an argument nor an idea has come: the owner may speak, and does nothing for a solution.</summary>
    private static bool IsWithoutAttempt(Unit unit, Proposal proposal, PersonId owner, Objection objection, DateTimeOffset at) =>
        proposal.State is ProposalState.OnHold
        && objection is { Idea: null, Argument: null, Check: { Checker: null } asked }
        && unit.Calendar.Without(unit.Members[owner].Absences).AddWorkingDays(asked.At, AttemptDays) <= at;
}
