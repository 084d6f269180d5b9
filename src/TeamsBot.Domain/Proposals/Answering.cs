using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Consent, no opinion, standing aside, and ideas for the text.</summary>
internal static class Answering
{
    /// <summary>An answer is a register: the one already stored writes nothing. One by somebody whose problem is open settles the problem in the same step.</summary>
    internal static Decision Respond(Decision decision, ProposalCommand.Respond command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if (Refused(proposal, member, command.Answer) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var answer = Cleaned(command.Answer);
        var response = proposal.ResponseOf(member.Id);
        if (response.OpenObjection is null && response.AnswerTo(proposal.Version) == answer && response.SpokenBy is null)
        {
            return decision;
        }

        return Settled(decision, command, proposal, member, at).With(Fact(answer, proposal, member, command.Tap, at));
    }

    internal static Decision Suggest(Decision decision, ProposalCommand.Suggest command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if (Texts.Refuse(command.Text, required: true) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var text = PlainText.Clean(command.Text);
        var open = proposal.OpenObjections().Select(pair => pair.Objection.Number);
        ValueList<int> solves = [.. command.Solves.Count == 0 ? open : open.Intersect(command.Solves)];
        return proposal.ResponseOf(member.Id).Suggestions.Any(suggestion => suggestion.Text == text && suggestion.Version == proposal.Version)
            ? decision
            : decision.With(new ProposalEvent.Suggested(at, proposal.Number, proposal.Version, proposal.LastSuggestion + 1, member.Id, text, command.Tap, solves));
    }

    internal static Refusal? Refused(Proposal proposal, Member member, Answer answer) => (member, answer) switch
    {
        ({ Id: var id }, _) when id == proposal.Proposer => Refusal.OwnProposal,
        _ when proposal.ResponseOf(member.Id).Recused is not null => Refusal.Recused,
        ({ Joined: var joined }, _) when joined > proposal.Electorate && proposal.ResponseOf(member.Id).OpenObjection is null => Refusal.JoinedLater,
        (_, Answer.StandAside aside) => Texts.Refuse(aside.Reason, required: true),
        (_, Answer.Consent consent) => Texts.Refuse(consent.Concern, required: false),
        _ => null,
    };

    internal static Answer Cleaned(Answer answer) => answer switch
    {
        Answer.Consent consent => new Answer.Consent(PlainText.CleanOrNull(consent.Concern)),
        Answer.StandAside aside => new Answer.StandAside(PlainText.Clean(aside.Reason)),
        _ => answer,
    };

    /// <summary>The open problem of the person who answers: solved if it waits for their word, taken back if it was just raised.</summary>
    private static Decision Settled(Decision decision, ProposalCommand.Respond command, Proposal proposal, Member member, DateTimeOffset at) =>
        proposal.ResponseOf(member.Id).OpenObjection switch
        {
            { State: ObjectionState.AwaitsWord, Number: var number } =>
                decision.With(new ProposalEvent.Resolved(at, proposal.Number, proposal.Version, number, member.Id, command.Tap)),
            { Number: var number } =>
                decision.With(new ProposalEvent.ObjectionWithdrawn(at, proposal.Number, proposal.Version, number, member.Id, Uneasy: false, command.Tap)),
            null => decision,
        };

    private static ProposalEvent Fact(Answer answer, Proposal proposal, Member member, Tap tap, DateTimeOffset at) => answer switch
    {
        Answer.Consent consent => new ProposalEvent.Consented(at, proposal.Number, proposal.Version, member.Id, consent.Concern, tap),
        Answer.NoOpinion => new ProposalEvent.Abstained(at, proposal.Number, proposal.Version, member.Id, tap),
        Answer.StandAside aside => new ProposalEvent.StoodAside(at, proposal.Number, proposal.Version, member.Id, aside.Reason, tap),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.GetType().Name, "unknown answer"),
    };
}
