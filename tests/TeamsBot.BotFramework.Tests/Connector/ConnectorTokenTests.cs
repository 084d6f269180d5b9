using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using TeamsBot.BotFramework.Connector;
using TeamsBot.BotFramework.Connector.Tokens;
using TeamsBot.Fakes;
using static TeamsBot.BotFramework.Tests.Connector.ConnectorRig;

namespace TeamsBot.BotFramework.Tests.Connector;

public sealed class ConnectorTokenTests
{
    private const string Teams = "https://smba.trafficmanager.net/amer/";
    private readonly FakeTimeProvider time = new(DateTimeOffset.Parse("2026-10-05T09:00:00Z", CultureInfo.InvariantCulture));

    [Fact]
    public async Task The_connector_gets_the_token_of_its_scope()
    {
        var (network, credential) = (Answering(HttpStatusCode.OK), new CountingCredential(time));
        await using var rig = new ConnectorRig("Production", network: network, credential: credential, time: time);

        await rig.Client.SendAsync(At(Teams), Line(), Token);

        var request = Assert.Single(network.Requests);
        Assert.Equal("Bearer token-1", request.Authorization);
        Assert.Equal("https://smba.trafficmanager.net/amer/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1700000000000/activities", request.Uri.AbsoluteUri);
        Assert.Equal(["https://api.botframework.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task A_token_serves_until_five_minutes_before_its_end()
    {
        var credential = new CountingCredential(time);
        using var tokens = new ConnectorTokens(() => credential, "scope", time);

        Assert.Equal("token-1", await tokens.GetAsync(Token));
        time.Advance(TimeSpan.FromSeconds((55 * 60) - 1));
        Assert.Equal("token-1", await tokens.GetAsync(Token));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await tokens.GetAsync(Token));
    }

    [Fact]
    public async Task A_hundred_who_wait_for_a_token_wait_for_one()
    {
        var gate = new TaskCompletionSource();
        var credential = new CountingCredential(time) { Gate = gate.Task };
        using var tokens = new ConnectorTokens(() => credential, "scope", time);

        var waiting = Enumerable.Range(0, 100).Select(_ => tokens.GetAsync(Token).AsTask()).ToList();
        gate.SetResult();
        var got = await Task.WhenAll(waiting);

        Assert.All(got, token => Assert.Equal("token-1", token));
        Assert.Equal(1, credential.Count);
    }

    [Fact]
    public async Task A_refused_token_is_dropped_and_the_call_made_once_more()
    {
        var made = 0;
        var network = new ScriptedNetwork((number, _) => new HttpResponseMessage(number == 1 ? HttpStatusCode.Unauthorized : HttpStatusCode.OK));
        var credential = new CountingCredential(time);
        using var tokens = new ConnectorTokens(
            () =>
            {
                made++;
                return credential;
            },
            "scope",
            time);
        await using var rig = new ConnectorRig("Production", network: network, credential: credential);

        await rig.Client.SendAsync(At(Teams), Line(), Token);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], network.Requests.Select(request => request.Authorization));

        // The credential keeps tokens too, so a drop must replace it; the expiry of a token need not.
        tokens.Drop(await tokens.GetAsync(Token));
        tokens.Drop("an older one");
        await tokens.GetAsync(Token);
        Assert.Equal(2, made);
    }

    [Theory]
    [InlineData("https://evil.example.com/relay")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("http://127.0.0.1:9/")]
    public async Task Nothing_is_sent_to_a_foreign_host_however_the_url_was_stored(string serviceUrl)
    {
        var (network, credential) = (Answering(HttpStatusCode.OK), new CountingCredential(time));
        await using var rig = new ConnectorRig("Production", network: network, credential: credential);

        var refused = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendAsync(At(serviceUrl), Line(), Token));

        Assert.Equal(Fault.Untrusted, refused.Fault);
        Assert.Empty(network.Requests);
        Assert.Equal(0, credential.Count);
    }

    [Theory]
    [InlineData("not-a-uri")]
    [InlineData("")]
    [InlineData("/amer/")]
    [InlineData("https://")]
    public async Task What_is_no_address_is_refused_like_a_foreign_one(string serviceUrl)
    {
        await using var rig = new ConnectorRig("Production", network: Answering(HttpStatusCode.OK));

        var refused = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendAsync(At(serviceUrl), Line(), Token));

        Assert.Equal(Fault.Untrusted, refused.Fault);
    }

    [Fact]
    public async Task A_service_url_that_no_token_has_vouched_for_is_not_called()
    {
        var network = Answering(HttpStatusCode.OK);
        await using var rig = new ConnectorRig("Development", network: network, credential: new CountingCredential(time));

        var refused = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendAsync(At(Teams, verified: false), Line(), Token));

        Assert.Equal(Fault.Untrusted, refused.Fault);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task This_machine_never_sees_a_token()
    {
        await using var fake = await FakeTeams.StartAsync();
        var credential = new CountingCredential(time);
        await using var rig = new ConnectorRig(credential: credential);

        await rig.Client.SendAsync(At(fake, fake.World.Squad) with { ServiceUrlVerified = true }, Line(), Token);

        Assert.Null(Assert.Single(fake.Requests).Authorization);
        Assert.Equal(0, credential.Count);
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var other = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        fake.Fail(FakeOperation.Send, new FakeFault.Status(status, Location: $"{other.ServiceUrl}v3/conversations/x/activities"));

        var failed = await Assert.ThrowsAsync<ConnectorException>(() =>
            rig.Client.SendAsync(At(fake, fake.World.Squad), Line(), Token));

        Assert.Equal(Fault.Failed, failed.Fault);
        Assert.Single(fake.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Without_credentials_the_connector_is_not_called()
    {
        var network = Answering(HttpStatusCode.OK);
        await using var rig = new ConnectorRig("Development", network: network);

        var refused = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendAsync(At(Teams), Line(), Token));

        Assert.Equal(Fault.Unauthorized, refused.Fault);
        Assert.Empty(network.Requests);
    }

    private static ScriptedNetwork Answering(HttpStatusCode status) => new((_, _) => new HttpResponseMessage(status));
}
