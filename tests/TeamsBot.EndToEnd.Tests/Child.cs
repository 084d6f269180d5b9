using System.Diagnostics;

namespace TeamsBot.EndToEnd.Tests;

/// <summary>One process the tests started, its output in a log of its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;
    private readonly StreamWriter log;
    private readonly string stopSignal;

    private Child(Process process, StreamWriter log, string stopSignal)
    {
        this.process = process;
        this.log = log;
        this.stopSignal = stopSignal;
    }

    /// <param name="name">Of the log file in the artifacts.</param>
    /// <param name="command">Program and arguments.</param>
    /// <param name="environment">Added to the environment of the tests.</param>
    /// <param name="folder">Working folder.</param>
    /// <param name="stopSignal">What <see cref="DisposeAsync"/> sends. Azurite keeps what it was told only after INT.</param>
    public static Child Start(
        string name,
        string[] command,
        IReadOnlyDictionary<string, string>? environment = null,
        string? folder = null,
        string stopSignal = "TERM")
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? Repository.Root,
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var started = new Process { StartInfo = start };
        var child = new Child(started, new StreamWriter(Path.Combine(Repository.Artifacts, name + ".log"), append: true) { AutoFlush = true }, stopSignal);
        started.OutputDataReceived += (_, line) => child.Write(line.Data);
        started.ErrorDataReceived += (_, line) => child.Write(line.Data);
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return child;
    }

    /// <summary>The hard way: <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Polls until the address answers with less than 500; the process ending first is an error.</summary>
    public async Task AnswersAsync(Uri address, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        while (!await IsUpAsync(http, address, cancel))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"{process.StartInfo.FileName} {process.StartInfo.ArgumentList[0]} ended with {process.ExitCode}; see its log in {Repository.Artifacts}.");
            }

            await Task.Delay(150, cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", [$"-{stopSignal}", $"{process.Id}"]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                await KillAsync();
            }
        }

        process.Dispose();
        lock (log)
        {
            log.Dispose();
        }
    }

    private static async Task<bool> IsUpAsync(HttpClient http, Uri address, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(address, cancel);
            return (int)answer.StatusCode < 500;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Write(string? line)
    {
        lock (log)
        {
            if (line is not null && log.BaseStream is { CanWrite: true })
            {
                log.WriteLine(line);
            }
        }
    }
}
