using TeamsBot.BotFramework.Connector.Limits;

namespace TeamsBot.BotFramework.Connector.Http;

/// <summary>Makes every attempt, repeats too, wait for its room in the service's rate limits.</summary>
internal sealed class RateLimitHandler(RateLimits limits) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ConnectorCall.Of(request);
        await limits.WaitAsync(call.To.TenantId, call.Lane, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
