using System.Net;
using System.Text.Json.Nodes;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Inbound;

/// <summary>Without an app id, in Development: this machine speaks, and to this machine alone is answered.</summary>
public sealed class LocalModeSpecs : IAsyncLifetime
{
    private readonly List<Turn> turns = [];
    private Bot bot = null!;

    public async ValueTask InitializeAsync() => bot = await Bot.StartLocalAsync(new BotRoutes().Message((turn, _) =>
    {
        turns.Add(turn);
        return Task.CompletedTask;
    }));

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("http://localhost:56150/_connector", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:56150/_connector", HttpStatusCode.OK)]
    [InlineData("http://[::1]:56150", HttpStatusCode.OK)]
    [InlineData("https://smba.trafficmanager.net/emea/", HttpStatusCode.Unauthorized)]
    [InlineData("http://localhost@evil.example/", HttpStatusCode.Unauthorized)]
    [InlineData("http://localhost.evil.example/", HttpStatusCode.Unauthorized)]
    [InlineData("http://192.168.0.1/", HttpStatusCode.Unauthorized)]
    [InlineData("ftp://localhost/", HttpStatusCode.Unauthorized)]
    [InlineData("file:///etc/passwd", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task It_answers_to_this_machine_alone(string? serviceUrl, HttpStatusCode expected)
    {
        Assert.Equal(expected, await SayAsync(activity => activity["serviceUrl"] = serviceUrl));
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, turns.Count);
    }

    [Theory]
    [InlineData("msteams", HttpStatusCode.OK)]
    [InlineData("emulator", HttpStatusCode.OK)]
    [InlineData("webchat", HttpStatusCode.Forbidden)]
    [InlineData("directline", HttpStatusCode.Forbidden)]
    public async Task It_knows_the_test_clients_channels(string channel, HttpStatusCode expected) =>
        Assert.Equal(expected, await SayAsync(activity => activity["channelId"] = channel));

    [Fact]
    public async Task An_authorization_header_changes_nothing()
    {
        var activity = Local();
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(activity.ToJsonString(), "Bearer garbage")).Status);
    }

    [Fact]
    public async Task Where_the_emulator_sends_no_object_id_its_own_id_stands_for_the_person()
    {
        await SayAsync(activity => activity["from"]!.AsObject().Remove("aadObjectId"));

        Assert.Equal(new Person("29:1alex", "29:1alex", "Alex Wilber"), turns.Single().Person);
    }

    [Fact]
    public async Task A_service_url_is_never_called_verified_here_and_there_are_no_dialogs()
    {
        await SayAsync(_ => { });

        Assert.False(turns.Single().ServiceUrlVerified);
        Assert.False(turns.Single().Dialogs);
    }

    private async Task<HttpStatusCode> SayAsync(Action<JsonObject> change)
    {
        var activity = Local();
        change(activity);
        return (await bot.PostAsync(activity.ToJsonString())).Status;
    }

    private static JsonObject Local()
    {
        var activity = Attempt.Message();
        activity["serviceUrl"] = "http://localhost:56150/_connector";
        return activity;
    }
}
