using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>Squads and tribes that get big: good to know, and no more. A tribe's people are those of its squads.</summary>
internal sealed class NetworkFilesSizes(IReadOnlyDictionary<string, UnitRow> units, IReadOnlySet<string> live, NetworkFilesFaults faults)
{
    private const int SquadIsBig = 9;
    private const int TribeIsBig = 100;

    private readonly Dictionary<string, HashSet<string>> _people = new(StringComparer.Ordinal);

    /// <summary>A squad and the tribes that it is within, as far as they are not big yet: nobody is counted where it tells nothing.</summary>
    private readonly Dictionary<string, List<UnitRow>> _counting = new(StringComparer.Ordinal);

    /// <summary>Warned of at the first person too many.</summary>
    public void Check(IReadOnlyList<(int Row, PersonRow Person)> people)
    {
        foreach (var (row, person) in people.Where(each => !live.Contains(each.Person.Unit)))
        {
            if (units.GetValueOrDefault(person.Unit) is { Kind: UnitKind.Squad } squad)
            {
                CountingOf(squad).RemoveAll(unit => IsBig(unit, row, person));
            }
        }
    }

    private List<UnitRow> CountingOf(UnitRow squad)
    {
        if (!_counting.TryGetValue(squad.Slug, out var counting))
        {
            _counting[squad.Slug] = counting = [squad, .. Above(squad)];
        }

        return counting;
    }

    private bool IsBig(UnitRow unit, int row, PersonRow person)
    {
        if (!_people.TryGetValue(unit.Slug, out var known))
        {
            _people[unit.Slug] = known = new(StringComparer.OrdinalIgnoreCase);
        }

        var most = unit.Kind == UnitKind.Squad ? SquadIsBig : TribeIsBig;
        if (known.Count > most)
        {
            return true;
        }

        known.Add(person.Person);
        if (known.Count <= most)
        {
            return false;
        }

        faults.Warn(NetworkFile.People, row, "unit", unit.Kind == UnitKind.Squad ? FaultKind.BigSquad : FaultKind.BigTribe, unit.Slug);
        return true;
    }

    /// <summary>The tribes that the squad is within. On a ring, which is a fault already, the way up ends.</summary>
    private IEnumerable<UnitRow> Above(UnitRow squad)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var above = squad.Parent; above is not null && seen.Add(above) && units.GetValueOrDefault(above) is { Kind: UnitKind.Tribe } tribe; above = tribe.Parent)
        {
            yield return tribe;
        }
    }
}
