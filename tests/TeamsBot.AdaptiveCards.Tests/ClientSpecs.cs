using System.Diagnostics;

namespace TeamsBot.AdaptiveCards.Tests;

/// <summary>What Microsoft's own renderer understands of our cards. Needs Node and <c>npm ci</c> in tests/cards.</summary>
public sealed class ClientSpecs
{
    private static readonly string Gate = Path.GetFullPath(Path.Combine(GoldenSpecs.Folder, "..", "..", "cards"));

    [Fact]
    public async Task A_client_understands_everything_on_our_cards()
    {
        var (code, said) = await CheckAsync(GoldenSpecs.Folder);
        Assert.True(code == 0, said);
        Assert.Equal(Samples.All.Count, said.Split('\n').Count(static line => line.StartsWith("ok ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_client_would_drop_without_a_word_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("squadbot-cards-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bad.json"), """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"a","size":"huge"}]}""", TestContext.Current.CancellationToken);
            var (code, said) = await CheckAsync(folder.FullName);
            Assert.Equal(1, code);
            Assert.Contains("FAIL  bad", said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Said)> CheckAsync(string folder)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Gate, "node_modules", "adaptivecards")), "The renderer is missing: run npm ci in tests/cards.");
        var start = new ProcessStartInfo("node", [Path.Combine(Gate, "check.js"), folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Start(start);
        Assert.SkipWhen(node is null, "Node is missing.");
        var said = await node!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, said);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
