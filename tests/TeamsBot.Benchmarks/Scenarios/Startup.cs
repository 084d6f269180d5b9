using System.Diagnostics;
using TeamsBot.Benchmarks.Contestants;
using TeamsBot.Benchmarks.Report;
using TeamsBot.Benchmarks.Wire;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>P8 and P9: memory after the first reply, and how long that took from the start of the process.</summary>
internal static class Startup
{
    public static async Task MeasureAsync(Results report)
    {
        if (!OperatingSystem.IsLinux())
        {
            report.Say("P8, P9: skipped, /proc tells the memory of a process on Linux only");
            return;
        }

        var (readyToRun, plain) = report.Asked.Quick ? (null, null) : (await PublishAsync(report, readyToRun: true), await PublishAsync(report, readyToRun: false));
        report.Say($"From the start of the process to the first reply, token verified, {(readyToRun is null ? "as built (compiled as it runs)" : "published ReadyToRun")}");
        Child.LeaveTheirCore();
        await using var town = await Town.BuildAsync();
        var (milliseconds, megabytes) = await StartAsync(town, report.Asked.Rounds, readyToRun);
        if (plain is not null)
        {
            var (without, _) = await StartAsync(town, report.Asked.Rounds, plain);
            report.Say($"   published without ReadyToRun: {without.Median():F0} ms");
        }

        report.Add(new("P8", "resident after the first reply", megabytes.Median(), 100, "MB") { Note = megabytes.Noise() });
        report.Add(new("P9", "start to first reply, one core", milliseconds.Median(), 900, "ms") { Note = milliseconds.Noise() });
    }

    private static async Task<(List<double> Milliseconds, List<double> Megabytes)> StartAsync(Town town, int rounds, string? published)
    {
        var (milliseconds, megabytes) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await using var child = Starters.Product(town, published);
            await child.ListensAsync();
            using var connection = new RawConnection(child.Port, town.MessageToken);
            if (!town.Thank(connection, round, 0))
            {
                throw new InvalidOperationException("The first message was not answered.");
            }

            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            megabytes.Add(child.Megabytes);
        }

        return (milliseconds, megabytes);
    }

    /// <summary>Null if it can't be done here, without the network for example.</summary>
    private static async Task<string?> PublishAsync(Results report, bool readyToRun)
    {
        var target = Path.Combine(Starters.Root, "artifacts", readyToRun ? "published" : "published-plain");
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", "src/TeamsBot", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", $"-p:PublishReadyToRun={(readyToRun ? "true" : "false")}", "-p:RunAnalyzers=false", "-o", target, "--disable-build-servers", "--nologo", "-v", "quiet"])
        {
            WorkingDirectory = Starters.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode == 0)
        {
            return target;
        }

        report.Say($"   could not be published {(readyToRun ? "" : "without ")}ReadyToRun: {said.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal))}");
        return null;
    }
}
