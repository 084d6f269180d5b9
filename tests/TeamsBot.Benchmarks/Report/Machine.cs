using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TeamsBot.Benchmarks.Report;

/// <summary>What it was measured on, and how busy that was with other things.</summary>
internal sealed class Machine
{
    private const double Busy = 3;
    private readonly double before = Load();

    public string Header() => string.Create(CultureInfo.InvariantCulture,
        $"Squadbot {Commit()}, {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, load average {before:0.0}");

    public string Footer()
    {
        var after = Load();
        var noisy = Math.Max(before, after) > Busy ? " – NOISY: something else was running" : "";
        return string.Create(CultureInfo.InvariantCulture, $"Load average {before:0.0} before, {after:0.0} after{noisy}.");
    }

    private static double Load() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : 0;

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?"
        : "?";

    private static string Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory });
        return git?.StandardOutput.ReadToEnd().Trim() ?? "";
    }
}
