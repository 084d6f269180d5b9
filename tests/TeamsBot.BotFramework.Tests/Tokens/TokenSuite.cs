using System.Net;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Tokens;

/// <summary>Every row of the table through the real endpoint.</summary>
public sealed class TokenSuite(TokenSuite.Door door) : IClassFixture<TokenSuite.Door>
{
    public static TheoryData<string> Names => [.. TokenRows.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_door_decides(string name)
    {
        var row = TokenRows.All.Single(row => row.Name == name);
        var attempt = new Attempt(door.Identity);
        attempt.Activity["text"] = name;
        row.Change(attempt);

        var (status, body) = await door.Bot.PostAsync(attempt);

        Assert.Equal((HttpStatusCode)row.Expected, status);
        Assert.Equal("", body);
        Assert.Equal(row.Expected == 200, door.Heard.Contains(name));
    }

    [Fact]
    public async Task Nothing_but_the_published_documents_is_ever_fetched()
    {
        foreach (var row in TokenRows.All)
        {
            var attempt = new Attempt(door.Identity);
            row.Change(attempt);
            await door.Bot.PostAsync(attempt);
        }

        Assert.Equal(0, door.Identity.Strays);
        Assert.InRange(door.Identity.Fetches, 1, 2);
    }

    [Fact]
    public async Task The_log_names_reasons_and_never_a_token()
    {
        var attempt = new Attempt(door.Identity);
        attempt.Claims["aud"] = "another";
        var token = attempt.Token();

        await door.Bot.PostAsync(attempt.Content(), "Bearer " + token);

        Assert.Contains(door.Bot.Log.Lines, line => line.Contains("token not verified", StringComparison.Ordinal));
        Assert.DoesNotContain(door.Bot.Log.Lines, line => line.Contains(token.Split('.')[2], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thousand_refusals_make_a_handful_of_log_lines()
    {
        var before = door.Bot.Log.Lines.Count(line => line.Contains("Refused", StringComparison.Ordinal));
        for (var number = 0; number < 1000; number++)
        {
            await door.Bot.PostAsync("{}");
        }

        Assert.InRange(door.Bot.Log.Lines.Count(line => line.Contains("Refused", StringComparison.Ordinal)), before, before + 1);
    }

    public sealed class Door : IAsyncLifetime
    {
        public ConnectorIdentity Identity { get; private set; } = null!;

        public Bot Bot { get; private set; } = null!;

        public HashSet<string> Heard { get; } = [];

        public async ValueTask InitializeAsync()
        {
            Identity = await ConnectorIdentity.StartAsync();
            TokenRows.PublishKeys(Identity);
            Bot = await Bot.StartVerifyingAsync(Identity, new BotRoutes().Message((turn, _) =>
            {
                Heard.Add(turn.Activity.Text!);
                return Task.CompletedTask;
            }));
        }

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            await Identity.DisposeAsync();
        }
    }
}
