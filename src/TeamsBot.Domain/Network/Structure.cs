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

        if (RefuseName(name) is { } unfit)
        {
            return unfit;
        }

        return Vacancy(organization, kind, name) is { } vacancy ? RefuseTaking(organization, vacancy, parent)
            : organization.Names.Named(name) is not null ? Refusal.NameTaken
            : parent is { } whole ? RefusePart(organization, kind, whole)
            : kind == UnitKind.Chapter ? Refusal.ChapterNeedsTribe
            : null;
    }

    /// <summary>The entry of that kind and name that was imported, and that no conversation has taken over; null if there is none.</summary>
    public static Entry? Vacancy(NetworkView organization, UnitKind kind, string name) =>
        organization.Names.Named(name) is { } unit && organization.Entries[unit] is { Vacant: true } entry && entry.Position.Kind == kind ? entry : null;

    /// <summary>Whether an entry that an import made or corrected can be in the network like that, beside all others and with those within it.</summary>
    internal static bool Fits(NetworkView organization, Entry entry) =>
        RefuseName(entry.Position.Name) is null
        && !organization.Names.IsTaken(entry.Position.Name, entry.Unit)
        && FitsWhole(organization, entry)
        && !((entry.Parent ?? entry.Wanted) is { } whole && IsWithin(organization, whole, entry.Unit));

    /// <summary>Whether whatever is part of the unit, or is to be, may be part of this kind.</summary>
    internal static bool FitsParts(NetworkView organization, UnitId unit, UnitKind kind) =>
        organization.Entries.Values.All(entry => (entry.Parent != unit && entry.Wanted != unit) || MayBePartOf(entry.Position.Kind, kind));

    private static bool FitsWhole(NetworkView organization, Entry entry) => (entry.Parent ?? entry.Wanted) is { } whole
        ? organization.Entries.Find(whole) is { } there && MayBePartOf(entry.Position.Kind, there.Position.Kind)
        : entry.Position.Kind != UnitKind.Chapter;

    /// <summary>Why a unit can't be called so; null if it can.</summary>
    public static Refusal? RefuseName(NetworkView organization, UnitId unit, string name) =>
        RefuseName(name) ?? (organization.Names.Named(name) is { } named && named != unit ? Refusal.NameTaken : null);

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
        var slug = UnitName.Slug(name);
        return Enumerable.Range(1, organization.Entries.Count + 1)
            .Select(number => number == 1 ? slug : UnitName.Numbered(slug, number))
            .First(candidate => organization.Names.WithSlug(candidate) is null);
    }

    /// <summary>The unit that people mean by a name or slug; null if there is none. A slug outlives its name, so what is called so now comes first.</summary>
    public static Entry? Find(NetworkView organization, string name) =>
        (organization.Names.Named(name) ?? WithSlug(organization, name)) is { } unit ? organization.Entries[unit] : null;

    /// <summary>The unit of an address such as payments/P-17, in which cards write the slug; null if there is none.</summary>
    public static Entry? Addressed(NetworkView organization, string slug) =>
        (WithSlug(organization, slug) ?? organization.Names.Named(slug)) is { } unit ? organization.Entries[unit] : null;

    private static UnitId? WithSlug(NetworkView organization, string name) => organization.Names.WithSlug(name.Trim().ToLowerInvariant());

    private static Refusal? RefusePart(NetworkView organization, UnitKind kind, UnitId parent) =>
        organization.Entries.Find(parent) is not { } whole ? Refusal.UnknownUnit
        : !MayBePartOf(kind, whole.Position.Kind) ? Refusal.WrongParent
        : whole.Vacant ? Refusal.ParentVacant
        : null;

    /// <summary>Whoever takes an entry over keeps its place, or wants another.</summary>
    private static Refusal? RefuseTaking(NetworkView organization, Entry vacancy, UnitId? parent) =>
        parent is not { } whole || whole == vacancy.Parent || whole == vacancy.Wanted ? null
        : RefusePart(organization, vacancy.Position.Kind, whole) is { } refusal ? refusal
        : IsWithin(organization, whole, vacancy.Unit) ? Refusal.UnitCycle
        : null;

    /// <summary>True if the unit is the other, or within it at any depth. What is only tried out may have a ring above it, so the way up ends.</summary>
    private static bool IsWithin(NetworkView organization, UnitId unit, UnitId other)
    {
        var left = organization.Entries.Count;
        for (UnitId? at = unit; at is { } here && left >= 0; at = organization.Entries.Find(here)?.Parent, left--)
        {
            if (here == other)
            {
                return true;
            }
        }

        return false;
    }
}
