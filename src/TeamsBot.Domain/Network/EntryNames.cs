using System.Collections.Immutable;

namespace TeamsBot.Domain.Network;

/// <summary>The units of an organisation by what they are called, so that a name is found without looking at all of them.</summary>
internal sealed record EntryNames
{
    private static readonly EntryNames Empty = new();

    private ImmutableDictionary<string, ImmutableSortedSet<UnitId>> Skeletons { get; init; } = ImmutableDictionary.Create<string, ImmutableSortedSet<UnitId>>(StringComparer.Ordinal);

    private ImmutableDictionary<string, UnitId> Slugs { get; init; } = ImmutableDictionary.Create<string, UnitId>(StringComparer.Ordinal);

    public static EntryNames Of(ValueMap<UnitId, Entry> entries) => entries.Values.Aggregate(Empty, (names, entry) => names.With(entry));

    public EntryNames With(Entry entry)
    {
        var skeleton = UnitName.Skeleton(entry.Position.Name);
        return new() { Skeletons = Skeletons.SetItem(skeleton, Skeletons.GetValueOrDefault(skeleton, []).Add(entry.Unit)), Slugs = Slugs.SetItem(entry.Position.Slug, entry.Unit) };
    }

    public EntryNames Without(Entry entry)
    {
        var skeleton = UnitName.Skeleton(entry.Position.Name);
        var others = Skeletons.GetValueOrDefault(skeleton, []).Remove(entry.Unit);
        return new() { Skeletons = others.IsEmpty ? Skeletons.Remove(skeleton) : Skeletons.SetItem(skeleton, others), Slugs = Slugs.Remove(entry.Position.Slug) };
    }

    /// <summary>The unit whose name looks like this one; null if there is none.</summary>
    public UnitId? Named(string name) => Skeletons.GetValueOrDefault(UnitName.Skeleton(name), []) is [var first, ..] ? first : null;

    /// <summary>Whether the name looks like that of any other unit than this one.</summary>
    public bool IsTaken(string name, UnitId unit) => Skeletons.GetValueOrDefault(UnitName.Skeleton(name), []) is var named && named.Count > (named.Contains(unit) ? 1 : 0);

    public UnitId? WithSlug(string slug) => Slugs.TryGetValue(slug, out var unit) ? unit : null;
}
