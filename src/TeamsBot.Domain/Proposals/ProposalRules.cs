using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Proposals.ProposalCommand;

namespace TeamsBot.Domain.Proposals;

/// <summary>Which facts follow from what a person does with a proposal, or why none do.</summary>
internal static class ProposalRules
{
    internal static Decision Decide(Decision decision, ProposalCommand command, DateTimeOffset at)
    {
        var unit = decision.After;
        if (!unit.Exists)
        {
            return decision.Refuse(Refusal.NoUnit);
        }

        if (command is Propose && unit.Waiting is not null)
        {
            return decision.Refuse(Refusal.MembersNotChosen);
        }

        return MembershipRules.ByMember(decision, command.By, member => command switch
        {
            Propose propose => ByPresent(decision, member, at, back => Opening.Propose(back, propose, member, at)),
            About about => DecideAbout(decision, about, member, at),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
        });
    }

    private static Decision DecideAbout(Decision decision, About command, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        if (unit.Open.Find(command.Proposal) is not { } proposal)
        {
            return Closed(decision, command, member, at);
        }

        if (command.Tap.Rev < 0 || command.Tap.Rev > unit.Size || command.Version < 1)
        {
            return decision.Refuse(Refusal.UnknownRevision);
        }

        if (proposal.ResponseOf(member.Id).HasSeen(command.Tap, at))
        {
            return decision;
        }

        if (IsStale(proposal, command))
        {
            return decision.Refuse(command.Version > proposal.Version ? Refusal.UnknownRevision : Refusal.Stale);
        }

        return ByPresent(decision, member, at, back => DecideLive(back, command, proposal, member, at));
    }

    /// <summary>The tap that closed it may arrive again.</summary>
    private static Decision Closed(Decision decision, About command, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        var settled = unit.Settled.FirstOrDefault(proposal => proposal.Number == command.Proposal);
        return settled?.ResponseOf(member.Id).HasSeen(command.Tap, at) == true ? decision
            : decision.Refuse(command.Proposal >= 1 && command.Proposal <= unit.LastProposal ? Refusal.Closed : Refusal.UnknownProposal);
    }

    /// <summary>Whoever does something is not away, whatever a colleague said; a person's own word stands.</summary>
    internal static Decision ByPresent(Decision decision, Member member, DateTimeOffset at, Func<Decision, Decision> decide)
    {
        var back = member.IsAway(at) && member.AwayByOther ? decision.With(new MembershipEvent.Returned(at, member.Id)) : decision;
        var decided = decide(back);
        return decided.Refusal is null && decided.Events.Count > back.Events.Count ? decided : decision with { Refusal = decided.Refusal };
    }

    /// <summary>A response counts only for the version that the person saw.</summary>
    private static bool IsStale(Proposal proposal, About command) =>
        (command.Version is { } version && version != proposal.Version) || (command.Tap.Rev > 0 && command.Tap.Rev < proposal.TextRev);

    /// <summary>Against being stopped, not for a problem that was given up.</summary>
    private static bool IsAboutStopping(Appeal command, Proposal proposal, Member member) =>
        proposal.State is ProposalState.Stopped || (command.Objection is null && proposal.ResponseOf(member.Id).Objections.Count == 0);

    private static Decision DecideLive(Decision decision, About command, Proposal proposal, Member member, DateTimeOffset at) => command switch
    {
        _ when proposal.State is ProposalState.Referred && command is not Withdraw => decision.Refuse(Refusal.IsReferred),
        AskAdvice it => Advices.Ask(decision, it, proposal, member, at),
        Refer it => Referrals.Refer(decision, it, proposal, member, at),
        Rebase it => Conflicts.Rebase(decision, it, proposal, member, at),
        _ when proposal.State is ProposalState.Conflicted && command is not (Withdraw or TakeBack or Recuse) => decision.Refuse(Refusal.InConflict),
        Appeal it when IsAboutStopping(it, proposal, member) => Talking.Decide(decision, command, proposal, member, at),
        Facilitate it => Facilitation.Take(decision, it, proposal, member, at),
        Drop or CallMeeting or Record or Confirm => Talking.Decide(decision, command, proposal, member, at),
        _ when proposal.IsTalkedAbout && command is not (Withdraw or TakeBack or Recuse) => decision.Refuse(Refusal.WaitsForTalk),
        _ when SteppingRules.Decide(decision, command, proposal, member, at) is { } step => step,
        Respond it => Answering.Respond(decision, it, proposal, member, at),
        Raise it => Objecting.Raise(decision, it, proposal, member, at),
        Resolve it => Objecting.Resolve(decision, it, proposal, member, at),
        StillObject it => Objecting.StillObject(decision, it, proposal, member, at),
        TakeBack it => Objecting.TakeBack(decision, it, proposal, member, at),
        Participate it => Participating.Decide(decision, it, proposal, member, at),
        Suggest it => Answering.Suggest(decision, it, proposal, member, at),
        Amend it => Changing.Amend(decision, it, proposal, member, at),
        Withdraw it when member.Id == proposal.Proposer => decision.With(new ProposalEvent.Withdrawn(at, proposal.Number, proposal.Version, member.Id, it.Tap)),
        Withdraw => decision.Refuse(Refusal.OnlyProposer),
        ForAnother it => Delegating.Decide(decision, it, proposal, member, at),
        Extend it => Extending.Decide(decision, it, proposal, member, at),
        Prompt it => Prompting.Decide(decision, it, proposal, member, at),
        _ when ObjectionRules.Decide(decision, command, proposal, member, at) is { } decided => decided,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
    };
}
