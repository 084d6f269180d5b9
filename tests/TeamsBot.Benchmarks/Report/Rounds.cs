using System.Runtime.InteropServices;

namespace TeamsBot.Benchmarks.Report;

/// <summary>Figures of several rounds.</summary>
internal static partial class Rounds
{
    private const double Far = 0.25;
    private const int ThreadCpu = 3;

    public static double Median(this IEnumerable<double> rounds)
    {
        var sorted = rounds.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>"noisy" and the range if the rounds lie further apart than a quarter of their median.</summary>
    public static string Noise(this IReadOnlyList<double> rounds) => (rounds.Max() - rounds.Min()) / rounds.Median() > Far
        ? FormattableString.Invariant($"noisy: {rounds.Min():0.##}–{rounds.Max():0.##}")
        : "";

    /// <summary>Microseconds that this thread has run: what others do meanwhile does not count.</summary>
    public static double ThreadMicroseconds()
    {
        _ = ClockGetTime(ThreadCpu, out var now);
        return (now.Seconds * 1e6) + (now.Nanoseconds / 1e3);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
