using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>The network of units as files: read with every fault by its row, written so that reading gives the same again.</summary>
public static class NetworkFiles
{
    /// <summary>A file has at most so many bytes.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    public const int MostUnits = 5_000;
    public const int MostPeople = 100_000;

    private static readonly string[] UnitColumns = ["slug", "name", "kind", "parent", "purpose"];
    private static readonly string[] PersonColumns = ["unit", "email_or_aad_id", "name"];

    /// <summary>
    /// Reads units.csv and people.csv, as far as there are such files. Never throws on what is in them. <paramref name="existing"/> are the units that the network has already;
    /// those in <paramref name="live"/>, by their slugs, have a conversation, so that they decide for themselves: a row with the slug of one must be the same as it.
    /// </summary>
    public static NetworkImport Read(byte[]? units, byte[]? people, IReadOnlyList<UnitRow> existing, IReadOnlySet<string>? live = null)
    {
        var faults = new NetworkFilesFaults();
        var unread = new HashSet<string>(StringComparer.Ordinal);
        List<(int Row, UnitRow Unit)> unitRows = [.. units is not null ? ReadUnits(units, unread, faults) : []];
        List<(int Row, PersonRow Person)> peopleRows = [.. people is not null ? ReadPeople(people, faults) : []];
        if (!faults.Stopped(NetworkFile.Units))
        {
            new NetworkFilesRules(unitRows, existing, live ?? new HashSet<string>(), unread, faults).Check(peopleRows);
        }

        return new([.. unitRows.Select(row => row.Unit)], [.. peopleRows.Select(row => row.Person)], [.. faults.InOrder], [.. faults.Warnings]);
    }

    /// <param name="units">The file.</param>
    /// <param name="unread">Where the slugs of rows go that have faults.</param>
    /// <param name="faults">Where faults go.</param>
    private static IEnumerable<(int Row, UnitRow Unit)> ReadUnits(byte[] units, HashSet<string> unread, NetworkFilesFaults faults)
    {
        foreach (var row in new NetworkFilesTable(NetworkFile.Units, UnitColumns, MostUnits, faults).Rows(units))
        {
            if (row.Whole && NetworkFilesFields.Unit(row, faults) is { } unit)
            {
                yield return (row.Number, unit);
            }
            else if (row.Fields[0].Trim() is { Length: > 0 } slug && !unread.Add(slug))
            {
                faults.Add(NetworkFile.Units, row.Number, "slug", FaultKind.DuplicateSlug, slug);
            }
        }
    }

    private static IEnumerable<(int Row, PersonRow Person)> ReadPeople(byte[] people, NetworkFilesFaults faults)
    {
        foreach (var row in new NetworkFilesTable(NetworkFile.People, PersonColumns, MostPeople, faults).Rows(people))
        {
            if (row.Whole && NetworkFilesFields.Person(row, faults) is { } person)
            {
                yield return (row.Number, person);
            }
        }
    }

    /// <summary>Writes the network: parents before children, then by slug; people by unit and person.</summary>
    public static NetworkExport Write(IReadOnlyList<UnitRow> units, IReadOnlyList<PersonRow> people)
    {
        UnitRow[] sortedUnits = [.. InDepth(units)];
        PersonRow[] sortedPeople = [.. people.OrderBy(person => person.Unit, StringComparer.Ordinal).ThenBy(person => person.Person, StringComparer.Ordinal)];
        return new(
            NetworkFilesWriter.Table(UnitColumns, sortedUnits.Select(unit => new[] { unit.Slug, unit.Name, NetworkFilesFields.Word(unit.Kind), unit.Parent ?? "", unit.Purpose })),
            NetworkFilesWriter.Table(PersonColumns, sortedPeople.Select(person => new[] { person.Unit, person.Person, person.Name })),
            JsonSerializer.SerializeToUtf8Bytes(new(sortedUnits, sortedPeople), NetworkJson.Default.NetworkDocument));
    }

    /// <summary>Parents before children, then by slug.</summary>
    internal static IEnumerable<UnitRow> InDepth(IReadOnlyList<UnitRow> units)
    {
        var parents = units.DistinctBy(unit => unit.Slug).ToDictionary(unit => unit.Slug, unit => unit.Parent, StringComparer.Ordinal);
        return units.OrderBy(unit => Depth(unit.Parent, parents)).ThenBy(unit => unit.Slug, StringComparer.Ordinal);
    }

    private static int Depth(string? parent, Dictionary<string, string?> parents)
    {
        var depth = 0;
        while (parent is not null && depth < parents.Count && parents.TryGetValue(parent, out parent))
        {
            depth++;
        }

        return depth;
    }
}

/// <summary>The network as one JSON document.</summary>
public sealed record NetworkDocument(IReadOnlyList<UnitRow> Units, IReadOnlyList<PersonRow> People);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Converters = [typeof(KindWords)])]
[JsonSerializable(typeof(NetworkDocument))]
internal sealed partial class NetworkJson : JsonSerializerContext;

/// <summary>Kinds of units as the words that stand in the files.</summary>
internal sealed class KindWords() : JsonStringEnumConverter<UnitKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
