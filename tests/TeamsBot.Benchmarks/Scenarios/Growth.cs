using System.Diagnostics;
using TeamsBot.Benchmarks.Report;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Units;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>P10: what deciding and storing one answer costs as a squad and its history grow, from the smallest to the largest.</summary>
internal static class Growth
{
    private const int Answers = 400;
    private const int Passes = 3;

    private static readonly int[] Voters = [10, 100, 1_000, 10_000];
    private static readonly int[] Facts = [10, 100, 1_000, 10_000, 100_000];

    public static async Task MeasureAsync(Results report)
    {
        report.Say("What one answer costs as the squad grows");
        await CompareAsync(report, "voters", Voters, AnsweredAsync);
        report.Say("What one answer costs as the history grows");
        await CompareAsync(report, "facts", report.Asked.Quick ? Facts[..^1] : Facts, async facts =>
        {
            var squad = await StoredSquad.FoundAsync(voters: 10);
            await AnswerAsync(squad, StoredSquad.Open(squad.Tables), facts);
            return squad;
        });
    }

    private static async Task CompareAsync(Results report, string what, int[] sizes, Func<int, Task<StoredSquad>> found)
    {
        var costs = new List<(double Bytes, double Micros)>();
        foreach (var size in sizes)
        {
            var squad = await found(size);
            costs.Add(await CostAsync(squad));
            report.Say($"   {size} {what}: {costs[^1].Bytes / 1024:0.0} KB, {costs[^1].Micros:0.0} µs an answer");
        }

        report.Add(new("P10", $"bytes of an answer with {sizes[^1]} {what} over {sizes[0]}", costs[^1].Bytes / costs[0].Bytes, 2, "×") { IsDeterministic = true });
        report.Add(new("P10", $"time of an answer with {sizes[^1]} {what} over {sizes[0]}", costs[^1].Micros / costs[0].Micros, 2, "×"));
    }

    /// <summary>Everybody but one has answered already.</summary>
    private static async Task<StoredSquad> AnsweredAsync(int voters)
    {
        var squad = await StoredSquad.FoundAsync(voters);
        var store = StoredSquad.Open(squad.Tables);
        foreach (var some in Enumerable.Range(1, voters - 1).Chunk(500))
        {
            _ = await Task.WhenAll(some.Select(person => squad.ConsentAsync(store, person)));
        }

        return squad;
    }

    /// <summary>The least of several passes: what runs beside only adds.</summary>
    private static async Task<(double Bytes, double Micros)> CostAsync(StoredSquad squad)
    {
        var store = StoredSquad.Open(squad.Tables);
        await AnswerAsync(squad, store, Answers);
        var (bytes, micros) = (double.MaxValue, double.MaxValue);
        for (var pass = 0; pass < Passes; pass++)
        {
            var (before, started) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
            await AnswerAsync(squad, store, Answers);
            bytes = Math.Min(bytes, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Answers);
            micros = Math.Min(micros, Stopwatch.GetElapsedTime(started).TotalMicroseconds / Answers);
        }

        return (bytes, micros);
    }

    /// <summary>One person changes their mind again and again, so that each answer is a fact.</summary>
    private static async Task AnswerAsync(StoredSquad squad, UnitStore store, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var outcome = await squad.AnswerAsync(store, 1, i % 2 == 0 ? new Answer.NoOpinion() : new Answer.Consent());
            if (outcome.Events.Count != 1)
            {
                throw new InvalidOperationException($"Not one fact but {outcome.Events.Count}, refused: {outcome.Refusal}");
            }
        }
    }
}
