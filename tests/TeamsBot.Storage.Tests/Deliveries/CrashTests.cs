using Microsoft.Extensions.Time.Testing;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Tests.Units;
using TeamsBot.Storage.Units;
using TeamsBot.TestTables;

namespace TeamsBot.Storage.Tests.Deliveries;

/// <summary>A process that dies, or loses one answer of the store, at every single call of a story.</summary>
public sealed class CrashTests
{
    private readonly MemoryTables memory = new();
    private readonly Post post = new();
    private readonly Squad squad = new(4);

    public static TheoryData<Break, bool> Ways => new() { { Break.Before, false }, { Break.Before, true }, { Break.After, false }, { Break.After, true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whatever_was_acknowledged_is_there_and_everything_is_delivered(Break where, bool dead)
    {
        var calls = await FaultyTables.AtEachCallAsync(dead, (at, gone) => new CrashTests().StoryAsync(at, where, gone));
        Assert.InRange(calls, 20, 1000);
    }

    [Fact]
    public async Task Without_a_fault_everything_is_delivered_once()
    {
        _ = await StoryAsync(int.MaxValue, Break.Before, dead: false);
        Assert.Equal(post.Messages.Distinct(), post.Messages);
    }

    /// <summary>Answers how many calls there were until the story ended.</summary>
    private async Task<int> StoryAsync(int at, Break where, bool dead)
    {
        var faulty = new FaultyTables(memory, at, where, dead);
        await squad.FoundAsync(Squad.Open(memory));
        var store = new UnitStore(faulty, TimeProvider.System, Squad.React) { Patience = TimeSpan.FromMilliseconds(dead ? 60 : 5000) };
        var sweeper = post.Sweeper(store, faulty, TimeProvider.System);
        var proposed = await AcknowledgedAsync(() => squad.ProposeAsync(store));
        await sweeper.FlushAsync(Squad.Soon);
        var consented = proposed && await AcknowledgedAsync(() => squad.ConsentAsync(store, 1));
        await IgnoreAsync(() => sweeper.SweepAsync(TimeSpan.FromSeconds(10), Squad.Soon));
        var adopted = consented && await AcknowledgedAsync(async () =>
        {
            _ = await squad.ConsentAsync(store, 2);
            return await squad.ConsentAsync(store, 3);
        });
        Assert.True(dead || adopted, $"A lost answer at call {at} is found out");
        await RestartAsync(proposed, consented, adopted, at);
        return faulty.Seen;
    }

    private async Task RestartAsync(bool proposed, bool consented, bool adopted, int at)
    {
        var later = new FakeTimeProvider(DateTimeOffset.UtcNow.AddSeconds(30));
        var store = Squad.Open(memory, later);
        _ = await post.Sweeper(store, memory, later).SweepAsync(TimeSpan.Zero, Squad.Soon);
        var unit = (await store.ReadAsync(squad.Key, Squad.Soon))!;
        Assert.True(!proposed || unit.LastProposal == 1, $"Proposed before call {at}");
        Assert.True(!consented || HasConsented(unit, await store.ClosedProposalAsync(squad.Key, 1, Squad.Soon)), $"Consented before call {at}");
        Assert.True(!adopted || unit.LastAgreement == 1, $"Adopted before call {at}");
        await CheckDeliveriesAsync(unit, at);
    }

    private async Task CheckDeliveriesAsync(Unit unit, int at)
    {
        var numbers = post.Messages.Select(message => long.Parse(message.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();
        Assert.True(numbers.SequenceEqual(Enumerable.Range(1, (int)unit.Size).Select(i => (long)i)), $"Call {at}: {string.Join(", ", post.Messages)}");
        var rows = await memory.QueryAsync(Keys.UnitTable, squad.Key.Value, RowRange.Prefix(Keys.Deliveries), Squad.Soon);
        Assert.All(rows.Rows, row => Assert.Equal(row.Number("dirty"), row.Number("drawn")));
        Assert.True(unit.LastProposal == 0 || post.Shown(1) == unit.Size, $"Call {at}: the card shows {post.Shown(1)} of {unit.Size}");
    }

    private static bool HasConsented(Unit unit, Proposal? closed) =>
        (unit.Open.Find(1) ?? closed)!.Responses.Values.Count(response => response.Answer is Answer.Consent) > 0;

    private static async Task<bool> AcknowledgedAsync(Func<Task<Outcome>> act)
    {
        try
        {
            return (await act()).Refusal is null;
        }
        catch (NotSavedException)
        {
            return false;
        }
    }

    private static async Task IgnoreAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (TableFault)
        {
            // the store is gone
        }
    }
}
