using System.Text.Json.Nodes;

namespace TeamsBot.Tests.Package;

/// <summary>The pages that the app's package points at are there, for everybody.</summary>
public sealed class AboutPagesSpecs : OnStage
{
    [Theory]
    [InlineData("/", "decides together")]
    [InlineData("/privacy", "stays there")]
    [InlineData("/terms", "without any warranty")]
    public async Task A_page_of_the_package_opens_without_signing_in_and_runs_nothing(string path, string says)
    {
        using var http = new HttpClient { BaseAddress = Theatre.Address };

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Every_address_in_the_package_is_a_page_here()
    {
        using var http = new HttpClient { BaseAddress = Theatre.Address };
        var developer = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(ManifestCommandSpecs.Root, "manifest", "manifest.json"), TestContext.Current.CancellationToken))!["developer"]!;

        foreach (var name in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
        {
            var path = ((string)developer[name]!).Replace("https://${{BOT_DOMAIN}}", "", StringComparison.Ordinal);
            Assert.True((await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode, path);
        }
    }
}
