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
                NetworkEvent it => Of(before, after, it),
                Proposals.ProposalEvent it => ReferralLetters.Of(after, it),
                MembershipEvent.UnitRenamed it when after.Network.Position is not null => Renamed(parent, it.Name),
                _ => [],
            };
            foreach (var letter in letters)
            {
                yield return letter;
            }

            parent = happened is NetworkEvent.ParentChanged moved ? new(moved.Parent, moved.Name, moved.Kind) : parent;
        }

        foreach (var letter in Downward.Of(before, after, events))
        {
            yield return letter;
        }

        // Whoever is new to the parent gets everybody; who came or left meanwhile is among them.
        if (parent is { } whole && Shares(after, whole) && before.Network.Parent?.Unit == whole.Unit)
        {
            foreach (var people in PeopleLetters.Changes(before, after))
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
    private static IEnumerable<Addressed> Moved(Unit before, Unit after, Neighbour? left, NetworkEvent.ParentChanged it)
    {
        if (left is not null)
        {
            foreach (var gone in Shares(after, left) ? PeopleLetters.Gone(before, after) : [])
            {
                yield return new(left.Unit, gone);
            }

            yield return new(left.Unit, new Letter.Departed());
        }

        yield return new(it.Parent, new Letter.Arrived(after.Name, after.Network.Position!.Kind));
        foreach (var come in Shares(after, new(it.Parent, it.Name, it.Kind)) ? PeopleLetters.Everybody(after) : [])
        {
            yield return new(it.Parent, come);
        }
    }

    private static IEnumerable<Addressed> Renamed(Neighbour? parent, string name)
    {
        yield return new(null, new Letter.Rename(name));
        if (parent is not null)
        {
            yield return new(parent.Unit, new Letter.Rename(name));
        }
    }

    /// <summary>The people of a tribe are those of its squads, and of the tribes in it.</summary>
    private static bool Shares(Unit part, Neighbour whole) => whole.Kind == UnitKind.Tribe && part.Network.Position is { Kind: UnitKind.Squad or UnitKind.Tribe };
}
