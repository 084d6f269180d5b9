using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>
/// One line of what the map shows, for who can't see it: a tribe or circle and the units in it. Without a head it is the guilds, or the units without a parent.
/// The numbers are of the head and its units together, whatever their depth.
/// </summary>
public sealed record MapGroup(MapUnit? Head, IReadOnlyList<MapUnit> Units, int Squads, int OpenDecisions, int Blocks);

/// <summary>The map without its picture.</summary>
internal static class MapGroups
{
    /// <summary>
    /// Tribes and circles first, then the units without a parent, then the guilds. Of one unit, the group of that unit alone; where not the whole of
    /// it is shown, first what lies directly in it and contains nothing, and then what does.
    /// </summary>
    public static IReadOnlyList<MapGroup> Of(MapForest forest, MapUnit? one, bool whole)
    {
        if (one is not null)
        {
            List<MapUnit> within = [.. whole ? [] : forest.Children(one).Where(forest.IsContainer)];
            var all = Group(forest, one);
            return [within is [] ? all : all with { Units = [.. forest.Children(one).Except(within)] }, .. within.Select(head => Group(forest, head))];
        }

        List<MapUnit> heads = [.. forest.Roots.Where(unit => unit.Kind is UnitKind.Tribe or UnitKind.Circle)];
        List<MapUnit> guilds = [.. forest.Roots.Where(unit => unit.Kind == UnitKind.Guild)];
        List<MapUnit> loose = [.. forest.Roots.Except(heads).Except(guilds)];
        return [.. heads.Select(head => Group(forest, head)), .. Group(forest, loose), .. Group(forest, guilds)];
    }

    private static MapGroup Group(MapForest forest, MapUnit head)
    {
        List<MapUnit> family = [.. forest.Family(head)];
        return new(head, [.. family.Skip(1)], family.Count(IsSquad), family.Sum(unit => unit.OpenDecisions), family.Sum(forest.BlocksOf));
    }

    private static MapGroup[] Group(MapForest forest, List<MapUnit> units) =>
        units is [] ? [] : [new(null, units, units.Count(IsSquad), units.Sum(unit => unit.OpenDecisions), units.Sum(forest.BlocksOf))];

    private static bool IsSquad(MapUnit unit) => unit.Kind == UnitKind.Squad;
}
