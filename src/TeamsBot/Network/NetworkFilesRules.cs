using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>What rows have to be to one another and to the network that is there.</summary>
internal sealed class NetworkFilesRules
{
    private readonly Dictionary<string, UnitRow> _all;
    private readonly Dictionary<string, UnitRow> _own = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<(int Row, UnitRow Unit)> _units;
    private readonly Dictionary<string, UnitRow> _there = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _live;
    private readonly HashSet<string> _unread;
    private readonly NetworkFilesFaults _faults;

    /// <param name="units">The rows of the file.</param>
    /// <param name="existing">The units of the network.</param>
    /// <param name="live">The slugs of those that have a conversation.</param>
    /// <param name="unread">Slugs of rows that have faults already: they are there, but nothing is known about them.</param>
    /// <param name="faults">Where faults go.</param>
    public NetworkFilesRules(IReadOnlyList<(int Row, UnitRow Unit)> units, IReadOnlyList<UnitRow> existing, IReadOnlySet<string> live, HashSet<string> unread, NetworkFilesFaults faults)
    {
        (_units, _live, _unread, _faults) = (units, live, unread, faults);
        foreach (var (row, unit) in units)
        {
            if (!_own.TryAdd(unit.Slug, unit))
            {
                faults.Add(NetworkFile.Units, row, "slug", FaultKind.DuplicateSlug, unit.Slug);
            }
        }

        _all = new(_own, StringComparer.Ordinal);
        foreach (var unit in existing)
        {
            _there[unit.Slug] = unit;
            _all.TryAdd(unit.Slug, unit);
        }
    }

    public void Check(IReadOnlyList<(int Row, PersonRow Person)> people)
    {
        var taken = _all.Values.Where(unit => !_own.ContainsKey(unit.Slug)).Select(unit => UnitName.Skeleton(unit.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var (row, unit) in _units)
        {
            if (!taken.Add(UnitName.Skeleton(unit.Name)))
            {
                _faults.Add(NetworkFile.Units, row, "name", FaultKind.NamesCollide, unit.Name);
            }

            if (ParentFault(unit) is { } fault)
            {
                _faults.Add(NetworkFile.Units, row, "parent", fault, unit.Parent ?? "");
            }
            else if (_there.GetValueOrDefault(unit.Slug) is { } there)
            {
                CheckAgainst(there, row, unit);
            }
            else
            {
                WarnOfAsking(row, unit);
            }
        }

        CheckPeople(people);
        new NetworkFilesSizes(_all, _live, _faults).Check(people);
    }

    /// <summary>What has no conversation is corrected, if whatever is part of it allows.</summary>
    private void CheckAgainst(UnitRow there, int row, UnitRow unit)
    {
        if (there == unit)
        {
            return;
        }

        if (_live.Contains(unit.Slug))
        {
            _faults.Add(NetworkFile.Units, row, "slug", FaultKind.ChangesUnit, unit.Slug);
        }
        else if (there.Kind != unit.Kind && _there.Values.FirstOrDefault(part => part.Parent == unit.Slug && !_own.ContainsKey(part.Slug) && !Structure.MayBePartOf(part.Kind, unit.Kind)) is { } unfit)
        {
            _faults.Add(NetworkFile.Units, row, "kind", FaultKind.PartsDontFit, unfit.Slug);
        }
        else
        {
            _faults.Warn(NetworkFile.Units, row, "slug", FaultKind.Corrects, unit.Slug);
            WarnOfAsking(row, there.Parent == unit.Parent ? unit with { Parent = null } : unit);
        }
    }

    private void WarnOfAsking(int row, UnitRow unit)
    {
        if (unit.Parent is { } parent && _live.Contains(parent))
        {
            _faults.Warn(NetworkFile.Units, row, "parent", FaultKind.ParentIsAsked, parent);
        }
    }

    private FaultKind? ParentFault(UnitRow unit) => unit switch
    {
        // One whose tribe did not take it in is there, and may stay.
        { Parent: null, Kind: UnitKind.Chapter } when _there.GetValueOrDefault(unit.Slug) != unit => FaultKind.ParentRequired,
        { Parent: null } => null,
        { Parent: { } slug } when _unread.Contains(slug) => null,
        { Parent: { } slug } when !_all.ContainsKey(slug) => FaultKind.UnknownParent,
        { Parent: { } slug } when !Structure.MayBePartOf(unit.Kind, _all[slug].Kind) => FaultKind.WrongParentKind,
        _ when ComesBack(unit) => FaultKind.ParentCycle,
        _ => null,
    };

    /// <summary>Whether the way up from the unit leads to itself. A ring above it that it is not on is not its fault.</summary>
    private bool ComesBack(UnitRow unit)
    {
        var steps = 0;
        for (var above = unit.Parent; above is not null && steps++ <= _all.Count; above = _all.GetValueOrDefault(above)?.Parent)
        {
            if (above == unit.Slug)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckPeople(IReadOnlyList<(int Row, PersonRow Person)> people)
    {
        var seen = new HashSet<(string, string)>();
        var homes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (row, person) in people)
        {
            if (!_all.ContainsKey(person.Unit) && !_unread.Contains(person.Unit))
            {
                _faults.Add(NetworkFile.People, row, "unit", FaultKind.UnknownUnit, person.Unit);
            }
            else if (!seen.Add((person.Unit, person.Person.ToUpperInvariant())))
            {
                _faults.Add(NetworkFile.People, row, "email_or_aad_id", FaultKind.PersonTwice, person.Person);
            }
            else if (_live.Contains(person.Unit))
            {
                _faults.Warn(NetworkFile.People, row, "unit", FaultKind.PeopleOfChannel, person.Unit);
            }
            else if (_all.GetValueOrDefault(person.Unit) is { Kind: UnitKind.Squad } && !homes.Add(person.Person))
            {
                _faults.Warn(NetworkFile.People, row, "unit", FaultKind.TwoHomes, person.Person);
            }
        }
    }
}
