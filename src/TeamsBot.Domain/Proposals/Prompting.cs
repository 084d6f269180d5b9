using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Telling people that something waits for them: the proposer when a problem rests, the silent when the proposer wants it.</summary>
public static class Prompting
{
    /// <summary>So long nobody is reminded of a text that is new, or open again.</summary>
    private static readonly TimeSpan First = TimeSpan.FromHours(4);

    /// <summary>Why the silent can't be reminded at this moment; null if they can.</summary>
    public static Refusal? Refused(Unit unit, Proposal proposal, PersonId by, DateTimeOffset at) =>
        by != proposal.Proposer ? Refusal.OnlyProposer
        : proposal.State is not ProposalState.Open open || Tally.Of(unit, proposal, at).Missing == 0 ? Refusal.NobodyToRemind
        : at - open.Start < First ? Refusal.TooEarlyToRemind
        : proposal.PromptedAt is { } last && at < NextDay(unit.Calendar, last) ? Refusal.RemindedToday
        : null;

    internal static Decision Decide(Decision decision, ProposalCommand.Prompt command, Proposal proposal, Member member, DateTimeOffset at) =>
        Refused(decision.After, proposal, member.Id, at) is { } refusal
            ? decision.Refuse(refusal)
            : decision.With(new ProposalEvent.Prompted(at, proposal.Number, proposal.Version, member.Id, Listed(Tally.Of(decision.After, proposal, at).Waiting), command.Tap));

    /// <summary>As many as one fact and one message list. Where more are silent they are counted, and nobody is named anyway.</summary>
    internal static ValueList<PersonId> Listed(IReadOnlyCollection<PersonId> people) => [.. people.Take(Organization.Limits.MostListed)];

    internal static Soonest Among(Soonest soonest, Calendar calendar, Proposal proposal, ProposalState.OnHold hold) =>
        hold.Nudged ? soonest : soonest.Or(calendar.AddWorkingDays(hold.ActiveAt, proposal.Policy.StallDays), Stall, proposal.Number);

    /// <summary>Null if it is no fact of these.</summary>
    internal static Proposal? Change(Proposal proposal, ProposalEvent happened) => happened switch
    {
        ProposalEvent.Stalled => proposal.State is ProposalState.OnHold hold ? proposal with { State = hold with { Nudged = true } } : proposal,
        ProposalEvent.Prompted it => ProposalEvolution.Delivering(proposal, it.By, it.Tap, it.At) with { PromptedAt = it.At },
        _ => null,
    };

    private static DateTimeOffset NextDay(Calendar calendar, DateTimeOffset at) =>
        calendar.AddWorkingDays(calendar.Instant(calendar.Day(at), TimeOnly.MinValue), 1);

    private static Decision Stall(Decision decision, Due due) =>
        decision.With(new ProposalEvent.Stalled(due.When(decision.After), due.Proposal, decision.After.Open[due.Proposal].Version));
}
