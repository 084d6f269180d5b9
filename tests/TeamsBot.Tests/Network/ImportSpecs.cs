using System.Text;
using CsCheck;
using TeamsBot.Domain.Network;
using TeamsBot.Network;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Tests.Network;

/// <summary>The network of a tenant as files: in, out, and nothing by halves.</summary>
public sealed class ImportSpecs
{
    private const string Header = "slug,name,kind,parent,purpose\n";
    private const string PeopleHeader = "unit,email_or_aad_id,name\n";
    private const string Few = Header + "baking,Baking,guild,,\ncommerce,Commerce,tribe,,Sell\npayments,Payments,squad,commerce,\"Take money,\nsafely\"\n";
    private const string Their = PeopleHeader + "baking,mia@example.org,Mia\npayments,aad-Ben,Ben\npayments,mia@example.org,Mia\n";

    private readonly MemoryTables tables = new();

    [Fact]
    public async Task A_preview_changes_nothing_and_what_is_confirmed_comes_out_as_it_went_in()
    {
        var work = await OpenAsync();
        var preview = await work.PreviewAsync("tenant", Few, Their);
        Assert.Equal((3, 3, 0, 2), (preview.Units, preview.People, preview.Same, preview.Steps));
        Assert.Empty((await work.NetworkAsync("tenant")).Entries);

        await work.ImportAsync("tenant", Few, Their);
        Assert.Equal((Few, Their), await work.ExportAsync("tenant"));
        Assert.Null(await work.Importer.FindAsync(UnitKey.OfOrganization("tenant"), preview.Import, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_file_once_more_says_that_everything_is_there()
    {
        var work = await OpenAsync();
        await work.ImportAsync("tenant", Few, Their);
        var again = await work.PreviewAsync("tenant", Few, Their);
        Assert.Equal((0, 0, 0, 6, 0, 0), (again.Units, again.Corrected, again.People, again.Same, again.Steps, again.Faults.Count));
    }

    [Theory]
    [InlineData("new,New,tribe,,Sell, and more", FaultKind.WrongFieldCount)]
    [InlineData("new,New,tribe,,\"Sell\" more", FaultKind.BadQuotes)]
    [InlineData("new,New,club,,Sell", FaultKind.UnknownKind)]
    public void What_is_wrong_in_one_row_is_not_told_of_all_that_name_its_unit(string row, FaultKind kind)
    {
        var read = NetworkFiles.Read(FilesAtWork.Bytes($"{Header}{row}\na,Aa,squad,new,\n"), FilesAtWork.Bytes($"{PeopleHeader}new,mia@example.org,Mia\n"), []);
        Assert.Equal([kind], read.Faults.Select(fault => fault.Kind));
        var twice = NetworkFiles.Read(FilesAtWork.Bytes($"{Header}{row}\n{row}\n"), people: null, []);
        Assert.Equal([kind, kind, FaultKind.DuplicateSlug], twice.Faults.Select(fault => fault.Kind).OrderBy(each => each == FaultKind.DuplicateSlug));
    }

    [Fact]
    public async Task A_chapter_that_waits_for_its_tribe_or_was_turned_down_comes_out_and_in_unchanged()
    {
        var work = await OpenAsync();
        await work.SetUpAsync("tenant", "Commerce", UnitKind.Tribe, under: null, "Ana", "Ben");
        await work.SetUpAsync("tenant", "Payments", UnitKind.Squad, "Commerce", "Mia", "Jonas");
        await work.SetUpAsync("tenant", "Testing", UnitKind.Chapter, "Commerce", "Mia");
        var (units, _) = await work.ExportAsync("tenant");
        Assert.Contains("testing,Testing,chapter,commerce,", units, StringComparison.Ordinal);
        Assert.Equal((0, 3), await work.PreviewAsync("tenant", units) is var preview ? (preview.Faults.Count, preview.Same) : default);

        var alone = new UnitRow("testing", "Testing", UnitKind.Chapter, Parent: null, "");
        var file = FilesAtWork.Bytes(Header + "testing,Testing,chapter,,\n");
        Assert.Empty(NetworkFiles.Read(file, people: null, [alone], new HashSet<string>(["testing"])).Faults);
        Assert.Equal(FaultKind.ParentRequired, Assert.Single(NetworkFiles.Read(file, people: null, []).Faults).Kind);
    }

    [Fact]
    public void Tribes_within_tribes_cost_no_more_than_they_have_rows()
    {
        var units = Header + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"t{number},Tribe {number},tribe,{(number == 0 ? "" : $"t{number - 1}")},\n")) + "s,Squad,squad,t2999,\n";
        var people = PeopleHeader + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"s,p{number}@example.org,Person {number}\n"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = NetworkFiles.Read(FilesAtWork.Bytes(units), FilesAtWork.Bytes(people), []);
        Assert.Empty(read.Faults);
        Assert.Equal(3_001, read.Warnings.Count(warning => warning.Kind is FaultKind.BigSquad or FaultKind.BigTribe));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 200_000_000);
    }

    [Fact]
    public async Task What_somebody_gives_up_while_another_begins_it_is_imported_whole()
    {
        var work = await OpenAsync();
        var preview = await work.PreviewAsync("tenant", Few, Their);
        await work.Importer.GiveUpAsync("tenant", preview.Import, TestContext.Current.CancellationToken);
        Assert.Null(await work.Importer.FindAsync(UnitKey.OfOrganization("tenant"), preview.Import, TestContext.Current.CancellationToken));
        _ = await work.Importer.BeginAsync("tenant", preview, "aad-ana", card: null, TestContext.Current.CancellationToken);
        await work.DeliverAsync("tenant");
        Assert.Equal((Few, Their), await work.ExportAsync("tenant"));
    }

    [Fact]
    public async Task Of_a_unit_that_finds_no_place_any_more_nobody_is_expected()
    {
        var work = await OpenAsync();
        var preview = await work.PreviewAsync("tenant", Few, Their);
        await work.SetUpAsync("tenant", "Baking", UnitKind.Squad, under: null, "Zoe");
        _ = await work.Importer.BeginAsync("tenant", preview, "aad-ana", card: null, TestContext.Current.CancellationToken);
        await work.DeliverAsync("tenant");
        Assert.Equal(["payments"], (await work.Imports.ExpectedAsync(UnitKey.OfOrganization("tenant"), unit: null, TestContext.Current.CancellationToken)).Select(person => person.Unit).Distinct());
    }

    [Theory]
    [InlineData("a,Aa,squad,none,\n", FaultKind.UnknownParent)]
    [InlineData("a,Aa,circle,b,\nb,Bb,circle,a,\n", FaultKind.ParentCycle)]
    [InlineData("a,Aa,squad,,\na,Bb,squad,,\n", FaultKind.DuplicateSlug)]
    [InlineData("a,PAYMENTS,squad,,\n", FaultKind.NamesCollide)]
    [InlineData("a,Pаyments,squad,,\n", FaultKind.NamesCollide)]
    [InlineData("a,Páyments,squad,,\n", FaultKind.NamesCollide)]
    [InlineData("commerce,Commerce,guild,,Sell\n", FaultKind.PartsDontFit)]
    [InlineData("payments,Baking,squad,commerce,\n", FaultKind.NamesCollide)]
    [InlineData("payments,Payments,chapter,,\n", FaultKind.ParentRequired)]
    [InlineData("live,Live,squad,,More\n", FaultKind.ChangesUnit)]
    [InlineData("a,Aa,squad\n", FaultKind.WrongFieldCount)]
    public async Task One_row_that_is_wrong_and_nothing_is_imported(string rows, FaultKind kind)
    {
        var work = await OpenAsync();
        await work.ImportAsync("tenant", Few, Their);
        await work.SetUpAsync("tenant", "Live", UnitKind.Squad, under: null, "Ana");
        var before = await work.NetworkAsync("tenant");
        var preview = await work.PreviewAsync("tenant", Header + "fine,Fine,guild,,\n" + rows);
        Assert.Contains(preview.Faults, fault => fault.Kind == kind && fault.Row is 3 or 4);
        Assert.Equal(0, preview.Steps);
        Assert.Equal(before, await work.NetworkAsync("tenant"));
    }

    [Fact]
    public async Task Long_names_and_other_encodings_are_told_by_row()
    {
        var work = await OpenAsync();
        Assert.Equal([(2, FaultKind.NameTooLong)], (await work.PreviewAsync("tenant", Header + $"a,{new string('n', 300)},squad,,\n")).Faults.Select(fault => (fault.Row, fault.Kind)));
        var latin = await work.Importer.PreviewAsync("tenant", new(Encoding.Latin1.GetBytes(Header + "z,Zürich,squad,,\n"), People: null), default, TestContext.Current.CancellationToken);
        Assert.Equal([(2, FaultKind.NotUtf8)], latin.Faults.Select(fault => (fault.Row, fault.Kind)));
    }

    [Fact]
    public async Task What_has_a_channel_stays_as_it_is_and_is_asked()
    {
        var work = await OpenAsync();
        await work.SetUpAsync("tenant", "Commerce", UnitKind.Tribe, under: null, "Ana");
        await work.SetUpAsync("tenant", "Payments", UnitKind.Squad, under: "Commerce", "Ben", "Ina");
        var rows = Header + "commerce,Commerce,tribe,,\npayments,Payments,squad,commerce,\ncheckout,Checkout,squad,commerce,\n";
        var preview = await work.PreviewAsync("tenant", rows, PeopleHeader + "payments,aad-Eve,Eve\ncheckout,aad-Dan,Dan\n");
        Assert.Equal([FaultKind.ParentIsAsked, FaultKind.PeopleOfChannel], preview.Warnings.Select(warning => warning.Kind));
        Assert.Equal((1, 1, 2, 1), (preview.Units, preview.People, preview.Same, preview.Apart));
        await work.ImportAsync("tenant", rows, PeopleHeader + "payments,aad-Eve,Eve\ncheckout,aad-Dan,Dan\n");
        Assert.Equal((rows.Replace("payments,Payments,squad,commerce,\ncheckout,Checkout,squad,commerce,\n", "checkout,Checkout,squad,commerce,\npayments,Payments,squad,commerce,\n", StringComparison.Ordinal),
            PeopleHeader + "checkout,aad-Dan,Dan\ncommerce,aad-Ben,Ben\ncommerce,aad-Ina,Ina\npayments,aad-Ben,Ben\npayments,aad-Ina,Ina\n"), await work.ExportAsync("tenant"));

        await work.SetUpAsync("tenant", "Checkout", UnitKind.Squad, under: null, "Dan");
        var commerce = await work.Units.ReadAsync(UnitKey.Of("tenant", "Commerce"), TestContext.Current.CancellationToken);
        Assert.Equal(["Checkout"], commerce!.Network.Waiting.Values.Select(waiting => waiting.Name));
        Assert.Empty(await work.Imports.ExpectedAsync(UnitKey.OfOrganization("tenant"), unit: null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_tenant_sees_touches_and_counts_nothing()
    {
        var work = await OpenAsync();
        await work.ImportAsync("tenant", Few, Their);
        var other = await work.PreviewAsync("other", Header + "fraud,Fraud,squad,commerce,\n", PeopleHeader + "payments,eve@example.org,\n");
        Assert.Equal([FaultKind.UnknownParent, FaultKind.UnknownUnit], other.Faults.Select(fault => fault.Kind));
        Assert.Equal((3, 3), await work.PreviewAsync("other", Few, Their) is var theirs ? (theirs.Units, theirs.People) : default);
        Assert.Equal((Header, PeopleHeader), await work.ExportAsync("other"));

        var mine = await work.PreviewAsync("tenant", Header + "new,New,guild,,\n");
        Assert.Null(await work.Importer.FindAsync(UnitKey.OfOrganization("other"), mine.Import, TestContext.Current.CancellationToken));
        Assert.Null(await work.Importer.StepAsync(UnitKey.OfOrganization("other"), mine.Import, 1, TestContext.Current.CancellationToken));
        Assert.Empty((await work.NetworkAsync("other")).Entries);
        Assert.Empty(await work.Imports.ExpectedAsync(UnitKey.OfOrganization("other"), unit: null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whatever_network_was_exported_is_imported_as_it_was()
    {
        _ = await OpenAsync();
        var number = 0;
        await Gen.Select(Gen.Int[1, 60], Gen.Int[0, 1_000_000]).SampleAsync(async (count, seed) =>
        {
            var (random, tenant) = (new Random(seed), $"tenant {Interlocked.Increment(ref number)}");
            var units = new List<UnitRow>();
            for (var each = 0; each < count; each++)
            {
                var parent = units.Where(unit => unit.Kind == UnitKind.Tribe).OrderBy(_ => random.Next()).FirstOrDefault();
                units.Add(new($"u{each}", $"Ünit, \"{each}\" =x", parent is null ? UnitKind.Tribe : (UnitKind)random.Next(3), random.Next(3) > 0 || parent is null ? parent?.Slug : parent.Slug, random.Next(2) == 0 ? "" : "Two\nlines; and '=more"));
            }

            var people = Enumerable.Range(0, count * 3).Select(each => new PersonRow($"u{random.Next(count)}", $"p{each}@example.org", each % 2 == 0 ? "" : $"Pérson {each}")).ToList();
            var files = NetworkFiles.Write(units, people);
            var work = new FilesAtWork(tables);
            await work.ImportAsync(tenant, Encoding.UTF8.GetString(files.Units), Encoding.UTF8.GetString(files.People));
            Assert.Equal((Encoding.UTF8.GetString(files.Units), Encoding.UTF8.GetString(files.People)), await work.ExportAsync(tenant));
        }, iter: 20, threads: 1);
    }

    [Fact]
    public async Task A_thousand_units_and_twenty_thousand_people_are_imported_in_steps_and_a_second_process_goes_on_where_one_stopped()
    {
        var start = System.Diagnostics.Stopwatch.StartNew();
        var units = Enumerable.Range(0, 1_000).Select(number => new UnitRow($"u{number}", $"Unit {number}", number < 20 ? UnitKind.Tribe : UnitKind.Squad, number < 20 ? null : $"u{number % 20}", "For something")).ToList();
        var people = Enumerable.Range(0, 20_000).Select(number => new PersonRow($"u{number % 1_000}", $"p{number}@example.org", $"Person {number}")).ToList();
        var files = NetworkFiles.Write(units, people);
        var first = await OpenAsync();
        var preview = await first.Importer.PreviewAsync("tenant", new(files.Units, files.People), default, TestContext.Current.CancellationToken);
        Assert.InRange(preview.Steps, 200, 300);
        _ = await first.Importer.BeginAsync("tenant", preview, "aad-ana", card: null, TestContext.Current.CancellationToken);
        for (var step = 1; step <= 100; step++)
        {
            Assert.Equal(step, (await first.Importer.StepAsync(UnitKey.OfOrganization("tenant"), preview.Import, step, TestContext.Current.CancellationToken))?.Done);
        }

        var second = new FilesAtWork(tables);
        _ = await second.Importer.StepAsync(UnitKey.OfOrganization("tenant"), preview.Import, 101, TestContext.Current.CancellationToken);
        await second.DeliverAsync("tenant");
        var export = await second.Exporter.AllAsync("tenant", TestContext.Current.CancellationToken);
        Assert.Equal(files.Units, export.Units);
        Assert.Equal(files.People, export.People);
        TestContext.Current.TestOutputHelper?.WriteLine($"{start.ElapsedMilliseconds} ms for {preview.Steps} steps");
        Assert.True(start.Elapsed < TimeSpan.FromSeconds(30), start.Elapsed.ToString());
    }

    private async Task<FilesAtWork> OpenAsync()
    {
        var work = new FilesAtWork(tables);
        await work.PrepareAsync();
        return work;
    }
}
