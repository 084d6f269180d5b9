using System.Text;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>A squad of people who act through a store: the words of the tests.</summary>
internal sealed class Squad(int size, TimeProvider? clock = null)
{
    private readonly TimeProvider time = clock ?? TimeProvider.System;
    private int commands;

    public static CancellationToken Soon => TestContext.Current.CancellationToken;

    public UnitKey Key { get; } = UnitKey.Of("tenant", Guid.NewGuid().ToString());

    public static Place Thread { get; } = new("https://smba.example/", "19:channel;messageid=1");

    public static string Person(int number) => $"person-{number}";

    /// <summary>What follows from a change in these tests: one message for each fact, that names it; nothing from a crowd that joins.</summary>
    public static IReadOnlyList<OutboxEntry> React(Change change) =>
        change.Events.Count > 10 ? [] : [.. change.Events.Select((happened, i) => new OutboxEntry("fact", Encoding.UTF8.GetBytes($"{change.Before.Size + i + 1} {happened.GetType().Name}")))];

    public static UnitStore Open(ITables tables, TimeProvider? clock = null, Func<Change, IReadOnlyList<OutboxEntry>>? react = null) =>
        new(tables, clock ?? TimeProvider.System, react ?? React) { Patience = TimeSpan.FromSeconds(20) };

    public async Task FoundAsync(UnitStore store)
    {
        await store.PrepareAsync(Soon);
        _ = await DoAsync(store, new MembershipCommand.Create("Payments", "Europe/Berlin", new Home("tenant", "19:channel", "https://smba.example/", "19:team"), Chosen: false, null) { At = Now, Entropy = Entropy() });
        var people = Enumerable.Range(0, size).Select(i => new Person(Person(i), $"Person {i}", $"29:{i}")).ToList();
        while ((await DoAsync(store, new MembershipCommand.ReadRoster(people) { At = Now, Entropy = Entropy() })).Events.Count > 0)
        {
            // a step at a time
        }
    }

    public Task<Outcome> ProposeAsync(UnitStore store, int by = 0, string text = "Move the stand-up to 9:30", string? once = null)
    {
        once ??= $"once-{Interlocked.Increment(ref commands)}";
        return DoAsync(store, new ProposalCommand.Propose(text, Thread) { By = Person(by), Tap = Tap("propose", once), At = Now, Entropy = Entropy(), Once = once });
    }

    public ProposalCommand.Propose Proposing(Effect effect, int by = 0) => new("Other rules", Thread)
    {
        By = Person(by), Tap = Tap("propose"), At = Now, Entropy = Entropy(), Effect = effect,
    };

    public Task<Outcome> ConsentAsync(UnitStore store, int by, int proposal = 1, Tap? tap = null, string? concern = null) =>
        DoAsync(store, Consent(by, proposal, tap, concern));

    public Task<Outcome> ObjectAsync(UnitStore store, int by, int proposal = 1) =>
        DoAsync(store, new ProposalCommand.Raise(proposal, "The trains", "9:45 instead of 9:30") { By = Person(by), Tap = Tap("object"), At = Now, Entropy = Entropy() });

    public Task<Outcome> AmendAsync(UnitStore store, string text, int by = 0, int proposal = 1) =>
        DoAsync(store, new ProposalCommand.Amend(proposal, text, "the trains") { By = Person(by), Tap = Tap("amend"), At = Now, Entropy = Entropy() });

    public Task<Outcome> WithdrawAsync(UnitStore store, int by = 0, int proposal = 1) =>
        DoAsync(store, new ProposalCommand.Withdraw(proposal) { By = Person(by), Tap = Tap("withdraw"), At = Now, Entropy = Entropy() });

    public ProposalCommand.Respond Consent(int by, int proposal = 1, Tap? tap = null, string? concern = null) =>
        new(proposal, new Answer.Consent(concern)) { By = Person(by), Tap = tap ?? Tap("consent"), At = Now, Entropy = Entropy() };

    public Task<Outcome> DoAsync(UnitStore store, UnitCommand command) => store.TransactAsync(Key, command, Soon);

    public Tap Tap(string verb, string? key = null) => new(key ?? $"tap-{Interlocked.Increment(ref commands)}", verb, 0);

    public Entropy Entropy() => new(Guid.NewGuid().ToByteArray().Concat(BitConverter.GetBytes(Interlocked.Increment(ref commands))).ToArray());

    private DateTimeOffset Now => time.GetUtcNow();
}
