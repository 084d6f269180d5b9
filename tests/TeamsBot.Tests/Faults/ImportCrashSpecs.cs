using Microsoft.Extensions.Time.Testing;
using TeamsBot.Domain.Network;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;
using TeamsBot.TestTables;
using TeamsBot.Tests.Network;

namespace TeamsBot.Tests.Faults;

/// <summary>A process that dies, or loses one answer of the store, at every single call of an import.</summary>
public sealed class ImportCrashSpecs
{
    private const string Units = "slug,name,kind,parent,purpose\ncommerce,Commerce,tribe,,\npayments,Payments,squad,commerce,\n";
    private const string People = "unit,email_or_aad_id,name\npayments,aad-Ben,Ben\npayments,aad-Cleo,Cleo\n";
    private readonly MemoryTables memory = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Break.Before, false)]
    [InlineData(Break.Before, true)]
    [InlineData(Break.After, false)]
    [InlineData(Break.After, true)]
    public async Task What_was_confirmed_is_imported_once_wherever_the_process_dies(Break where, bool dead)
    {
        var calls = await FaultyTables.AtEachCallAsync(dead, (at, gone) => new ImportCrashSpecs().StoryAsync(at, where, gone));
        Assert.InRange(calls, 20, 1000);
    }

    /// <summary>Answers how many calls there were until the story ended.</summary>
    private async Task<int> StoryAsync(int at, Break where, bool dead)
    {
        await new FilesAtWork(memory, time).PrepareAsync();
        var faulty = new FaultyTables(memory, at, where, dead);
        try
        {
            await LiveAsync(new FilesAtWork(faulty, TimeProvider.System, TimeSpan.FromMilliseconds(dead ? 40 : 5000)));
        }
        catch (Exception gone) when (gone is TableFault or NotSavedException)
        {
            // the store is gone, or its answer was
        }

        // Another process goes on by itself with what was confirmed; people do once more what was not acknowledged.
        time.SetUtcNow(TimeProvider.System.GetUtcNow().AddMinutes(1));
        var later = new FilesAtWork(memory, time);
        var begun = (await later.NetworkAsync("tenant")).Importing is not null;
        await RestAsync(later);
        if (begun)
        {
            await CheckAsync(later);
        }

        await LiveAsync(later);
        await RestAsync(later);
        await CheckAsync(later);
        await later.SetUpAsync("tenant", "Payments", UnitKind.Squad, under: null, "Ben", "Cleo");
        await later.SetUpAsync("tenant", "Commerce", UnitKind.Tribe, under: null, "Ana");
        var tribe = await later.Units.ReadAsync(UnitKey.Of("tenant", "Commerce"), Soon);
        Assert.Equal(["Ben", "Cleo"], tribe!.Members.Values.Where(member => member.Asked).Select(member => member.Name).Order(StringComparer.Ordinal));
        return faulty.Seen;
    }

    private static async Task LiveAsync(FilesAtWork work)
    {
        var preview = await work.PreviewAsync("tenant", Units, People);
        if (preview.Steps > 0)
        {
            _ = await work.Importer.BeginAsync("tenant", preview, "aad-Ana", card: null, Soon);
        }

        for (var hop = 0; hop < 6; hop++)
        {
            await work.Sweeper.FlushAsync(Soon);
        }
    }

    private static async Task CheckAsync(FilesAtWork work)
    {
        Assert.Null((await work.NetworkAsync("tenant")).Importing);
        Assert.Equal((Units, People), await work.ExportAsync("tenant"));
    }

    /// <summary>Until nobody has anything to tell.</summary>
    private async Task RestAsync(FilesAtWork work)
    {
        for (var round = 0; round < 10; round++)
        {
            time.Advance(TimeSpan.FromSeconds(20));
            _ = await work.Sweeper.SweepAsync(TimeSpan.FromSeconds(10), Soon);
            await work.Sweeper.FlushAsync(Soon);
        }
    }
}
