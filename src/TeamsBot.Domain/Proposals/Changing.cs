using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Changing the text: a new version asks everybody again.</summary>
public static class Changing
{
    internal static Decision Amend(Decision decision, ProposalCommand.Amend command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if (member.Id != proposal.Proposer)
        {
            return decision.Refuse(Refusal.OnlyProposer);
        }

        if (Wording.Parse(command.Text, out var refusal) is not { } wording)
        {
            return decision.Refuse(refusal!.Value);
        }

        if ((wording == proposal.Wording ? Refusal.SameText : Texts.Refuse(command.Why, required: false)) is { } other)
        {
            return decision.Refuse(other);
        }

        if (IsCorrection(proposal, at))
        {
            return decision.With(new ProposalEvent.Corrected(at, proposal.Number, proposal.Version, member.Id, wording, command.Tap));
        }

        if (proposal.Version >= proposal.Policy.MaxVersions)
        {
            return decision.Refuse(Refusal.TooManyVersions);
        }

        var due = proposal.State is ProposalState.Step step
            ? Stages.EndsAt(decision.After.Calendar, proposal.Policy, step)
            : decision.After.Calendar.Closing(at, proposal.Policy.DaysAfterChange, proposal.Policy.Closing);
        return decision.With(new ProposalEvent.Amended(
            at, proposal.Number, proposal.Version + 1, member.Id, wording, PlainText.CleanOrNull(command.Why), due, command.Tap));
    }

    /// <summary>A slip: within minutes of posting, and before anybody said anything to this version.</summary>
    public static bool IsCorrection(Proposal proposal, DateTimeOffset at) =>
        at - proposal.VersionAt < TimeSpan.FromMinutes(proposal.Policy.CorrectionMinutes)
        && !proposal.Responses.Any(entry => entry.Key != proposal.Proposer && SpokeTo(entry.Value, proposal.Version))
        && !proposal.OpenObjections().Any();

    private static bool SpokeTo(Response response, int version) =>
        response.AnswerTo(version) is not null
        || response.Reaction?.Version == version
        || response.Objections.Any(objection => objection.Version == version)
        || response.Suggestions.Any(suggestion => suggestion.Version == version);
}
