namespace TeamsBot.Storage.Tables;

/// <summary>One partition in memory: ordered by key, changed all at once or not at all.</summary>
internal sealed class MemoryPartition
{
    private readonly Lock gate = new();
    private readonly SortedSet<Place> places = new(Comparer<Place>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key)));
    private readonly Place wanted = new("");

    public Row? Get(string key)
    {
        lock (gate)
        {
            return Find(key)?.Row;
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

            foreach (var place in places.GetViewBetween(new Place(from), new Place(range.To)))
            {
                var row = place.Row!;
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

            var etags = new string[ops.Count];
            for (var i = 0; i < ops.Count; i++)
            {
                etags[i] = Write(ops[i], nextETag);
            }

            return etags;
        }
    }

    private static bool Passes(Row row, RowRange range) =>
        range.AtMost is not { } filter || row.Number(filter.Property) <= filter.Value;

    private Place? Find(string key)
    {
        wanted.Key = key;
        return places.TryGetValue(wanted, out var place) ? place : null;
    }

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
            (TableOp.Update or TableOp.Delete, { Row: { } row }) when expected != TableOp.Any && expected != row.ETag => Reason.Changed,
            _ => null,
        };
        if (refused is { } reason)
        {
            throw new TableFault(reason, index, $"{reason}: {op.Key}");
        }
    }

    private string Write(TableOp op, Func<string> nextETag)
    {
        var place = Find(op.Key);
        if (op.Written is not { } written)
        {
            _ = places.Remove(place!);
            return "";
        }

        if (place is null)
        {
            place = new Place(op.Key);
            _ = places.Add(place);
        }

        var etag = nextETag();
        place.Row = op is TableOp.Merge && place.Row is { } before ? before.MergedWith(written, etag) : written.At(etag);
        return etag;
    }

    /// <summary>Where a row stands. It stays when the row is written again.</summary>
    private sealed class Place(string key)
    {
        /// <summary>Changes only in the one that is looked for.</summary>
        public string Key { get; set; } = key;

        public Row? Row { get; set; }
    }
}
