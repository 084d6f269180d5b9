using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>What the proposer makes of other people's ideas: taken into the text, or declined with an example that each would fail.</summary>
internal static class Taking
{
    internal static Decision Accept(Decision decision, ProposalCommand.Accept command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var (_, suggestion) = Finding.Idea(proposal, command.Suggestion);
        return suggestion switch
        {
            _ when member.Id != proposal.Proposer => decision.Refuse(Refusal.OnlyProposer),
            null or { Declined: not null } => decision.Refuse(Refusal.UnknownSuggestion),
            { Taken: not null } => decision,
            _ => Changing.Take(decision, suggestion, command, proposal, member, at),
        };
    }

    internal static Decision Decline(Decision decision, ProposalCommand.Decline command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var (owner, suggestion) = Finding.Idea(proposal, command.Suggestion);
        if (member.Id != proposal.Proposer)
        {
            return decision.Refuse(Refusal.OnlyProposer);
        }

        if (suggestion is null or { Taken: not null })
        {
            return decision.Refuse(Refusal.UnknownSuggestion);
        }

        if (Texts.Refuse(command.Example, required: true) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var example = PlainText.Clean(command.Example);
        return suggestion.Declined == example
            ? decision
            : decision.With(new ProposalEvent.SuggestionDeclined(at, proposal.Number, proposal.Version, suggestion.Number, owner, member.Id, example, command.Tap));
    }
}
