using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Domain.Proposals;

/// <summary>What each fact about a proposal makes of it.</summary>
internal static class ProposalEvolution
{
    internal static Unit Apply(Unit unit, ProposalEvent happened)
    {
        if (happened is Proposed proposed)
        {
            return unit with { LastProposal = proposed.Proposal, Waiting = null, Open = unit.Open.With(proposed.Proposal, Opened(unit, proposed)) };
        }

        var before = unit.Open[happened.Proposal];
        var changed = Holds.Kept(unit, Change(unit, before, happened), happened.At);
        var after = changed with { Rev = unit.Size, Heard = changed.IsLive ? Counted(unit, before, changed, happened.Person) : null };
        if (after.IsLive)
        {
            return Reminders.After(unit with { Open = unit.Open.With(after.Number, after) }, happened);
        }

        var closed = unit with { Open = unit.Open.Without(after.Number), Settled = unit.Settled.Add(after), Silence = unit.Silence.After(unit, after, happened.At) };
        return happened is Adopted adopted ? AgreementEvolution.Adopted(closed, after, adopted) : closed;
    }

    /// <summary>The count of the answers moves with the one person whose answer changed; a new text is counted anew.</summary>
    private static Heard Counted(Unit unit, Proposal before, Proposal after, PersonId? person)
    {
        if (before.Heard is not { } heard || before.Version != after.Version)
        {
            return Heard.Of(unit, after);
        }

        return person is { } who && unit.Members.Find(who) is { } member
            ? heard.Moved(before.StandOf(member, before.ResponseOf(who)), after.StandOf(member, after.ResponseOf(who)))
            : heard;
    }

    private static Proposal Opened(Unit unit, Proposed proposed)
    {
        var proposal = new Proposal
        {
            Number = proposed.Proposal,
            Proposer = proposed.By,
            Policy = proposed.Policy,
            Place = proposed.Place,
            Electorate = unit.Size,
            SubmittedAt = proposed.At,
            Wording = proposed.Wording,
            VersionAt = proposed.At,
            TextRev = unit.Size,
            Rev = unit.Size,
            State = Stages.First(proposed.Policy, proposed.At),
            Effect = proposed.Effect,
            Base = proposed.Effect is { } effect ? Touched.Of(unit, effect) : null,
            Occasion = proposed.Occasion,
        };
        var opened = proposal.WithResponse(proposed.By, response => Delivered(response, proposed.Tap, proposed.At));
        return opened with { Heard = Heard.Of(unit, opened) };
    }

    private static Proposal Change(Unit unit, Proposal proposal, ProposalEvent happened) => happened switch
    {
        Consented it => Answered(proposal, it.By, new Answer.Consent(it.Concern), it.Tap, it.At),
        Abstained it => Answered(proposal, it.By, new Answer.NoOpinion(), it.Tap, it.At),
        StoodAside it => Answered(proposal, it.By, new Answer.StandAside(it.Reason), it.Tap, it.At),
        Objected it => Held(unit, Objecting(proposal, it), it.At),
        Suggested it => Active(proposal.WithResponse(it.By, response => Delivered(response, it.Tap, it.At) with
        {
            Suggestions = response.Suggestions.AddKeeping(new(it.Suggestion, it.Version, it.At, it.Text) { Solves = it.Solves }, Limits.SuggestionsKept),
        }), it.At) with { LastSuggestion = it.Suggestion },
        Amended it => Amending(proposal, it, unit.Size),
        Corrected it => proposal.WithResponse(it.By, response => Delivered(response, it.Tap, it.At)) with { Wording = it.Wording, TextRev = unit.Size },
        Extended when proposal.State is ProposalState.Open open => proposal with { State = open with { Extended = true }, RemindedVersion = 0 },
        Reminded it => Remembering(proposal, it),
        Adopted it => proposal with { State = new ProposalState.Adopted(it.At, it.Agreement, it.Count) },
        Lapsed it => proposal with { State = new ProposalState.NotDecided(it.At, it.Reason, it.Count, (proposal.State as ProposalState.Stopped)?.Reason) },
        Withdrawn it => proposal.WithResponse(it.By, response => Delivered(response, it.Tap, it.At)) with { State = new ProposalState.Withdrawn(it.At) },
        _ when Extending.Change(unit, proposal, happened) is { } changed => changed,
        _ when Conflicts.Change(unit, proposal, happened) is { } changed => changed,
        _ when Prompting.Change(proposal, happened) is { } changed => changed,
        _ when Delegating.Change(unit, proposal, happened) is { } changed => changed,
        _ when Advices.Change(proposal, happened) is { } changed => changed,
        FacilitationTaken it => Delivering(proposal, it.By, it.Tap, it.At) with { Facilitator = it.By },
        Stopped or CalledToMeeting or MeetingReminded or MeetingRecorded or MeetingConfirmed or GivenBack => Talking.Change(unit, proposal, happened),
        Referred or ReferralTaken or AdoptedThere or ReferralReturned => Referrals.Change(unit, proposal, happened),
        _ when ObjectionEvolution.Change(unit, proposal, happened) is { } changed => changed,
        _ => StepEvolution.Change(proposal, happened) ?? ChangeObjection(unit, proposal, happened),
    };

    private static Proposal ChangeObjection(Unit unit, Proposal proposal, ProposalEvent happened) => happened switch
    {
        ObjectionWithdrawn it => Released(Marked(proposal, it.By, it.Objection, it.Tap, it.At, new ObjectionState.TakenBack(it.Uneasy)), it.At),
        Resolved it => Released(Marked(proposal, it.By, it.Objection, it.Tap, it.At, new ObjectionState.Resolved(it.Version)), it.At),
        ObjectionNoted it => Released(Marked(proposal, it.Owner, it.Objection, null, it.At, new ObjectionState.Noted(ReasonOf(proposal, it))), it.At),
        StillObjected it => Held(unit, StillObjecting(proposal, it), it.At),
        Participation it => Participating.Apply(proposal, it),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "no such fact in this state"),
    };

    private static Proposal Answered(Proposal proposal, PersonId by, Answer answer, Tap tap, DateTimeOffset at) =>
        Active(Mending.Answered(proposal).WithResponse(by, response => Delivered(response, tap, at) with { Answer = answer, Version = proposal.Version, At = at, SpokenBy = null }), at);

    private static Proposal Objecting(Proposal proposal, Objected it) => proposal.WithResponse(it.By, response => Delivered(response, it.Tap, it.At) with
    {
        Answer = null,
        Objections = response.Objections.Add(new()
        {
            Number = it.Objection,
            Version = it.Version,
            At = it.At,
            Reason = it.Reason,
            Idea = it.Idea,
            State = new ObjectionState.Raised(),
        }),
    }) with
    {
        LastObjection = it.Objection,
        Objectors = proposal.Objectors.Contains(it.By) ? proposal.Objectors : proposal.Objectors.Add(it.By),
    };

    private static Proposal StillObjecting(Proposal proposal, StillObjected it) => proposal.WithResponse(it.By, response => Delivered(response, it.Tap, it.At) with
    {
        Answer = null,
        Objections = response.Objections.Replace(
            objection => objection.Number == it.Objection,
            objection => objection with
            {
                State = new ObjectionState.Raised(),
                SpokenBy = null,
                Reason = it.Reason ?? objection.Reason,
                Idea = it.Idea ?? objection.Idea,
                Check = it.Reason is null || it.Reason == objection.Reason ? objection.Check : null,
            }),
    });

    /// <summary>Why a problem was given up; null if time alone made it a concern.</summary>
    private static string? ReasonOf(Proposal proposal, ObjectionNoted it) =>
        (Finding.Any(proposal, it.Objection).Objection?.State as ObjectionState.Abandoned)?.Reason;

    private static Proposal Marked(Proposal proposal, PersonId owner, int number, Tap? tap, DateTimeOffset at, ObjectionState state) =>
        proposal.WithResponse(owner, response => (tap is null ? response : Delivered(response, tap, at)) with
        {
            Objections = response.Objections.Replace(objection => objection.Number == number, objection => objection with { State = state }),
        });

    private static Proposal Amending(Proposal proposal, Amended it, long size)
    {
        var taken = it.Suggestion is { } number ? ObjectionEvolution.Idea(proposal, number, suggestion => suggestion with { Taken = it.Version }) : proposal;
        return Renewed(taken, it.Version, it.By, it.Tap, it.At, size) with { Before = proposal.Wording, Wording = it.Wording, Why = it.Why };
    }

    /// <summary>A new version by somebody's tap.</summary>
    internal static Proposal Renewed(Proposal proposal, int version, PersonId by, Tap tap, DateTimeOffset at, long size) =>
        Renewed(proposal, version, at, size).WithResponse(by, response => Delivered(response, tap, at));

    /// <summary>A new version: open problems wait for their owners' word, what was checked or mended before is past.</summary>
    internal static Proposal Renewed(Proposal proposal, int version, DateTimeOffset at, long size)
    {
        var asked = proposal.OpenObjections().Aggregate(proposal, (changed, pair) => changed.WithResponse(pair.Owner, response => response with
        {
            Objections = response.Objections.Replace(
                objection => objection.Number == pair.Objection.Number,
                objection => objection with { State = new ObjectionState.AwaitsWord(at, Reminded: false), Check = null }),
        }));
        return asked with
        {
            Version = version,
            VersionAt = at,
            TextRev = size,
            State = proposal.State is ProposalState.Step ? proposal.State : new ProposalState.Open(at, proposal.Policy.DaysAfterChange, Extended: false),
            Reactions = 0,
            Mend = null,
        };
    }

    private static Proposal Remembering(Proposal proposal, Reminded it) => it.Objection is { } number
        ? it.People.Aggregate(proposal, (changed, owner) => changed.WithResponse(owner, response => response with
        {
            Objections = response.Objections.Replace(
                objection => objection.Number == number && objection.State is ObjectionState.AwaitsWord,
                objection => objection with { State = ((ObjectionState.AwaitsWord)objection.State) with { Reminded = true } }),
        }))
        : proposal with { RemindedVersion = it.Version };

    /// <summary>A problem stops the clock, once.</summary>
    internal static Proposal Held(Unit unit, Proposal proposal, DateTimeOffset at) => proposal.State is ProposalState.Open open
        ? proposal with { State = new ProposalState.OnHold(at, unit.Calendar.FullWorkingDays(at, Clock.ClosesAt(unit.Calendar, proposal.Policy, open)), open.Extended, at) { Shown = open.Shown } }
        : Active(proposal, at);

    /// <summary>With no problem left unchanged, the clock goes on with at least one working day.</summary>
    internal static Proposal Released(Proposal proposal, DateTimeOffset at) =>
        proposal.State is ProposalState.OnHold hold && !proposal.OpenObjections().Any(pair => pair.Objection.State is ObjectionState.Raised)
            ? proposal with { State = new ProposalState.Open(at, hold.Extended ? 0 : Math.Max(1, hold.DaysLeft), hold.Extended) { Shown = hold.Shown } }
            : Active(proposal, at);

    internal static Proposal Delivering(Proposal proposal, PersonId by, Tap tap, DateTimeOffset at) =>
        proposal.WithResponse(by, response => Delivered(response, tap, at));

    internal static Proposal Active(Proposal proposal, DateTimeOffset at) =>
        proposal.State is ProposalState.OnHold hold ? proposal with { State = hold with { ActiveAt = at } } : proposal;

    internal static Response Delivered(Response response, Tap tap, DateTimeOffset at) =>
        response.With(tap, at);
}
