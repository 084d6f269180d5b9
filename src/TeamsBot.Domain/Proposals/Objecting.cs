using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Problems: raised with a reason, solved by a change, kept up, or taken back, always by their owner.</summary>
internal static class Objecting
{
    /// <summary>A second problem of somebody whose first is still open is the same problem in better words.</summary>
    internal static Decision Raise(Decision decision, ProposalCommand.Raise command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if (member.Id == proposal.Proposer)
        {
            return decision.Refuse(Refusal.OwnProblem);
        }

        if ((Texts.Refuse(command.Reason, required: true) ?? Texts.Refuse(command.Idea, required: false)) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var (reason, idea) = (PlainText.Clean(command.Reason), PlainText.CleanOrNull(command.Idea));
        var response = proposal.ResponseOf(member.Id);
        if (response.OpenObjection is { } open)
        {
            return Same(open, reason, idea)
                ? decision
                : decision.With(new ProposalEvent.StillObjected(at, proposal.Number, proposal.Version, open.Number, member.Id, reason, idea, command.Tap));
        }

        return response.Objections.Count >= Limits.ObjectionsPerPerson
            ? decision.Refuse(Refusal.TooMany)
            : decision.With(new ProposalEvent.Objected(at, proposal.Number, proposal.Version, proposal.LastObjection + 1, member.Id, reason, idea, command.Tap));
    }

    internal static Decision Resolve(Decision decision, ProposalCommand.Resolve command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var objection = Find(proposal, member, command.Objection, out var refusal);
        return objection switch
        {
            null => decision.Refuse(refusal),
            { State: ObjectionState.Resolved } => decision,
            { State: ObjectionState.AwaitsWord } => decision.With(new ProposalEvent.Resolved(at, proposal.Number, proposal.Version, objection.Number, member.Id, command.Tap)),
            { State: ObjectionState.Raised } => decision.Refuse(Refusal.NotChangedYet),
            _ => decision.Refuse(Refusal.UnknownObjection),
        };
    }

    internal static Decision StillObject(Decision decision, ProposalCommand.StillObject command, Proposal proposal, Member member, DateTimeOffset at)
    {
        if ((Texts.Refuse(command.Reason, required: false) ?? Texts.Refuse(command.Idea, required: false)) is { } tooLong)
        {
            return decision.Refuse(tooLong);
        }

        var objection = Find(proposal, member, command.Objection, out var refusal);
        var (reason, idea) = (PlainText.CleanOrNull(command.Reason), PlainText.CleanOrNull(command.Idea));
        return objection switch
        {
            null => decision.Refuse(refusal),
            { IsOpen: false } => decision.Refuse(Refusal.UnknownObjection),
            { State: ObjectionState.Raised } when Same(objection, reason ?? objection.Reason, idea ?? objection.Idea) => decision,
            _ => decision.With(new ProposalEvent.StillObjected(at, proposal.Number, proposal.Version, objection.Number, member.Id, reason, idea, command.Tap)),
        };
    }

    internal static Decision TakeBack(Decision decision, ProposalCommand.TakeBack command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var objection = Find(proposal, member, command.Objection, out var refusal);
        return objection switch
        {
            null => decision.Refuse(refusal),
            { State: ObjectionState.TakenBack } => decision,
            { IsOpen: false } => decision.Refuse(Refusal.UnknownObjection),
            _ => decision.With(new ProposalEvent.ObjectionWithdrawn(at, proposal.Number, proposal.Version, objection.Number, member.Id, command.Uneasy, command.Tap)),
        };
    }

    /// <summary>The objection named, or the person's open one, or else their last; an objection belongs to its owner alone.</summary>
    private static Objection? Find(Proposal proposal, Member member, int? number, out Refusal refusal)
    {
        var named = proposal.Objections().FirstOrDefault(pair => pair.Objection.Number == number);
        refusal = named.Objection is not null && named.Owner != member.Id ? Refusal.NotYourObjection : Refusal.UnknownObjection;
        return number is null ? proposal.ResponseOf(member.Id).NewestObjection : named.Owner == member.Id ? named.Objection : null;
    }

    private static bool Same(Objection objection, string reason, string? idea) =>
        objection.State is ObjectionState.Raised && objection.Reason == reason && (idea is null || objection.Idea == idea);
}
