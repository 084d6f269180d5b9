using CsvHelper;

namespace TeamsBot.Network;

/// <summary>Writes one table for spreadsheets, in which no field is taken for a formula.</summary>
internal static class NetworkFilesWriter
{
    private static readonly CsvWriterOptions _options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    public static byte[] Table(string[] header, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, _options, leaveOpen: true))
        {
            writer.WriteRecord(header);
            foreach (var row in rows)
            {
                writer.WriteRecord([.. row.Select(Unmistakable)]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The writer puts an apostrophe before what starts a formula, and the reader takes one away: so what has one already gets another.</summary>
    private static string Unmistakable(string field) => field is ['\'', ..] && NetworkFilesTable.IsProtected(field) ? "'" + field : field;
}
