namespace TeamsBot.Storage.Tables;

/// <summary>One partition in memory: ordered by key, changed all at once or not at all.</summary>
internal sealed class MemoryPartition
{
    private static readonly Dictionary<string, object> Nothing = new(StringComparer.Ordinal);

    private readonly Lock gate = new();
    private readonly SortedSet<Row> rows = new(Comparer<Row>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key)));

    public Row? Get(string key)
    {
        lock (gate)
        {
            return Find(key);
        }
    }

    public Page Query(RowRange range)
    {
        var size = Math.Clamp(range.PageSize, 1, RowRange.LargestPage);
        var found = new List<Row>();
        lock (gate)
        {
            var from = range.Token ?? range.From;
            if (string.CompareOrdinal(from, range.To) >= 0)
            {
                return new Page([], null);
            }

            foreach (var row in rows.GetViewBetween(Probe(from), Probe(range.To)))
            {
                if (row.Key == range.To || !Passes(row, range))
                {
                    continue;
                }

                if (found.Count == size)
                {
                    return new Page(found, row.Key);
                }

                found.Add(row);
            }
        }

        return new Page(found, null);
    }

    /// <summary>Checks every op first, then writes: a refusal leaves nothing behind.</summary>
    public IReadOnlyList<string> Apply(IReadOnlyList<TableOp> ops, Func<string> nextETag, bool single)
    {
        lock (gate)
        {
            for (var i = 0; i < ops.Count; i++)
            {
                Check(ops[i], single ? null : i);
            }

            return [.. ops.Select(op => Write(op, nextETag))];
        }
    }

    private static Row Probe(string key) => new(key, Nothing);

    private static bool Passes(Row row, RowRange range) =>
        range.AtMost is not { } filter || row.Number(filter.Property) <= filter.Value;

    private Row? Find(string key) => rows.TryGetValue(Probe(key), out var row) ? row : null;

    private void Check(TableOp op, int? index)
    {
        var there = Find(op.Key);
        var expected = op switch
        {
            TableOp.Update update => update.ETag,
            TableOp.Delete delete => delete.ETag,
            _ => null,
        };
        Reason? refused = (op, there) switch
        {
            (TableOp.Insert, not null) => Reason.Exists,
            (TableOp.Update or TableOp.Delete, null) => Reason.Missing,
            (TableOp.Update or TableOp.Delete, { } row) when expected != TableOp.Any && expected != row.ETag => Reason.Changed,
            _ => null,
        };
        if (refused is { } reason)
        {
            throw new TableFault(reason, index, $"{reason}: {op.Key}");
        }
    }

    private string Write(TableOp op, Func<string> nextETag)
    {
        var before = Find(op.Key);
        if (before is not null)
        {
            _ = rows.Remove(before);
        }

        if (op.Written is not { } written)
        {
            return "";
        }

        var etag = nextETag();
        _ = rows.Add(new Row(op.Key, op is TableOp.Merge && before is not null ? Merged(before, written) : written.Properties, etag));
        return etag;
    }

    private static Dictionary<string, object> Merged(Row before, Row written)
    {
        var properties = new Dictionary<string, object>(before.Properties, StringComparer.Ordinal);
        foreach (var (name, value) in written.Properties)
        {
            properties[name] = value;
        }

        return properties;
    }
}
