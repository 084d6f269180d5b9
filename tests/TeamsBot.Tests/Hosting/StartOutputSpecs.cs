using System.Diagnostics;

namespace TeamsBot.Tests.Hosting;

/// <summary>What an administrator sees of a program that doesn't start, or starts without its tables: the program itself, in a process of its own.</summary>
public sealed class StartOutputSpecs
{
    private static readonly string[] Sound =
    [
        "--environment=Production", "--urls=http://127.0.0.1:0", "--MicrosoftAppType=UserAssignedMSI", "--MicrosoftAppId=6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
        "--MicrosoftAppTenantId=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "--ConnectionStrings:Tables=DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm90IGEga2V5;TableEndpoint=http://127.0.0.1:9/nobody;",
    ];

    [Theory]
    [InlineData("--MicrosoftAppId=", "MicrosoftAppId")]
    [InlineData("--MicrosoftAppType=Everybody", "MicrosoftAppType")]
    [InlineData("--ConnectionStrings:Tables=secret-key", "ConnectionStrings__Tables")]
    [InlineData("--Connector:Replicas=many", "Connector__Replicas")]
    [InlineData("--Squadbot:LinkHost=https://squadbot.example.com/", "Squadbot__LinkHost")]
    [InlineData("--urls=listen here", "ASPNETCORE_URLS")]
    [InlineData("--urls=https://127.0.0.1:0", "ASPNETCORE_URLS")]
    [InlineData("--urls=http://192.0.2.1:80", "ASPNETCORE_URLS")]
    public async Task A_wrong_setting_is_one_sentence_on_the_error_output_and_nothing_else(string setting, string named)
    {
        using var program = Start(setting);
        var said = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("", 1), (await said, program.ExitCode));
        var sentence = Assert.Single(complained.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Squadbot can't start: ", sentence, StringComparison.Ordinal);
        Assert.Contains(named, sentence, StringComparison.Ordinal);
    }

    /// <summary>A role takes minutes to count in Azure, so this is no reason to end.</summary>
    [Theory]
    [InlineData("--Connector:Replicas=1", "Connection refused (127.0.0.1:9)")]
    [InlineData("--ConnectionStrings:Tables=", "The process has no identity")]
    public async Task Tables_that_cannot_be_reached_are_one_line_that_names_the_settings_and_the_program_goes_on(string setting, string why)
    {
        using var program = Start(setting, "--Tables:Endpoint=https://nobody.table.core.windows.net");
        try
        {
            var lines = new List<string>();
            while (lines.Count(line => line.Contains("tables", StringComparison.Ordinal)) == 0)
            {
                lines.Add(await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException(string.Join('\n', lines)));
            }

            Assert.StartsWith("The tables can't be reached yet: ", lines[^1].Trim(), StringComparison.Ordinal);
            Assert.All([why, "Tables__Endpoint", "ConnectionStrings__Tables"], part => Assert.Contains(part, lines[^1], StringComparison.Ordinal));
            using var later = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            later.CancelAfter(TimeSpan.FromSeconds(5));
            _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                while (await program.StandardOutput.ReadLineAsync(later.Token) is { } line)
                {
                    Assert.Matches("^(info: | {6})", line);
                    Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
                }
            });
            Assert.False(program.HasExited);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static Process Start(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsBot.dll"), .. Sound, .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AZURE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return Process.Start(start)!;
    }
}
