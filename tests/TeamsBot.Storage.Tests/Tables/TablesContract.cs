using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Tests.Tables;

/// <summary>What every implementation of the tables does, said once and run on each.</summary>
public abstract class TablesContract
{
    private const string Table = "contract";
    private readonly string partition = "p" + Guid.NewGuid().ToString("N");

    protected abstract ITables Tables { get; }

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_inserted_is_read_back_with_every_type_of_value()
    {
        var time = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(1234567);
        await WriteAsync(new TableOp.Insert(Row.Of("k", ("text", "é 日本 👋 \"'%"), ("number", long.MaxValue), ("yes", true), ("time", time), ("bytes", new byte[] { 0, 255, 7 }), ("none", null))));
        var row = await GetAsync("k");
        Assert.NotNull(row);
        Assert.Equal("é 日本 👋 \"'%", row.Text("text"));
        Assert.Equal(long.MaxValue, row.Number("number"));
        Assert.Equal(true, row.Find("yes"));
        Assert.Equal(time, row.Find("time"));
        Assert.Equal([0, 255, 7], row.Bytes("bytes")!);
        Assert.Equal(5, row.Properties.Length);
        Assert.NotEmpty(row.ETag);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_null() => Assert.Null(await GetAsync("nobody"));

    [Fact]
    public async Task Creating_a_table_again_changes_nothing()
    {
        await WriteAsync(new TableOp.Insert(Row.Of("k")));
        await Tables.CreateAsync(Table, Soon);
        Assert.NotNull(await GetAsync("k"));
    }

    [Fact]
    public async Task A_table_that_was_never_created_is_missing()
    {
        var fault = await Assert.ThrowsAsync<TableFault>(() => Tables.WriteAsync("nowhere", partition, new TableOp.Put(Row.Of("k")), Soon));
        Assert.Equal(Reason.Missing, fault.Reason);
    }

    [Fact]
    public async Task An_insert_of_what_exists_is_refused()
    {
        await WriteAsync(new TableOp.Insert(Row.Of("k", ("n", 1L))));
        await RefusedAsync(Reason.Exists, new TableOp.Insert(Row.Of("k", ("n", 2L))));
        Assert.Equal(1, (await GetAsync("k"))!.Number("n"));
    }

    [Fact]
    public async Task Put_replaces_and_merge_adds()
    {
        await WriteAsync(new TableOp.Merge(Row.Of("k", ("a", 1L))));
        await WriteAsync(new TableOp.Merge(Row.Of("k", ("b", 2L))));
        Assert.Equal((1L, 2L), (await NumberAsync("k", "a"), await NumberAsync("k", "b")));
        await WriteAsync(new TableOp.Put(Row.Of("k", ("c", 3L))));
        Assert.Equal((null, 3L), (await NumberAsync("k", "a"), await NumberAsync("k", "c")));
    }

    [Fact]
    public async Task The_ETag_of_a_write_is_the_one_that_a_read_shows()
    {
        var inserted = await WriteAsync(new TableOp.Insert(Row.Of("k", ("n", 1L))));
        Assert.Equal(inserted, (await GetAsync("k"))!.ETag);
        var updated = await WriteAsync(new TableOp.Update(Row.Of("k", ("n", 2L)), inserted));
        Assert.NotEqual(inserted, updated);
        Assert.Equal(updated, (await GetAsync("k"))!.ETag);
        var tags = await SubmitAsync(new TableOp.Update(Row.Of("k", ("n", 3L)), updated), new TableOp.Insert(Row.Of("l")), new TableOp.Put(Row.Of("m")), new TableOp.Merge(Row.Of("o")));
        Assert.Equal(tags, [(await GetAsync("k"))!.ETag, (await GetAsync("l"))!.ETag, (await GetAsync("m"))!.ETag, (await GetAsync("o"))!.ETag]);
        Assert.Equal("", (await SubmitAsync(new TableOp.Delete("k", tags[0])))[0]);
    }

    [Fact]
    public async Task An_old_ETag_updates_and_deletes_nothing()
    {
        var old = await WriteAsync(new TableOp.Insert(Row.Of("k", ("n", 1L))));
        await WriteAsync(new TableOp.Put(Row.Of("k", ("n", 2L))));
        await RefusedAsync(Reason.Changed, new TableOp.Update(Row.Of("k", ("n", 9L)), old));
        await RefusedAsync(Reason.Changed, new TableOp.Delete("k", old));
        Assert.Equal(2, await NumberAsync("k", "n"));
        await WriteAsync(new TableOp.Delete("k", TableOp.Any));
        Assert.Null(await GetAsync("k"));
    }

    [Fact]
    public async Task What_is_not_there_can_be_neither_updated_nor_deleted()
    {
        await RefusedAsync(Reason.Missing, new TableOp.Update(Row.Of("k"), TableOp.Any));
        await RefusedAsync(Reason.Missing, new TableOp.Delete("k", TableOp.Any));
    }

    [Fact]
    public async Task Of_32_racing_updates_one_wins()
    {
        var etag = await WriteAsync(new TableOp.Insert(Row.Of("k", ("n", -1L))));
        var won = await Task.WhenAll(Enumerable.Range(0, 32).Select(async i =>
        {
            try
            {
                await WriteAsync(new TableOp.Update(Row.Of("k", ("n", (long)i)), etag));
                return i;
            }
            catch (TableFault fault) when (fault.Reason == Reason.Changed)
            {
                return -1;
            }
        }));
        Assert.Equal(await NumberAsync("k", "n"), Assert.Single(won, i => i >= 0));
    }

    [Theory]
    [InlineData(0, Reason.Exists)]
    [InlineData(1, Reason.Exists)]
    [InlineData(2, Reason.Exists)]
    [InlineData(3, Reason.Changed)]
    [InlineData(4, Reason.Missing)]
    public async Task A_transaction_with_one_bad_row_changes_nothing_and_says_which(int bad, Reason reason)
    {
        await WriteAsync(new TableOp.Insert(Row.Of("there", ("n", 1L))));
        TableOp wrong = reason switch
        {
            Reason.Exists => new TableOp.Insert(Row.Of("there")),
            Reason.Changed => new TableOp.Update(Row.Of("there"), "W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\""),
            _ => new TableOp.Delete("gone", TableOp.Any),
        };
        var ops = Enumerable.Range(0, 5).Select(i => i == bad ? wrong : new TableOp.Put(Row.Of($"new{i}"))).ToArray();
        var fault = await Assert.ThrowsAsync<TableFault>(() => SubmitAsync(ops));
        Assert.Equal((reason, (int?)bad), (fault.Reason, fault.Failed));
        var rows = await AllAsync(RowRange.All);
        Assert.Equal(1, Assert.Single(rows).Number("n"));
    }

    [Fact]
    public async Task A_transaction_of_100_rows_is_done_at_once()
    {
        var tags = await SubmitAsync([.. Enumerable.Range(0, 100).Select(i => new TableOp.Insert(Row.Of($"r{i:D3}")))]);
        Assert.Equal(100, tags.Count);
        Assert.Equal(100, (await AllAsync(RowRange.All)).Count);
    }

    [Fact]
    public async Task A_transaction_just_below_4_MiB_is_taken()
    {
        var ops = Enumerable.Range(0, 47).Select(i => new TableOp.Put(Row.Of($"r{i:D3}", ("bytes", new byte[AzureLimits.BinaryBytes])))).ToArray();
        Assert.Equal(47, (await SubmitAsync(ops)).Count);
        var more = Assert.Throws<TableFault>(() => AzureLimits.CheckTransaction(partition, [.. ops, new TableOp.Put(Row.Of("s", ("bytes", new byte[AzureLimits.BinaryBytes])))]));
        Assert.Equal(Reason.TooBig, more.Reason);
    }

    [Fact]
    public async Task The_most_that_our_guard_lets_pass_as_text_is_taken()
    {
        var most = Enumerable.Range(0, 100).Select(n => new TableOp.Put(Row.Of($"r{n:D3}", ("text", new string(n % 2 == 0 ? '日' : '"', 32_767))))).ToArray();
        var kept = most.Length;
        while (Record.Exception(() => AzureLimits.CheckTransaction(partition, most[..kept])) is not null)
        {
            kept--;
        }

        Assert.Equal(kept, (await SubmitAsync(most[..kept])).Count);
    }

    [Fact]
    public async Task Keys_come_in_ordinal_order()
    {
        string[] keys = ["c", "é", "0", "Z", "b", "B", "a", "a:", "a:0", "a;"];
        foreach (var key in keys)
        {
            await WriteAsync(new TableOp.Put(Row.Of(key)));
        }

        var all = await AllAsync(new RowRange("", "ü"));
        Assert.Equal(["0", "B", "Z", "a", "a:", "a:0", "a;", "b", "c", "é"], all.Select(r => r.Key));
        var some = await AllAsync(RowRange.Prefix("a:"));
        Assert.Equal(["a:", "a:0"], some.Select(r => r.Key));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await SubmitAsync([.. Enumerable.Range(0, 25).Select(i => new TableOp.Put(Row.Of($"r{i:D3}")))]);
        var range = RowRange.Prefix("r") with { PageSize = 10 };
        var first = await Tables.QueryAsync(Table, partition, range, Soon);
        Assert.Equal(10, first.Rows.Count);
        Assert.NotNull(first.Next);
        var all = await AllAsync(range);
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"r{i:D3}"), all.Select(r => r.Key));
    }

    [Fact]
    public async Task Only_rows_whose_number_is_small_enough_are_found()
    {
        await SubmitAsync(new TableOp.Put(Row.Of("a", ("wake", 5L))), new TableOp.Put(Row.Of("b", ("wake", 6L))), new TableOp.Put(Row.Of("c")), new TableOp.Put(Row.Of("d", ("wake", -1L))));
        var due = await AllAsync(RowRange.All with { AtMost = ("wake", 5) });
        Assert.Equal(["a", "d"], due.Select(r => r.Key));
    }

    [Fact]
    public async Task Another_partition_is_another_world()
    {
        await WriteAsync(new TableOp.Put(Row.Of("k")));
        Assert.Null(await Tables.GetAsync(Table, partition + "x", "k", Soon));
        Assert.Empty((await Tables.QueryAsync(Table, partition + "x", RowRange.All, Soon)).Rows);
    }

    [Fact]
    public async Task One_question_goes_through_several_partitions_in_order_and_page_by_page()
    {
        foreach (var part in (string[])["c", "a", "d", "b"])
        {
            TableOp[] rows = [.. Enumerable.Range(0, 4).Select(i => new TableOp.Put(Row.Of($"{part}{i}", ("wake", (long)i))))];
            _ = await Tables.SubmitAsync(Table, partition + part, rows, Soon);
        }

        var range = RowRange.All with { Through = partition + "c", AtMost = ("wake", 2) };
        string[] expected = ["a0", "a1", "a2", "b0", "b1", "b2", "c0", "c1", "c2"];
        Assert.Equal(expected, (await Tables.QueryAsync(Table, partition + "a", range, Soon)).Rows.Select(row => row.Key));
        foreach (var size in (int[])[1, 2, 3, 9])
        {
            Assert.Equal(expected, (await Tables.AllAsync(Table, partition + "a", range with { PageSize = size }, Soon).ToListAsync(Soon)).Select(row => row.Key));
        }

        Assert.Equal(["b0", "b1", "b2"], (await Tables.QueryAsync(Table, partition + "aa", range with { Through = partition + "bb" }, Soon)).Rows.Select(row => row.Key));
    }

    [Fact]
    public async Task What_Azure_would_refuse_is_refused_before_the_call()
    {
        await RefusedAsync(Reason.TooBig, new TableOp.Put(Row.Of("k", ("text", new string('x', 32_768)))));
        await RefusedAsync(Reason.TooBig, new TableOp.Put(Row.Of("k", ("bytes", new byte[65_537]))));
        _ = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new TableOp.Put(Row.Of("a/b"))));
        _ = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new TableOp.Put(Row.Of("k", ("a-b", 1L)))));
        _ = await Assert.ThrowsAsync<ArgumentException>(() => SubmitAsync(new TableOp.Put(Row.Of("k")), new TableOp.Put(Row.Of("k"))));
        var fault = await Assert.ThrowsAsync<TableFault>(() => SubmitAsync([.. Enumerable.Range(0, 101).Select(i => new TableOp.Put(Row.Of($"r{i}")))]));
        Assert.Equal(Reason.TooBig, fault.Reason);
        Assert.Empty(await AllAsync(RowRange.All));
    }

    protected async Task PrepareAsync() => await Tables.CreateAsync(Table, Soon);

    private Task<Row?> GetAsync(string key) => Tables.GetAsync(Table, partition, key, Soon);

    private async Task<long?> NumberAsync(string key, string name) => (await GetAsync(key))!.Number(name);

    private Task<string> WriteAsync(TableOp op) => Tables.WriteAsync(Table, partition, op, Soon);

    private Task<IReadOnlyList<string>> SubmitAsync(params TableOp[] ops) => Tables.SubmitAsync(Table, partition, ops, Soon);

    private async Task RefusedAsync(Reason reason, TableOp op) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<TableFault>(() => WriteAsync(op))).Reason);

    private async Task<List<Row>> AllAsync(RowRange range)
    {
        var rows = new List<Row>();
        await foreach (var row in Tables.AllAsync(Table, partition, range, Soon))
        {
            rows.Add(row);
        }

        return rows;
    }
}
