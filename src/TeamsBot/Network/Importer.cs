using System.Text.Json;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Network;

/// <summary>
/// Brings files into the network of a tenant: a preview that changes nothing, then step by step, each done once however often it is tried.
/// Whoever makes a step needs to know nothing but its number, so that a process that dies is followed by any other.
/// </summary>
public sealed class Importer(UnitStore units, Imports imports, TimeProvider time)
{
    /// <summary>What would come of the files. What is needed for it to be done is kept.</summary>
    public async Task<ImportPreview> PreviewAsync(string tenant, byte[] unitsFile, byte[]? peopleFile, Domain.Organization.Language language, CancellationToken cancellationToken)
    {
        var key = UnitKey.OfOrganization(tenant);
        var network = await NetworkAsync(key, cancellationToken);
        var read = NetworkFiles.Read(unitsFile, peopleFile, NetworkFilesThere.Rows(network), NetworkFilesThere.Live(network));
        var plan = ImportPlan.Of(key, network, await imports.ExpectedAsync(key, unit: null, cancellationToken), read, language);
        await imports.KeepAsync(key, plan.Preview.Import, plan.About, plan.Steps, cancellationToken);
        return plan.Preview;
    }

    /// <summary>What was known beforehand; null if that is no longer kept.</summary>
    public async Task<ImportPreview?> FindAsync(UnitKey organization, string import, CancellationToken cancellationToken) =>
        await imports.AboutAsync(organization, import, cancellationToken) is { } about
            ? JsonSerializer.Deserialize(about, ImportJson.Default.ImportPreview)
            : null;

    /// <summary>The import that is going on in the tenant; null if there is none.</summary>
    public async Task<Importing?> GoingAsync(string tenant, CancellationToken cancellationToken) => (await NetworkAsync(UnitKey.OfOrganization(tenant), cancellationToken)).Importing;

    /// <summary>Begins it.</summary>
    public Task<Outcome> BeginAsync(string tenant, ImportPreview preview, string by, CardPlace? card, CancellationToken cancellationToken) => units.TransactAsync(
        UnitKey.OfOrganization(tenant),
        new NetworkCommand.AskImport(preview.Import, by, preview.Steps, card) { At = time.GetUtcNow(), Entropy = NewEntropy.Next() },
        cancellationToken);

    /// <summary>Makes a step, if it is the next. People are stored before the step counts as done, so that none of them is lost.</summary>
    /// <returns>The import as it stands now; null if it is done.</returns>
    /// <exception cref="NotSavedException">The organisation can't be written at the moment.</exception>
    public async Task<Importing?> StepAsync(UnitKey organization, string import, int step, CancellationToken cancellationToken)
    {
        var stored = await imports.StepAsync(organization, import, step, cancellationToken);
        var part = stored is null ? new([], []) : JsonSerializer.Deserialize(stored, ImportJson.Default.ImportPart)!;
        var network = await NetworkAsync(organization, cancellationToken);
        if (network.Importing is not { } going || going.Import != import)
        {
            return null;
        }

        if (going.Done + 1 != step)
        {
            return going;
        }

        var live = NetworkFilesThere.Live(network);
        await imports.ExpectAsync(organization, part.People.Where(row => !live.Contains(row.Unit)).Select(row => new ExpectedPerson(row.Unit, row.Person, row.Name)), cancellationToken);
        var command = new NetworkCommand.ImportStep(import, step, [.. part.Units.Select(row => Imported(organization, row))]) { At = time.GetUtcNow(), Entropy = NewEntropy.Next() };
        var outcome = await units.TransactAsync(organization, command, cancellationToken);
        var after = outcome.After.Network.Importing;
        return outcome.Refusal is Refusal.ReadOnly ? throw new NotSavedException(busy: false)
            : after?.Import == import ? after
            : null;
    }

    /// <summary>What was kept for it is of no use any more. Of one that is going on nothing is forgotten.</summary>
    public async Task ForgetAsync(UnitKey organization, string import, CancellationToken cancellationToken)
    {
        if ((await NetworkAsync(organization, cancellationToken)).Importing?.Import != import)
        {
            await imports.ForgetAsync(organization, import, cancellationToken);
        }
    }

    private static ImportedUnit Imported(UnitKey organization, UnitRow row) =>
        new(new(UnitKey.OfEntry(organization, row.Slug).Value), row.Slug, row.Name, row.Kind, row.Parent, row.Purpose);

    private async Task<Domain.Network.NetworkView> NetworkAsync(UnitKey organization, CancellationToken cancellationToken) =>
        (await units.ReadAsync(organization, cancellationToken))?.Network ?? Domain.Network.NetworkView.None;
}
