using Microsoft.Extensions.Time.Testing;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Delivery;

/// <summary>Who leaves counts in all that is open, and a transaction holds a hundred rows.</summary>
public sealed class LeavingTests
{
    private static readonly Place Thread = new("https://smba.trafficmanager.net/amer/", "19:squad@thread.tacv2;messageid=1");
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly UnitKey key = UnitKey.Of("tenant", "19:squad@thread.tacv2");
    private readonly UnitStore store;
    private int commands;

    public LeavingTests() => store = new(new MemoryTables(), time, Reactions.To);

    [Fact]
    public async Task Whoever_leaves_can_do_so_however_much_is_open()
    {
        await FoundAsync(25);
        await ProposeAsync(proposers: 24);

        Assert.Null((await DoAsync(new MembershipCommand.Leave("24") { At = time.GetUtcNow(), Entropy = Seed() })).Refusal);

        var unit = await store.ReadAsync(key, TestContext.Current.CancellationToken);
        Assert.Equal(72, unit!.Open.Count);
        Assert.All(unit.Open.Values, proposal => Assert.Equal(23, proposal.Heard!.Asked));
    }

    [Fact]
    public async Task Many_leave_at_once_although_all_that_is_open_waited_for_them_alone()
    {
        await FoundAsync(25);
        await ProposeAsync(proposers: 5);
        foreach (var proposal in (await store.ReadAsync(key, TestContext.Current.CancellationToken))!.Open.Values)
        {
            for (var person = 0; person < 5; person++)
            {
                _ = await DoAsync(new ProposalCommand.Respond(proposal.Number, new Answer.Consent()) { By = $"{person}", Tap = Tap(), At = time.GetUtcNow(), Entropy = Seed() });
            }
        }

        await AlignAsync(5);

        var unit = await store.ReadAsync(key, TestContext.Current.CancellationToken);
        Assert.Equal((5, 0, 15), (unit!.Members.Values.Count(member => member.Present), unit.Open.Count, unit.LastAgreement));
    }

    private async Task FoundAsync(int people)
    {
        await store.PrepareAsync(TestContext.Current.CancellationToken);
        var home = new Home("tenant", "19:squad@thread.tacv2", Thread.Service, "19:team@thread.tacv2");
        _ = await DoAsync(new MembershipCommand.Create("Squad", "Etc/UTC", home, Chosen: false, Waiting: null) { At = time.GetUtcNow(), Entropy = Seed() });
        await AlignAsync(people);
    }

    private async Task AlignAsync(int people)
    {
        var roster = Enumerable.Range(0, people).Select(person => new Person($"{person}", $"Person {person}", $"29:{person}")).ToList();
        while ((await DoAsync(new MembershipCommand.ReadRoster(roster) { At = time.GetUtcNow(), Entropy = Seed() })).Events.Count > 0)
        {
            // a step at a time
        }
    }

    /// <summary>As many as each of them may have open.</summary>
    private async Task ProposeAsync(int proposers)
    {
        for (var number = 0; number < 3 * proposers; number++)
        {
            _ = await DoAsync(new ProposalCommand.Propose($"Tea {number}", Thread) { By = $"{number % proposers}", Tap = Tap(), At = time.GetUtcNow(), Entropy = Seed() });
        }
    }

    private Task<Outcome> DoAsync(UnitCommand command) => store.TransactAsync(key, command, TestContext.Current.CancellationToken);

    private Tap Tap() => new($"tap-{++commands}", "verb", 0);

    private Entropy Seed() => new(BitConverter.GetBytes(++commands));
}
