using System.Text;
using Microsoft.Extensions.Time.Testing;
using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Network;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Tests.Network;

/// <summary>What was imported is corrected by a later file or removed, and what was only shown is let go.</summary>
public sealed class CorrectionSpecs
{
    private const string Header = "slug,name,kind,parent,purpose\n";
    private const string PeopleHeader = "unit,email_or_aad_id,name\n";
    private const string Few = Header + "baking,Baking,guild,,\ncommerce,Commerce,tribe,,Sell\npayments,Paymnets,squad,commerce,\n";
    private const string Their = PeopleHeader + "payments,mia@example.org,Mia\n";
    private static readonly UnitKey Organization = UnitKey.OfOrganization("tenant");

    private readonly MemoryTables tables = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_later_file_corrects_what_has_no_channel_and_its_people_stay()
    {
        var work = await OpenAsync();
        var corrected = Header + "baking,Bread,guild,,\ncommerce,Commerce,tribe,,Sell\npayments,Baking,circle,,Take money\n";
        var preview = await work.PreviewAsync("tenant", corrected);
        Assert.Equal((0, 2, 1, 1), (preview.Units, preview.Corrected, preview.Same, preview.Steps));
        Assert.Equal([(2, FaultKind.Corrects, "baking"), (4, FaultKind.Corrects, "payments")], preview.Warnings.Select(warning => (warning.Row, warning.Kind, warning.Value)));
        await work.ImportAsync("tenant", corrected);
        Assert.Equal((corrected, Their), await work.ExportAsync("tenant"));
        var again = await work.PreviewAsync("tenant", corrected, Their);
        Assert.Equal((0, 4), (again.Steps, again.Same));
        await work.SetUpAsync("tenant", "Baking", UnitKind.Circle, under: null, "Ana");
        Assert.Empty(await work.Imports.ExpectedAsync(Organization, unit: null, Soon));
    }

    [Fact]
    public async Task A_correction_under_a_channel_says_that_it_is_asked()
    {
        var work = await OpenAsync();
        await work.SetUpAsync("tenant", "Trade", UnitKind.Tribe, under: null, "Ana");
        var preview = await work.PreviewAsync("tenant", Header + "payments,Payments,squad,trade,\n");
        Assert.Equal([FaultKind.Corrects, FaultKind.ParentIsAsked], preview.Warnings.Select(warning => warning.Kind));
    }

    [Fact]
    public async Task What_was_removed_is_gone_with_its_people_and_can_be_imported_again()
    {
        var work = await OpenAsync();
        Assert.Equal(Refusal.HasParts, (await work.Importer.RemoveAsync("tenant", "commerce", "aad-ana", Soon)).Refusal);
        Assert.Null((await work.Importer.RemoveAsync("tenant", "payments", "aad-ana", Soon)).Refusal);
        Assert.Null((await work.Importer.RemoveAsync("tenant", "payments", "aad-ana", Soon)).Refusal);
        await work.DeliverAsync("tenant");
        Assert.Equal((Few.Replace("payments,Paymnets,squad,commerce,\n", "", StringComparison.Ordinal), PeopleHeader), await work.ExportAsync("tenant"));
        Assert.Empty(await work.Imports.ExpectedAsync(Organization, unit: null, Soon));
        await work.ImportAsync("tenant", Header + "payments,Payments,tribe,,\n");
        Assert.Equal(UnitKind.Tribe, (await new FilesAtWork(tables, time).NetworkAsync("tenant")).Entries.Values.Single(entry => entry.Position.Slug == "payments").Position.Kind);
    }

    [Fact]
    public async Task A_preview_that_nobody_confirms_is_let_go_after_a_day()
    {
        var work = await OpenAsync();
        var preview = await work.PreviewAsync("tenant", Header + "new,New,guild,,\n");
        time.Advance(TimeSpan.FromHours(23));
        await work.LettingGo.SweepAsync(Soon);
        Assert.NotNull(await work.Importer.FindAsync(Organization, preview.Import, Soon));
        time.Advance(TimeSpan.FromHours(1));
        Assert.Null(await work.Importer.FindAsync(Organization, preview.Import, Soon));
        Assert.Null(await work.Importer.AgainAsync("tenant", preview.Import, Soon));
        time.Advance(TimeSpan.FromHours(1));
        await work.LettingGo.SweepAsync(Soon);
        Assert.Empty((await tables.QueryAsync(Keys.ViewTable, Keys.Import(Organization, preview.Import), RowRange.All, Soon)).Rows);
        Assert.Empty((await tables.QueryAsync(Keys.DueTable, Keys.ImportShard, RowRange.All, Soon)).Rows);
    }

    [Fact]
    public async Task A_preview_that_is_shown_again_is_kept_for_another_day()
    {
        var work = await OpenAsync();
        var preview = await work.PreviewAsync("tenant", Header + "new,New,guild,,\n");
        time.Advance(TimeSpan.FromHours(20));
        Assert.Equal(preview.Import, (await work.PreviewAsync("tenant", Header + "new,New,guild,,\n")).Import);
        time.Advance(TimeSpan.FromHours(6));
        await work.LettingGo.SweepAsync(Soon);
        Assert.NotNull(await work.Importer.FindAsync(Organization, preview.Import, Soon));
    }

    [Fact]
    public async Task An_import_that_is_going_on_is_not_let_go()
    {
        var work = await OpenAsync();
        var preview = await work.PreviewAsync("tenant", Header + "new,New,guild,,\n", PeopleHeader + "new,mia@example.org,\n");
        _ = await work.Importer.BeginAsync("tenant", preview, "aad-ana", card: null, Soon);
        time.Advance(TimeSpan.FromHours(26));
        await work.LettingGo.SweepAsync(Soon);
        await work.DeliverAsync("tenant");
        Assert.Contains("new,New,guild", (await work.ExportAsync("tenant")).Units, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromHours(1));
        await work.LettingGo.SweepAsync(Soon);
        Assert.Empty((await tables.QueryAsync(Keys.DueTable, Keys.ImportShard, RowRange.All, Soon)).Rows);
    }

    [Fact]
    public async Task A_hundred_thousand_wrong_rows_are_not_stored_and_are_told_to_the_last()
    {
        var work = await OpenAsync();
        var people = Encoding.UTF8.GetBytes(PeopleHeader + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"none,p{number}@example.org,\n")));
        var preview = await work.Importer.PreviewAsync("tenant", new(Units: null, people), default, Soon);
        Assert.Equal(100_000, preview.Faults.Count);
        var rows = await tables.AllAsync(Keys.ViewTable, Keys.Import(Organization, preview.Import), RowRange.All, Soon).ToListAsync(Soon);
        Assert.InRange(rows.Sum(row => row.Bytes("json")!.Length), people.Length, people.Length + 1000);
        var again = await work.Importer.AgainAsync("tenant", preview.Import, Soon);
        Assert.Equal(100_001, again!.Faults[^1].Row);
        var card = Encoding.UTF8.GetString(CardJson.Write(ImportCard.Preview(Cards.Squad.Nowhere(dialogs: true), again, skip: 99_999)));
        Assert.Contains("100000 to 100000 of 100000.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Show more", card, StringComparison.Ordinal);
    }

    private async Task<FilesAtWork> OpenAsync()
    {
        var work = new FilesAtWork(tables, time);
        await work.PrepareAsync();
        await work.ImportAsync("tenant", Few, Their);
        time.Advance(TimeSpan.FromHours(26));
        await work.LettingGo.SweepAsync(Soon);
        return work;
    }
}
