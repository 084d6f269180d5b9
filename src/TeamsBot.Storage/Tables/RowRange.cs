using System.Runtime.CompilerServices;

namespace TeamsBot.Storage.Tables;

/// <summary>Which rows of a partition to read: keys from <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
public sealed record RowRange(string From, string To)
{
    /// <summary>The service's own limit of rows a page.</summary>
    public const int LargestPage = 1000;

    public int PageSize { get; init; } = LargestPage;

    /// <summary>Where the page before ended: its <see cref="Page.Next"/>. Null for the first page.</summary>
    public string? Token { get; init; }

    /// <summary>Only rows whose number of this name is there and at most this.</summary>
    public (string Property, long Value)? AtMost { get; init; }

    /// <summary>The last partition, if the question is about all from the one that is named to this one, in ordinal order. Null: that one alone.</summary>
    public string? Through { get; init; }

    /// <summary>All keys that begin so.</summary>
    public static RowRange Prefix(string prefix) => new(prefix, prefix[..^1] + (char)(prefix[^1] + 1));

    /// <summary>The whole partition: our keys are ASCII.</summary>
    public static RowRange All { get; } = new("", "~");
}

/// <summary>Rows in ordinal key order, and the token of the next page (null after the last).</summary>
public sealed record Page(IReadOnlyList<Row> Rows, string? Next);

/// <summary>Reads of more than a page.</summary>
public static class TableReads
{
    /// <summary>Every row of the range, page after page.</summary>
    public static async IAsyncEnumerable<Row> AllAsync(this ITables tables, string table, string partition, RowRange range, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var next = range; next is not null;)
        {
            var page = await tables.QueryAsync(table, partition, next, cancellation);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            next = page.Next is null ? null : range with { Token = page.Next };
        }
    }
}
