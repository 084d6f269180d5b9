namespace TeamsBot.Domain.Network;

/// <summary>A letter and where it goes.</summary>
/// <param name="To">Null for the organisation.</param>
public sealed record Addressed(UnitId? To, Letter Letter);

/// <summary>Which letters follow from what happened in a unit: all that units ever tell each other.</summary>
public static class Letters
{
    /// <summary>Letters that one fact brings at most: a transaction holds a hundred rows.</summary>
    private const int PartsAtOnce = 40;

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
                NetworkEvent.NameGiven it => Renamed(after.Network, parent, it.Name),
                NetworkEvent it => Of(before, after, it),
                HealthChecks.HealthEvent it => HealthSharing.Letters(it),
                Proposals.ProposalEvent it => [.. ReferralLetters.Of(before, after, it), .. AdviceRequests.Letters(after, it)],
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
        NetworkEvent.NameAsked it => [new(null, new Letter.Rename(it.Name))],
        NetworkEvent.PurposeChanged it => [new(null, new Letter.Purposed(it.Purpose))],
        NetworkEvent.LeaveAsked => [new(null, new Letter.Leave())],
        NetworkEvent.PartRefused it => [new(null, new Letter.Refuse(it.Unit))],
        NetworkEvent.HealthSharingChanged it => [new(it.With, new Letter.SharesHealth(it.On))],
        NetworkEvent.EntryRenamed it => [new(it.Unit, new Letter.Named(it.Name))],
        NetworkEvent.NameDeclined it when after.Network.Entries.Find(it.Unit) is { Position.Name: var kept } => [new(it.Unit, new Letter.NotNamed(it.Name, kept, it.Why))],
        NetworkEvent.UnitLeft it => [.. Unwanted(before.Network.Entries.Find(it.Unit)), new(it.Unit, new Letter.Left())],
        NetworkEvent.UnitEntered it => Entered(after, it),
        NetworkEvent.EntryTaken it => Taken(after, it),
        NetworkEvent.PartsTold it => Told(after, it),
        NetworkEvent.UnitCorrected it when before.Network.Entries.Find(it.Unit)?.Position.Name != it.Name && NetworkRules.HasLivingParts(after.Network, it.Unit) => [new(null, new Letter.TellParts(it.Unit, After: null))],
        NetworkEvent.EntryDeclined it => [.. Unwanted(before.Network.Entries.Find(it.Unit)), new(it.Unit, new Letter.Declined(it.Why, it.Parent))],
        NetworkEvent.UnitMoved it when after.Network.Entries.Find(it.Parent) is { Position: var whole } => [new(it.Unit, new Letter.Moved(it.Parent, whole.Name, whole.Kind)), new(it.Parent, new Letter.Settled(it.Unit))],
        NetworkEvent.UnitWanted it when before.Network.Entries[it.Unit] is var unit => [.. Unwanted(unit), new(it.Parent, new Letter.WantsIn(unit.Unit, unit.Position.Name, unit.Position.Kind))],
        NetworkEvent.DependencySaid it => Depends(after, it),
        NetworkEvent.DependentSaid { Level: not DependencyLevel.None } it when !before.Network.Dependents.ContainsKey(it.From) => [new(it.From, new Letter.Called(after.Name))],
        NetworkEvent.BlockStands it => Blocked(after, it),
        NetworkEvent.BlockTold { PassTo: { } whole } it => [new(whole, new Letter.Blocked(it.From, it.Name, it.On, it.OnName, it.Since, Passes: false, ToldTo: null))],
        NetworkEvent.AdviceGiven it => [new(it.To, new Letter.Advise(it.Proposal, after.Name, after.Members[it.By].Name, it.Text))],
        NetworkEvent.ReferralDeclined it => [new(it.From, new Letter.Answered(it.Proposal, Agreement: null, Text: null, Proposals.ReturnReason.NotTaken))],
        NetworkEvent.HomeAsked { Moving.There: { } there } => [new(there, new Letter.StandFor())],
        NetworkEvent.StoodFor it => [new(it.Unit, new Letter.Stands())],
        NetworkEvent.StandingDeclined it => [new(it.Unit, new Letter.StandsNot(it.Why))],
        NetworkEvent.MoveDeclined it => [new(it.Parent, new Letter.NotTaken(it.Unit, it.Why)), new(it.Unit, new Letter.Declined(it.Why, it.Parent))],
        _ => [],
    };

    /// <summary>The units that are part of this one hear it from the organisation.</summary>
    private static IEnumerable<Addressed> Renamed(NetworkView network, Neighbour? parent, string name) =>
    [
        .. parent is null ? (Addressed[])[] : [new(parent.Unit, new Letter.Rename(name))],
        .. network.Dependencies.Keys.Union(network.Dependents.Keys).Order().Select(unit => new Addressed(unit, new Letter.Called(name))),
    ];

    private static IEnumerable<Addressed> Entered(Unit organization, NetworkEvent.UnitEntered it)
    {
        var wanted = it.Wanted is { } parent && organization.Network.Entries.Find(parent) is { } whole ? new Wanted(parent, whole.Position.Name) : null;
        yield return new(it.Unit, new Letter.Entered(it.Kind, it.Name, it.Purpose, it.Slug, wanted));
        if (wanted is not null)
        {
            yield return new(wanted.Unit, new Letter.WantsIn(it.Unit, it.Name, it.Kind));
        }
    }

    /// <summary>The reason is for the other unit alone.</summary>
    private static IEnumerable<Addressed> Depends(Unit unit, NetworkEvent.DependencySaid it) =>
    [
        new(it.On, new Letter.Depends(it.On, unit.Name, it.Level, it.Reason)),
        new(null, new Letter.Depends(it.On, unit.Name, it.Level, Reason: null)),
    ];

    private static IEnumerable<Addressed> Blocked(Unit unit, NetworkEvent.BlockStands it)
    {
        // It may have gone better in the very decision that brought the time at which it stood.
        if (unit.Network.Dependencies.Find(it.On) is not { } dependency)
        {
            return [];
        }

        var parent = unit.Network.Parent?.Unit;
        var letter = new Letter.Blocked(From: null, unit.Name, it.On, dependency.Name, it.Since, Passes: false, parent);
        return
        [
            .. parent is { } whole && whole != it.On ? (Addressed[])[new(whole, letter)] : [],
            new(it.On, letter with { Passes = true }),
        ];
    }

    /// <summary>As if it had entered, but that its place among others is known.</summary>
    private static IEnumerable<Addressed> Taken(Unit organization, NetworkEvent.EntryTaken it)
    {
        var (entries, entry) = (organization.Network.Entries, organization.Network.Entries[it.By]);
        var (position, wanted) = (entry.Position, entry.Wanted is { } asked ? entries.Find(asked) : null);
        var whole = entry.Parent is { } parent ? entries.Find(parent) : null;
        yield return new(it.By, new Letter.Entered(position.Kind, position.Name, position.Purpose, position.Slug, Named(wanted), whole is { Vacant: true } ? Named(whole) : null));
        if (wanted is not null)
        {
            yield return new(wanted.Unit, new Letter.WantsIn(it.By, position.Name, position.Kind));
        }

        if (whole is { Vacant: false })
        {
            yield return new(it.By, new Letter.Moved(whole.Unit, whole.Position.Name, whole.Position.Kind));
        }
    }

    private static Wanted? Named(Entry? entry) => entry is null ? null : new(entry.Unit, entry.Position.Name);

    /// <summary>Those that have a conversation hear that what they are part of has one too, or is called otherwise.</summary>
    private static IEnumerable<Addressed> Told(Unit organization, NetworkEvent.PartsTold it)
    {
        var (position, vacant) = (organization.Network.Entries[it.Unit].Position, organization.Network.Entries[it.Unit].Vacant);
        var parts = organization.Network.Entries.Values.Where(entry => entry.Parent == it.Unit && !entry.Vacant && (it.After is not { } after || entry.Unit > after)).Take(PartsAtOnce + 1).ToList();
        foreach (var part in parts.Take(PartsAtOnce))
        {
            yield return new(part.Unit, vacant ? new Letter.Called(position.Name, it.Unit) : new Letter.Moved(it.Unit, position.Name, position.Kind));
        }

        if (parts.Count > PartsAtOnce)
        {
            yield return new(null, new Letter.TellParts(it.Unit, parts[PartsAtOnce - 1].Unit));
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
            .. (Shares(after, left) ? PeopleLetters.Gone(before, after) : []).Select(gone => new Addressed(left.Unit, gone)),
            new(left.Unit, new Letter.Departed()),
        ];

    private static IEnumerable<Addressed> Moved(Unit before, Unit after, Neighbour? left, NetworkEvent.ParentChanged it)
    {
        foreach (var departing in Left(before, after, left))
        {
            yield return departing;
        }

        yield return new(it.Parent, new Letter.Arrived(after.Name, after.Network.Position!.Kind));
        foreach (var come in Shares(after, new(it.Parent, it.Name, it.Kind)) ? PeopleLetters.Everybody(after) : [])
        {
            yield return new(it.Parent, come);
        }
    }

    /// <summary>The people of a tribe are those of its squads, and of the tribes in it.</summary>
    private static bool Shares(Unit part, Neighbour whole) => whole.Kind == UnitKind.Tribe && part.Network.Position is { Kind: UnitKind.Squad or UnitKind.Tribe };
}
