using Polly;

namespace TeamsBot.BotFramework.Connector.Http;

/// <summary>Sends a request again by the rules of <see cref="RetryRules"/>; every attempt goes through all that is inside of this.</summary>
internal sealed class RepeatHandler(ResiliencePipeline<HttpResponseMessage> repeats) : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("TeamsBot.ConnectorRequest");

    /// <summary>The request that an attempt was made for.</summary>
    public static HttpRequestMessage RequestOf(ResilienceContext context) => context.Properties.GetValue(Request, null!);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Request, request);
        try
        {
            return await repeats.ExecuteAsync(static (context, self) => self.AttemptAsync(context), context, this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ValueTask<HttpResponseMessage> AttemptAsync(ResilienceContext context) =>
        new(base.SendAsync(RequestOf(context), context.CancellationToken));
}
