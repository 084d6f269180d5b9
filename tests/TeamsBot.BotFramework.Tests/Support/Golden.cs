using System.Runtime.CompilerServices;

namespace TeamsBot.BotFramework.Tests.Support;

/// <summary>Expected texts beside the tests. With UPDATE_GOLDEN=1 in the environment they are rewritten, and the diff is reviewed.</summary>
public static class Golden
{
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Payloads");

    public static void Matches(string file, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{Path.GetFileName(file)} is missing: write it with UPDATE_GOLDEN=1 and read what it says.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
