using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Domain.Network;

/// <summary>Which facts follow from what people want of a unit's place in the network, and from what other units write.</summary>
internal static class NetworkRules
{
    internal static Decision Decide(Decision decision, NetworkCommand command, DateTimeOffset at) => command switch
    {
        NetworkCommand.SetUp it => !decision.After.Exists
            ? decision.Refuse(Refusal.NoUnit)
            : MembershipRules.ByMember(decision, it.By, member => SetUp(decision, it.Name, new(it.Kind, it.Purpose, it.Under), it.Place, member, at)),
        NetworkCommand.Depend it => !decision.After.Exists
            ? decision.Refuse(Refusal.NoUnit)
            : MembershipRules.ByMember(decision, it.By, member => Dependencies.Say(decision, it, member, at)),
        NetworkCommand.Advise it => !decision.After.Exists
            ? decision.Refuse(Refusal.NoUnit)
            : MembershipRules.ByMember(decision, it.By, member => AdviceRequests.Advise(decision, it, member, at)),
        NetworkCommand.Bind it => !decision.After.Exists
            ? decision.Refuse(Refusal.NoUnit)
            : MembershipRules.ByMember(decision, it.By, member => Bindings.Bind(decision, it, member, at)),
        NetworkCommand.AskImport it => Imports.Ask(decision, it, at),
        NetworkCommand.ImportStep it => Imports.Step(decision, it, at),
        NetworkCommand.Remove it => Imports.Remove(decision, it, at),
        NetworkCommand.Receive it => Receive(decision, it.From, it.Letter, command.Entropy, at),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
    };

    /// <param name="wanted">The name.</param>
    /// <param name="place">Where it is answered.</param>
    internal static Decision SetUp(Decision decision, string wanted, Seat seat, Place place, Member by, DateTimeOffset at)
    {
        var (unit, name, purpose) = (decision.After, PlainText.Clean(wanted), PlainText.Clean(seat.Purpose));
        return unit.Network is { Position: not null } or { Asked: not null } ? decision.Refuse(Refusal.AlreadySetUp)
            : purpose.Length > Structure.PurposeLength ? decision.Refuse(Refusal.PurposeTooLong)
            : seat.Kind == UnitKind.Tribe && HasDecided(unit) || seat.Kind == UnitKind.Chapter && IsCrowded(unit) ? decision.Refuse(Refusal.TribeNeedsFreshPlace)
            : decision.With(new SetUpAsked(at, by.Id, seat.Kind, name, purpose, seat.Under, place));
    }

    /// <summary>A tribe's people are those of its squads, so nobody may lose a say that they have here.</summary>
    private static bool HasDecided(Unit unit) =>
        unit.LastProposal > 0 || unit.LastPoll > 0 || unit.LastHealth > 0 || unit.Waiting is not null || IsCrowded(unit);

    /// <summary>So many may have to leave that one step could not do it.</summary>
    private static bool IsCrowded(Unit unit) => unit.Members.Values.Count(member => member.Present) > Limits.RosterStep;

    private static Decision Receive(Decision decision, UnitId from, Letter letter, Entropy entropy, DateTimeOffset at) => letter switch
    {
        Letter.Enter it => Entered(decision, from, it, at),
        Letter.Rename it => Renamed(decision, from, PlainText.Clean(it.Name), at),
        Letter.Want it => Wants(decision, from, it.Parent, at),
        Letter.TakeIn it => Moved(decision, it.Unit, from, at),
        Letter.TellParts it => decision.After.Network.Entries.ContainsKey(it.Unit) ? decision.With(new PartsTold(at, it.Unit, it.After)) : decision,
        Letter.Entered it => Placed(decision, it, at),
        Letter.Declined it => Declined(decision, it, at),
        Letter.WantsIn it => Wanted(decision, it, at),
        Letter.Moved when decision.After.Network.Position is null => decision,
        Letter.Moved it => decision.After.Network.Parent?.Unit == it.Parent ? Called(decision, it.Parent, it.Name, at) : decision.With(new ParentChanged(at, it.Parent, it.Name, it.Kind)),
        Letter.Called it => Called(decision, it.Of ?? from, it.Name, at),
        Letter.NotTaken it => decision.After.Network.Waiting.ContainsKey(it.Unit) ? decision.With(new PartDeclined(at, it.Unit, it.Why)) : decision,
        Letter.Settled it => Settled(decision, it.Unit, at),
        Letter.Arrived it => decision.With(new PartArrived(at, from, it.Name, it.Kind)),
        Letter.Departed => Parts.Depart(decision, from, at),
        Letter.Refer it => Proposals.Referrals.Open(decision, from, it, at),
        Letter.Recall it => Proposals.Referrals.Recalled(decision, from, it, at),
        Letter.Taken it => Proposals.Referrals.Taken(decision, from, it, at),
        Letter.Answered it => Proposals.Referrals.Answered(decision, from, it, at),
        Letter.AskAdvice it => AdviceRequests.Asked(decision, from, it, at),
        Letter.Advise it => Proposals.Advices.Heard(decision, from, it, at),
        Letter.AdviceOver it => AdviceRequests.Closed(decision, from, it, at),
        Letter.Depends it => Dependencies.Heard(decision, from, it, at),
        Letter.Blocked it => Dependencies.Told(decision, from, it, at),
        Letter.People it when decision.After.Network.IsChapter => Chapters.Hear(decision, from, it, entropy, at),
        Letter.Leave => decision.After.Network.Entries.ContainsKey(from) ? decision.With(new UnitLeft(at, from)) : decision,
        Letter.Left => decision.After.Network.Leaving ? decision.With(new ParentLeft(at)) : decision,
        Letter.Refuse it => decision.After.Network.Entries.Find(it.Unit)?.Wanted == from ? decision.With(new MoveDeclined(at, it.Unit, from, Refusal.NotTakenIn)) : decision,
        Letter.Purposed it => decision.After.Network.Entries.ContainsKey(from) ? decision.With(new EntryPurposeChanged(at, from, it.Purpose)) : decision,
        Letter.Named it => decision.After.Network.Position is null ? decision : decision.With(new NameGiven(at, it.Name)),
        Letter.NotNamed it => decision.After.Network.Position is null ? decision : decision.With(new NameKept(at, it.Name, it.Kept, it.Why)),
        Letter.SharesHealth it => HealthSharing.Heard(decision, from, it, at),
        Letter.HealthResult it => HealthSharing.Heard(decision, from, it, at),
        Letter.StandFor => Bindings.Stand(decision, from, at),
        Letter.Stands => Bindings.Answered(decision, from, why: null, at),
        Letter.StandsNot it => Bindings.Answered(decision, from, it.Why, at),
        Letter.People it => Parts.Share(decision, from, it, entropy, at),
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter.GetType().Name, "unknown letter"),
    };

    private static Decision Entered(Decision decision, UnitId unit, Letter.Enter it, DateTimeOffset at) =>
        Structure.Refuse(decision.After.Network, unit, it.Kind, it.Name, it.Parent) is { } why
            ? decision.With(new EntryDeclined(at, unit, why, Parent: null))
            : Structure.Vacancy(decision.After.Network, it.Kind, it.Name) is { } vacancy
            ? Imports.Take(decision, vacancy, unit, it, at)
            : decision.With(new UnitEntered(at, unit, it.Kind, it.Name, it.Purpose, Structure.FreeSlug(decision.After.Network, it.Name), it.Parent));

    /// <summary>The organisation gives the name or not, and always answers; a parent takes note.</summary>
    private static Decision Renamed(Decision decision, UnitId unit, string name, DateTimeOffset at)
    {
        var network = decision.After.Network;
        return network.Entries.ContainsKey(unit)
            ? Structure.RefuseName(network, unit, name) is { } why ? decision.With(new NameDeclined(at, unit, name, why)) : TellParts(decision.With(new EntryRenamed(at, unit, name)), unit, at)
            : network.Parts.Find(unit) is { } part && part.Name != name ? decision.With(new PartArrived(at, unit, name, part.Kind))
            : decision;
    }

    /// <summary>Its parts that have a conversation hear of it.</summary>
    internal static Decision TellParts(Decision decision, UnitId whole, DateTimeOffset at) =>
        HasLivingParts(decision.After.Network, whole) ? decision.With(new PartsTold(at, whole, After: null)) : decision;

    internal static bool HasLivingParts(NetworkView organization, UnitId whole) => organization.Entries.Values.Any(entry => entry.Parent == whole && !entry.Vacant);

    private static Decision Called(Decision decision, UnitId unit, string name, DateTimeOffset at) =>
        decision.After.Network.IsCalled(unit, name) ? decision : decision.With(new NeighbourNamed(at, unit, name));

    private static Decision Wants(Decision decision, UnitId unit, UnitId parent, DateTimeOffset at) =>
        (decision.After.Network.Entries.Find(unit)?.Parent == parent ? Refusal.NothingChanges : Structure.RefuseMove(decision.After.Network, unit, parent)) is { } why
            ? decision.With(new EntryDeclined(at, unit, why, parent))
            : decision.With(new UnitWanted(at, unit, parent));

    /// <summary>Only what the unit itself wants, so that nobody is taken in twice or against its will.</summary>
    private static Decision Moved(Decision decision, UnitId unit, UnitId parent, DateTimeOffset at) =>
        (decision.After.Network.Entries.Find(unit)?.Wanted != parent ? Refusal.NotWanted : Structure.RefuseMove(decision.After.Network, unit, parent)) is { } why
            ? decision.With(new MoveDeclined(at, unit, parent, why))
            : decision.With(new UnitMoved(at, unit, parent));

    private static Decision Placed(Decision decision, Letter.Entered it, DateTimeOffset at)
    {
        if (decision.After.Network.Asked is null)
        {
            return decision;
        }

        var placed = decision.With(new Placed(at, it.Kind, it.Name, it.Purpose, it.Slug, it.Wanted, it.Awaited));
        return it.Kind == UnitKind.Tribe ? Parts.LetGo(placed, at) : placed;
    }

    /// <summary>What it wanted before it wanted something else, or nothing, is of no interest any more.</summary>
    private static Decision Declined(Decision decision, Letter.Declined it, DateTimeOffset at) =>
        (it.Parent is null ? decision.After.Network.Asked is not null : decision.After.Network is { Leaving: false, Wanted.Unit: var wanted } && wanted == it.Parent)
            ? decision.With(new PlaceDeclined(at, it.Why, it.Parent))
            : decision;

    /// <summary>It asked, thought better of it and asked again, before it was taken in: the second question may come behind the answer.</summary>
    private static Decision Settled(Decision decision, UnitId unit, DateTimeOffset at) =>
        decision.After.Network.Waiting.Find(unit) is { Taken: false } ? decision.With(new PartDeclined(at, unit, Refusal.NotWanted)) : decision;

    /// <summary>Where nobody is asked, or one alone who could only ask themselves, nobody's consent is missing.</summary>
    private static Decision Wanted(Decision decision, Letter.WantsIn it, DateTimeOffset at) =>
        decision.After.Members.Values.Count(member => member.Asked) > 1
            ? decision.With(new PartWaits(at, it.Unit, it.Name, it.Kind))
            : decision.With(new PartTaken(at, Proposal: null, it.Unit, it.Name, it.Kind));
}
