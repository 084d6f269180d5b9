using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>The steps before consent: how long each lasts, what ends it early, what follows.</summary>
public static class Stages
{
    /// <summary>When a step ends by the clock: at the closing time on its last day.</summary>
    public static DateTimeOffset EndsAt(Calendar calendar, Policy policy, ProposalState.Step step) =>
        calendar.Closing(step.Start, Days(policy, step.Stage), policy.Closing);

    /// <summary>The step that follows this one.</summary>
    public static Stage After(Policy policy, Stage stage) => From(policy, stage + 1);

    /// <summary>Those who are asked for a reaction, are not away, and have said nothing to this version.</summary>
    public static IEnumerable<PersonId> Waiting(Unit unit, Proposal proposal, DateTimeOffset at) =>
        from entry in unit.Members
        where Tally.IsAsked(proposal, entry.Value) && !entry.Value.IsExcused(at) && !HasReacted(proposal, entry.Key)
        select entry.Key;

    internal static bool HasReacted(Proposal proposal, PersonId person) => proposal.ResponseOf(person).Reaction?.Version == proposal.Version;

    /// <summary>Where a proposal with these rules begins.</summary>
    internal static ProposalState First(Policy policy, DateTimeOffset at) => At(policy, From(policy, Stage.Clarify), at);

    /// <summary>How long the first step lasts at least.</summary>
    internal static int FirstDays(Policy policy) => Days(policy, From(policy, Stage.Clarify));

    internal static ProposalState At(Policy policy, Stage stage, DateTimeOffset at) => stage == Stage.Consent
        ? new ProposalState.Open(at, policy.Days, Extended: false)
        : new ProposalState.Step(stage, at);

    /// <summary>The clock ends a step.</summary>
    internal static Decision End(Decision decision, Due due)
    {
        var proposal = decision.After.Open[due.Proposal];
        return proposal.State is ProposalState.Step step ? Advance(decision, proposal, step, null, null, due.When(decision.After)) : decision;
    }

    /// <summary>Ends a step before its time: the clock need not wait for what is known already.</summary>
    internal static Decision Settle(Decision decision, int number, DateTimeOffset at) =>
        decision.After.Open.Find(number) is { State: ProposalState.Step { Stage: Stage.React } step } proposal && AllReacted(decision.After, proposal, at)
            ? Advance(decision, proposal, step, null, null, at)
            : decision;

    internal static Decision Advance(Decision decision, Proposal proposal, ProposalState.Step step, PersonId? by, Tap? tap, DateTimeOffset at)
    {
        var (policy, next) = (proposal.Policy, After(proposal.Policy, step.Stage));
        var due = decision.After.Calendar.Closing(at, Days(policy, next), policy.Closing);
        return decision.With(new ProposalEvent.MovedOn(at, proposal.Number, proposal.Version, next, due, by, tap));
    }

    /// <summary>Whoever could still be missing is looked for only when the number of reactions allows that nobody is.</summary>
    private static bool AllReacted(Unit unit, Proposal proposal, DateTimeOffset at) =>
        proposal.Reactions > 0
        && proposal.Reactions >= (proposal.Heard ?? Heard.Of(unit, proposal)).Asked - unit.Absent.Count()
        && !Waiting(unit, proposal, at).Any();

    private static Stage From(Policy policy, Stage stage) =>
        stage >= Stage.Consent ? Stage.Consent : Days(policy, stage) > 0 ? stage : From(policy, stage + 1);

    private static int Days(Policy policy, Stage stage) => stage switch
    {
        Stage.Clarify => policy.ClarifyDays,
        Stage.React => policy.ReactDays,
        Stage.Amend => policy.AmendDays,
        _ => policy.Days,
    };
}
