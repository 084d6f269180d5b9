using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Domain.Network;

/// <summary>What a unit needs of others: said by its people, told to the other, asked again after a month, and shown to everybody concerned when nothing goes on for two weeks.</summary>
public static class Dependencies
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 200;

    /// <summary>The most units of which one says how it goes with them.</summary>
    public const int Most = 20;

    /// <summary>The most units that need this one and are remembered, as all of them may have to be told something at once; the map shows all.</summary>
    private const int MostDependents = 40;
    private const int DaysUntilTold = 14;

    internal static Decision Say(Decision decision, NetworkCommand.Depend command, Member by, DateTimeOffset at)
    {
        var (network, reason) = (decision.After.Network, PlainText.CleanOrNull(command.Reason));
        var known = network.Dependencies.Find(command.On);
        return network.Position is null ? decision.Refuse(Refusal.NotSetUp)
            : reason?.Length > ReasonLength ? decision.Refuse(Refusal.BriefReasonTooLong)
            : reason is null && command.Level is DependencyLevel.Blocked or DependencyLevel.Slowed ? decision.Refuse(Refusal.ReasonMissing)
            : known is null && command.Level == DependencyLevel.None ? decision.Refuse(Refusal.NoDependency)
            : known is null && network.Dependencies.Count >= Most ? decision.Refuse(Refusal.TooManyDependencies)
            : decision.With(new DependencySaid(at, by.Id, command.On, command.Name, command.Level, command.Level == DependencyLevel.None ? null : reason));
    }

    /// <summary>Another unit says how it goes with this one.</summary>
    internal static Decision Heard(Decision decision, UnitId from, Letter.Depends letter, DateTimeOffset at) => !decision.After.Exists ? decision
        : decision.After.Network.Entries.ContainsKey(from)
        ? decision.With(new EntryDepends(at, from, letter.On, letter.Level))
        : decision.With(new DependentSaid(at, from, letter.Name, letter.Level, letter.Reason));

    /// <summary>Whoever is in the way tells the unit that it is part of, if nobody else does.</summary>
    internal static Decision Told(Decision decision, UnitId from, Letter.Blocked letter, DateTimeOffset at)
    {
        var parent = letter.Passes && decision.After.Network.Parent?.Unit is { } whole && whole != letter.ToldTo ? whole : (UnitId?)null;
        return decision.With(new BlockTold(at, letter.From ?? from, letter.Name, letter.On, letter.OnName, letter.Since, parent));
    }

    /// <summary>Asked on the morning of a working day.</summary>
    internal static Soonest Among(Soonest soonest, Unit unit)
    {
        foreach (var (_, dependency) in unit.Network.Dependencies)
        {
            if (dependency is { Level: DependencyLevel.Blocked, Told: false })
            {
                soonest = soonest.Or(StandsAt(unit, dependency), Stand);
            }

            soonest = soonest.Or(AskAt(unit, dependency), Ask);
        }

        return soonest;
    }

    internal static NetworkView After(NetworkView network, NetworkEvent happened) => happened switch
    {
        DependencySaid { Level: DependencyLevel.None } it => network with { Dependencies = network.Dependencies.Without(it.On) },
        DependencySaid it => network with { Dependencies = network.Dependencies.With(it.On, Said(network.Dependencies.Find(it.On), it)) },
        DependenciesAsked it => it.On.Aggregate(network, (next, on) => Changed(next, on, dependency => dependency with { AskedAt = it.At })),
        BlockStands it => Changed(network, it.On, dependency => dependency with { Told = true }),
        DependentSaid { Level: DependencyLevel.None } it => network with { Dependents = network.Dependents.Without(it.From) },
        DependentSaid it => Needed(network, it),
        BlockTold => network,
        EntryDepends it => network.Entries.Find(it.Unit) is { } entry ? network.With(entry with { Blocks = Blocks(entry, it) }) : network,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };

    private static Dependency Said(Dependency? known, DependencySaid it) =>
        known?.Level == it.Level ? known with { Name = it.Name, Reason = it.Reason ?? known.Reason, AskedAt = it.At } : new(it.On, it.Name, it.Level, it.Reason, it.At, it.At);

    private static NetworkView Needed(NetworkView network, DependentSaid it)
    {
        var known = network.Dependents.Find(it.From);
        return known is null && network.Dependents.Count >= MostDependents ? network : network with
        {
            Dependents = network.Dependents.With(it.From, new(it.From, it.Name, it.Level, it.Reason, known?.Level == it.Level ? known.Since : it.At)),
        };
    }

    private static ValueList<UnitId> Blocks(Entry entry, EntryDepends it)
    {
        ValueList<UnitId> others = [.. entry.Blocks.Where(on => on != it.On)];
        return it.Level == DependencyLevel.Blocked ? others.Add(it.On) : others;
    }

    private static NetworkView Changed(NetworkView network, UnitId on, Func<Dependency, Dependency> change) =>
        network.Dependencies.Find(on) is { } dependency ? network with { Dependencies = network.Dependencies.With(on, change(dependency)) } : network;

    private static DateTimeOffset StandsAt(Unit unit, Dependency dependency) => LookBacks.Moment(unit.Calendar, unit.Calendar.Day(dependency.Since).AddDays(DaysUntilTold));

    private static DateTimeOffset AskAt(Unit unit, Dependency dependency) => LookBacks.Moment(unit.Calendar, unit.Calendar.Day(dependency.AskedAt).AddMonths(1));

    private static Decision Stand(Decision decision, Due due)
    {
        var unit = decision.After;
        var stands = unit.Network.Dependencies.Values.First(each => each is { Level: DependencyLevel.Blocked, Told: false } && StandsAt(unit, each) <= due.At);
        return decision.With(new BlockStands(due.When(unit), stands.Unit, unit.Calendar.Day(stands.Since)));
    }

    /// <summary>All of one morning are asked about at once.</summary>
    private static Decision Ask(Decision decision, Due due)
    {
        var unit = decision.After;
        return decision.With(new DependenciesAsked(due.When(unit), [.. unit.Network.Dependencies.Values
            .Where(each => AskAt(unit, each) <= due.At).Select(each => each.Unit)]));
    }
}
