using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Network;

/// <summary>A letter and where it goes.</summary>
/// <param name="To">Null for the organisation.</param>
public sealed record Addressed(UnitId? To, Letter Letter);

/// <summary>Which letters follow from what happened in a unit: all that units ever tell each other.</summary>
public static class Letters
{
    /// <param name="before">The unit before all of it.</param>
    /// <param name="after">The unit after all of it.</param>
    /// <param name="events">What happened, in its order.</param>
    public static IEnumerable<Addressed> Of(Unit before, Unit after, IReadOnlyList<UnitEvent> events) =>
        ReferenceEquals(after.Network, NetworkView.None) && !events.Any(happened => happened is NetworkEvent) ? [] : Following(before, after, events);

    private static IEnumerable<Addressed> Following(Unit before, Unit after, IReadOnlyList<UnitEvent> events)
    {
        var parent = before.Network.Parent;
        foreach (var happened in events)
        {
            var letters = happened switch
            {
                NetworkEvent.ParentChanged it => Moved(before, after, parent, it),
                NetworkEvent.ParentLeft => Left(before, after, parent),
                NetworkEvent.NameGiven it => parent is null ? [] : [new(parent.Unit, new Letter.Rename(it.Name))],
                NetworkEvent it => Of(before, after, it),
                Proposals.ProposalEvent it => ReferralLetters.Of(after, it),
                _ => [],
            };
            foreach (var letter in letters)
            {
                yield return letter;
            }

            parent = happened switch
            {
                NetworkEvent.ParentChanged moved => new(moved.Parent, moved.Name, moved.Kind),
                NetworkEvent.ParentLeft => null,
                _ => parent,
            };
        }

        // Whoever is new to the parent gets everybody; who came or left meanwhile is among them.
        if (parent is { } whole && Shares(after, whole) && before.Network.Parent?.Unit == whole.Unit)
        {
            foreach (var people in Changes(before, after))
            {
                yield return new(whole.Unit, people);
            }
        }
    }

    private static IEnumerable<Addressed> Of(Unit before, Unit after, NetworkEvent happened) => happened switch
    {
        NetworkEvent.SetUpAsked it => [new(null, new Letter.Enter(it.Kind, it.Name, it.Purpose, it.Under))],
        NetworkEvent.ParentWanted it => [new(null, new Letter.Want(it.Wanted.Unit))],
        NetworkEvent.PartTaken it => [new(null, new Letter.TakeIn(it.Unit))],
        NetworkEvent.NameAsked it => [new(null, new Letter.Rename(it.Name))],
        NetworkEvent.PurposeChanged it => [new(null, new Letter.Purposed(it.Purpose))],
        NetworkEvent.LeaveAsked => [new(null, new Letter.Leave())],
        NetworkEvent.PartRefused it => [new(null, new Letter.Refuse(it.Unit))],
        NetworkEvent.EntryRenamed it => [new(it.Unit, new Letter.Named(it.Name))],
        NetworkEvent.NameDeclined it when after.Network.Entries.Find(it.Unit) is { Position.Name: var kept } => [new(it.Unit, new Letter.NotNamed(it.Name, kept, it.Why))],
        NetworkEvent.UnitLeft it => [.. Unwanted(before.Network.Entries.Find(it.Unit)), new(it.Unit, new Letter.Left())],
        NetworkEvent.UnitEntered it => Entered(after, it),
        NetworkEvent.EntryDeclined it => [.. Unwanted(before.Network.Entries.Find(it.Unit)), new(it.Unit, new Letter.Declined(it.Why, it.Parent))],
        NetworkEvent.UnitMoved it when after.Network.Entries.Find(it.Parent) is { Position: var whole } => [new(it.Unit, new Letter.Moved(it.Parent, whole.Name, whole.Kind))],
        NetworkEvent.UnitWanted it when before.Network.Entries[it.Unit] is var unit => [.. Unwanted(unit), new(it.Parent, new Letter.WantsIn(unit.Unit, unit.Position.Name, unit.Position.Kind))],
        NetworkEvent.ReferralDeclined it => [new(it.From, new Letter.Answered(it.Proposal, Agreement: null, Text: null, Proposals.ReturnReason.NotTaken))],
        NetworkEvent.MoveDeclined it => [new(it.Parent, new Letter.NotTaken(it.Unit, it.Why)), new(it.Unit, new Letter.Declined(it.Why, it.Parent))],
        _ => [],
    };

    private static IEnumerable<Addressed> Entered(Unit organization, NetworkEvent.UnitEntered it)
    {
        var wanted = it.Wanted is { } parent && organization.Network.Entries.Find(parent) is { } whole ? new Wanted(parent, whole.Position.Name) : null;
        yield return new(it.Unit, new Letter.Entered(it.Kind, it.Name, it.Purpose, it.Slug, wanted));
        if (wanted is not null)
        {
            yield return new(wanted.Unit, new Letter.WantsIn(it.Unit, it.Name, it.Kind));
        }
    }

    /// <summary>Whoever wants something else does not want what it wanted before.</summary>
    private static IEnumerable<Addressed> Unwanted(Entry? unit) =>
        unit?.Wanted is { } other ? [new(other, new Letter.NotTaken(unit.Unit, Refusal.NotWanted))] : [];

    /// <summary>The people come after the unit, and leave before it.</summary>
    private static IEnumerable<Addressed> Left(Unit before, Unit after, Neighbour? left) => left is null
        ? []
        :
        [
            .. (Shares(after, left) ? Gone(before.Members.Values.Concat(after.Members.Values).Where(IsShared)) : []).Select(gone => new Addressed(left.Unit, gone)),
            new(left.Unit, new Letter.Departed()),
        ];

    private static IEnumerable<Addressed> Moved(Unit before, Unit after, Neighbour? left, NetworkEvent.ParentChanged it)
    {
        foreach (var departing in Left(before, after, left))
        {
            yield return departing;
        }

        yield return new(it.Parent, new Letter.Arrived(after.Name, after.Network.Position!.Kind));
        foreach (var come in Shares(after, new(it.Parent, it.Name, it.Kind)) ? Come(after.Members.Values.Where(IsShared)) : [])
        {
            yield return new(it.Parent, come);
        }
    }

    /// <summary>The people of a tribe are those of its squads, and of the tribes in it.</summary>
    private static bool Shares(Unit part, Neighbour whole) => whole.Kind == UnitKind.Tribe && part.Network.Position is { Kind: UnitKind.Squad or UnitKind.Tribe };

    /// <summary>Guests whom a squad asks are asked there alone.</summary>
    private static bool IsShared(Member member) => member is { Asked: true, Guest: false };

    private static IEnumerable<Letter.People> Changes(Unit before, Unit after)
    {
        if (ReferenceEquals(before.Members, after.Members))
        {
            return [];
        }

        var changed = after.Members.Values.Select(now => (Was: before.Members.Find(now.Id), Now: now)).Where(pair => !ReferenceEquals(pair.Was, pair.Now)).ToList();
        return
        [
            .. Come(changed.Where(pair => IsShared(pair.Now) && (pair.Was is null || !IsShared(pair.Was) || Person(pair.Was) != Person(pair.Now))).Select(pair => pair.Now)),
            .. Gone(changed.Where(pair => !IsShared(pair.Now) && pair.Was is not null && IsShared(pair.Was)).Select(pair => pair.Now)),
        ];
    }

    private static IEnumerable<Letter.People> Come(IEnumerable<Member> people) => people.Select(Person).Chunk(Limits.RosterStep).Select(some => new Letter.People(some, []));

    private static IEnumerable<Letter.People> Gone(IEnumerable<Member> people) =>
        people.Select(member => member.ObjectId).Distinct(StringComparer.OrdinalIgnoreCase).Chunk(Limits.RosterStep).Select(some => new Letter.People([], some));

    private static Person Person(Member member) => new(member.ObjectId, member.Name, member.Address);
}
