using CsCheck;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Tests.Tables;

public sealed class AzureLimitsTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.String, Gen.Int[0x20, 0x10FFFF].Where(c => c is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32).List[0, 40].Select(string.Concat));

    [Fact]
    public void Whatever_the_ids_are_the_keys_are_fine() => Gen.Select(AnyText, AnyText, Gen.Int[0, int.MaxValue], Gen.Long[0, 999_999_999_999]).Sample((tenant, id, number, index) =>
    {
        var unit = UnitKey.Of(tenant, id);
        string[] keys =
        [
            unit.Value, Keys.Person(tenant, id), Keys.Shard(unit), Keys.Once(id), Keys.OpenProposal(number), Keys.ClosedProposal(number),
            Keys.Agreement(number), Keys.EndedAgreement(number), Keys.Event(index), Keys.OutboxEntry(index, 3), Keys.Card(number), Keys.Response(number, Keys.Hash(26, id)),
        ];
        Assert.All(keys, key =>
        {
            AzureLimits.CheckKey(key);
            Assert.All(key, c => Assert.True(c is ':' or '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c)));
        });
        Assert.InRange(unit.Value.Length, 49, 49);
    }, seed: "0000KEYS0001", iter: 500);

    [Fact]
    public async Task A_text_is_either_refused_or_read_back_as_it_was()
    {
        var tables = new MemoryTables();
        await tables.CreateAsync("texts", TestContext.Current.CancellationToken);
        var rows = 0;
        await AnyText.SampleAsync(async text =>
        {
            var key = $"k{Interlocked.Increment(ref rows)}";
            var half = text.Where((c, i) => char.IsSurrogate(c) && !(i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) && !(i > 0 && char.IsSurrogatePair(text[i - 1], c))).Any();
            var write = () => tables.WriteAsync("texts", "p", new TableOp.Put(Row.Of(key, ("text", text))), CancellationToken.None);
            if (half)
            {
                _ = await Assert.ThrowsAsync<ArgumentException>(write);
            }
            else
            {
                _ = await write();
                Assert.Equal(text, (await tables.GetAsync("texts", "p", key, CancellationToken.None))!.Text("text"));
            }
        }, seed: "0000TEXT0001", iter: 500);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u0085b")]
    public void A_key_with_a_forbidden_character_is_refused(string key) =>
        Assert.Throws<ArgumentException>(() => AzureLimits.CheckKey(key));

    [Fact]
    public void A_key_of_1_KiB_is_the_longest()
    {
        AzureLimits.CheckKey(new string('k', 512));
        TooBig(() => AzureLimits.CheckKey(new string('k', 513)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-b")]
    [InlineData("1a")]
    [InlineData("PartitionKey")]
    [InlineData("RowKey")]
    [InlineData("Timestamp")]
    public void A_property_name_that_Azure_would_refuse_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Check(Row.Of("k", (name, 1L))));

    [Fact]
    public void A_name_of_255_characters_is_the_longest()
    {
        Check(Row.Of("k", (new string('n', 255), 1L)));
        _ = Assert.Throws<ArgumentException>(() => Check(Row.Of("k", (new string('n', 256), 1L))));
    }

    [Fact]
    public void A_row_has_252_properties_at_most()
    {
        Check(Wide(252, 1L));
        TooBig(() => Check(Wide(253, 1L)));
    }

    [Fact]
    public void A_text_has_32767_characters_at_most_however_many_bytes()
    {
        Check(Row.Of("k", ("t", new string('日', 32_767))));
        TooBig(() => Check(Row.Of("k", ("t", new string('x', 32_768)))));
    }

    [Fact]
    public void An_entity_has_1_MiB_at_most()
    {
        Check(Wide(15, new byte[64 * 1024]));
        TooBig(() => Check(Wide(16, new byte[64 * 1024])));
    }

    [Fact]
    public void Values_that_would_come_back_changed_are_refused()
    {
        _ = Assert.Throws<ArgumentException>(() => Check(Row.Of("k", ("n", 1))));
        _ = Assert.Throws<ArgumentException>(() => Check(Row.Of("k", ("n", 1.5))));
        _ = Assert.Throws<ArgumentException>(() => Check(Row.Of("k", ("t", DateTimeOffset.MinValue))));
    }

    [Fact]
    public void A_transaction_says_which_row_is_too_big() =>
        Assert.Equal(1, TooBig(() => AzureLimits.CheckTransaction("p", [new TableOp.Put(Row.Of("a")), new TableOp.Put(Row.Of("b", ("t", new string('x', 32_768))))])).Failed);

    [Theory]
    [InlineData("1ab")]
    [InlineData("ab")]
    [InlineData("a-b-c")]
    public void A_table_name_that_Azure_would_refuse_is_refused(string table) =>
        Assert.Throws<ArgumentException>(() => AzureLimits.CheckTable(table));

    private static Row Wide(int count, object value) => Row.Of("k", [.. Enumerable.Range(0, count).Select(i => ($"n{i}", (object?)value))]);

    private static void Check(Row row) => AzureLimits.CheckOp("p", new TableOp.Put(row));

    private static TableFault TooBig(Action check)
    {
        var fault = Assert.Throws<TableFault>(check);
        Assert.Equal(Reason.TooBig, fault.Reason);
        return fault;
    }
}
