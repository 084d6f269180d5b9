using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>Ways of deciding with one fault each; whoever watches must find it.</summary>
internal static class Faults
{
    public static readonly Deciding ObjectionsAreForgotten = Proposals((_, proposal) => EachResponse(proposal, response => response with { Objections = [] }));

    public static readonly Deciding OldAnswersCount = Proposals((_, proposal) => EachResponse(proposal, response => response with { Version = proposal.Version }));

    public static readonly Deciding NoOpinionCountsAsConsent = Proposals((_, proposal) =>
        EachResponse(proposal, response => response.Answer is Answer.NoOpinion ? response with { Answer = new Answer.Consent() } : response));

    public static readonly Deciding ItClosesAsSoonAsEnoughConsent = Proposals((_, proposal) =>
        proposal.State is ProposalState.Open open ? proposal with { State = open with { Extended = true } } : proposal);

    public static readonly Deciding LateJoinersCount = Proposals((_, proposal) => proposal with { Electorate = long.MaxValue });

    public static readonly Deciding LeaversCount = DecidingWays.Seeing(unit => EachMember(unit, member => member with { LeftAt = null }));

    public static readonly Deciding ObserversCount = DecidingWays.Seeing(unit => EachMember(unit, member => member with { ObservesSince = null }));

    public static readonly Deciding AnybodyCanBeSentAway = DecidingWays.Seeing(unit => EachMember(unit, member => member with { AwayByOther = false }));

    public static readonly Deciding AHoldDoesNotHold = Proposals((_, proposal) => proposal.State is ProposalState.OnHold hold
        ? EachResponse(proposal, response => response with { Objections = [] }) with { State = new ProposalState.Open(hold.Since, 0, Extended: true) }
        : proposal);

    public static readonly Deciding AHoldNeverEnds = DecidingWays.Telling((_, events) =>
        events.Where(happened => happened is not ProposalEvent.Lapsed { Reason: LapseReason.Hold or LapseReason.Age }));

    public static readonly Deciding SilenceIsConsent = Proposals((unit, proposal) => unit.Members.Values
        .Where(member => Tally.IsAsked(proposal, member) && proposal.ResponseOf(member.Id).OpenObjection is null && proposal.ResponseOf(member.Id).AnswerTo(proposal.Version) is null)
        .Aggregate(proposal, (seen, member) => seen with
        {
            Responses = seen.Responses.With(member.Id, seen.ResponseOf(member.Id) with { Answer = new Answer.Consent("silent"), Version = seen.Version }),
        }));

    /// <summary>In the extension, where the next consent adopts.</summary>
    public static readonly Deciding NeededTimeIsForgotten = Proposals((_, proposal) => EachResponse(proposal, response => response with { Hold = null }) with
    {
        State = proposal.State is ProposalState.Open open ? open with { NotBefore = null, Extended = true } : proposal.State,
    });

    public static readonly Deciding TheRecusedCount = Proposals((_, proposal) => EachResponse(proposal, response => response with { Recused = null }));

    public static readonly Deciding AnyNumberMayBeRecused = DecidingWays.Seeing(unit => unit.Open.Values.Aggregate(unit, (seen, proposal) => seen with
    {
        Open = seen.Open.With(proposal.Number, proposal with { Marked = [] }),
    }));

    /// <summary>Whoever sees a problem before consent is asked, or says anything else there, is taken for consenting.</summary>
    public static readonly Deciding StepsAreSkipped = Proposals((_, proposal) => proposal.State is ProposalState.Step step
        ? proposal with { State = new ProposalState.Open(step.Start, 0, Extended: true) }
        : proposal);

    public static readonly Deciding RulesFollowFromProposing = DecidingWays.Telling((_, events) => events.SelectMany(happened =>
        happened is ProposalEvent.Proposed { Effect: Effect.SetPolicy set } it ? [happened, new MembershipEvent.PolicyChanged(it.At, it.Proposal, set.On(it.Policy))] : (UnitEvent[])[happened]));

    public static readonly Deciding AnythingIsApplied = DecidingWays.Telling((_, events) => events.Select(happened =>
        happened is MembershipEvent.PolicyChanged it ? it with { Policy = Policy.Consent with { Quorum = new(QuorumKind.Percent, 1) } } : happened));

    public static readonly Deciding AnotherHourIsApplied = DecidingWays.Telling((_, events) => events.Select(happened =>
        happened is MembershipEvent.PolicyChanged it ? it with { Policy = it.Policy with { ClosingHour = it.Policy.ClosingHour - 1 } } : happened));

    /// <summary>What was changed meanwhile is not noticed.</summary>
    public static readonly Deciding ConflictsAreForgotten = Proposals((unit, proposal) => proposal.Effect is { } effect
        ? proposal with
        {
            Base = Touched.Of(unit, effect),
            State = proposal.State is ProposalState.Conflicted conflicted ? new ProposalState.Open(conflicted.Since, 0, Extended: true) : proposal.State,
        }
        : proposal);

    public static readonly Deciding NothingFollows = DecidingWays.Telling((_, events) =>
        events.Where(happened => happened is not (MembershipEvent.PolicyChanged or MembershipEvent.OfficeNamed)));

    public static readonly Deciding RedeliveriesAreForgotten = Proposals((_, proposal) => EachResponse(proposal, response => response with { Deliveries = [] }));

    public static readonly Deciding FactsHappenWhenTheBotWakes = DecidingWays.Telling((command, events) => events.Select(happened => happened with { At = command.At }));

    public static readonly Deciding KeepingItOpenChangesNothing = Proposals((_, proposal) => proposal.KeptOpenVersion == proposal.Version && proposal.State is ProposalState.Open open
        ? proposal with { State = open with { Days = open.Days - 1 } }
        : proposal);

    public static readonly Deciding TimeExtendsWhatAPersonExtended = Proposals((_, proposal) => proposal with { KeptOpenVersion = 0 });

    public static readonly Deciding MendsAreForgotten = Proposals((_, proposal) => proposal with { Mend = null });

    /// <summary>An extension is the only time in which the next consent adopts at once.</summary>
    public static readonly Deciding ANotedProblemAdoptsAtOnce = Proposals((_, proposal) =>
        proposal.State is ProposalState.Open open && proposal.Objections().Any(pair => pair.Objection.Check is { Missing: not Criteria.None })
            ? proposal with { State = open with { Extended = true } }
            : proposal);

    /// <summary>What people said in person is taken for something that a delegate may change.</summary>
    public static readonly Deciding ADelegatesWordBeatsThePersonsOwn = Proposals((unit, proposal) => EachResponse(proposal, response =>
        response.Answer is null ? response : response with { SpokenBy = unit.Members.Keys.First() }));

    public static readonly Deciding AnybodySpeaksForOthers = DecidingWays.Seeing(unit => EachMember(unit, member =>
        member.Delegation is { } named ? member with { Delegation = named with { Until = null } } : member));

    public static readonly Deciding ClocksRunWithoutAHome = DecidingWays.Seeing(unit => unit with { Calendar = unit.Calendar with { Silences = [] } });

    public static readonly Deciding PollsAreAnsweredWhenOver = DecidingWays.Seeing(unit => unit with
    {
        Polls = unit.Polls.Aggregate(unit.Polls, (all, entry) => all.With(entry.Key, entry.Value with { OpenedAt = default, Until = entry.Value.Until.AddDays(30) })),
    });

    public static readonly Deciding PollsNeverEnd = DecidingWays.Telling((_, events) => events.Where(happened => happened is not PollEvent.PollClosed { By: null }));

    public static readonly Deciding LastDaysAreForgotten = DecidingWays.Telling((_, events) => events.Where(happened => happened is not AgreementEvent.Expired));

    public static readonly Deciding AgreementsEndEarly = DecidingWays.Seeing(unit => unit with
    {
        Agreements = Register.Of(unit.Agreements.InForce.Values.Select(agreement => agreement with { LastDay = agreement.LastDay?.AddDays(-3) })),
    });

    /// <summary>Who answers a poll is not known by the time they answer again.</summary>
    public static readonly Deciding APollCountsTaps = DecidingWays.Seeing(unit => unit with
    {
        Polls = unit.Polls.Aggregate(unit.Polls, (all, entry) => all.With(entry.Key, entry.Value with { Choices = ValueMap<PersonId, Choice>.Empty })),
    });

    public static readonly Deciding OneAloneSaysWhatAMeetingDecided = Meetings((_, record) => record with { By = new("nobody") });

    public static readonly Deciding FewMeet = Meetings((unit, record) => record with { With = [.. unit.Members.Keys] });

    private static Deciding Meetings(Func<Unit, MeetingRecord, MeetingRecord> view) => Proposals((unit, proposal) => proposal.State is ProposalState.Meeting { Record: { } record } meeting
        ? proposal with { State = meeting with { Record = view(unit, record) } }
        : proposal);

    private static Deciding Proposals(Func<Unit, Proposal, Proposal> view) => DecidingWays.Seeing(unit =>
        unit.Open.Values.Aggregate(unit, (seen, proposal) => seen.Loaded(seen.Members, seen.Open.With(proposal.Number, view(unit, proposal)).Values)));

    private static Proposal EachResponse(Proposal proposal, Func<Response, Response> view) => proposal.Responses
        .Aggregate(proposal, (seen, entry) => seen with { Responses = seen.Responses.With(entry.Key, view(entry.Value)) });

    private static Unit EachMember(Unit unit, Func<Member, Member> view) => unit.Loaded(
        unit.Members.Aggregate(unit.Members, (seen, entry) => seen.With(entry.Key, view(entry.Value))), unit.Open.Values);
}
