using System.Diagnostics;
using TeamsBot.Benchmarks.Report;
using TeamsBot.Domain.Proposals;
using TeamsBot.TestTables;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>P5: everybody answers one proposal at once, on a store that takes 10 ms for everything.</summary>
internal static class Bursts
{
    private const int People = 200;

    public static async Task MeasureAsync(Results report)
    {
        report.Say($"{People} answers at once, 10 ms for each call of the store");
        var one = await RoundsAsync(report, replicas: 1);
        var four = await RoundsAsync(report, replicas: 4);
        report.Add(new("P5", "storage calls an answer, one replica", one.Calls.Max(), 0.1, "") { IsDeterministic = true });
        report.Add(new("P5", "storage calls an answer, four replicas", four.Calls.Max(), 0.3, "") { IsDeterministic = true, Note = four.Calls.Noise() });
        report.Add(new("P5", "answers lost or doubled", one.Wrong + four.Wrong, 0, "") { IsDeterministic = true });
        var retry = new List<double>();
        for (var round = 0; round < (report.Asked.Quick ? 1 : 3); round++)
        {
            var (milliseconds, calls) = await EtagRetry.BurstAsync(People);
            report.Say($"   ETag retry, one row: {milliseconds:0} ms, {calls / (double)People:0.0} calls an answer");
            retry.Add(milliseconds);
        }

        report.Add(new("P5", "time of a design that retries on the ETag over ours", retry.Median() / one.Milliseconds.Median(), 15, "×") { AtLeast = true, Note = one.Milliseconds.Noise() });
    }

    private static async Task<(List<double> Calls, List<double> Milliseconds, int Wrong)> RoundsAsync(Results report, int replicas)
    {
        var (calls, milliseconds, wrong) = (new List<double>(), new List<double>(), 0);
        _ = await BurstAsync(replicas);
        for (var round = 0; round < report.Asked.Rounds; round++)
        {
            var burst = await BurstAsync(replicas);
            calls.Add(burst.Calls / (double)People);
            milliseconds.Add(burst.Milliseconds);
            wrong += Math.Abs(People - burst.Counted);
        }

        report.Say($"   {replicas} replicas: {milliseconds.Median():0} ms [{milliseconds.Min():0}–{milliseconds.Max():0}], {calls.Median():0.000} calls an answer");
        return (calls, milliseconds, wrong);
    }

    private static async Task<(long Calls, double Milliseconds, int Counted)> BurstAsync(int replicas)
    {
        var squad = await StoredSquad.FoundAsync(People);
        var counting = new CountingTables(new WaitingTables(squad.Tables, TimeProvider.System, seed: 42, spread: 0));
        var stores = Enumerable.Range(0, replicas).Select(_ => StoredSquad.Open(counting)).ToList();
        foreach (var store in stores)
        {
            _ = await store.ReadAsync(squad.Key, CancellationToken.None);
        }

        var before = counting.Counted;
        var watch = Stopwatch.StartNew();
        var outcomes = await Task.WhenAll(Enumerable.Range(1, People).Select(by => squad.ConsentAsync(stores[by % replicas], by)));
        var took = watch.Elapsed.TotalMilliseconds;
        var calls = (counting.Counted - before).Calls;
        var closed = await StoredSquad.Open(squad.Tables).ClosedProposalAsync(squad.Key, 1, CancellationToken.None);
        var counted = closed?.State is ProposalState.Adopted adopted ? adopted.Count.Consents : 0;
        return (calls, took, outcomes.All(outcome => outcome.Refusal is null) ? counted : -1);
    }
}
