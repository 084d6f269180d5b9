using TeamsBot.Benchmarks.Contestants;
using TeamsBot.Benchmarks.Report;
using TeamsBot.Benchmarks.Wire;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>P1 and P2: what a message and a tap cost in CPU, beside a twin that does the same work, a bare one, and Microsoft's SDK, in turns.</summary>
internal static class Speed
{
    public static async Task MeasureAsync(Results report)
    {
        if (!OperatingSystem.IsLinux())
        {
            report.Say("P1, P2: skipped, /proc tells the CPU time of a process on Linux only");
            return;
        }

        Child.LeaveTheirCore();
        await using var town = await Town.BuildAsync();
        await using var product = Starters.Product(town);
        await using var worker = Starters.Worker(town);
        await using var twin = Starters.Twin(town);
        await using var echo = report.Asked.Quick ? null : Starters.Echo();
        foreach (var child in new[] { product, worker, twin, echo }.OfType<Child>())
        {
            await child.ListensAsync();
        }

        if (report.Asked.Wants(["P1"]))
        {
            await MessagesAsync(report, town, product, worker, twin, echo);
        }

        if (report.Asked.Wants(["P2"]))
        {
            await TapsAsync(report, town, product, worker, twin);
        }
    }

    private static async Task MessagesAsync(Results report, Town town, Child product, Child worker, Child twin, Child? echo)
    {
        var requests = report.Asked.Quick ? 2000 : 4000;
        report.Say($"Message → text reply, {Load.People} at once, {requests} a round, token verified{(Child.IsPinned ? ", contestants on a core of their own" : "")}");
        List<Contest> contests = [new(product, town.MessageToken, town.Thank), new(worker, town.MessageToken, town.Thank), new(twin, town.MessageToken, town.Thank)];
        if (echo is not null)
        {
            contests.Add(new(echo, null, town.Thank));
        }

        var before = town.Replies;
        await RunAsync(report, contests, requests);
        var (ratio, noise) = contests[0].Over(contests[1]);
        report.Add(new("P1", "CPU of a message over a twin's that does the same work", ratio, 1.6, "×") { Note = noise });
        report.Say($"   over the bare twin, for reading: {contests[0].Over(contests[2]).Ratio:0.##} ×");
        report.Say($"   {town.Replies - before} replies came for {contests.Sum(contest => contest.Answered)} messages");
        var (faster, spread) = echo is null ? (0, "") : contests[3].Over(contests[0]);
        report.Add(new("P1", "CPU of npm botbuilder 4.23.3 (no token checked) over ours", echo is null ? null : faster, 5, "×")
        {
            AtLeast = true,
            Note = echo is null ? (report.Asked.Quick ? "not in the quick run" : "fetch it with tests/TeamsBot.Benchmarks/peers/fetch") : spread,
        });
    }

    private static async Task TapsAsync(Results report, Town town, Child product, Child worker, Child twin)
    {
        var requests = report.Asked.Quick ? 2000 : 4000;
        report.Say($"Consent that changes an answer → card, {Load.People} squads of five, {requests} a round");
        await town.ProposeAsync(product.Port);
        List<Contest> contests = [new(product, town.TapToken, town.Tap), new(worker, town.TapToken, town.TapTwin), new(twin, town.TapToken, town.TapTwin)];
        await RunAsync(report, contests, requests);
        var (ratio, noise) = contests[0].Over(contests[1]);
        report.Add(new("P2", "CPU of a tap over a twin's that does the same work", ratio, 1.6, "×") { Note = noise });
        report.Say($"   over the bare twin, for reading: {contests[0].Over(contests[2]).Ratio:0.##} ×");
    }

    private static async Task RunAsync(Results report, IReadOnlyList<Contest> contests, int requests)
    {
        foreach (var contest in contests)
        {
            await contest.WarmUpAsync(requests, report.Asked.Quick ? 8 : 40);
        }

        for (var round = 0; round < report.Asked.Rounds; round++)
        {
            foreach (var contest in contests)
            {
                await contest.RunAsync(requests);
            }
        }

        foreach (var contest in contests)
        {
            report.Say(contest.Line());
        }
    }
}

/// <summary>One contestant's rounds.</summary>
internal sealed class Contest(Child child, string? token, Func<RawConnection, int, int, bool> ask)
{
    /// <summary>Hot code is compiled anew twice, and the runtime begins with that when it has been quiet for a moment: some code is reached late.</summary>
    private const int LeastWarmUps = 4;

    /// <summary>So many rounds in a row that are no faster than the best before them: it is warm.</summary>
    private const int Settled = 4;
    private readonly List<double> cpu = [];
    private readonly List<double> rates = [];
    private int errors;

    /// <summary>Requests so far.</summary>
    public int Answered { get; private set; }

    /// <summary>Until it gets no faster, or <paramref name="most"/> rounds.</summary>
    public async Task WarmUpAsync(int requests, int most)
    {
        var best = double.MaxValue;
        for (int round = 0, slower = 0; round < most && (round < LeastWarmUps || slower < Settled); round++)
        {
            var (took, _) = await LoadAsync(requests);
            slower = took < 0.95 * best ? 0 : slower + 1;
            best = Math.Min(best, took);
            await child.IsQuietAsync();
        }
    }

    public async Task RunAsync(int requests)
    {
        var (took, rate) = await LoadAsync(requests);
        cpu.Add(took);
        rates.Add(rate);
    }

    /// <returns>Microseconds of CPU a request, and requests a second.</returns>
    private async Task<(double Cpu, double Rate)> LoadAsync(int requests)
    {
        var before = child.Cpu;
        var loaded = await Load.RunAsync(child.Port, token, requests, ask);
        Answered += loaded.Requests;
        errors += loaded.Errors;
        return ((child.Cpu - before).TotalMicroseconds / loaded.Requests, loaded.Requests / loaded.Took.TotalSeconds);
    }

    /// <summary>The median of the rounds' ratios, each round over the same round of the other.</summary>
    public (double Ratio, string Noise) Over(Contest other)
    {
        var ratios = cpu.Zip(other.cpu, (ours, theirs) => ours / theirs).ToList();
        return (ratios.Median(), errors + other.errors > 0 ? $"{errors + other.errors} wrong answers" : ratios.Noise());
    }

    public string Line() => FormattableString.Invariant(
        $"   {child.Name}: {cpu.Median():0} µs CPU a request [{cpu.Min():0}–{cpu.Max():0}], {rates.Median():0}/s, {child.Megabytes:0} MB, {errors} errors");
}
