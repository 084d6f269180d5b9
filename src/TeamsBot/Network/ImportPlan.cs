using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage;

namespace TeamsBot.Network;

/// <summary>What would come of files: what is known beforehand, by which somebody decides whether it is to be.</summary>
/// <param name="Units">New ones.</param>
/// <param name="People">Who is to be in units without a conversation, and was not before.</param>
/// <param name="Same">Rows that say what is there already.</param>
/// <param name="Steps">In how many steps; none if nothing is new, or something is wrong.</param>
/// <param name="FaultCount">All of them; of many only the first are kept.</param>
/// <param name="Language">In which the import is told.</param>
public sealed record ImportPreview(string Import, int Units, int People, int Same, int Steps, int FaultCount, IReadOnlyList<RowFault> Faults, IReadOnlyList<RowFault> Warnings, Language Language = Language.English);

/// <summary>One step of an import, as it is stored.</summary>
public sealed record ImportPart(IReadOnlyList<UnitRow> Units, IReadOnlyList<PersonRow> People);

/// <summary>An import in steps that fit into the store's rows and transactions.</summary>
/// <param name="About">The preview, with as many faults as fit.</param>
public sealed record ImportPlan(ImportPreview Preview, byte[] About, IReadOnlyList<byte[]> Steps)
{
    /// <summary>A fact and a row of state each, in a transaction of a hundred rows.</summary>
    private const int UnitsAStep = 40;

    private const int PeopleAStep = 100;
    private const int BytesAStep = 48 * 1024;

    /// <summary>Faults that are kept with what is stored.</summary>
    private const int FaultsKept = 48;

    /// <param name="organization">Whose.</param>
    /// <param name="network">What is there.</param>
    /// <param name="expected">Who will be in units without a conversation.</param>
    /// <param name="read">What the files say.</param>
    /// <param name="language">In which the import is told.</param>
    public static ImportPlan Of(UnitKey organization, Domain.Network.NetworkView network, IReadOnlyList<ExpectedPerson> expected, NetworkImport read, Language language)
    {
        var (there, live) = (NetworkFilesThere.Rows(network).Select(row => row.Slug).ToHashSet(StringComparer.Ordinal), NetworkFilesThere.Live(network));
        var known = expected.Select(person => new PersonRow(person.Unit, person.Id, person.Name)).ToHashSet();
        var units = NetworkFiles.InDepth([.. read.Units.Where(row => !there.Contains(row.Slug))]).ToList();
        var people = read.People.Where(row => !live.Contains(row.Unit) && !known.Contains(row)).ToList();
        IReadOnlyList<byte[]> steps = read.Faults.Count > 0 ? [] : [.. Parts(units, people)];
        var preview = new ImportPreview("", units.Count, people.Count, read.Units.Count + read.People.Count - units.Count - people.Count, steps.Count, read.Faults.Count, read.Faults, read.Warnings, language);
        var kept = preview with { Faults = [.. read.Faults.Take(FaultsKept)], Warnings = [.. read.Warnings.Take(FaultsKept)] };
        var import = Keys.Hash(26, [organization.Value, Digest(JsonSerializer.SerializeToUtf8Bytes(kept, ImportJson.Default.ImportPreview)), .. steps.Select(Digest)]);
        return new(preview with { Import = import }, JsonSerializer.SerializeToUtf8Bytes(kept with { Import = import }, ImportJson.Default.ImportPreview), steps);
    }

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

    private static string Digest(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(KindWords)])]
[JsonSerializable(typeof(ImportPreview))]
[JsonSerializable(typeof(ImportPart))]
internal sealed partial class ImportJson : JsonSerializerContext;
