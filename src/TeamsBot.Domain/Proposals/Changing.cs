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

        return IsCorrection(proposal, at)
            ? decision.With(new ProposalEvent.Corrected(at, proposal.Number, proposal.Version, member.Id, wording, command.Tap))
            : Renew(decision, proposal, member, wording, command.Why, suggestion: null, command.Tap, at);
    }

    /// <summary>The text with an idea in it: always a version, as its owner spoke to the present one.</summary>
    internal static Decision Take(Decision decision, Suggestion suggestion, ProposalCommand.Accept command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var wording = Wording.Parse(proposal.Wording.With(suggestion.Text), out var refusal);
        return (wording is null ? refusal : wording == proposal.Wording ? Refusal.SameText : Texts.Refuse(command.Why, required: false)) is { } no
            ? decision.Refuse(no)
            : Renew(decision, proposal, member, wording!, command.Why, suggestion.Number, command.Tap, at);
    }

    private static Decision Renew(Decision decision, Proposal proposal, Member member, Wording wording, string? why, int? suggestion, Tap tap, DateTimeOffset at)
    {
        if (proposal.Version >= proposal.Policy.MaxVersions)
        {
            return decision.Refuse(Refusal.TooManyVersions);
        }

        var due = Due(decision.After.Calendar, proposal, at);
        return decision.With(new ProposalEvent.Amended(
            at, proposal.Number, proposal.Version + 1, member.Id, wording, PlainText.CleanOrNull(why), due, tap, suggestion));
    }

    /// <summary>Until when a new version is read: a step goes on as it was, consent is asked anew.</summary>
    internal static DateTimeOffset Due(Calendar calendar, Proposal proposal, DateTimeOffset at) => proposal.State is ProposalState.Step step
        ? Stages.EndsAt(calendar, proposal.Policy, step)
        : calendar.Closing(at, proposal.Policy.DaysAfterChange, proposal.Policy.Closing);

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
