using System.Globalization;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage;

/// <summary>Somebody of a unit that was imported and has no conversation yet.</summary>
/// <param name="Unit">The unit's slug.</param>
/// <param name="Id">An e-mail address, or the directory's object id.</param>
public sealed record ExpectedPerson(string Unit, string Id, string Name);

/// <summary>What is kept of an import that is not done: what is known of it as a whole, its steps of at most 64 KB each, and the files that it was read from, of which there is at least one.</summary>
public sealed record KeptImport(byte[] About, IReadOnlyList<byte[]> Steps, byte[]? Units, byte[]? People);

/// <summary>
/// What is to be imported, in steps, until it is done, given up or forgotten; and who will be in units that were imported, until a conversation takes them over.
/// Neither is a decision of a unit, so neither is in a log. Everything has the key that its content gives it: written twice, it is there once.
/// </summary>
public sealed class Imports(ITables tables)
{
    private const string About = "about";
    private const string Json = "json";
    private const string Steps = "s:";
    private const string UnitsFile = "u:";
    private const string PeopleFile = "w:";
    private const int MostBytes = 60 * 1024;
    private const string Unit = "unit";
    private const string Id = "id";
    private const string Name = "name";

    /// <summary>Stores it; what it is about comes last, so that what is found is whole, and first comes when it is to be let go, so that nothing stays for ever.</summary>
    /// <param name="organization">Whose.</param>
    /// <param name="import">Made from what is in it.</param>
    /// <param name="kept">What is stored.</param>
    /// <param name="until">When nobody wants it any more.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task KeepAsync(UnitKey organization, string import, KeptImport kept, DateTimeOffset until, CancellationToken cancellation)
    {
        await Due.SetAsync(tables, AlarmKey.OfImport(organization, import), until.ToUnixTimeMilliseconds(), cancellation);
        var partition = Keys.Import(organization, import);
        var rows = kept.Steps.Index().Select(step => Row.Of(Step(step.Index + 1), (Json, step.Item))).Concat(Parts(UnitsFile, kept.Units)).Concat(Parts(PeopleFile, kept.People));
        // Thirty rows are 2 MB at most, and a transaction holds 4.
        foreach (var some in rows.Chunk(30))
        {
            await tables.SubmitAsync(Keys.ViewTable, partition, [.. some.Select(row => new TableOp.Put(row))], cancellation);
        }

        _ = await tables.WriteAsync(Keys.ViewTable, partition, new TableOp.Put(Row.Of(About, (Json, kept.About))), cancellation);
    }

    /// <summary>The files that it was read from; neither if they are no longer kept.</summary>
    public async Task<(byte[]? Units, byte[]? People)> FilesAsync(UnitKey organization, string import, CancellationToken cancellation) =>
        (await FileAsync(organization, import, UnitsFile, cancellation), await FileAsync(organization, import, PeopleFile, cancellation));

    /// <summary>Null if there is none, or no longer.</summary>
    public Task<byte[]?> AboutAsync(UnitKey organization, string import, CancellationToken cancellation) => ReadAsync(organization, import, About, cancellation);

    /// <param name="organization">Whose.</param>
    /// <param name="import">Which.</param>
    /// <param name="step">From 1.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<byte[]?> StepAsync(UnitKey organization, string import, int step, CancellationToken cancellation) => ReadAsync(organization, import, Step(step), cancellation);

    public Task ForgetAsync(UnitKey organization, string import, CancellationToken cancellation) =>
        DeleteAsync(Keys.Import(organization, import), RowRange.All, cancellation);

    /// <summary>It can't be begun any more; what it would be made of goes with its alarm, as somebody may be beginning it at this very moment.</summary>
    public async Task GiveUpAsync(UnitKey organization, string import, CancellationToken cancellation) =>
        await DeleteAsync(Keys.Import(organization, import), RowRange.Prefix(About), cancellation);

    /// <summary>Remembers people of units without a conversation.</summary>
    public async Task ExpectAsync(UnitKey organization, IEnumerable<ExpectedPerson> people, CancellationToken cancellation)
    {
        foreach (var some in people.DistinctBy(Key).Chunk(AzureLimits.RowsPerTransaction))
        {
            await tables.SubmitAsync(Keys.ViewTable, Keys.Expected(organization), [.. some.Select(person => new TableOp.Put(Row.Of(Key(person), (Unit, person.Unit), (Id, person.Id), (Name, person.Name))))], cancellation);
        }
    }

    /// <summary>The people of one unit without a conversation, or of all of them.</summary>
    public async Task<IReadOnlyList<ExpectedPerson>> ExpectedAsync(UnitKey organization, string? unit, CancellationToken cancellation)
    {
        var people = new List<ExpectedPerson>();
        await foreach (var row in tables.AllAsync(Keys.ViewTable, Keys.Expected(organization), Range(unit), cancellation))
        {
            people.Add(new(row.Text(Unit) ?? "", row.Text(Id) ?? "", row.Text(Name) ?? ""));
        }

        return people;
    }

    /// <summary>The unit has a conversation, and people of its own.</summary>
    public Task ExpectNobodyAsync(UnitKey organization, string unit, CancellationToken cancellation) =>
        DeleteAsync(Keys.Expected(organization), Range(unit), cancellation);

    private async Task<byte[]?> ReadAsync(UnitKey organization, string import, string row, CancellationToken cancellation) =>
        (await tables.GetAsync(Keys.ViewTable, Keys.Import(organization, import), row, cancellation))?.Bytes(Json);

    private async Task DeleteAsync(string partition, RowRange range, CancellationToken cancellation)
    {
        var keys = new List<string>();
        await foreach (var row in tables.AllAsync(Keys.ViewTable, partition, range, cancellation))
        {
            keys.Add(row.Key);
        }

        foreach (var some in keys.Chunk(AzureLimits.RowsPerTransaction))
        {
            try
            {
                _ = await tables.SubmitAsync(Keys.ViewTable, partition, [.. some.Select(key => new TableOp.Delete(key, TableOp.Any))], cancellation);
            }
            catch (TableFault fault) when (fault.Reason == Reason.Missing)
            {
                // Somebody else is deleting the same: what is left of it is deleted by them, or the next time.
            }
        }
    }

    private async Task<byte[]?> FileAsync(UnitKey organization, string import, string name, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        var isThere = false;
        await foreach (var row in tables.AllAsync(Keys.ViewTable, Keys.Import(organization, import), RowRange.Prefix(name), cancellation))
        {
            isThere = true;
            file.Write(row.Bytes(Json));
        }

        return isThere ? file.ToArray() : null;
    }

    /// <summary>A file that is there has one part at least.</summary>
    private static IEnumerable<Row> Parts(string name, byte[]? file) =>
        file is null ? [] : Enumerable.Range(0, Math.Max(1, (file.Length + MostBytes - 1) / MostBytes)).Select(part => Row.Of(name + Six(part), (Json, file[(part * MostBytes)..Math.Min(file.Length, (part + 1) * MostBytes)])));

    private static RowRange Range(string? unit) => unit is null ? RowRange.All : RowRange.Prefix($"{Keys.Hash(16, unit)}:");

    private static string Key(ExpectedPerson person) => $"{Keys.Hash(16, person.Unit)}:{Keys.Hash(32, person.Id.ToUpperInvariant())}";

    private static string Step(int number) => Steps + Six(number);

    private static string Six(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
