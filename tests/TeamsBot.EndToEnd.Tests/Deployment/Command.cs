using System.Diagnostics;

namespace TeamsBot.EndToEnd.Tests.Deployment;

/// <summary>A command line, as somebody who deploys would type it, and what it says.</summary>
internal static class Command
{
    /// <param name="program">On the path, or a file.</param>
    /// <param name="arguments">One by one.</param>
    /// <param name="input">For its standard input.</param>
    /// <param name="settings">Environment variables beside ours.</param>
    public static async Task<(int Code, string Said, string Complained)> RunAsync(string program, IEnumerable<string> arguments, string input = "", params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said, await complained);
    }
}
