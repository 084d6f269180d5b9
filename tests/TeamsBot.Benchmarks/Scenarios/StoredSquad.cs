using System.Globalization;
using System.Numerics;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>A squad with one open proposal in a store, whose members answer it.</summary>
internal sealed class StoredSquad
{
    private int commands;

    public UnitKey Key { get; } = UnitKey.Of("tenant", "19:squad");

    public MemoryTables Tables { get; } = new();

    public static UnitStore Open(ITables tables) => new(tables, TimeProvider.System, _ => []) { Patience = TimeSpan.FromSeconds(30) };

    /// <param name="voters">People beside the proposer, who is number 0.</param>
    public static async Task<StoredSquad> FoundAsync(int voters)
    {
        var squad = new StoredSquad();
        var store = Open(squad.Tables);
        await store.PrepareAsync(CancellationToken.None);
        _ = await squad.DoAsync(store, new MembershipCommand.Create("Squad", "Etc/UTC", new Home("tenant", "19:squad", "https://service.example/", "19:team"), Chosen: false, null) { At = Now, Entropy = squad.Entropy() });
        var people = Enumerable.Range(0, voters + 1).Select(i => new Person(Name(i), $"Person {i}", $"29:{i}", false)).ToList();
        while ((await squad.DoAsync(store, new MembershipCommand.ReadRoster(people) { At = Now, Entropy = squad.Entropy() })).Events.Count > 0)
        {
            // a step at a time
        }

        var proposed = await squad.DoAsync(store, new ProposalCommand.Propose("Move the stand-up to 9:30", new Place("https://service.example/", "19:squad;messageid=1"))
        {
            By = Name(0), Tap = squad.Tap("propose"), At = Now, Entropy = squad.Entropy(), Once = "once",
        });
        return proposed.Refusal is null ? squad : throw new InvalidOperationException($"Not proposed: {proposed.Refusal}");
    }

    public Task<Outcome> ConsentAsync(UnitStore store, int by) => AnswerAsync(store, by, new Answer.Consent());

    public Task<Outcome> AnswerAsync(UnitStore store, int by, Answer answer) => DoAsync(store, new ProposalCommand.Respond(1, answer)
    {
        By = Name(by), Tap = Tap("consent"), At = Now, Entropy = Entropy(),
    });

    /// <summary>
    /// Seeds the history as a head that says that so many facts came before, and that nothing is left to be sent: the alarm is
    /// the proposal's own, so that the next answer has to set an earlier one.
    /// </summary>
    public async Task PretendAsync(long size)
    {
        var hashes = new byte[32 * BitOperations.PopCount((ulong)size)];
        byte[] number = [.. BitConverter.GetBytes(size).Reverse()];
        var closes = (await Open(Tables).ReadAsync(Key, CancellationToken.None))!.Wake!.Value.ToUnixTimeMilliseconds();
        var head = Row.Of(Keys.Head, ("size", size), ("frontier", (byte[])[.. number, .. hashes]), ("wake", closes));
        _ = await Tables.WriteAsync(Keys.UnitTable, Key.Value, new TableOp.Merge(head), CancellationToken.None);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>In the directory.</summary>
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"person-{number}");

    private Task<Outcome> DoAsync(UnitStore store, UnitCommand command) => store.TransactAsync(Key, command, CancellationToken.None);

    private Tap Tap(string verb) => new(string.Create(CultureInfo.InvariantCulture, $"tap-{Interlocked.Increment(ref commands)}"), verb, 0);

    private Entropy Entropy()
    {
        var seed = new byte[16];
        _ = BitConverter.TryWriteBytes(seed, Interlocked.Increment(ref commands));
        return new Entropy(seed);
    }
}
