namespace TeamsBot.Storage.Tables;

/// <summary>One write of a transaction.</summary>
public abstract record TableOp
{
    /// <summary>The ETag that matches whatever is stored.</summary>
    public const string Any = "*";

    private TableOp()
    {
    }

    public abstract string Key { get; }

    /// <summary>The row must not exist: else <see cref="Reason.Exists"/>.</summary>
    public sealed record Insert(Row Row) : TableOp
    {
        public override string Key => Row.Key;
    }

    /// <summary>Stores the row whatever was there.</summary>
    public sealed record Put(Row Row) : TableOp
    {
        public override string Key => Row.Key;
    }

    /// <summary>Sets these properties and leaves the others as they are; makes the row if it is not there.</summary>
    public sealed record Merge(Row Row) : TableOp
    {
        public override string Key => Row.Key;
    }

    /// <summary>Replaces the row if its ETag is this one: else <see cref="Reason.Changed"/>, or <see cref="Reason.Missing"/>.</summary>
    public sealed record Update(Row Row, string ETag) : TableOp
    {
        public override string Key => Row.Key;
    }

    /// <summary>Removes the row if its ETag is this one: else <see cref="Reason.Changed"/>, or <see cref="Reason.Missing"/>.</summary>
    public sealed record Delete(string RowKey, string ETag) : TableOp
    {
        public override string Key => RowKey;
    }

    /// <summary>This write with the properties of a merge that follows it.</summary>
    public TableOp With(TableOp later) => (this, later) switch
    {
        (Insert insert, Merge merge) => new Insert(insert.Row.MergedWith(merge.Row, "")),
        (Put put, Merge merge) => new Put(put.Row.MergedWith(merge.Row, "")),
        (Merge first, Merge merge) => new Merge(first.Row.MergedWith(merge.Row, "")),
        _ => later,
    };

    /// <summary>The row it writes, null for a delete.</summary>
    public Row? Written => this switch
    {
        Insert insert => insert.Row,
        Put put => put.Row,
        Merge merge => merge.Row,
        Update update => update.Row,
        _ => null,
    };
}
