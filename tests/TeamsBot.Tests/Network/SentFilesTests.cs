using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.Network;

namespace TeamsBot.Tests.Network;

/// <summary>Which addresses are asked for a file.</summary>
public sealed class SentFilesTests
{
    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/mia/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.eyJ")]
    [InlineData("https://CONTOSO-my.SharePoint.com:443/units.csv")]
    public async Task Microsofts_storage_of_files_is_asked(string url) => Assert.Equal([url], await AskedAsync(url));

    [Theory]
    [InlineData("http://contoso-my.sharepoint.com/units.csv")]
    [InlineData("https://contoso-my.sharepoint.com:8443/units.csv")]
    [InlineData("https://mia@contoso-my.sharepoint.com/units.csv")]
    [InlineData("https://sharepoint.com/units.csv")]
    [InlineData("https://contoso-mysharepoint.com/units.csv")]
    [InlineData("https://contoso-my.sharepoint.com.evil.example/units.csv")]
    [InlineData("https://contoso-my.sharepoint.com@evil.example/units.csv")]
    [InlineData("https://evil.example\\.sharepoint.com/units.csv")]
    [InlineData("https://evil.example/.sharepoint.com")]
    [InlineData("https://evil.example?.sharepoint.com")]
    [InlineData("https://contoso-my.sharepoint.com./units.csv")]
    [InlineData("https://xn--contoso-my.sharepoint.example/units.csv")]
    [InlineData("https://contoso-my.sharepоint.com/units.csv")]
    [InlineData("https://contoso-my.sharepoint.us/units.csv")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("http://127.0.0.1/units.csv")]
    [InlineData("http://localhost/units.csv")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/units.csv")]
    [InlineData(" https://contoso-my.sharepoint.com/units.csv")]
    [InlineData("")]
    public async Task Nobody_else_is(string url) => Assert.Empty(await AskedAsync(url));

    [Fact]
    public async Task This_machine_is_asked_in_Development_only_and_further_hosts_where_settings_say_so()
    {
        Assert.Single(await AskedAsync("http://127.0.0.1/units.csv", development: true));
        Assert.Empty(await AskedAsync("http://192.168.0.1/units.csv", development: true));
        Assert.Single(await AskedAsync("https://contoso-my.sharepoint.us/units.csv", more: ".sharepoint.us"));
    }

    [Theory]
    [InlineData("sharepoint.us", false)]
    [InlineData(".com", false)]
    [InlineData(".", false)]
    [InlineData(".sharepoint.us", true)]
    public void A_setting_names_a_domain_and_not_a_whole_world(string suffix, bool isValid) => Assert.Equal(isValid, new SentFileOptions { HostSuffixes = [suffix] }.IsValid);

    private static async Task<IReadOnlyList<string>> AskedAsync(string url, bool development = false, string? more = null)
    {
        var network = new Listening();
        var options = new SentFileOptions();
        if (more is not null)
        {
            options.HostSuffixes.Add(more);
        }

        var files = new SentFiles(network, Options.Create(options), new Stage(development ? Environments.Development : Environments.Production), TimeProvider.System, new LoggerFactory().CreateLogger<SentFiles>());
        var read = await files.ReadAsync(new SentFile("units.csv", "csv", url), TestContext.Current.CancellationToken);
        Assert.Equal(network.Asked.Count > 0, read.Bytes is not null);
        return network.Asked;
    }

    /// <summary>Answers everybody and remembers who was asked.</summary>
    private sealed class Listening : HttpMessageHandler, IHttpClientFactory
    {
        public List<string> Asked { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Null(request.Headers.Authorization);
            Asked.Add(request.RequestUri!.OriginalString);
            return Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent([1]) });
        }
    }

    private sealed class Stage(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
