using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Polly;
using Polly.Retry;
using TeamsBot.BotFramework.Connector.Http;

namespace TeamsBot.Benchmarks.Contestants;

/// <summary>
/// What the work costs on Kestrel without a bot around it: read the activity, look the verified token up, post the reply or
/// append the answer under a lock and draw the card. The least that a bot of this kind can cost here. With <see cref="TwinSquads"/> it does the same work.
/// </summary>
internal sealed class Twin
{
    private static readonly ResiliencePipeline<HttpResponseMessage> Repeats =
        new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(new RetryStrategyOptions<HttpResponseMessage>()).Build();

    private readonly ConcurrentDictionary<string, (DateTimeOffset Expires, string ServiceUrl)> verified = new();
    private readonly JsonWebTokenHandler handler = new();
    private readonly TwinBallot ballot = new();
    private readonly IList<SecurityKey> keys;
    private readonly TwinSquads? squads;
    private readonly HttpClient http;

    private Twin(IList<SecurityKey> keys, TwinSquads? squads)
    {
        (this.keys, this.squads) = (keys, squads);
        var plain = new SocketsHttpHandler { UseCookies = false, UseProxy = false, AllowAutoRedirect = false };
        http = new(squads is null ? plain : new RepeatHandler(Repeats) { InnerHandler = plain });
    }

    /// <param name="working">The same work, not the bare answer.</param>
    public static async Task RunAsync(int port, string metadataUrl, bool working)
    {
        using var fetch = new HttpClient();
        var metadata = JsonElement.Parse(await fetch.GetStringAsync(metadataUrl));
        var published = new JsonWebKeySet(await fetch.GetStringAsync(metadata.GetProperty("jwks_uri").GetString()!));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{port}");
        app.MapPost("/api/messages", new Twin(published.GetSigningKeys(), working ? await TwinSquads.OpenAsync() : null).AnswerAsync);
        await app.RunAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var serviceUrl = await TokenAsync(context.Request.Headers.Authorization.ToString());
        var activity = await ReadAsync(context.Request);
        if (activity is null || serviceUrl is null || serviceUrl != activity.ServiceUrl)
        {
            context.Response.StatusCode = 401;
            return;
        }

        if (activity.Type == "message")
        {
            await PostAsync(activity);
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.BodyWriter.Write((squads is null ? ballot.Take(activity) : await squads.TakeAsync(activity)).Span);
        _ = await context.Response.BodyWriter.FlushAsync();
    }

    private static async Task<TwinActivity?> ReadAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (read.IsCompleted)
            {
                var activity = Parse(read.Buffer);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return activity;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static TwinActivity? Parse(ReadOnlySequence<byte> body)
    {
        var json = new Utf8JsonReader(body);
        return JsonSerializer.Deserialize(ref json, TwinJson.Default.TwinActivity);
    }

    private async Task PostAsync(TwinActivity activity)
    {
        var url = $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
        var line = squads is null ? "You're welcome. Write help to see what I can do." : await squads.AnswerAsync(activity);
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new TwinReply("message", line, "plain"), TwinJson.Default.TwinReply));
        content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        using var response = await http.PostAsync(url, content);
        _ = await response.Content.ReadAsByteArrayAsync();
    }

    private async ValueTask<string?> TokenAsync(string header)
    {
        if (verified.TryGetValue(header, out var known) && known.Expires > TimeProvider.System.GetUtcNow())
        {
            return known.ServiceUrl;
        }

        var rules = new TokenValidationParameters { ValidateAudience = false, ValidIssuer = "https://api.botframework.com", IssuerSigningKeys = keys };
        var result = await handler.ValidateTokenAsync(header["Bearer ".Length..], rules);
        if (!result.IsValid)
        {
            return null;
        }

        var serviceUrl = (string)result.Claims["serviceurl"];
        verified[header] = (new DateTimeOffset(result.SecurityToken.ValidTo, TimeSpan.Zero), serviceUrl);
        return serviceUrl;
    }
}
