using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Proposals.ProposalCommand;

namespace TeamsBot.Domain.Proposals;

/// <summary>Who takes part in a proposal, and for whom it waits: more time, no waiting, recusal.</summary>
internal static class Participating
{
    internal static Decision Decide(Decision decision, Participate command, Proposal proposal, Member member, DateTimeOffset at) => command switch
    {
        NeedTime it => TakeTime(decision, it, proposal, member, at),
        Waive it => Waived(decision, it, proposal, member, at),
        Recuse it => Recused(decision, it, proposal, member, at),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
    };

    internal static Proposal Apply(Proposal proposal, ProposalEvent.Participation happened) => happened switch
    {
        ProposalEvent.TimeTaken it => Marked(proposal, it.Who, it.Tap, it.At, response => response with { Hold = new(it.Version, it.Until, Ended: false, it.At) }),
        ProposalEvent.TimeEnded it => Marked(proposal, it.Who, null, it.At, response => response with { Hold = response.Hold! with { Ended = true } }),
        ProposalEvent.WaitWaived it => Marked(proposal, it.Who, it.Tap, it.At, response => response with { Unwaited = true }),
        ProposalEvent.Recused it => Marked(proposal, it.Who, it.By == it.Member ? it.Tap : null, it.At, response => response with { Answer = null, Hold = null, Unwaited = false, Recused = it.Reason }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };

    /// <summary>Why somebody has no answer to give here; null if they have.</summary>
    internal static Refusal? NotAsked(Proposal proposal, Member member) =>
        member.Id == proposal.Proposer ? Refusal.OwnProposal
        : proposal.ResponseOf(member.Id).Recused is not null ? Refusal.Recused
        : member.Joined > proposal.Electorate ? Refusal.JoinedLater
        : null;

    private static Decision TakeTime(Decision decision, NeedTime command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var response = proposal.ResponseOf(member.Id);
        if (NotAsked(proposal, member) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        if (response.Hold?.Version == proposal.Version)
        {
            return Holds.IsHeldBy(decision.After, proposal, member, at) ? decision : decision.Refuse(Refusal.TimeTaken);
        }

        if (proposal.State is not ProposalState.Open || response.AnswerTo(proposal.Version) is not null || response.OpenObjection is not null)
        {
            return decision.Refuse(Refusal.NoTimeNeeded);
        }

        var until = decision.After.Calendar.Closing(at, proposal.Policy.TimeDays, proposal.Policy.Closing);
        return decision.With(new ProposalEvent.TimeTaken(at, proposal.Number, proposal.Version, member.Id, until, command.Tap));
    }

    private static Decision Waived(Decision decision, Waive command, Proposal proposal, Member member, DateTimeOffset at) =>
        NotAsked(proposal, member) is { } refusal ? decision.Refuse(refusal)
        : proposal.ResponseOf(member.Id).Unwaited ? decision
        : decision.With(new ProposalEvent.WaitWaived(at, proposal.Number, proposal.Version, member.Id, command.Tap));

    /// <summary>Anybody may recuse themselves; somebody else is recused only by who facilitates, involved in neither.</summary>
    private static Decision Recused(Decision decision, Recuse command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        var whom = command.Whom is { } objectId ? unit.Person(objectId) : member;
        if (whom is not { Asked: true })
        {
            return decision.Refuse(Refusal.UnknownPerson);
        }

        var refusal = whom.Id == proposal.Proposer ? Refusal.OwnProposal
            : whom.Id != member.Id && Facilitation.Acting(unit, proposal, at, proposal.Proposer, whom.Id) != member.Id ? Refusal.NotFacilitating
            : Texts.Refuse(command.Reason, required: true);
        return refusal is { } no ? decision.Refuse(no)
            : proposal.ResponseOf(whom.Id).Recused is not null ? decision
            : decision.With(new ProposalEvent.Recused(at, proposal.Number, proposal.Version, whom.Id, member.Id, PlainText.Clean(command.Reason), command.Tap));
    }

    private static Proposal Marked(Proposal proposal, PersonId person, Tap? tap, DateTimeOffset at, Func<Response, Response> change)
    {
        var marked = proposal.WithResponse(person, response => change(tap is null ? response : response.With(tap, at)));
        return marked with { Marked = marked.Marked.Contains(person) ? marked.Marked : marked.Marked.Add(person) };
    }
}
