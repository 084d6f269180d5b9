namespace TeamsBot.Storage.Tables;

/// <summary>Why the table service said no.</summary>
public enum Reason
{
    /// <summary>The store did not answer, or not in time. The write may or may not have happened.</summary>
    Unavailable,

    /// <summary>An insert met a row that is there.</summary>
    Exists,

    /// <summary>The row's ETag is another one by now.</summary>
    Changed,

    /// <summary>The row, or its table, is not there.</summary>
    Missing,

    /// <summary>More than the service takes.</summary>
    TooBig,
}

/// <summary>The one exception of <see cref="ITables"/>. Nothing of the refused call was stored, except perhaps when <see cref="Reason.Unavailable"/>.</summary>
public sealed class TableFault(Reason reason, int? failed, string message, Exception? inner = null) : Exception(message, inner)
{
    public Reason Reason { get; } = reason;

    /// <summary>Which op of the transaction was refused, if the service said.</summary>
    public int? Failed { get; } = failed;
}
