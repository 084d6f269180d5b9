using System.Text;
using Microsoft.Extensions.Time.Testing;
using TeamsBot.Fakes;
using static TeamsBot.BotFramework.Tests.Connector.ConnectorRig;

namespace TeamsBot.BotFramework.Tests.Connector;

/// <summary>What the other suites believe the fake Teams for.</summary>
public sealed class FakeTeamsTests
{
    [Theory]
    [InlineData("conversations/19:channel6@thread.tacv2;messageid=1/activities")]
    [InlineData("conversations/19%3Achannel6%40thread.tacv2%3Bmessageid%3D1/activities")]
    public async Task Ids_may_come_bare_or_escaped(string path)
    {
        await using var fake = await FakeTeams.StartAsync();
        using var http = new HttpClient();
        using var body = new StringContent("""{"type":"message","text":"Hello"}""", Encoding.UTF8, "application/json");

        using var answer = await http.PostAsync(new Uri($"{fake.ServiceUrl}v3/{path}"), body, Token);

        Assert.Equal(201, (int)answer.StatusCode);
        Assert.Equal(["Hello"], fake.Thread(fake.World.Squad.Thread("1")).Lines);
    }

    [Fact]
    public async Task A_bare_member_id_with_a_slash_is_found()
    {
        await using var fake = await FakeTeams.StartAsync();
        using var http = new HttpClient();

        var member = await http.GetStringAsync(
            new Uri($"{fake.ServiceUrl}v3/conversations/{fake.World.Squad.BaseId}/members/{fake.World.Ada.Id}"), Token);

        Assert.Contains("\"Ada\"", member, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"Hi","from":{"id":"28:x"}}""")]
    [InlineData("""{"type":"message","text":"Hi","summary":null}""")]
    [InlineData("""{"type":"message","text":"Hi","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5"}}]}""")]
    [InlineData("""{"type":"message","text":"Hi","entities":[{"type":"mention","text":"<at>Ada</at>"}]}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive"}]}""")]
    public async Task What_Teams_documentation_forbids_is_a_violation(string body)
    {
        await using var fake = await FakeTeams.StartAsync();

        await PostAsync(fake, body);

        Assert.Single(fake.Violations);
    }

    [Fact]
    public async Task A_token_over_http_is_a_violation()
    {
        await using var fake = await FakeTeams.StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "secret");

        await http.GetAsync(new Uri($"{fake.ServiceUrl}v3/teams/x"), Token);

        Assert.Equal(["a token over http"], fake.Violations);
    }

    [Fact]
    public async Task The_eighth_message_of_a_second_is_refused_and_counted()
    {
        await using var fake = await FakeTeams.StartAsync(new FakeTeamsOptions { Time = new FakeTimeProvider(DateTimeOffset.UtcNow) });

        for (var i = 0; i < 8; i++)
        {
            await PostAsync(fake, """{"type":"message","text":"Hi"}""");
        }

        Assert.Equal("sends to 19:channel6@thread.tacv2: more than 7 in 1 s", Assert.Single(fake.Violations));
        Assert.Equal([201, 201, 201, 201, 201, 201, 201, 429], fake.Requests.Select(request => request.Status));
    }

    [Theory]
    [InlineData(2100, 0)]
    [InlineData(100, 1)]
    public async Task Where_it_is_written_when_they_left_that_counts_in_whatever_order_they_come(int apart, int violations)
    {
        await using var fake = await FakeTeams.StartAsync(new FakeTeamsOptions { Time = new FakeTimeProvider(DateTimeOffset.UtcNow) });

        foreach (var left in (int[])[7, 0, 6, 1, 5, 2, 4, 3])
        {
            using var stamp = new SentStamp(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddMilliseconds(left * apart))) { InnerHandler = new HttpClientHandler() };
            await PostAsync(fake, """{"type":"message","text":"Hi"}""", stamp);
        }

        Assert.Equal(violations, fake.Violations.Count);
    }

    [Fact]
    public async Task A_burst_of_the_bot_is_queued_so_that_nothing_is_refused()
    {
        await using var fake = await FakeTeams.StartAsync();

        // Real time on a busy machine: a wide margin, so that late arrivals of the first seven do not meet the eighth
        await using var rig = new ConnectorRig(settings: new() { ["Connector:RateMarginMilliseconds"] = "1000" });
        var at = At(fake, fake.World.Squad.Thread("1"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => rig.Client.SendAsync(at, Line(), Token)));

        Assert.Equal(8, fake.Requests.Count);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task What_does_not_come_is_a_timeout()
    {
        await using var fake = await FakeTeams.StartAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => fake.UntilAsync(teams => teams.Requests.Count > 0, TimeSpan.FromMilliseconds(20)));
        var coming = fake.UntilAsync(teams => teams.Requests.Count > 0);
        await PostAsync(fake, """{"type":"typing"}""");
        await coming;
    }

    private static async Task PostAsync(FakeTeams fake, string body, HttpMessageHandler? through = null)
    {
        using var http = new HttpClient(through ?? new HttpClientHandler());
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(
            new Uri($"{fake.ServiceUrl}v3/conversations/{fake.World.Squad.BaseId}/activities"), content, Token);
    }
}
