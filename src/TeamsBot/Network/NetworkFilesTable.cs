using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace TeamsBot.Network;

/// <summary>A row of a file: its number as a spreadsheet counts, and its fields in the order of the columns that are wanted.</summary>
/// <param name="Whole">False for one that has faults as a row: of its fields only the first is known, as far as there is one.</param>
internal sealed record NetworkFilesRow(NetworkFile File, int Number, string[] Fields, bool Whole = true);

/// <summary>One file as rows. What can't be a table becomes a fault.</summary>
internal sealed class NetworkFilesTable(NetworkFile file, string[] columns, int most, NetworkFilesFaults faults)
{
    /// <summary>Excel sees a formula behind these; a written file has an apostrophe before them.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=@+-\t\r");

    private bool _badQuotes;

    public IEnumerable<NetworkFilesRow> Rows(byte[] bytes)
    {
        if (!IsText(bytes))
        {
            yield break;
        }

        var options = new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, Separator = SeparatorOf(bytes), OnMalformedRecord = _ => _badQuotes = true };
        using var reader = CsvReader.Create(bytes, options);
        reader.Read();
        if (Places(reader) is not { } places)
        {
            yield break;
        }

        var (width, count) = (reader.FieldCount, 0);
        for (var number = 2; reader.Read(); number++)
        {
            if (reader.FieldCount == 1 && reader.GetSpan(0).Length == 0)
            {
                continue;
            }

            if (++count > most)
            {
                faults.Add(file, number, "", FaultKind.TooManyRows, "");
                yield break;
            }

            yield return IsWhole(reader, number, width)
                ? new(file, number, [.. places.Select(place => Shown(reader.GetString(place)))])
                : new(file, number, [places[0] < reader.FieldCount ? Shown(reader.GetString(places[0])) : ""], Whole: false);
        }
    }

    private bool IsWhole(CsvReader reader, int number, int width)
    {
        if (_badQuotes || reader.FieldCount != width)
        {
            faults.Add(file, number, "", _badQuotes ? FaultKind.BadQuotes : FaultKind.WrongFieldCount, reader.GetString(0));
            _badQuotes = false;
            return false;
        }

        return true;
    }

    /// <summary>Where each wanted column is, or null if one is missing.</summary>
    private int[]? Places(CsvReader reader)
    {
        List<string> names = [.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index).Trim().ToLowerInvariant())];
        foreach (var (index, name) in names.Index())
        {
            if (!columns.Contains(name) || names.IndexOf(name) != index)
            {
                faults.Add(file, 1, name, FaultKind.UnknownColumn, name);
            }
        }

        string[] missing = [.. columns.Except(names)];
        foreach (var name in missing)
        {
            faults.Add(file, 1, name, FaultKind.MissingColumn, name);
        }

        _badQuotes = false;
        return missing is [] ? [.. columns.Select(name => names.IndexOf(name))] : null;
    }

    private bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > NetworkFiles.MostBytes)
        {
            faults.Add(file, 0, "", FaultKind.FileTooLarge, "");
        }
        else if (!Utf8.IsValid(bytes))
        {
            faults.Add(file, RowOfBadByte(bytes), "", FaultKind.NotUtf8, "");
        }
        else if (WithoutMark(bytes).Trim(" \t\r\n"u8).IsEmpty)
        {
            faults.Add(file, 0, "", FaultKind.EmptyFile, "");
        }
        else
        {
            return true;
        }

        return false;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static int RowOfBadByte(ReadOnlySpan<byte> bytes)
    {
        var (row, quoted) = (1, false);
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
        {
            quoted ^= rune.Value == '"';
            row += rune.Value == '\n' && !quoted ? 1 : 0;
            bytes = bytes[length..];
        }

        return row;
    }

    /// <summary>Where decimals have commas, spreadsheets separate with semicolons.</summary>
    private static char SeparatorOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        var header = end < 0 ? bytes : bytes[..end];
        return header.Contains((byte)',') || !header.ContainsAny((byte)';', (byte)'\t') ? ',' : header.Contains((byte)';') ? ';' : '\t';
    }

    /// <summary>Without the apostrophe that keeps a spreadsheet from calculating; <see cref="NetworkFilesWriter"/> adds it.</summary>
    private static string Shown(string field) => IsProtected(field) && field[0] == '\'' ? field[1..] : field;

    /// <summary>Apostrophes, none or more, and then what starts a formula.</summary>
    internal static bool IsProtected(string field) => field.AsSpan().TrimStart('\'') is [var first, ..] && Formula.Contains(first);
}
