using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using TeamsBot.BotFramework.Connector;
using static TeamsBot.BotFramework.Tests.Connector.ConnectorRig;

namespace TeamsBot.BotFramework.Tests.Connector;

public sealed class RetryAfterTests
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.Parse("2026-10-05T09:00:00Z", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null, 7)]
    [InlineData("Mon, 05 Oct 2026 09:00:07 GMT", 7)]
    public async Task The_asked_wait_is_kept_in_seconds_and_as_a_date(string? date, int seconds)
    {
        var asked = date is null
            ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds))
            : new RetryConditionHeaderValue(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture));
        var network = new ScriptedNetwork((number, _) => number == 1 ? Throttled(asked) : new HttpResponseMessage(HttpStatusCode.OK));
        await using var rig = new ConnectorRig(network: network, time: time);

        var sending = rig.Client.SendAsync(At("http://127.0.0.1:9/"), Line(), Token);
        await StepAsync(seconds - 1);
        Assert.Single(network.Requests);
        await StepAsync(2);
        await sending;

        Assert.Equal(2, network.Requests.Count);
    }

    [Fact]
    public async Task A_wait_beyond_the_bound_ends_the_call_and_is_passed_on()
    {
        var hour = new RetryConditionHeaderValue(TimeSpan.FromHours(1));
        var network = new ScriptedNetwork((_, _) => Throttled(hour));
        await using var rig = new ConnectorRig(network: network, time: time);

        var failed = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendAsync(At("http://127.0.0.1:9/"), Line(), Token));

        Assert.Equal((Fault.Throttled, TimeSpan.FromHours(1)), (failed.Fault, failed.RetryAfter));
        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task Without_an_asked_wait_the_waits_grow()
    {
        var network = new ScriptedNetwork((_, _) => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        await using var rig = new ConnectorRig(
            network: network, time: time, settings: new() { ["Connector:RetryDelayMilliseconds"] = "500" });
        var at = new List<DateTimeOffset>();

        var sending = rig.Client.SendAsync(At("http://127.0.0.1:9/"), Line(), Token);
        while (!sending.IsCompleted)
        {
            await StepAsync(0.2);
            at.AddRange(Enumerable.Repeat(time.GetUtcNow(), network.Requests.Count - at.Count));
        }

        await Assert.ThrowsAsync<ConnectorException>(() => sending);
        Assert.Equal(5, at.Count);
        Assert.InRange((at[4] - at[0]).TotalSeconds, 1, 40);
        Assert.True(at[4] - at[2] > at[2] - at[0], string.Join(", ", at));
    }

    [Theory]
    [InlineData("Connector:Replicas", "0")]
    [InlineData("Connector:TenantRequestsPerSecond", "51")]
    [InlineData("Connector:AttemptTimeoutMilliseconds", "0")]
    [InlineData("Connector:Retries", "-1")]
    [InlineData("Connector:RosterPageSize", "0")]
    public void Numbers_that_make_no_sense_stop_the_start(string setting, string value)
    {
        var failed = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            new ConnectorRig(settings: new() { [setting] = value }));

        Assert.Contains(setting.Split(':')[1], failed.Message, StringComparison.Ordinal);
    }

    // Continuations run on the pool; a few real milliseconds let them pass before time goes on.
    private async Task StepAsync(double seconds)
    {
        await Task.Delay(10, Token);
        time.Advance(TimeSpan.FromSeconds(seconds));
        await Task.Delay(10, Token);
    }

    private static HttpResponseMessage Throttled(RetryConditionHeaderValue asked) =>
        new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = asked } };
}
