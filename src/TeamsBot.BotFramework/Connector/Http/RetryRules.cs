using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace TeamsBot.BotFramework.Connector.Http;

/// <summary>Which calls are repeated, when, and how often.</summary>
internal static partial class RetryRules
{
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(ConnectorOptions options, TimeProvider time, ILogger logger) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(Repeats(options, time, logger)).Build();

    private static RetryStrategyOptions<HttpResponseMessage> Repeats(ConnectorOptions options, TimeProvider time, ILogger logger)
    {
        var longest = TimeSpan.FromSeconds(options.LongestWaitSeconds);
        return new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Math.Max(1, options.Retries),
            Delay = TimeSpan.FromMilliseconds(options.RetryDelayMilliseconds),
            MaxDelay = longest,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(
                options.Retries > 0 && ShouldRepeat(attempt.Context, attempt.Outcome, longest, time)),
            DelayGenerator = attempt => ValueTask.FromResult(Wait(attempt.Outcome.Result, time)),
            OnRetry = attempt =>
            {
                LogRepeat(logger, RepeatHandler.RequestOf(attempt.Context).Method, attempt.AttemptNumber + 1, attempt.RetryDelay);
                return ValueTask.CompletedTask;
            },
        };
    }

    /// <summary>What the answer's Retry-After asks for, in seconds or as a date; null when it asks for nothing.</summary>
    public static TimeSpan? AskedWait(HttpResponseMessage? response, TimeProvider time)
    {
        var asked = response?.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    // A new token is there at once; everything else needs time.
    private static TimeSpan? Wait(HttpResponseMessage? response, TimeProvider time) =>
        response?.StatusCode == HttpStatusCode.Unauthorized ? TimeSpan.Zero : AskedWait(response, time);

    private static bool ShouldRepeat(ResilienceContext context, Outcome<HttpResponseMessage> outcome, TimeSpan longest, TimeProvider time)
    {
        var request = RepeatHandler.RequestOf(context);
        if (AskedWait(outcome.Result, time) > longest)
        {
            return false;
        }

        var call = ConnectorCall.Of(request);
        var fault = outcome.Exception is { } exception
            ? Faults.Of(request.Method, exception)
            : Faults.Of(request.Method, outcome.Result!.StatusCode);
        return fault switch
        {
            Fault.Throttled or Fault.Unavailable => true,
            Fault.Uncertain => call.MayRepeatUncertain(),
            Fault.Unauthorized => call.MayRenewToken(),
            _ => false,
        };
    }

    [LoggerMessage(LogLevel.Warning, "Connector {Method} is sent again, {Nth}. repeat, after {Wait}")]
    private static partial void LogRepeat(ILogger logger, HttpMethod method, int nth, TimeSpan wait);
}
