using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Proposals.ProposalCommand;

namespace TeamsBot.Domain.Proposals;

/// <summary>Answers for somebody else, who has named the speaker: each counts as the other's, and gives way to the other's own word.</summary>
public static class Delegating
{
    /// <summary>For whom this person may answer here and now.</summary>
    public static IEnumerable<Member> Open(Unit unit, Proposal proposal, PersonId person, DateTimeOffset at) =>
        proposal.State is not ProposalState.Open || person == proposal.Proposer || proposal.ResponseOf(person).Recused is not null ? []
        : Delegation.For(unit, person, at).Where(member => Tally.IsAsked(proposal, member) && !HasSpoken(proposal, member.Id) && proposal.ResponseOf(member.Id).OpenObjection is null);

    internal static Decision Decide(Decision decision, ForAnother command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        if (unit.Person(command.Whom) is not { Asked: true } whom)
        {
            return decision.Refuse(Refusal.UnknownPerson);
        }

        return Refused(unit, command, proposal, member, whom, at) is { } refusal ? decision.Refuse(refusal) : command switch
        {
            AnswerFor it => Answers(decision, it, proposal, member, whom, at),
            ObjectFor it => decision.With(new ProposalEvent.ObjectedFor(
                at, proposal.Number, proposal.Version, proposal.LastObjection + 1, whom.Id, member.Id, PlainText.Clean(it.Reason), it.Tap)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
        };
    }

    /// <summary>Null if it is no fact of these.</summary>
    internal static Proposal? Change(Unit unit, Proposal proposal, ProposalEvent happened) => happened switch
    {
        ProposalEvent.AnsweredFor it => ProposalEvolution.Active(ProposalEvolution.Delivering(Answered(proposal, it), it.By, it.Tap, it.At), it.At),
        ProposalEvent.ObjectedFor it => ProposalEvolution.Held(unit, ProposalEvolution.Delivering(Objecting(proposal, it), it.By, it.Tap, it.At), it.At),
        _ => null,
    };

    private static Decision Answers(Decision decision, AnswerFor command, Proposal proposal, Member member, Member whom, DateTimeOffset at)
    {
        var answer = Answering.Cleaned(command.Answer);
        var response = proposal.ResponseOf(whom.Id);
        return response.AnswerTo(proposal.Version) == answer && response.SpokenBy == member.Id
            ? decision
            : decision.With(new ProposalEvent.AnsweredFor(at, proposal.Number, proposal.Version, whom.Id, member.Id, answer, command.Tap));
    }

    private static Refusal? Refused(Unit unit, ForAnother command, Proposal proposal, Member member, Member whom, DateTimeOffset at)
    {
        var response = proposal.ResponseOf(whom.Id);
        return whom.Delegation is not { } named || named.To != member.Id || !named.Lasts(at) ? Refusal.NotDelegate
            : proposal.State is ProposalState.Step ? Refusal.OtherStep
            : member.Id == proposal.Proposer ? command is ObjectFor ? Refusal.OwnProblem : Refusal.OwnProposal
            : proposal.ResponseOf(member.Id).Recused is not null ? Refusal.Recused
            : HasSpoken(proposal, whom.Id) ? Refusal.SpokeThemselves
            : response.OpenObjection is not null ? Refusal.HasProblem
            : command switch
            {
                AnswerFor { Answer: Answer.StandAside } => Refusal.NotDelegate,
                AnswerFor it => Answering.Refused(proposal, whom, it.Answer),
                ObjectFor it => whom.Id == proposal.Proposer ? Refusal.OwnProblem
                    : response.Recused is not null ? Refusal.Recused
                    : response.Objections.Count >= Limits.ObjectionsPerPerson ? Refusal.TooMany
                    : Texts.Refuse(it.Reason, required: true),
                _ => null,
            };
    }

    /// <summary>To the present version, and in person.</summary>
    private static bool HasSpoken(Proposal proposal, PersonId person) => proposal.ResponseOf(person) is var response
        && ((response.AnswerTo(proposal.Version) is not null && response.SpokenBy is null) || response.OpenObjection is { SpokenBy: null });

    private static Proposal Answered(Proposal proposal, ProposalEvent.AnsweredFor it) =>
        Mending.Answered(proposal).WithResponse(it.Member, response => response with { Answer = it.Answer, Version = proposal.Version, At = it.At, SpokenBy = it.By });

    private static Proposal Objecting(Proposal proposal, ProposalEvent.ObjectedFor it) => proposal.WithResponse(it.Member, response => response with
    {
        Answer = null,
        Objections = response.Objections.Add(new()
        {
            Number = it.Objection,
            Version = it.Version,
            At = it.At,
            Reason = it.Reason,
            State = new ObjectionState.Raised(),
            SpokenBy = it.By,
        }),
    }) with
    {
        LastObjection = it.Objection,
        Objectors = proposal.Objectors.Contains(it.Member) ? proposal.Objectors : proposal.Objectors.Add(it.Member),
    };
}
