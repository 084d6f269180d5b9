namespace TeamsBot.Domain.Network;

/// <summary>The rules that hold between all units of an organisation. The organisation decides by them, and whoever asks is told by them beforehand.</summary>
public static class Structure
{
    /// <summary>Longest purpose, in characters.</summary>
    public const int PurposeLength = 500;

    /// <summary>Longest name that somebody gives a unit, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>What may be part of what: a squad of a tribe or circle, a chapter of a tribe, a tribe of a tribe, a circle of a circle; a guild of nothing.</summary>
    public static bool MayBePartOf(UnitKind part, UnitKind whole) => (part, whole) switch
    {
        (UnitKind.Squad, UnitKind.Tribe or UnitKind.Circle) => true,
        (UnitKind.Chapter, UnitKind.Tribe) => true,
        (UnitKind.Tribe, UnitKind.Tribe) => true,
        (UnitKind.Circle, UnitKind.Circle) => true,
        _ => false,
    };

    /// <summary>Why a unit can't be in the network like that; null if it can.</summary>
    public static Refusal? Refuse(NetworkView organization, UnitId unit, UnitKind kind, string name, UnitId? parent)
    {
        if (organization.Entries.ContainsKey(unit))
        {
            return Refusal.AlreadySetUp;
        }

        return RefuseName(organization, unit, name) is { } unfit ? unfit
            : parent is { } whole ? RefusePart(organization, kind, whole)
            : kind == UnitKind.Chapter ? Refusal.ChapterNeedsTribe
            : null;
    }

    /// <summary>Why a unit can't be called so; null if it can.</summary>
    public static Refusal? RefuseName(NetworkView organization, UnitId unit, string name)
    {
        var skeleton = UnitName.Skeleton(name);
        return RefuseName(name) ?? (organization.Entries.Values.Any(entry => entry.Unit != unit && UnitName.Skeleton(entry.Position.Name) == skeleton) ? Refusal.NameTaken : null);
    }

    /// <summary>Why no unit can be called so; null if one can.</summary>
    internal static Refusal? RefuseName(string name) => name.Length switch
    {
        0 => Refusal.UnitNameMissing,
        > NameLength => Refusal.UnitNameTooLong,
        _ => null,
    };

    /// <summary>Why one unit can't become part of another; null if it can.</summary>
    public static Refusal? RefuseMove(NetworkView organization, UnitId unit, UnitId parent) =>
        organization.Entries.Find(unit) is not { } entry ? Refusal.UnknownUnit
        : RefusePart(organization, entry.Position.Kind, parent) is { } refusal ? refusal
        : IsWithin(organization, parent, unit) ? Refusal.UnitCycle
        : null;

    /// <summary>A slug that no other unit has.</summary>
    public static string FreeSlug(NetworkView organization, string name)
    {
        var taken = organization.Entries.Values.Select(entry => entry.Position.Slug).ToHashSet(StringComparer.Ordinal);
        var slug = UnitName.Slug(name);
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => number == 1 ? slug : $"{slug[..Math.Min(slug.Length, UnitName.LongestSlug - 6)].TrimEnd('-')}-{number}")
            .First(candidate => !taken.Contains(candidate));
    }

    /// <summary>The unit that people mean by a name or slug; null if there is none.</summary>
    public static Entry? Find(NetworkView organization, string name)
    {
        var (slug, skeleton) = (name.Trim().ToLowerInvariant(), UnitName.Skeleton(name));
        return organization.Entries.Values.FirstOrDefault(entry => entry.Position.Slug == slug)
            ?? organization.Entries.Values.FirstOrDefault(entry => UnitName.Skeleton(entry.Position.Name) == skeleton);
    }

    private static Refusal? RefusePart(NetworkView organization, UnitKind kind, UnitId parent) =>
        organization.Entries.Find(parent) is not { } whole ? Refusal.UnknownUnit
        : MayBePartOf(kind, whole.Position.Kind) ? null
        : Refusal.WrongParent;

    /// <summary>True if the unit is the other, or within it at any depth.</summary>
    private static bool IsWithin(NetworkView organization, UnitId unit, UnitId other)
    {
        for (UnitId? at = unit; at is { } here; at = organization.Entries.Find(here)?.Parent)
        {
            if (here == other)
            {
                return true;
            }
        }

        return false;
    }
}
