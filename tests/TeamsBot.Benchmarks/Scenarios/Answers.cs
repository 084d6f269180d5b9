using TeamsBot.Benchmarks.Report;
using TeamsBot.TestTables;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>P6 and P7: what one answer asks of the store, when nobody else is there, and after a long history.</summary>
internal static class Answers
{
    private const int Few = 10;
    private const int Many = 1_000_000;
    private const double Kilobyte = 1024;

    public static async Task MeasureAsync(Results report)
    {
        report.Say("What one answer asks of the store");
        var few = await CostAfterAsync(Few);
        var many = await CostAfterAsync(Many);
        report.Say($"   after {Few} facts: {few.Answer}; after {Many}: {many.Answer}; the next answer: {many.Next}");
        report.Add(new("P6", "storage calls of an answer after a pause", Math.Max(few.Answer.Calls, many.Answer.Calls), 2, "") { IsDeterministic = true });
        report.Add(new("P6", "storage calls of the next answer", many.Next.Calls, 1, "") { IsDeterministic = true });
        report.Add(new("P7", "storage calls more after a million facts than after ten", Math.Abs(many.Answer.Calls - few.Answer.Calls), 0, "") { IsDeterministic = true });
        report.Add(new("P7", "entities more", Math.Abs(many.Answer.Entities - few.Answer.Entities), 0, "") { IsDeterministic = true });
        report.Add(new("P7", "bytes more (the hashes of a larger tree)", (many.Answer.Bytes - few.Answer.Bytes) / Kilobyte, 2.5, "KB") { IsDeterministic = true });
        report.Add(new("P7", "storage calls more to open the squad anew", Math.Abs(many.Opened.Calls - few.Opened.Calls), 0, "") { IsDeterministic = true });
    }

    private static async Task<(Cost Opened, Cost Answer, Cost Next)> CostAfterAsync(int size)
    {
        var squad = await StoredSquad.FoundAsync(voters: 4);
        await squad.PretendAsync(size);
        var counting = new CountingTables(squad.Tables);
        var store = StoredSquad.Open(counting);
        _ = await store.ReadAsync(squad.Key, CancellationToken.None);
        var opened = Cost.Of(counting);
        _ = await squad.ConsentAsync(store, 1);
        var answered = Cost.Of(counting);
        _ = await squad.ConsentAsync(store, 2);
        return (opened, answered - opened, Cost.Of(counting) - answered);
    }

    private readonly record struct Cost(long Calls, long Entities, long Bytes)
    {
        public static Cost Of(CountingTables tables) => new(tables.Counted.Calls, tables.Counted.Entities, tables.Counted.Bytes);

        public static Cost operator -(Cost left, Cost right) => new(left.Calls - right.Calls, left.Entities - right.Entities, left.Bytes - right.Bytes);

        public override string ToString() => FormattableString.Invariant($"{Calls} calls, {Entities} entities, {Bytes} bytes");
    }
}
