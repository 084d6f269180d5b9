using System.Diagnostics;

namespace TeamsBot.Tests.Cards;

public sealed class RendererTests
{
    [Fact]
    public async Task Microsofts_renderer_understands_every_approved_card()
    {
        var tools = Path.GetFullPath(Path.Combine(GoldenTests.Folder(), "../../../cards"));
        Assert.SkipUnless(Directory.Exists(Path.Combine(tools, "node_modules", "adaptivecards")), "the renderer is not installed: npm ci in tests/cards");
        var start = new ProcessStartInfo("node", ["check.js", GoldenTests.Folder()]) { WorkingDirectory = tools, RedirectStandardOutput = true, UseShellExecute = false };
        using var node = Process.Start(start)!;
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("FAIL", said, StringComparison.Ordinal);
        Assert.Equal(0, node.ExitCode);
    }
}
