using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Http;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Tokens;

/// <summary>Keys come, go, and cannot be had for a while.</summary>
public sealed class SigningKeySpecs : IAsyncLifetime
{
    private ConnectorIdentity identity = null!;
    private Bot bot = null!;

    public async ValueTask InitializeAsync()
    {
        identity = await ConnectorIdentity.StartAsync();
        bot = await Bot.StartVerifyingAsync(identity, new BotRoutes());
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await identity.DisposeAsync();
    }

    [Fact]
    public async Task A_new_key_is_accepted_with_one_more_fetch()
    {
        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k1"));
        identity.Publish("k2", "msteams");

        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k2"));
        Assert.Equal(2, identity.Fetches);
    }

    [Fact]
    public async Task Twenty_requests_at_once_with_a_new_key_share_one_fetch_and_are_all_accepted()
    {
        await KnockAsync("k1");
        identity.Publish("k2", "msteams");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => KnockAsync("k2")));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(2, identity.Fetches);
    }

    [Fact]
    public async Task Ten_thousand_invented_key_ids_cost_the_metadata_host_one_fetch()
    {
        await KnockAsync("k1");

        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            var attempt = new Attempt(identity) { Sign = _ => [1, 2, 3] };
            attempt.Header["kid"] = $"invented-{number}";
            Assert.Equal(HttpStatusCode.Unauthorized, (await bot.PostAsync(attempt)).Status);
        });

        Assert.Equal(2, identity.Fetches);
        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k1"));
    }

    [Fact]
    public async Task After_five_minutes_an_unknown_key_is_looked_up_again()
    {
        await KnockAsync("k1");
        await KnockAsync("k1", claimed: "k2");
        identity.Publish("k2", "msteams");
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync("k2"));

        bot.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k2"));
        Assert.Equal(3, identity.Fetches);
    }

    [Fact]
    public async Task Two_hundred_invented_tenants_are_not_looked_up()
    {
        await KnockAsync("k1");

        for (var tenant = 0; tenant < 200; tenant++)
        {
            var attempt = new Attempt(identity);
            attempt.Claims["iss"] = $"https://login.microsoftonline.com/{tenant}/v2.0";
            attempt.Claims["tid"] = $"{tenant}";
            Assert.Equal(HttpStatusCode.Unauthorized, (await bot.PostAsync(attempt)).Status);
        }

        Assert.Equal(1, identity.Fetches);
        Assert.Equal(0, identity.Strays);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_read_nobody_is_let_in_and_the_next_request_tries_again()
    {
        identity.MetadataInstead = Unavailable;
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync("k1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync("k1"));
        Assert.Equal(2, identity.Fetches);

        identity.MetadataInstead = null;

        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k1"));
    }

    [Fact]
    public async Task Keys_are_read_again_after_a_day_and_a_withdrawn_key_is_then_worth_nothing()
    {
        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k1"));
        identity.Withdraw("k1");
        identity.Publish("k2", "msteams");
        bot.Clock.Advance(TimeSpan.FromHours(24));

        await UntilAsync(async () => await KnockAsync("k1") == HttpStatusCode.Unauthorized);

        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k2"));
    }

    [Fact]
    public async Task The_last_good_keys_stay_in_force_while_the_metadata_host_is_down()
    {
        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k1"));
        identity.MetadataInstead = Unavailable;
        bot.Clock.Advance(TimeSpan.FromHours(48));

        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k1"));
        await UntilAsync(() => Task.FromResult(identity.Fetches == 2));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k1"));
    }

    [Fact]
    public async Task A_metadata_host_that_hangs_does_not_delay_those_whose_key_is_known()
    {
        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k1"));
        var release = new TaskCompletionSource();
        identity.MetadataInstead = _ => release.Task;
        bot.Clock.Advance(TimeSpan.FromHours(48));

        var answer = await KnockAsync("k1").WaitAsync(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);

        release.SetResult();
        Assert.Equal(HttpStatusCode.OK, answer);
    }

    [Fact]
    public async Task A_token_that_was_verified_is_refused_once_its_key_is_withdrawn()
    {
        var attempt = new Attempt(identity);
        var token = attempt.Authorization(attempt.Token());
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(attempt.Content(), token)).Status);
        identity.Withdraw("k1");
        identity.Publish("k2", "msteams");

        await KnockAsync("k2");

        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.PostAsync(attempt.Content(), token)).Status);
    }

    [Fact]
    public async Task A_token_that_was_verified_is_refused_once_it_has_expired()
    {
        var attempt = new Attempt(identity);
        attempt.Claims["exp"] = Attempt.Now.AddMinutes(1).ToUnixTimeSeconds();
        var token = attempt.Authorization(attempt.Token());
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(attempt.Content(), token)).Status);

        bot.Clock.Advance(TimeSpan.FromMinutes(6) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.PostAsync(attempt.Content(), token)).Status);
    }

    [Fact]
    public async Task A_token_that_was_verified_is_held_against_every_activity()
    {
        var attempt = new Attempt(identity);
        var token = attempt.Authorization(attempt.Token());
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(attempt.Content(), token)).Status);

        attempt.Activity["serviceUrl"] = "https://smba.trafficmanager.net/amer/";
        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.PostAsync(attempt.Content(), token)).Status);

        attempt.Activity["serviceUrl"] = Attempt.ServiceUrl;
        attempt.Activity["channelId"] = "directline";
        Assert.Equal(HttpStatusCode.Forbidden, (await bot.PostAsync(attempt.Content(), token)).Status);
    }

    [Fact]
    public async Task A_token_is_verified_once_and_remembered()
    {
        var remembered = new List<object?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "tokens.accepted" && ReferenceEquals(instrument.Meter.Scope, bot.Meters))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => remembered.Add(tags[0].Value));
        listener.Start();
        var attempt = new Attempt(identity);
        var token = attempt.Authorization(attempt.Token());

        await bot.PostAsync(attempt.Content(), token);
        await bot.PostAsync(attempt.Content(), token);

        Assert.Equal([false, true], remembered);
    }

    public static TheoryData<string> BadDocuments =>
        ["no JSON", "another issuer", "keys over http elsewhere", "a redirect", "ten megabytes of keys", "no keys", "keys that are text"];

    [Theory]
    [MemberData(nameof(BadDocuments))]
    public async Task Key_documents_that_cannot_be_right_are_not_believed(string document)
    {
        Spoil(document);

        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync("k1"));

        identity.MetadataInstead = identity.KeysInstead = null;
        Assert.Equal(HttpStatusCode.OK, await KnockAsync("k1"));
        Assert.Equal(0, identity.Strays);
    }

    private void Spoil(string document)
    {
        var metadata = identity.Metadata();
        switch (document)
        {
            case "another issuer":
                metadata["issuer"] = "https://evil.example";
                break;
            case "keys over http elsewhere":
                metadata["jwks_uri"] = "http://evil.example/keys";
                break;
            case "ten megabytes of keys":
                identity.KeysInstead = context => context.Response.WriteAsync("{\"keys\":[]" + new string(' ', 10_000_000) + "}");
                break;
            case "no keys":
                identity.KeysInstead = context => context.Response.WriteAsync("{\"keys\":[]}");
                break;
            case "keys that are text":
                identity.KeysInstead = context => context.Response.WriteAsync("{\"keys\":[\"k1\"]}");
                break;
        }

        identity.MetadataInstead = context =>
        {
            if (document == "a redirect")
            {
                context.Response.Redirect("/elsewhere");
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(document == "no JSON" ? "<html>" : metadata.ToJsonString());
        };
    }

    private static Task Unavailable(HttpContext context)
    {
        context.Response.StatusCode = 503;
        return Task.CompletedTask;
    }

    private async Task<HttpStatusCode> KnockAsync(string key, string? claimed = null)
    {
        var attempt = new Attempt(identity);
        var now = bot.Clock.GetUtcNow();
        attempt.Claims["nbf"] = now.ToUnixTimeSeconds();
        attempt.Claims["exp"] = now.AddHours(1).ToUnixTimeSeconds();
        attempt.SignedBy(key);
        attempt.Header["kid"] = claimed ?? key;
        return (await bot.PostAsync(attempt)).Status;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var tries = 0; !await condition(); tries++)
        {
            Assert.True(tries < 200, "It never came true.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
