using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>The units of an organisation as rows of a file.</summary>
public static class NetworkFilesThere
{
    /// <summary>All of them. What only wants to be part of another is not yet, but for a chapter, which is nothing without, and what has no conversation in which to want anything.</summary>
    public static IReadOnlyList<UnitRow> Rows(Domain.Network.NetworkView organization) =>
        [.. organization.Entries.Values.Select(entry => new UnitRow(entry.Position.Slug, entry.Position.Name, entry.Position.Kind, Parent(organization, entry), entry.Position.Purpose.ReplaceLineEndings("\n").Trim()))];

    /// <summary>The slugs of those that have a conversation.</summary>
    public static IReadOnlySet<string> Live(Domain.Network.NetworkView organization) =>
        organization.Entries.Values.Where(entry => !entry.Vacant).Select(entry => entry.Position.Slug).ToHashSet(StringComparer.Ordinal);

    private static string? Parent(Domain.Network.NetworkView organization, Entry entry) =>
        (entry.Parent ?? (entry.Vacant || entry.Position.Kind == UnitKind.Chapter ? entry.Wanted : null)) is { } parent ? organization.Entries.Find(parent)?.Position.Slug : null;
}
