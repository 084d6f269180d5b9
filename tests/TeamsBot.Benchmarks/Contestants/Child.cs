using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TeamsBot.Benchmarks.Contestants;

/// <summary>A contestant in a process of its own, on the first core; whoever loads it keeps to the others.</summary>
internal sealed class Child : IAsyncDisposable
{
    private const double TicksPerSecond = 100;
    private readonly Process process;
    private readonly Queue<string> lastWords = new();

    private Child(string name, int port, Process process)
    {
        (Name, Port, this.process) = (name, port, process);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public int Port { get; }

    /// <summary>User and system time so far, all threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return TimeSpan.FromSeconds((long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
        }
    }

    /// <summary>Resident megabytes now.</summary>
    public double Megabytes => long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024.0;

    /// <summary>Two cores at least, so that load and contestant can have one each.</summary>
    public static bool IsPinned { get; } = Environment.ProcessorCount > 1 && File.Exists("/usr/bin/taskset");

    /// <summary>Leaves the first core to the children.</summary>
    public static void LeaveTheirCore()
    {
        if (IsPinned && OperatingSystem.IsLinux())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = (nint)((1L << Math.Min(Environment.ProcessorCount, 62)) - 2);
        }
    }

    /// <param name="name">For the report.</param>
    /// <param name="command">The program; {port} in the arguments becomes a free one.</param>
    public static Child Start(string name, string directory, string command, params IEnumerable<string> arguments)
    {
        var port = FreePort();
        var line = arguments.Select(argument => argument.Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Prepend(command).ToList();
        if (IsPinned)
        {
            line.InsertRange(0, ["/usr/bin/taskset", "-c", "0"]);
        }

        var start = new ProcessStartInfo(line[0], line.Skip(1)) { UseShellExecute = false, WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        return new Child(name, port, Process.Start(start)!);
    }

    /// <summary>Returns when it accepts connections.</summary>
    public async Task ListensAsync()
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(5))
        {
            if (process.HasExited)
            {
                break;
            }

            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                // not yet
            }
        }

        throw new InvalidOperationException($"{Name} does not listen: {string.Join('\n', lastWords)}");
    }

    /// <summary>Returns when it has nothing left to do: no more compiling in the background.</summary>
    public async Task IsQuietAsync()
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(10);)
        {
            var before = Cpu;
            await Task.Delay(500);
            if (Cpu - before <= TimeSpan.FromMilliseconds(20))
            {
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (lastWords)
        {
            lastWords.Enqueue(line ?? "");
            while (lastWords.Count > 20)
            {
                _ = lastWords.Dequeue();
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
