using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <content>What is found by words.</content>
internal sealed partial class UnitReader
{
    /// <summary>Agreements that are near enough to each other to be read at once.</summary>
    private const int Near = 200;

    public async Task<IReadOnlyList<WordHit>> FindAsync(UnitKey unit, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var letters = await Task.WhenAll(words.GroupBy(WordIndex.Letter).Select(async group =>
        {
            var range = RowRange.Prefix(Keys.WordsOf(group.Key)) with { PageSize = WordIndex.MostRows };
            var page = await tables.QueryAsync(Keys.UnitTable, unit.Value, range, cancellation);
            return WordIndex.Find(page.Rows, [.. group]).ToDictionary(hit => hit.Proposal);
        }));
        return [.. letters[0].Values.Where(hit => letters.All(found => found.ContainsKey(hit.Proposal)))
            .Select(hit => hit with { InTitle = letters.All(found => found[hit.Proposal].InTitle) })];
    }

    public async Task<IReadOnlyList<WrittenAgreement>> AgreementsAsync(UnitKey unit, IReadOnlyList<int> numbers, CancellationToken cancellation)
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var (first, last) = (numbers.Min(), numbers.Max());
        var rows = last - first < Near
            ? (await tables.QueryAsync(Keys.UnitTable, unit.Value, new(Keys.Agreement(last), Keys.Agreement(first) + "!"), cancellation)).Rows
            : (await Task.WhenAll(numbers.Select(number => tables.GetAsync(Keys.UnitTable, unit.Value, Keys.Agreement(number), cancellation)))).OfType<Row>();
        return [.. rows.Select(UnitRows.ReadAgreement).Where(written => numbers.Contains(written.Agreement.Number))];
    }
}
