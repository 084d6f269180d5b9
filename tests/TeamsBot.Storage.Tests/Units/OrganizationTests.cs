using Microsoft.Extensions.Time.Testing;
using TeamsBot.Domain.Network;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>The units of an organisation, as another process finds them.</summary>
public sealed class OrganizationTests
{
    private static readonly UnitKey Key = UnitKey.OfOrganization("tenant");
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly MemoryTables tables = new();
    private int letters;

    [Fact]
    public async Task Whatever_becomes_of_what_units_want_is_read_as_it_was_decided()
    {
        var store = Squad.Open(tables, time);
        await store.PrepareAsync(Squad.Soon);
        await HearsAsync(store, "a", new Letter.Enter(UnitKind.Circle, "Ash", "", null));
        await HearsAsync(store, "b", new Letter.Enter(UnitKind.Circle, "Birch", "", null));
        await HearsAsync(store, "a", new Letter.Want(new("b")));
        await HearsAsync(store, "a", new Letter.Want(new("nobody")));
        await HearsAsync(store, "b", new Letter.Want(new("a")));
        await HearsAsync(store, "a", new Letter.TakeIn(new("b")));
        await HearsAsync(store, "b", new Letter.Rename("Beech"));
        await HearsAsync(store, "c", new Letter.Enter(UnitKind.Circle, "Cedar", "", new("a")));
        await HearsAsync(store, "c", new Letter.Rename("ash"));
        await HearsAsync(store, "c", new Letter.Purposed("For wood"));
        await HearsAsync(store, "a", new Letter.Refuse(new("c")));
        await HearsAsync(store, "c", new Letter.Want(new("b")));
        await HearsAsync(store, "c", new Letter.Leave());
        var known = (await store.ReadAsync(Key, Squad.Soon))!.Network;
        Assert.Equal(known, (await Squad.Open(tables, time).ReadAsync(Key, Squad.Soon))!.Network);
        Assert.Equal(("a", "Beech"), (known.Entries[new("b")].Parent?.Value, known.Entries[new("b")].Position.Name));
        Assert.Null(known.Entries[new("a")].Wanted);
        Assert.Equal(new Entry(new("c"), new(UnitKind.Circle, "Cedar", "For wood", "cedar"), Parent: null, Wanted: null), known.Entries[new("c")]);
    }

    [Fact]
    public async Task What_was_imported_and_taken_over_is_read_as_it_was_decided()
    {
        var store = Squad.Open(tables, time);
        await store.PrepareAsync(Squad.Soon);
        await DoAsync(store, new NetworkCommand.AskImport("one", "aad-ana", 3, new(new("https://service.example/", "chat"), "17")) { At = time.GetUtcNow(), Entropy = new(BitConverter.GetBytes(++letters)) });
        await DoAsync(store, new NetworkCommand.ImportStep("one", 1, [Imported("commerce", UnitKind.Tribe, null), .. Enumerable.Range(0, 30).Select(number => Imported($"s{number}", UnitKind.Squad, "commerce"))]) { At = time.GetUtcNow(), Entropy = new(BitConverter.GetBytes(++letters)) });
        await HearsAsync(store, "s", new Letter.Enter(UnitKind.Squad, "s7", "", null));
        await HearsAsync(store, "t", new Letter.Enter(UnitKind.Tribe, "COMMERCE", "Sell", null));
        var known = (await store.ReadAsync(Key, Squad.Soon))!.Network;
        Assert.Equal(known, (await Squad.Open(tables, time).ReadAsync(Key, Squad.Soon))!.Network);
        Assert.Equal((31, 30), (known.Entries.Count, known.Entries.Values.Count(entry => entry.Parent == new UnitId("t"))));
        Assert.Equal(("one", 1), (known.Importing?.Import, known.Importing?.Done));
        foreach (var step in new[] { 2, 3 })
        {
            await DoAsync(store, new NetworkCommand.ImportStep("one", step, [Imported($"late{step}", UnitKind.Guild, null)]) { At = time.GetUtcNow(), Entropy = new(BitConverter.GetBytes(++letters)) });
        }

        Assert.Equal("one", (await Squad.Open(tables, time).ReadAsync(Key, Squad.Soon))!.Network.Imported?.Import);
    }

    private static ImportedUnit Imported(string slug, UnitKind kind, string? parent) => new(new("entry-" + slug), slug, slug, kind, parent, "");

    private static async Task DoAsync(UnitStore store, NetworkCommand command) => Assert.Null((await store.TransactAsync(Key, command, Squad.Soon)).Refusal);

    private async Task HearsAsync(UnitStore store, string from, Letter letter) => Assert.Null((await store.TransactAsync(
        Key, new NetworkCommand.Receive(new(from), letter) { At = time.GetUtcNow(), Entropy = new(BitConverter.GetBytes(++letters)), Once = $"{letters}" }, Squad.Soon)).Refusal);
}
