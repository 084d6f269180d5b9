using System.Globalization;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;
using TeamsBot.TestTables;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>Words lead to proposals at a price that does not grow with the unit.</summary>
public sealed class WordIndexTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly CountingTables tables = new(new MemoryTables());
    private readonly Squad squad = new(3);

    [Theory]
    [InlineData(10)]
    [InlineData(10_000)]
    public async Task A_search_and_the_agreements_of_its_page_are_three_calls_however_many_there_are(int agreements)
    {
        await Filled(agreements);
        var store = Squad.Open(tables);
        var before = tables.Counted;

        var hits = await store.FindAsync(squad.Key, ["stand", "trains"], Squad.Soon);
        var page = hits.OrderByDescending(hit => hit.Proposal).Take(6).Select(hit => hit.Proposal).ToList();
        var found = await store.AgreementsAsync(squad.Key, page, Squad.Soon);

        Assert.Equal(agreements, hits.Count);
        Assert.Equal(6, found.Count);
        Assert.Equal(3, (tables.Counted - before).Calls);
        Assert.InRange((tables.Counted - before).Entities, 1, 110);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3_000)]
    public async Task A_typed_search_of_the_register_is_four_calls_however_many_agreements_there_are(int agreements)
    {
        await squad.FoundAsync(Squad.Open(tables));
        await Filled(agreements);
        var store = Squad.Open(tables);
        _ = await store.ReadAsync(squad.Key, Squad.Soon);
        var before = tables.Counted;

        var page = await store.AgreementsAsync(squad.Key, "STAND because", 6, null, Squad.Soon);

        Assert.Equal(Enumerable.Range(agreements - 5, 6).Reverse(), page.Agreements.Select(written => written.Agreement.Number));
        Assert.Equal(agreements - 5, page.Before);
        Assert.Equal(4, (tables.Counted - before).Calls);
        Assert.InRange((tables.Counted - before).Entities, 1, 45);
        Assert.Equal(Enumerable.Range(agreements - 11 > 0 ? agreements - 11 : 1, Math.Min(6, agreements - 6)).Reverse(), (await store.AgreementsAsync(squad.Key, "stand", 6, page.Before, Squad.Soon)).Agreements.Select(written => written.Agreement.Number));
    }

    [Fact]
    public async Task A_text_of_many_words_fits_into_the_transaction_that_proposes_it()
    {
        var words = string.Join(' ', Enumerable.Range(0, 500).Select(n => ((char)('a' + (n % 26))) + n.ToString(CultureInfo.InvariantCulture)));
        var foreign = string.Concat(Enumerable.Range(0, 900).Select(n => (char)(0x4E00 + n)));
        var store = Squad.Open(tables);
        await squad.FoundAsync(store);

        Assert.Null((await squad.ProposeAsync(store, text: $"Move it\n{words} {foreign}")).Refusal);

        Assert.Equal([1], (await store.FindAsync(squad.Key, ["z25", "丐"], Squad.Soon)).Select(hit => hit.Proposal));
        Assert.InRange(tables.Calls.Max(call => call.Ops.Count), 30, AzureLimits.RowsPerTransaction);
    }

    [Fact]
    public async Task Proposals_in_one_transaction_share_the_rows_of_their_words()
    {
        var store = Squad.Open(tables);
        await squad.FoundAsync(store);
        await Task.WhenAll(squad.ProposeAsync(store), squad.ProposeAsync(store, by: 1), squad.ProposeAsync(store, by: 2));

        Assert.Equal([1, 2, 3], (await Squad.Open(tables).FindAsync(squad.Key, ["move"], Squad.Soon)).Select(hit => hit.Proposal).Order());
    }

    [Theory]
    [InlineData("Crème BRÛLÉE, Straße", "creme brulee strasse")]
    [InlineData("9:30 or 9:45?", "9 30 or 45")]
    [InlineData("Łódź ﬁnd İstanbul", "lodz find istanbul")]
    [InlineData("会議 at 9", "会 議 at 9")]
    [InlineData("half \ud83d", "half")]
    [InlineData("", "")]
    public void Words_are_folded(string text, string words) => Assert.Equal(words, string.Join(' ', FoldedWords.Of(text)));

    private async Task Filled(int agreements)
    {
        await Squad.Open(tables).PrepareAsync(Squad.Soon);
        var wording = new Wording("Move the stand-up", "Because of the trains");
        foreach (var number in Enumerable.Range(1, agreements))
        {
            var agreement = new Agreement { Number = number, Proposal = number, Title = wording.Title, At = At, LookBack = new(2027, 2, 24), List = new(2027, 2, 1) };
            var ops = WordIndex.Entries(wording, At).Select(entry => WordIndex.Op(entry.Key, number, entry.Value));
            var row = UnitRows.Agreement(new(number, number, At, wording, new(3, 2, 2, 0, 0, 0), agreement.LookBack), agreement);
            _ = await tables.SubmitAsync(Keys.UnitTable, squad.Key.Value, [.. ops, new TableOp.Put(row)], Squad.Soon);
        }
    }
}
