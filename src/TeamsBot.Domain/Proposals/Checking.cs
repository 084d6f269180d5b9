using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Asking somebody uninvolved whether an argument is given for a problem: on request only, and never whether it is right.</summary>
public static class Checking
{
    /// <summary>Who looks: whoever knows the rules if a rule is named, else whoever guides, both only if uninvolved; null if any other member may.</summary>
    public static PersonId? Checker(Unit unit, Proposal proposal, PersonId owner, Objection objection, DateTimeOffset at)
    {
        PersonId[] involved = [proposal.Proposer, owner, objection.Check?.By ?? owner];
        var rule = objection.Argument?.Rule is not null && unit.Secretary is { } secretary && !involved.Contains(secretary)
            && unit.Members.Find(secretary) is { Asked: true } member && !member.IsAway(at);
        return rule ? unit.Secretary : Facilitation.Acting(unit, proposal, at, involved);
    }

    /// <summary>True if this member may look: neither the proposer, nor the owner, nor whoever asked.</summary>
    public static bool May(Unit unit, Proposal proposal, PersonId owner, Objection objection, PersonId member, DateTimeOffset at) =>
        member != proposal.Proposer && member != owner && member != objection.Check?.By
        && (Checker(unit, proposal, owner, objection, at) is not { } checker || checker == member);

    /// <summary>The questions that a check is about.</summary>
    public static Criteria Questions(Objection objection) =>
        objection.Argument?.Given is { } given and not Criteria.None ? given : Criteria.Words;

    internal static Decision Ask(Decision decision, ProposalCommand.AskCheck command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var (owner, objection) = Finding.Open(proposal, command.Objection, member.Id);
        return objection switch
        {
            null => decision.Refuse(Refusal.UnknownObjection),
            { Check: not null } => decision,
            _ when owner == member.Id => decision.Refuse(Refusal.OwnObjection),
            _ => decision.With(new ProposalEvent.CheckAsked(at, proposal.Number, proposal.Version, objection.Number, owner, member.Id, command.Tap)),
        };
    }

    internal static Decision Argue(Decision decision, ProposalCommand.Argue command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var named = Finding.Any(proposal, command.Objection);
        var objection = command.Objection is null ? proposal.ResponseOf(member.Id).OpenObjection : named.Objection;
        if (objection is not { IsOpen: true })
        {
            return decision.Refuse(Refusal.UnknownObjection);
        }

        var argument = command.Argument.Cleaned();
        return command.Objection is not null && named.Owner != member.Id ? decision.Refuse(Refusal.NotYourObjection)
            : argument.Answers.Any(answer => answer.Text?.Length > Argument.MostLetters) ? decision.Refuse(Refusal.ArgumentTooLong)
            : argument == (objection.Argument ?? new Argument()) ? decision
            : decision.With(new ProposalEvent.Argued(at, proposal.Number, proposal.Version, objection.Number, member.Id, argument, command.Tap));
    }

    internal static Decision Give(Decision decision, ProposalCommand.GiveCheck command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var (owner, objection) = command.Objection is null ? Finding.Checked(proposal) : Finding.Any(proposal, command.Objection);
        if (objection is null)
        {
            return decision.Refuse(Refusal.UnknownObjection);
        }

        var missing = command.Missing & Questions(objection);
        if (objection.Check is { } done && done.Checker == member.Id && (done.Missing == Criteria.None) == (missing == Criteria.None))
        {
            return decision;
        }

        if (Refused(decision.After, command, proposal, owner, objection, missing, member, at) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var reason = missing == Criteria.None ? null : PlainText.Clean(command.Reason!);
        return decision.With(new ProposalEvent.Checked(at, proposal.Number, proposal.Version, objection.Number, owner, member.Id, missing, reason, command.Tap));
    }

    /// <summary>A check that nobody made in its time stays open; whoever guides is reminded once.</summary>
    internal static Soonest Among(Soonest soonest, Unit unit, Proposal proposal, PersonId owner, Objection objection) =>
        objection is { Check: { IsPending: true, Reminded: false } check }
            ? soonest.Or(unit.Calendar.AddWorkingDays(check.At, proposal.Policy.CheckDays), Remind, proposal.Number, objection.Number, owner)
            : soonest;

    private static Decision Remind(Decision decision, Due due)
    {
        var (unit, at) = (decision.After, due.When(decision.After));
        var proposal = unit.Open[due.Proposal];
        var whom = Checker(unit, proposal, due.Person, Finding.Any(proposal, due.Objection).Objection!, at);
        return decision.With(new ProposalEvent.CheckReminded(at, due.Proposal, proposal.Version, due.Objection, due.Person, whom));
    }

    private static Refusal? Refused(
        Unit unit, ProposalCommand.GiveCheck command, Proposal proposal, PersonId owner, Objection objection, Criteria missing, Member member, DateTimeOffset at) =>
        objection is not { IsOpen: true, Check.IsPending: true } ? Refusal.NoCheckAsked
        : !May(unit, proposal, owner, objection, member.Id, at) ? Refusal.Involved
        : missing == Criteria.None ? null
        : Texts.Refuse(command.Reason, required: true);
}
