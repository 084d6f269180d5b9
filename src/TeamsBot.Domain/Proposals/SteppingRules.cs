using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Proposals.ProposalCommand;

namespace TeamsBot.Domain.Proposals;

/// <summary>What people do in the steps before consent; questions may be asked as long as a proposal is open at all.</summary>
internal static class SteppingRules
{
    /// <summary>Null if it has nothing to do with the steps.</summary>
    internal static Decision? Decide(Decision decision, About command, Proposal proposal, Member member, DateTimeOffset at) => (command, proposal.State) switch
    {
        (AskQuestion it, _) => Asks(decision, it, proposal, member, at),
        (AnswerQuestion it, _) => Answers(decision, it, proposal, member, at),
        (React it, ProposalState.Step { Stage: Stage.React }) => Reacts(decision, proposal, member, it.Text, it.Text is not null, problem: false, it.Tap, at),
        (Respond { Answer: Answer.NoOpinion } it, ProposalState.Step { Stage: Stage.React }) => Reacts(decision, proposal, member, null, required: false, problem: false, it.Tap, at),
        (Raise it, ProposalState.Step) => Reacts(decision, proposal, member, Joined(it), required: true, problem: true, it.Tap, at),
        (Ready it, ProposalState.Step { Stage: Stage.Amend } step) => member.Id == proposal.Proposer
            ? Stages.Advance(decision, proposal, step, member.Id, it.Tap, at)
            : decision.Refuse(Refusal.OnlyProposer),
        (MoveOn it, ProposalState.Step step) => MovesOn(decision, it, proposal, step, member, at),
        (Stepping, _) or (Respond, ProposalState.Step) => decision.Refuse(Refusal.OtherStep),
        _ => null,
    };

    private static Decision Asks(Decision decision, AskQuestion command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if (Texts.Refuse(command.Text, required: true) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var text = PlainText.Clean(command.Text);
        return proposal.ResponseOf(member.Id).Questions.Any(question => question.Text == text && question.Version == proposal.Version)
            ? decision
            : decision.With(new ProposalEvent.QuestionAsked(at, proposal.Number, proposal.Version, proposal.LastQuestion + 1, member.Id, text, command.Tap));
    }

    private static Decision Answers(Decision decision, AnswerQuestion command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if (member.Id != proposal.Proposer)
        {
            return decision.Refuse(Refusal.OnlyProposer);
        }

        if ((command.Text is null ? null : Texts.Refuse(command.Text, required: true)) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var (asker, question) = command.Question is { } number
            ? proposal.Questions().FirstOrDefault(pair => pair.Question.Number == number)
            : proposal.Questions().FirstOrDefault(pair => pair.Question.IsOpen);
        var text = PlainText.CleanOrNull(command.Text);
        return question is null ? decision.Refuse(Refusal.UnknownQuestion)
            : !question.IsOpen && question.Answer == text ? decision
            : decision.With(new ProposalEvent.QuestionAnswered(at, proposal.Number, proposal.Version, question.Number, asker, member.Id, text, command.Tap));
    }

    private static Decision Reacts(Decision decision, Proposal proposal, Member member, string? words, bool required, bool problem, Tap tap, DateTimeOffset at)
    {
        if (member.Id == proposal.Proposer)
        {
            return decision.Refuse(Refusal.OwnProblem);
        }

        if (Texts.Refuse(words, required) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var text = PlainText.CleanOrNull(words);
        return proposal.ResponseOf(member.Id).Reaction is { } known && known.Version == proposal.Version && known.Text == text && known.Problem == problem
            ? decision
            : decision.With(new ProposalEvent.Reacted(at, proposal.Number, proposal.Version, member.Id, text, problem, tap));
    }

    /// <summary>Somebody uninvolved ends a step. A button of a step that is over does nothing.</summary>
    private static Decision MovesOn(Decision decision, MoveOn command, Proposal proposal, ProposalState.Step step, Member member, DateTimeOffset at) =>
        command.From is { } from && from != step.Stage ? decision.Refuse(Refusal.OtherStep)
        : Facilitation.May(decision.After, proposal, member.Id, at, proposal.Proposer) ? Stages.Advance(decision, proposal, step, member.Id, command.Tap, at)
        : decision.Refuse(Refusal.NotFacilitating);

    private static string Joined(Raise raise) => PlainText.CleanOrNull(raise.Idea) is { } idea ? $"{raise.Reason}\n{idea}" : raise.Reason;
}
