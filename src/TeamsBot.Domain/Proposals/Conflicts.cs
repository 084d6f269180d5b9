using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>
/// Two proposals that would change the same thing: when one of them has changed it, or something else has, the other no longer says what people
/// would consent to. It waits for its proposer, who adapts it to what is now, which asks everybody again, or withdraws it.
/// </summary>
public static class Conflicts
{
    /// <summary>What a proposal would change, as it was when that was last put to everybody, and as it would be; null if it changes nothing but the agreement.</summary>
    public static (Touched Before, Touched Now)? Step(Unit unit, Proposal proposal) =>
        proposal.Effect is { } effect && (proposal.Base ?? Touched.Of(unit, effect)) is var before ? (before, before.With(effect)) : null;

    /// <summary>True if adopting it would still change something; if not, there is nothing to adapt.</summary>
    public static bool WouldChange(Unit unit, Proposal proposal) => proposal.Effect is { } effect && Effects.Refuse(unit, effect) is null;

    /// <summary>Until when it waits for its proposer.</summary>
    public static DateTimeOffset Until(Calendar calendar, Proposal proposal, ProposalState.Conflicted state) => calendar.AddWorkingDays(state.Since, proposal.Policy.HoldDays);

    /// <summary>The facts that proposals no longer say what they would change.</summary>
    /// <param name="by">The proposal whose adoption changed it; null if none did.</param>
    internal static Decision Find(Decision decision, DateTimeOffset at, int? by = null)
    {
        foreach (var (number, proposal) in decision.After.Open)
        {
            if (IsNew(decision.After, proposal))
            {
                decision = decision.With(new ProposalEvent.Conflicted(at, number, proposal.Version, by));
            }
        }

        return decision;
    }

    /// <summary>A unit that wants to be part of this one is told when this one has not agreed to take it in, and nobody proposes it any more. What was posted by mistake is no answer.</summary>
    internal static Decision Answer(Decision decision, DateTimeOffset at)
    {
        foreach (var happened in decision.Events)
        {
            if (happened is ProposalEvent.Lapsed or ProposalEvent.Withdrawn
                && decision.After.Settled.LastOrDefault(proposal => proposal.Number == ((ProposalEvent)happened).Proposal) is { Effect: Effect.TakeIn { Unit: var part } } proposal
                && !(happened is ProposalEvent.Withdrawn && proposal.IsSlip(happened.At))
                && decision.After.Network.Waiting.Find(part) is { Taken: false }
                && !decision.After.Open.Values.Any(other => other.Effect is Effect.TakeIn it && it.Unit == part))
            {
                decision = decision.With(new NetworkEvent.PartRefused(at, proposal.Number, part));
            }
        }

        return decision;
    }

    /// <summary>A proposal that waits to be adapted is given up like one on hold.</summary>
    internal static Soonest Among(Soonest soonest, Calendar calendar, Proposal proposal, ProposalState.Conflicted state) => soonest
        .Or(calendar.AddWorkingDays(proposal.ReturnedAt ?? proposal.SubmittedAt, proposal.Policy.MaxAgeDays), LapseOfAge, proposal.Number)
        .Or(Until(calendar, proposal, state), Lapse, proposal.Number);

    /// <summary>The same change, from what is now: a version, so that everybody is asked again.</summary>
    internal static Decision Rebase(Decision decision, ProposalCommand.Rebase command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var refusal = member.Id != proposal.Proposer ? Refusal.OnlyProposer
            : proposal.State is not ProposalState.Conflicted ? Refusal.NoConflict
            : Effects.Refuse(decision.After, proposal.Effect!) is { } unfit ? (unfit is Refusal.SameRules or Refusal.NothingChanges ? Refusal.NothingLeft : unfit)
            : proposal.Version >= proposal.Policy.MaxVersions ? Refusal.TooManyVersions
            : (Refusal?)null;
        return refusal is { } no ? decision.Refuse(no) : decision.With(new ProposalEvent.Rebased(
            at, proposal.Number, proposal.Version + 1, member.Id, Changing.Due(decision.After.Calendar, Resumed(proposal, at), at), command.Tap));
    }

    /// <summary>Null if it is another fact.</summary>
    internal static Proposal? Change(Unit unit, Proposal proposal, ProposalEvent happened) => happened switch
    {
        ProposalEvent.Conflicted it => proposal with { State = new ProposalState.Conflicted(it.At, it.By, (proposal.State as ProposalState.Step)?.Stage) },
        ProposalEvent.Rebased it => ProposalEvolution.Renewed(Resumed(proposal, it.At), it.Version, it.By, it.Tap, it.At, unit.Size) with
        {
            Before = null,
            Why = null,
            Base = Touched.Of(unit, proposal.Effect!),
        },
        _ => null,
    };

    /// <summary>One that was stopped waits for an appeal first.</summary>
    private static bool IsNew(Unit unit, Proposal proposal) => proposal is { Effect: { } effect, Base: { } known, State: not (ProposalState.Conflicted or ProposalState.Stopped or ProposalState.Referred) }
        && Touched.Of(unit, effect) != known;

    /// <summary>At the step at which it was, if it was at one; that begins anew.</summary>
    private static Proposal Resumed(Proposal proposal, DateTimeOffset at) =>
        proposal.State is ProposalState.Conflicted { Stage: { } stage } ? proposal with { State = new ProposalState.Step(stage, at) } : proposal;

    private static Decision Lapse(Decision decision, Due due) => Deadlines.Lapse(decision, due, LapseReason.Conflict);

    private static Decision LapseOfAge(Decision decision, Due due) => Deadlines.Lapse(decision, due, LapseReason.Age);
}
