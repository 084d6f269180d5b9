using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TeamsBot.EndToEnd.Tests.Deployment;

/// <summary>The Dockerfile, as far as it goes without a Docker engine: the files it copies, the command it runs, and whether what comes out starts.</summary>
public sealed class ImageSpecs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("squadbot-image-").FullName;

    private static string[] Lines { get; } = File.ReadAllLines(Repository.At("Dockerfile"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_image_runs_without_rights_and_listens_where_the_template_says()
    {
        Assert.Contains("USER $APP_UID", Lines);
        Assert.Contains(Lines, line => line.Contains("ASPNETCORE_URLS=http://0.0.0.0:8080", StringComparison.Ordinal));
        Assert.Contains("targetPort: 8080", File.ReadAllText(Repository.At("infra", "containerApp.bicep")), StringComparison.Ordinal);
        Assert.Equal("""ENTRYPOINT ["dotnet", "TeamsBot.dll"]""", Lines[^1]);
    }

    /// <summary>The folder that is sent to the engine is everything minus .dockerignore, which begins with everything.</summary>
    [Fact]
    public void What_the_Dockerfile_copies_is_sent_and_nothing_of_this_machine_is()
    {
        var ignored = File.ReadAllLines(Repository.At(".dockerignore"));
        var copied = Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[1..^1]);

        Assert.Equal("**", ignored[0]);
        Assert.Equal(copied.Select(name => $"!{name}").Order(StringComparer.Ordinal), ignored.Where(line => line.StartsWith('!')).Order(StringComparer.Ordinal));
        Assert.Equal(["**/bin", "**/obj", "**/appsettings.Development.json"], ignored[^3..]);
    }

    [Fact]
    public async Task What_the_Dockerfile_copies_is_enough_for_its_publish_step_and_what_comes_out_answers()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Assert.SkipUnless(Directory.Exists(Path.Combine(packages, "microsoft.netcore.app.crossgen2.linux-x64")), "Not on this machine: the compiler of ReadyToRun");
        CopyAsTheDockerfileDoes();
        var app = Path.Combine(folder, "app");
        var step = Lines.Single(line => line.StartsWith("RUN dotnet publish", StringComparison.Ordinal))["RUN dotnet ".Length..].Replace("/app", app, StringComparison.Ordinal);

        var (code, said, _) = await Command.RunAsync("env", ["-C", folder, "dotnet", .. step.Split(' '), "--disable-build-servers"]);

        Assert.True(code == 0, said);
        Assert.True(File.Exists(Path.Combine(app, "TeamsBot.dll")));
        Assert.False(File.Exists(Path.Combine(app, "appsettings.Development.json")));
        Assert.Equal(HttpStatusCode.OK, await FirstAnswerAsync(app));
    }

    private void CopyAsTheDockerfileDoes()
    {
        var names = Lines.First(line => line.StartsWith("COPY global.json", StringComparison.Ordinal)).Split(' ')[1..^1];
        foreach (var name in names)
        {
            File.Copy(Repository.At(name), Path.Combine(folder, name));
        }

        foreach (var file in Directory.EnumerateFiles(Repository.At("src"), "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Repository.Root, file);
            if (relative.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any() || relative.EndsWith("appsettings.Development.json", StringComparison.Ordinal))
            {
                continue;
            }

            _ = Directory.CreateDirectory(Path.Combine(folder, Path.GetDirectoryName(relative)!));
            File.Copy(file, Path.Combine(folder, relative));
        }
    }

    private static async Task<HttpStatusCode> FirstAnswerAsync(string app)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", ["TeamsBot.dll", $"--urls=http://127.0.0.1:{port}", "--environment=Development"]) { WorkingDirectory = app, UseShellExecute = false, RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var bot = Process.Start(start)!;
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            for (; ; await Task.Delay(20, TestContext.Current.CancellationToken))
            {
                try
                {
                    using var answer = await http.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
                    TestContext.Current.TestOutputHelper!.WriteLine($"first answer after {watch.ElapsedMilliseconds} ms");
                    return answer.StatusCode;
                }
                catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromSeconds(60))
                {
                    // not yet
                }
            }
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
