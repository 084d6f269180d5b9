using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage;

namespace TeamsBot.Network;

/// <summary>What would come of files: what is known beforehand, by which somebody decides whether it is to be.</summary>
/// <param name="Units">New ones.</param>
/// <param name="Corrected">Units without a conversation that the file has otherwise than the network.</param>
/// <param name="People">Who is to be in units without a conversation, and was not before.</param>
/// <param name="Same">Rows that say what is there already.</param>
/// <param name="Apart">Rows of people whose unit has a conversation: they change nothing.</param>
/// <param name="Steps">In how many steps; none if nothing is new, or something is wrong.</param>
/// <param name="Language">In which the import is told.</param>
/// <param name="Until">When nobody can confirm it any more.</param>
public sealed record ImportPreview(string Import, int Units, int Corrected, int People, int Same, int Apart, int Steps, Language Language = Language.English, DateTimeOffset Until = default)
{
    /// <summary>All that is wrong. It is never stored: whoever wants it reads the files again.</summary>
    [JsonIgnore]
    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    /// <summary>All that is good to know; not stored either.</summary>
    [JsonIgnore]
    public IReadOnlyList<RowFault> Warnings { get; init; } = [];
}

/// <summary>The bytes of units.csv and people.csv, of which there is at least one.</summary>
public sealed record ImportFiles(byte[]? Units, byte[]? People);

/// <summary>One step of an import, as it is stored.</summary>
public sealed record ImportPart(IReadOnlyList<UnitRow> Units, IReadOnlyList<PersonRow> People);

/// <summary>An import in steps that fit into the store's rows and transactions.</summary>
public sealed record ImportPlan(ImportPreview Preview, KeptImport Kept)
{
    /// <summary>A fact and a row of state each, in a transaction of a hundred rows.</summary>
    private const int UnitsAStep = 30;

    private const int PeopleAStep = 100;
    private const int BytesAStep = 48 * 1024;

    /// <param name="organization">Whose.</param>
    /// <param name="network">What is there.</param>
    /// <param name="expected">Who will be in units without a conversation.</param>
    /// <param name="files">The files.</param>
    /// <param name="language">In which the import is told.</param>
    /// <param name="until">How long it can be confirmed.</param>
    public static ImportPlan Of(UnitKey organization, Domain.Network.NetworkView network, IReadOnlyList<ExpectedPerson> expected, ImportFiles files, Language language, DateTimeOffset until)
    {
        var (there, live) = (NetworkFilesThere.Rows(network), NetworkFilesThere.Live(network));
        var read = NetworkFiles.Read(files.Units, files.People, there, live);
        var (slugs, same) = (there.Select(row => row.Slug).ToHashSet(StringComparer.Ordinal), there.ToHashSet());
        var known = expected.Select(person => new PersonRow(person.Unit, person.Id, person.Name)).ToHashSet();
        var units = NetworkFiles.InDepth(read.Units).Where(row => !same.Contains(row)).ToList();
        var apart = read.People.Count(row => live.Contains(row.Unit));
        var people = read.People.Where(row => !live.Contains(row.Unit) && !known.Contains(row)).ToList();
        IReadOnlyList<byte[]> steps = read.Faults.Count > 0 ? [] : [.. Parts(units, people)];
        var corrected = units.Count(row => slugs.Contains(row.Slug));
        var preview = new ImportPreview("", units.Count - corrected, corrected, people.Count, read.Units.Count + read.People.Count - units.Count - people.Count - apart, apart, steps.Count, language);
        string[] parts = [organization.Value, Digest(About(preview)), Digest(files.Units), Digest(files.People), .. steps.Select(Digest)];
        var named = preview with { Import = Keys.Hash(26, parts), Until = until, Faults = read.Faults, Warnings = read.Warnings };
        return new(named, new(About(named), steps, files.Units, files.People));
    }

    private static byte[] About(ImportPreview preview) => JsonSerializer.SerializeToUtf8Bytes(preview, ImportJson.Default.ImportPreview);

    /// <summary>Units first, then people.</summary>
    private static IEnumerable<byte[]> Parts(IReadOnlyList<UnitRow> units, IReadOnlyList<PersonRow> people) =>
    [
        .. Some(units, UnitsAStep, unit => JsonSerializer.SerializeToUtf8Bytes(unit, ImportJson.Default.UnitRow).Length).Select(some => Part(new(some, []))),
        .. Some(people, PeopleAStep, person => JsonSerializer.SerializeToUtf8Bytes(person, ImportJson.Default.PersonRow).Length).Select(some => Part(new([], some))),
    ];

    private static IEnumerable<IReadOnlyList<T>> Some<T>(IReadOnlyList<T> rows, int most, Func<T, int> size)
    {
        var (some, bytes) = (new List<T>(), 0);
        foreach (var row in rows)
        {
            var more = size(row);
            if (some.Count == most || (some.Count > 0 && bytes + more > BytesAStep))
            {
                yield return some;
                (some, bytes) = ([], 0);
            }

            some.Add(row);
            bytes += more + 1;
        }

        if (some.Count > 0)
        {
            yield return some;
        }
    }

    private static byte[] Part(ImportPart part) => JsonSerializer.SerializeToUtf8Bytes(part, ImportJson.Default.ImportPart);

    private static string Digest(byte[]? bytes) => bytes is null ? "" : Convert.ToHexString(SHA256.HashData(bytes));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(KindWords)])]
[JsonSerializable(typeof(ImportPreview))]
[JsonSerializable(typeof(ImportPart))]
internal sealed partial class ImportJson : JsonSerializerContext;
