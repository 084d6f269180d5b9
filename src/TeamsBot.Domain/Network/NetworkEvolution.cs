using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Domain.Network;

/// <summary>What each fact about the network makes of the unit.</summary>
internal static class NetworkEvolution
{
    internal static Unit Apply(Unit unit, NetworkEvent happened) => happened switch
    {
        PersonShared it => Shared(unit, it.Member, member => member with { Through = member.Through.Add(it.Through), PartedAt = null }),
        PersonUnshared it => Shared(unit, it.Member, member => Parts.Without(member, it)),
        NameGiven it => unit with { Name = it.Name, Network = After(unit.Network, it) },
        NameKept it => unit with { Name = it.Kept, Network = After(unit.Network, it) },
        SetUpAsked it => unit with { Waiting = null, Network = After(unit.Network, it) },
        Placed it => unit with { Name = it.Name, Network = After(unit.Network, it) },
        HealthSharingChanged or PartSharesHealth or PartHealthHeard => unit with { Network = HealthSharing.After(unit.Network, happened, unit.Size) },
        _ => unit with { Network = After(unit.Network, happened) },
    };

    private static NetworkView Stepped(NetworkView network, ImportStepped it)
    {
        var stepped = network.Importing is { } going ? going with { Done = it.Step, Left = going.Left + it.Left } : null;
        return stepped is { } && stepped.Done < stepped.Steps
            ? network with { Importing = stepped }
            : network with { Importing = null, Imported = stepped is null ? network.Imported : stepped with { Card = null } };
    }

    private static NetworkView After(NetworkView network, NetworkEvent happened) => happened switch
    {
        SetUpAsked it => network with { Asked = new(it.Kind, it.Name, it.Place) },
        Placed it => network with { Asked = null, Position = new(it.Kind, it.Name, it.Purpose, it.Slug), Wanted = it.Wanted, Awaited = it.Awaited },
        PlaceDeclined { Parent: null } => network with { Asked = null },
        PlaceDeclined => network with { Wanted = null },
        ParentWanted it => network with { Wanted = it.Wanted },
        PartWaits it => network with { Waiting = network.Waiting.With(it.Unit, new(it.Unit, it.Name, it.Kind)) },
        PartTaken it => network with { Waiting = network.Waiting.With(it.Unit, new(it.Unit, it.Name, it.Kind, Taken: true)) },
        PartDeclined it => network with { Waiting = network.Waiting.Without(it.Unit) },
        // It may have left and asked again already, which is heard from another.
        PartArrived it => network with { Parts = network.Parts.With(it.Unit, new(it.Unit, it.Name, it.Kind)), Waiting = network.Waiting.Find(it.Unit) is { Taken: true } ? network.Waiting.Without(it.Unit) : network.Waiting },
        PartDeparted it => network with { Parts = network.Parts.Without(it.Unit), Health = network.Health.Without(it.Unit) },
        ParentChanged it => network with { Parent = new(it.Parent, it.Name, it.Kind), Awaited = null, Wanted = network.Wanted?.Unit == it.Parent ? null : network.Wanted, HealthSharedSince = null },
        NeighbourNamed it => network.Called(it.Unit, it.Name),
        NameAsked it => network with { NameAsked = it.Name },
        NameGiven it => Named(network, it.Name, it.Name),
        NameKept it => Named(network, it.Name, it.Kept),
        PurposeChanged it => network with { Position = network.Position! with { Purpose = it.Purpose } },
        HomeAsked it => network with { Moving = it.Moving },
        HomeKept => network with { Moving = null },
        StoodFor it => network with { StandsFor = it.Unit },
        StandingDeclined => network,
        LeaveAsked => network with { Leaving = true, Wanted = null },
        ParentLeft => network with { Leaving = false, Parent = null, Awaited = null, HealthSharedSince = null },
        PartRefused it => network with { Waiting = network.Waiting.Without(it.Unit) },
        ReferralDeclined => network,
        AdviceWanted or AdviceGiven or AdviceClosed => AdviceRequests.After(network, happened),
        DependencySaid or DependenciesAsked or BlockStands or DependentSaid or BlockTold or EntryDepends => Dependencies.After(network, happened),
        _ => OfOrganization(network, happened),
    };

    private static NetworkView OfOrganization(NetworkView network, NetworkEvent happened) => happened switch
    {
        UnitEntered it => network.With(new Entry(it.Unit, new(it.Kind, it.Name, it.Purpose, it.Slug), Parent: null, it.Wanted)),
        UnitImported it => network.With(new Entry(it.Unit, new(it.Kind, it.Name, it.Purpose, it.Slug), it.Parent, it.Wanted, Vacant: true)),
        UnitCorrected it => Changed(network, it.Unit, entry => entry with { Position = new(it.Kind, it.Name, it.Purpose, entry.Position.Slug), Parent = it.Parent, Wanted = it.Wanted }),
        UnitRemoved it => network.Entries.Find(it.Unit) is { } entry ? network.Without(entry) : network,
        ImportAsked it => network with { Importing = new(it.Import, it.Steps, Done: 0, Left: 0, it.Card) },
        ImportStepped it => Stepped(network, it),
        EntryTaken it => Taken(network, it),
        PartsTold => network,
        EntryDeclined { Parent: null } or NameDeclined => network,
        EntryDeclined it => Changed(network, it.Unit, entry => entry with { Wanted = null }),
        EntryRenamed it => Changed(network, it.Unit, entry => entry with { Position = entry.Position with { Name = it.Name } }),
        EntryPurposeChanged it => Changed(network, it.Unit, entry => entry with { Position = entry.Position with { Purpose = it.Purpose } }),
        UnitLeft it => Changed(network, it.Unit, entry => entry with { Parent = null, Wanted = null }),
        UnitWanted it => Changed(network, it.Unit, entry => entry with { Wanted = it.Parent }),
        UnitMoved it => Changed(network, it.Unit, entry => entry with { Parent = it.Parent, Wanted = null }),
        MoveDeclined it => Changed(network, it.Unit, entry => entry.Wanted == it.Parent ? entry with { Wanted = null } : entry),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };

    /// <summary>Another name may have been asked for since.</summary>
    private static NetworkView Named(NetworkView network, string answered, string name) => network with
    {
        NameAsked = network.NameAsked == answered ? null : network.NameAsked,
        Position = network.Position! with { Name = name },
    };

    private static NetworkView Changed(NetworkView network, UnitId unit, Func<Entry, Entry> change) =>
        network.Entries.Find(unit) is { } entry ? network.With(change(entry)) : network;

    /// <summary>What was part of the entry is part of the unit that has taken it over.</summary>
    private static NetworkView Taken(NetworkView network, EntryTaken it)
    {
        var was = network.Entries[it.Unit];
        var entry = was with { Unit = it.By, Position = was.Position with { Purpose = it.Purpose }, Parent = it.Wanted is null ? was.Parent : null, Wanted = it.Wanted ?? was.Wanted, Vacant = false, Was = it.Unit };
        return network.Without(was).With(entry).Pointed(it.Unit, it.By);
    }

    private static Unit Shared(Unit unit, PersonId person, Func<Organization.Member, Organization.Member> change) =>
        unit with { Members = unit.Members.With(person, change(unit.Members[person])) };
}
