using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Identity;
using TeamsBot.BotFramework.Connector;
using TeamsBot.BotFramework.Connector.Tokens;
using static TeamsBot.BotFramework.Tests.Connector.ConnectorRig;

namespace TeamsBot.BotFramework.Tests.Connector;

public sealed class CredentialTests
{
    private const string Granted = """{"token_type":"Bearer","expires_in":3600,"ext_expires_in":3600,"access_token":"entra"}""";

    [Theory]
    [InlineData("SingleTenant", "my-tenant", null, "https://login.microsoftonline.com/my-tenant/oauth2/v2.0/token")]
    [InlineData(null, "my-tenant", null, "https://login.microsoftonline.com/my-tenant/oauth2/v2.0/token")]
    [InlineData("MultiTenant", null, null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("MultiTenant", "my-tenant", "https://login.microsoftonline.us/", "https://login.microsoftonline.us/botframework.com/oauth2/v2.0/token")]
    public async Task The_token_is_asked_for_where_the_app_type_says(string? type, string? tenant, string? login, string expected)
    {
        using var entra = new FakeEntra(HttpStatusCode.OK, Granted);
        using var tokens = Tokens(Settings(type, tenant, login), entra);

        Assert.Equal("entra", await tokens.GetAsync(Token));

        var request = Assert.Single(entra.Requests);
        Assert.Equal(expected, request.Url);
        Assert.Contains("grant_type=client_credentials", request.Body, StringComparison.Ordinal);
        Assert.Contains("client_id=my-app", request.Body, StringComparison.Ordinal);
        Assert.Contains("client_secret=my-secret", request.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", request.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"error":"unauthorized_client","error_description":"AADSTS7000229"}""")]
    [InlineData(401, """{"error":"invalid_client","error_description":"AADSTS7000215"}""")]
    public async Task Wrong_credentials_are_unauthorized(int status, string body)
    {
        using var entra = new FakeEntra((HttpStatusCode)status, body);
        using var tokens = Tokens(Settings("SingleTenant", "my-tenant", null), entra);

        var failed = await Assert.ThrowsAsync<ConnectorException>(async () => await tokens.GetAsync(Token));

        Assert.Equal(Fault.Unauthorized, failed.Fault);
    }

    [Fact]
    public async Task A_dropped_token_is_asked_for_anew_and_not_taken_from_a_cache()
    {
        using var entra = new FakeEntra(HttpStatusCode.OK, Granted);
        using var tokens = Tokens(Settings("SingleTenant", "my-tenant", null), entra);

        tokens.Drop(await tokens.GetAsync(Token));
        await tokens.GetAsync(Token);

        Assert.Equal(2, entra.Requests.Count);
    }

    [Fact]
    public void A_managed_identity_needs_no_secret()
    {
        var settings = new BotFrameworkOptions { MicrosoftAppId = "my-app", MicrosoftAppType = "UserAssignedMSI", MicrosoftAppTenantId = "my-tenant" };

        Assert.IsType<ManagedIdentityCredential>(ConnectorIdentity.From(settings)!.Credential(null));
    }

    [Fact]
    public void Without_an_app_id_or_a_secret_the_bot_has_no_identity()
    {
        Assert.Null(ConnectorIdentity.From(new BotFrameworkOptions()));
        Assert.Null(ConnectorIdentity.From(new BotFrameworkOptions { MicrosoftAppId = "my-app", MicrosoftAppTenantId = "my-tenant" }));
    }

    [Theory]
    [InlineData("http://login.example/")]
    [InlineData("login.example")]
    public void The_login_address_is_https(string login) =>
        Assert.Throws<InvalidOperationException>(() => ConnectorIdentity.From(Settings("SingleTenant", "my-tenant", login)));

    private static ConnectorTokens Tokens(BotFrameworkOptions settings, FakeEntra entra)
    {
        var identity = ConnectorIdentity.From(settings)!;
        return new ConnectorTokens(() => identity.Credential(entra), settings.ToChannelFromBotOAuthScope, TimeProvider.System);
    }

    private static BotFrameworkOptions Settings(string? type, string? tenant, string? login)
    {
        var settings = new BotFrameworkOptions
        {
            MicrosoftAppId = "my-app",
            MicrosoftAppPassword = "my-secret",
            MicrosoftAppType = type,
            MicrosoftAppTenantId = tenant,
        };
        settings.ToChannelFromBotLoginUrl = login ?? settings.ToChannelFromBotLoginUrl;
        return settings;
    }

    /// <summary>The login host, in the process.</summary>
    private sealed class FakeEntra : HttpClientTransport
    {
        private readonly EntraHandler handler;

        public FakeEntra(HttpStatusCode status, string body)
            : this(new EntraHandler(status, body))
        {
        }

        private FakeEntra(EntraHandler handler)
            : base(handler) => this.handler = handler;

        public List<(string Url, string Body)> Requests => handler.Requests;
    }

    private sealed class EntraHandler(HttpStatusCode status, string answer) : HttpMessageHandler
    {
        public List<(string Url, string Body)> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Requests.Add((request.RequestUri!.GetLeftPart(UriPartial.Path), body));
            return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
