using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Domain.Proposals;

/// <summary>What each fact about the steps makes of a proposal.</summary>
internal static class StepEvolution
{
    /// <summary>Null if the fact is about something else.</summary>
    internal static Proposal? Change(Proposal proposal, ProposalEvent happened) => happened switch
    {
        QuestionAsked it => ProposalEvolution.Active(ProposalEvolution.Delivering(proposal, it.By, it.Tap, it.At).WithResponse(it.By, response => response with
        {
            Questions = response.Questions.AddKeeping(new(it.Question, it.Version, it.At, it.Text), Limits.QuestionsKept),
        }), it.At) with { LastQuestion = it.Question },
        QuestionAnswered it => ProposalEvolution.Active(ProposalEvolution.Delivering(proposal, it.By, it.Tap, it.At).WithResponse(it.Asker, response => response with
        {
            Questions = response.Questions.Replace(
                question => question.Number == it.Question,
                question => question with { Answer = it.Text, NotSpecified = it.Text is null }),
        }), it.At),
        Reacted it => ProposalEvolution.Delivering(proposal, it.By, it.Tap, it.At).WithResponse(it.By, response => response with
        {
            Reaction = new(it.Version, it.At, it.Text, it.Problem),
        }) with { Reactions = proposal.Reactions + (Stages.HasReacted(proposal, it.By) ? 0 : 1) },
        MovedOn it => (it is { By: { } by, Tap: { } tap } ? ProposalEvolution.Delivering(proposal, by, tap, it.At) : proposal) with
        {
            State = Stages.At(proposal.Policy, it.To, it.At),
            Mend = it.To == Stage.Consent ? null : proposal.Mend,
        },
        _ => null,
    };
}
