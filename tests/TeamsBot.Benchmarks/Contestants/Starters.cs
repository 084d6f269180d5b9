using System.Reflection;
using TeamsBot.Benchmarks.Wire;

namespace TeamsBot.Benchmarks.Contestants;

/// <summary>How each contestant is started.</summary>
internal static class Starters
{
    private static string Here => AppContext.BaseDirectory;

    /// <param name="directory">Where it was built or published to; null for the build beside this program.</param>
    public static Child Product(Town town, string? directory = null) =>
        Child.Start("Squadbot", directory ?? Here, "dotnet", ["TeamsBot.dll", "--urls=http://127.0.0.1:{port}", .. town.Settings()]);

    public static Child Twin(Town town) => Child.Start("bare twin", Here, "dotnet", "TeamsBot.Benchmarks.dll", "bare", "{port}", town.Teams.MetadataUrl);

    /// <summary>The twin that does the same work.</summary>
    public static Child Worker(Town town) => Child.Start("twin that does the same work", Here, "dotnet", "TeamsBot.Benchmarks.dll", "working", "{port}", town.Teams.MetadataUrl);

    /// <summary>Null if it was not fetched.</summary>
    public static Child? Echo()
    {
        var directory = Path.Combine(Root, ".local", "peers");
        return Directory.Exists(Path.Combine(directory, "node_modules"))
            ? Child.Start("npm botbuilder echo", directory, "node", Path.Combine(Root, "tests", "TeamsBot.Benchmarks", "peers", "echo.js"), "{port}")
            : null;
    }

    /// <summary>The product in this process, so that its allocations can be counted. It ends with the process.</summary>
    public static void ProductHere(Town town, int port)
    {
        string[] arguments = [$"--urls=http://127.0.0.1:{port}", $"--contentRoot={Here}", .. town.Settings()];
        var main = Assembly.Load("TeamsBot").EntryPoint!;
        new Thread(() => main.Invoke(null, [arguments])) { IsBackground = true, Name = "Squadbot" }.Start();
    }

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(Here);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "TeamsBot.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("TeamsBot.sln is in no folder above this program.");
    }
}
