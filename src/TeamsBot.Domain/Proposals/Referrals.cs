using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>
/// Proposals that a unit can't decide alone: the unit that it is part of decides, by a proposal of its own, and its answer comes back once.
/// What is adopted there holds here; anything else is asked here again.
/// </summary>
public static class Referrals
{
    /// <summary>True if there is somebody to refer it to who has not given it back yet.</summary>
    public static bool May(Unit unit, Proposal proposal) => Refuse(unit, proposal) is null;

    /// <summary>Why nobody can refer it; null if somebody can.</summary>
    private static Refusal? Refuse(Unit unit, Proposal proposal) =>
        unit.Network is not { Parent: not null, Position: not null } ? unit.Network.Awaited is null ? Refusal.NoParent : Refusal.ParentVacant
        : proposal.Returned is not null ? Refusal.ReferredBefore
        : proposal.Effect is not null || proposal.Occasion?.Revises is not null ? Refusal.OwnAffair
        : null;

    /// <summary>Why this person can't refer it at this moment; null if they can.</summary>
    public static Refusal? Refused(Unit unit, Proposal proposal, PersonId person, DateTimeOffset at) =>
        Refuse(unit, proposal) is { } no ? no
        : proposal.State is ProposalState.Stopped or ProposalState.Meeting { Record: not null } ? Refusal.WaitsForTalk
        : person != proposal.Proposer && !Facilitation.May(unit, proposal, person, at, Facilitation.Involved(proposal)) ? Refusal.NotFacilitating
        : null;

    /// <summary>Whoever guides it refers it; its proposer may too, who could as well withdraw it and propose it there.</summary>
    internal static Decision Refer(Decision decision, ProposalCommand.Refer command, Proposal proposal, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        return Refused(unit, proposal, member.Id, at) is { } no ? decision.Refuse(no)
            : Texts.Refuse(command.Reason, required: true) is { } refusal ? decision.Refuse(refusal)
            : decision.With(Fact(proposal, unit.Network.Parent!, ReferralCause.Asked, at, member.Id, PlainText.Clean(command.Reason), command.Tap));
    }

    /// <summary>What time would end is referred instead, if it can't be adopted at this very moment.</summary>
    internal static Decision Refer(Decision decision, Due due, ReferralCause cause)
    {
        var at = due.When(decision.After);
        var settled = Clock.Settle(decision, due.Proposal, at);
        return settled.After is { Network.Parent: { } parent } unit && unit.Open.Find(due.Proposal) is { } proposal
            ? settled.With(Fact(proposal, parent, cause, at))
            : settled;
    }

    /// <summary>
    /// Another unit refers a proposal to this one: it is proposed here by the first of those who can speak for it, or of all its people, who belongs here.
    /// </summary>
    internal static Decision Open(Decision decision, UnitId from, Letter.Refer letter, DateTimeOffset at)
    {
        var unit = decision.After;
        if (!unit.Network.Parts.ContainsKey(from))
        {
            return Declined(Refusal.NoParent);
        }

        var people = letter.Speakers.Select(unit.Person).OfType<Member>().Concat(unit.Members.Values.Where(member => member.Through.Contains(from)));
        if (people.FirstOrDefault(person => person.Asked) is not { } speaker)
        {
            return Declined(Refusal.NotAMember);
        }

        var origin = new Origin(new(from, letter.Name, letter.Slug, letter.Proposal), letter.Cause, letter.Reason);
        var opened = Opening.Propose(decision, letter.Text, new(unit.Home.Service, unit.Home.Conversation), Came(origin.From), speaker, at, default, effect: null, new(Origin: origin, LastDay: letter.LastDay));
        return opened.Refusal is { } refusal ? Declined(refusal) : opened;

        Decision Declined(Refusal why) => decision.With(new NetworkEvent.ReferralDeclined(at, from, letter.Proposal, why));
    }

    /// <summary>Who is no part any more is not bound by what is decided here, and has no say in it: what it referred is given back.</summary>
    internal static bool IsLeft(Unit unit, Proposal proposal) => proposal.Occasion?.Origin is { From.Unit: var from } && !unit.Network.Parts.ContainsKey(from);

    internal static Decision GiveBack(Decision decision, Due due) => Deadlines.Lapse(decision, due, LapseReason.Departed);

    /// <summary>Whoever asked for it wants it no more.</summary>
    internal static Decision Recalled(Decision decision, UnitId from, Letter.Recall letter, DateTimeOffset at)
    {
        var unit = decision.After;
        return unit.Open.Values.FirstOrDefault(proposal => proposal.Occasion?.Origin is { From: var origin } && origin.Unit == from && origin.Number == letter.Proposal) is { } proposal
            ? decision.With(new ProposalEvent.Lapsed(at, proposal.Number, proposal.Version, LapseReason.Recalled, Tally.Of(unit, proposal, at).Count))
            : decision;
    }

    /// <summary>It is open there.</summary>
    internal static Decision Taken(Decision decision, UnitId from, Letter.Taken letter, DateTimeOffset at) =>
        Waiting(decision.After, from, letter.Proposal) is { } proposal
            ? decision.With(new ProposalEvent.ReferralTaken(at, proposal.Number, proposal.Version, letter.Slug, letter.There, letter.Until))
            : decision;

    /// <summary>What became of it there.</summary>
    internal static Decision Answered(Decision decision, UnitId from, Letter.Answered letter, DateTimeOffset at)
    {
        var unit = decision.After;
        return Waiting(unit, from, letter.Proposal) is not { } proposal ? decision
            : letter.Agreement is { } agreement ? decision.With(new ProposalEvent.AdoptedThere(
                at, proposal.Number, proposal.Version, agreement, (letter.Text is { } text ? Wording.Parse(text, out _) : null) ?? proposal.Wording, letter.By))
            : decision.With(new ProposalEvent.ReferralReturned(
                at, proposal.Number, proposal.Version + 1, letter.Why ?? ReturnReason.NotDecided, unit.Calendar.Closing(at, proposal.Policy.DaysAfterChange, proposal.Policy.Closing)));
    }

    internal static Proposal Change(Unit unit, Proposal proposal, ProposalEvent happened) => (happened, proposal.State) switch
    {
        (ProposalEvent.Referred it, _) => Talking.Seen(proposal, it.By, it.Tap, it.At) with { State = new ProposalState.Referred(it.At, it.Cause, it.By, it.Reason, new(it.To, it.Name, "", 0)) },
        (ProposalEvent.ReferralTaken it, ProposalState.Referred referred) => proposal with { State = referred with { There = referred.There with { Slug = it.Slug, Number = it.There }, Until = it.Until } },
        (ProposalEvent.AdoptedThere it, ProposalState.Referred referred) => proposal with
        {
            State = new ProposalState.AdoptedThere(it.At, it.By ?? referred.There, it.Agreement), Wording = it.Wording,
        },
        (ProposalEvent.ReferralReturned it, _) => Talking.GivenBack(unit, proposal, it.Version, it.At) with { Returned = it.Why, ReturnedBy = (proposal.State as ProposalState.Referred)?.There.Name },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "no such fact in this state"),
    };

    private static ProposalEvent.Referred Fact(Proposal proposal, Neighbour parent, ReferralCause cause, DateTimeOffset at, PersonId? by = null, string? reason = null, Tap? tap = null) =>
        new(at, proposal.Number, proposal.Version, cause, parent.Unit, parent.Name, by, reason, tap);

    private static Proposal? Waiting(Unit unit, UnitId from, int number) =>
        unit.Open.Find(number) is { State: ProposalState.Referred { There.Unit: var to } } proposal && to == from ? proposal : null;

    /// <summary>In place of a tap, which a letter has not.</summary>
    private static Tap Came(Elsewhere from) => new(FormattableString.Invariant($"{from.Unit.Value}/{from.Number}"), "refer", 0);
}
