namespace TeamsBot.EndToEnd.Tests;

/// <summary>Where things lie in a working copy after <c>./test</c> has set it up.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Logs and screenshots of the last run, ignored by git.</summary>
    public static string Artifacts { get; } = Directory.CreateDirectory(At("artifacts", "e2e")).FullName;

    public static string Bot { get; } = At("src", "TeamsBot", "bin", Configuration(), "net10.0", "TeamsBot.dll");

    public static string Azurite { get; } = At(".local", "node_modules", "azurite", "dist", "src", "table", "main.js");

    public static string Playground { get; } = At(".local", "playground", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    public static string PlaygroundConfig { get; } = At("tools", "playground", "m365agentsplayground.yml");

    /// <summary>Debian's package; other places may name theirs.</summary>
    public static string Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TeamsBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("TeamsBot.sln is not above the tests.");
        }

        return folder.FullName;
    }

    // …/bin/<configuration>/net10.0/
    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
