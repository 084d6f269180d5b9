using TeamsBot.Domain;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Network;

/// <summary>Writes the network of a tenant as files.</summary>
public sealed class Exporter(UnitStore units, Organizations organizations, Imports imports, Views views)
{
    private const int LongestName = 100;

    /// <summary>All units, and everybody in them: for whoever runs the program.</summary>
    public async Task<NetworkExport> AllAsync(string tenant, CancellationToken cancellationToken)
    {
        var network = await organizations.ReadAsync(tenant, cancellationToken);
        var people = new List<PersonRow>();
        foreach (var entry in network.Entries.Values.Where(entry => !entry.Vacant))
        {
            people.AddRange(People(entry.Position.Slug, await units.ReadAsync(new UnitKey(entry.Unit.Value), cancellationToken)));
        }

        var expected = await imports.ExpectedAsync(UnitKey.OfOrganization(tenant), unit: null, cancellationToken);
        var vacant = network.Entries.Values.Where(entry => entry.Vacant).Select(entry => entry.Position.Slug).ToHashSet(StringComparer.Ordinal);
        people.AddRange(expected.Where(person => vacant.Contains(person.Unit)).Select(person => new PersonRow(person.Unit, person.Id, person.Name)));
        return NetworkFiles.Write(NetworkFilesThere.Rows(network), people);
    }

    /// <summary>All units, which the whole tenant may see, and the people of those that the person belongs to.</summary>
    public async Task<NetworkExport> SeenAsync(string tenant, string person, CancellationToken cancellationToken)
    {
        var network = await organizations.ReadAsync(tenant, cancellationToken);
        var people = new List<PersonRow>();
        foreach (var key in await views.OfPersonAsync(tenant, person, cancellationToken))
        {
            if (network.Entries.Find(new(key.Value)) is { } entry && await units.ReadAsync(key, cancellationToken) is { } unit && unit.Person(person) is { Present: true })
            {
                people.AddRange(People(entry.Position.Slug, unit));
            }
        }

        return NetworkFiles.Write(NetworkFilesThere.Rows(network), people);
    }

    private static IEnumerable<PersonRow> People(string slug, Unit? unit) =>
        (unit?.Members.Values ?? []).Where(member => member.Asked).Select(member => new PersonRow(slug, member.ObjectId, Name(member.Name)));

    /// <summary>On one line, and no longer than a file may have it.</summary>
    private static string Name(string name)
    {
        var line = PlainText.Clean(name).ReplaceLineEndings(" ").Replace('\t', ' ');
        return line.Length <= LongestName ? line : line[..(char.IsHighSurrogate(line[LongestName - 1]) ? LongestName - 1 : LongestName)].TrimEnd();
    }
}
