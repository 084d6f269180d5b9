using System.Buffers;
using System.Text;

namespace TeamsBot.Storage.Tables;

/// <summary>
/// Azure Table Storage's limits, checked before the call, because the emulator lets some of them pass.
/// Source: "Understanding the Table service data model" and "Performing entity group transactions" on learn.microsoft.com.
/// Too much of something is a <see cref="TableFault"/> (<see cref="Reason.TooBig"/>); a key or name that could never be right is an <see cref="ArgumentException"/>.
/// </summary>
public static class AzureLimits
{
    public const int RowsPerTransaction = 100;
    public const int TransactionBytes = 4 * 1024 * 1024;
    public const int EntityBytes = 1024 * 1024;
    public const int TextLength = 32_767;
    public const int BinaryBytes = 64 * 1024;
    public const int Properties = 252;
    public const int KeyBytes = 1024;
    public const int NameLength = 255;

    /// <summary>What one operation costs in a transaction's body beside its values: headers, address, both keys twice.</summary>
    private const int Envelope = 1024;

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create([.. @"/\#?", .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)]);
    private static readonly SearchValues<char> InNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void CheckTable(string table)
    {
        var ok = table.Length is >= 3 and <= 63 && char.IsAsciiLetter(table[0]) && table.All(char.IsAsciiLetterOrDigit);
        Require(ok, "cannot name a table", table);
    }

    public static void CheckKey(string key)
    {
        Require(!key.AsSpan().ContainsAny(NotInKeys) && IsWellFormed(key), "A key has a character that the service refuses");
        Limit(key.Length * 2 <= KeyBytes, null, "A key is longer than 1 KiB");
    }

    public static void CheckTransaction(string partition, IReadOnlyList<TableOp> ops)
    {
        Require(ops.Count > 0, "A transaction has at least one row");
        Limit(ops.Count <= RowsPerTransaction, null, "More than 100 rows in a transaction");
        var bytes = 0L;
        for (var i = 0; i < ops.Count; i++)
        {
            Require(!IsAmong(ops, i, ops[i].Key), "A row may be in a transaction once");
            CheckOp(partition, ops[i], i);
            bytes += WireSize(partition, ops[i]);
        }

        Limit(bytes <= TransactionBytes, null, "More than 4 MiB in a transaction");
    }

    public static void CheckOp(string partition, TableOp op, int? index = null)
    {
        CheckKey(partition);
        CheckKey(op.Key);
        if (op.Written is not { } row)
        {
            return;
        }

        Limit(row.Properties.Length <= Properties, index, "More than 252 properties");
        foreach (var (name, value) in row.Properties)
        {
            CheckProperty(name, value, index);
        }

        Limit(StoredSize(partition, row) <= EntityBytes, index, "An entity is larger than 1 MiB");
    }

    /// <summary>Bytes that the service counts for a row, by its published formula.</summary>
    public static long StoredSize(string partition, Row row)
    {
        var size = 4 + ((partition.Length + row.Key.Length) * 2L);
        foreach (var (name, value) in row.Properties)
        {
            size += 8 + (name.Length * 2L) + SizeOf(value);
        }

        return size;
    }

    private static bool IsAmong(IReadOnlyList<TableOp> ops, int first, string key)
    {
        for (var i = 0; i < first; i++)
        {
            if (ops[i].Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private static long SizeOf(object value) => value switch
    {
        string text => (text.Length * 2L) + 4,
        byte[] bytes => bytes.Length + 4L,
        bool => 1,
        _ => 8,
    };

    private static void CheckProperty(string name, object value, int? index)
    {
        var named = name.Length is > 0 and <= NameLength && (char.IsAsciiLetter(name[0]) || name[0] == '_') && !name.AsSpan().ContainsAnyExcept(InNames);
        Require(named && name is not ("PartitionKey" or "RowKey" or "Timestamp"), "cannot name a property", name);
        switch (value)
        {
            case string text:
                Require(IsWellFormed(text), "has half a character", name);
                Limit(text.Length <= TextLength, index, "is longer than 32,767 characters", name);
                break;
            case byte[] bytes:
                Limit(bytes.Length <= BinaryBytes, index, "is larger than 64 KiB", name);
                break;
            case DateTimeOffset time:
                Require(time >= Earliest, "is before the year 1601", name);
                break;
            default:
                Require(value is long or bool, "is of a type that we do not store", name);
                break;
        }
    }

    /// <summary>An upper bound of the bytes on the wire: JSON inside a multipart body, where a character may become \uXXXX.</summary>
    internal static long WireSize(string partition, TableOp op)
    {
        var size = Envelope + (12L * (partition.Length + op.Key.Length));
        if (op.Written is { } row)
        {
            foreach (var (name, value) in row.Properties)
            {
                size += 64L + name.Length + WireSizeOf(value);
            }
        }

        return size;
    }

    private static long WireSizeOf(object value) => value switch
    {
        string text => text.Sum(c => char.IsAsciiLetterOrDigit(c) || c == ' ' ? 1L : 6L),
        byte[] bytes => (bytes.Length + 2L) / 3 * 4,
        _ => 40,
    };

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var taken) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[taken..];
        }

        return true;
    }

    private static void Limit(bool kept, int? index, string message, string? name = null)
    {
        if (!kept)
        {
            throw new TableFault(Reason.TooBig, index, Of(name, message));
        }
    }

    private static void Require(bool kept, string message, string? name = null)
    {
        if (!kept)
        {
            throw new ArgumentException(Of(name, message), nameof(kept));
        }
    }

    private static string Of(string? name, string message) => name is null ? message : $"'{name}' {message}";
}
