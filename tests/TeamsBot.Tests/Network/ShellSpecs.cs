using TeamsBot.Storage.Tables;

namespace TeamsBot.Tests.Network;

/// <summary>The network as files, from a shell.</summary>
public sealed class ShellSpecs : IDisposable
{
    private const string Few = "slug,name,kind,parent,purpose\ncommerce,Commerce,tribe,,Sell\npayments,Payments,squad,commerce,\n";
    private const string Their = "unit,email_or_aad_id,name\npayments,mia@example.org,Mia\n";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("squadbot");
    private readonly MemoryTables tables = new();

    [Fact]
    public async Task What_is_imported_is_exported_again()
    {
        Write(Few, Their);
        var (code, said) = await RunAsync("", "import", "--yes");
        Assert.Equal(0, code);
        Assert.Contains("New units: 2. Corrected: 0. New people: 1.", said, StringComparison.Ordinal);
        Assert.Contains("Importing: 2 of 2 steps are done.", said, StringComparison.Ordinal);

        var copy = directory.CreateSubdirectory("copy").FullName;
        Assert.Equal(0, (await new FilesAtWork(tables).ShellAsync("", "export", copy, "--tenant", "TENANT")).Code);
        Assert.Equal((Few, Their), (await File.ReadAllTextAsync(Path.Combine(copy, "units.csv"), Soon), await File.ReadAllTextAsync(Path.Combine(copy, "people.csv"), Soon)));
        Assert.Contains("\"payments\"", await File.ReadAllTextAsync(Path.Combine(copy, "network.json"), Soon), StringComparison.Ordinal);

        Assert.Equal((0, "All of it is in the network already. Nothing would change."), await RunAsync("", "import") is var again ? (again.Code, again.Said.Trim()) : default);
    }

    [Fact]
    public async Task Wrong_rows_are_told_and_the_program_ends_with_2()
    {
        Write(Few + "x,Pаyments,squad,none,\n", Their + "gone,tom@example.org,\n");
        var (code, said) = await RunAsync("", "import", "--yes");
        Assert.Equal(2, code);
        Assert.Contains("units.csv, row 4, name: “Pаyments” looks like the name of an earlier row", said, StringComparison.Ordinal);
        Assert.Contains("units.csv, row 4, parent: “none” is neither in the file nor in the network.", said, StringComparison.Ordinal);
        Assert.Contains("people.csv, row 3, unit: “gone” is neither", said, StringComparison.Ordinal);
        Assert.Empty((await new FilesAtWork(tables).NetworkAsync("tenant")).Entries);
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_changed()
    {
        Write(Few);
        Assert.Equal(0, (await RunAsync("no\n", "import")).Code);
        Assert.Equal(1, (await RunAsync("", "import")).Code);
        Assert.Empty((await new FilesAtWork(tables).NetworkAsync("tenant")).Entries);
        Assert.Equal(0, (await RunAsync("yes\n", "import")).Code);
        Assert.Equal(2, (await new FilesAtWork(tables).NetworkAsync("tenant")).Entries.Count);
    }

    [Fact]
    public async Task What_was_begun_before_goes_on_first()
    {
        Write(Few, Their);
        var work = new FilesAtWork(tables);
        await work.PrepareAsync();
        var preview = await work.PreviewAsync("tenant", Few, Their);
        _ = await work.Importer.BeginAsync("tenant", preview, "", card: null, Soon);
        var (code, said) = await RunAsync("", "import", "--yes");
        Assert.Equal(0, code);
        Assert.Contains("An import has begun before, and goes on first.", said, StringComparison.Ordinal);
        Assert.Contains("Nothing would change", said, StringComparison.Ordinal);
        Assert.Equal((Few, Their), await work.ExportAsync("tenant"));
    }

    [Fact]
    public async Task What_can_not_be_done_is_one_sentence_and_1()
    {
        Assert.Equal((1, $"There is no units.csv in {directory.FullName}."), await RunAsync("", "import") is var none ? (none.Code, none.Said.Trim()) : default);
        Assert.Equal(1, (await new FilesAtWork(tables).ShellAsync("", "import")).Code);
        Assert.StartsWith("Write: import", (await new FilesAtWork(tables).ShellAsync("", "import", "a", "b")).Said, StringComparison.Ordinal);
        Assert.StartsWith("Say which tenant", (await new FilesAtWork(tables).ShellAsync("", "export", "a")).Said, StringComparison.Ordinal);
    }

    public void Dispose() => directory.Delete(recursive: true);

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    private void Write(string units, string? people = null)
    {
        File.WriteAllText(Path.Combine(directory.FullName, "units.csv"), units);
        if (people is not null)
        {
            File.WriteAllText(Path.Combine(directory.FullName, "people.csv"), people);
        }
    }

    private Task<(int Code, string Said)> RunAsync(string input, string command, params string[] more) =>
        new FilesAtWork(tables).ShellAsync(input, [command, directory.FullName, "--tenant", "tenant", .. more]);
}
