using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace TeamsBot.Fakes;

/// <summary>
/// Writes on each request when it left. The bot answers for when it sends; on a busy machine, and on a clock that flies, requests arrive
/// closer together than they left.
/// </summary>
/// <param name="time">The clock of this Teams.</param>
public sealed class SentStamp(TimeProvider time) : DelegatingHandler
{
    private const string Header = "x-sent-at";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove(Header);
        request.Headers.Add(Header, time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));
        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>When the request left; null if nobody wrote it on.</summary>
    internal static DateTimeOffset? Of(HttpRequest request) =>
        long.TryParse(request.Headers[Header], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) ? new(ticks, TimeSpan.Zero) : null;
}
