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
    /// <summary>How long what was shown beforehand is kept; it is let go an hour later, so that nobody confirms what is just being let go.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    /// <summary>What would come of the files. What is needed for it to be done is kept.</summary>
    public async Task<ImportPreview> PreviewAsync(string tenant, ImportFiles files, Domain.Organization.Language language, CancellationToken cancellationToken)
    {
        var key = UnitKey.OfOrganization(tenant);
        var plan = await PlanAsync(key, files, language, cancellationToken);
        await imports.KeepAsync(key, plan.Preview.Import, plan.Kept, plan.Preview.Until + Margin, cancellationToken);
        return plan.Preview;
    }

    /// <summary>The same files looked at once more, with all that is wrong in them: of many rows only the files are kept. Null if they are not, any more.</summary>
    public async Task<ImportPreview?> AgainAsync(string tenant, string import, CancellationToken cancellationToken)
    {
        var key = UnitKey.OfOrganization(tenant);
        if (await FindAsync(key, import, cancellationToken) is not { } known)
        {
            return null;
        }

        var (units, people) = await imports.FilesAsync(key, import, cancellationToken);
        var plan = await PlanAsync(key, new(units, people), known.Language, cancellationToken);
        if (plan.Preview.Import != import)
        {
            await imports.KeepAsync(key, plan.Preview.Import, plan.Kept, plan.Preview.Until + Margin, cancellationToken);
        }

        return plan.Preview;
    }

    /// <summary>What was known beforehand; null if that can't be confirmed any more.</summary>
    public async Task<ImportPreview?> FindAsync(UnitKey organization, string import, CancellationToken cancellationToken) =>
        await AboutAsync(organization, import, cancellationToken) is { } about && about.Until > time.GetUtcNow() ? about : null;

    /// <summary>In which language an import is told.</summary>
    public async Task<Domain.Organization.Language> LanguageAsync(UnitKey organization, string import, CancellationToken cancellationToken) =>
        (await AboutAsync(organization, import, cancellationToken))?.Language ?? default;

    /// <summary>A unit that nobody uses is not in the network any more. One that is not there is no error.</summary>
    /// <param name="by">Who removes it, by the directory's object id.</param>
    public Task<Outcome> RemoveAsync(string tenant, string slug, string by, CancellationToken cancellationToken) => units.TransactAsync(
        UnitKey.OfOrganization(tenant),
        new NetworkCommand.Remove(slug, by) { At = time.GetUtcNow(), Entropy = NewEntropy.Next() },
        cancellationToken);

    /// <summary>The import that is going on in the tenant; null if there is none.</summary>
    public async Task<Importing?> GoingAsync(string tenant, CancellationToken cancellationToken) => (await NetworkAsync(UnitKey.OfOrganization(tenant), cancellationToken)).Importing;

    /// <summary>What an import that has ended left out, as long as none has ended since.</summary>
    public async Task<int> LeftAsync(string tenant, string import, CancellationToken cancellationToken) =>
        (await NetworkAsync(UnitKey.OfOrganization(tenant), cancellationToken)).Imported is { } ended && ended.Import == import ? ended.Left : 0;

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
        if (outcome.Refusal is Refusal.ReadOnly)
        {
            throw new NotSavedException(busy: false);
        }

        await LeaveOutAsync(organization, part, outcome.After.Network, cancellationToken);
        return outcome.After.Network.Importing is { } after && after.Import == import ? after : null;
    }

    /// <summary>Nobody can begin it any more.</summary>
    public Task GiveUpAsync(string tenant, string import, CancellationToken cancellationToken) => imports.GiveUpAsync(UnitKey.OfOrganization(tenant), import, cancellationToken);

    /// <summary>What was kept for it is of no use any more. Of one that is going on nothing is forgotten.</summary>
    /// <returns>False if it is going on.</returns>
    public async Task<bool> ForgetAsync(UnitKey organization, string import, CancellationToken cancellationToken)
    {
        if ((await NetworkAsync(organization, cancellationToken)).Importing?.Import == import)
        {
            return false;
        }

        await imports.ForgetAsync(organization, import, cancellationToken);
        return true;
    }

    /// <summary>Of a unit that found no place nobody is expected.</summary>
    private async Task LeaveOutAsync(UnitKey organization, ImportPart part, Domain.Network.NetworkView network, CancellationToken cancellationToken)
    {
        foreach (var slug in part.People.Select(row => row.Unit).Distinct().Where(slug => Structure.Addressed(network, slug) is null))
        {
            await imports.ExpectNobodyAsync(organization, slug, cancellationToken);
        }
    }

    private async Task<ImportPlan> PlanAsync(UnitKey organization, ImportFiles files, Domain.Organization.Language language, CancellationToken cancellationToken) =>
        ImportPlan.Of(organization, await NetworkAsync(organization, cancellationToken), await imports.ExpectedAsync(organization, unit: null, cancellationToken), files, language, time.GetUtcNow() + Kept);

    private async Task<ImportPreview?> AboutAsync(UnitKey organization, string import, CancellationToken cancellationToken) =>
        await imports.AboutAsync(organization, import, cancellationToken) is { } about ? JsonSerializer.Deserialize(about, ImportJson.Default.ImportPreview) : null;

    private static ImportedUnit Imported(UnitKey organization, UnitRow row) =>
        new(new(UnitKey.OfEntry(organization, row.Slug).Value), row.Slug, row.Name, row.Kind, row.Parent, row.Purpose);

    private async Task<Domain.Network.NetworkView> NetworkAsync(UnitKey organization, CancellationToken cancellationToken) =>
        (await units.ReadAsync(organization, cancellationToken))?.Network ?? Domain.Network.NetworkView.None;
}
