using TeamsBot.BotFramework.Connector.Limits;

namespace TeamsBot.BotFramework.Connector.Http;

/// <summary>
/// One attempt: it waits for its room in the service's rate limits, then its clock runs, token and body included. The body is read here,
/// so that one that stops halfway is timed and repeated like any other failure.
/// </summary>
/// <param name="limits">Every attempt takes its room, a repeat too.</param>
/// <param name="longest">How long it may take by the machine's own clock, which is the network's too; beyond it a <see cref="TimeoutException"/> is thrown.</param>
internal sealed class AttemptHandler(RateLimits limits, TimeSpan longest) : DelegatingHandler
{
    /// <summary>A roster page of 500 members is about 200 KB.</summary>
    private const long LongestBody = 4 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ConnectorCall.Of(request);
        await limits.WaitAsync(call.To.TenantId, call.Lane, cancellationToken);
        using var clock = new CancellationTokenSource(longest);
        await using var caller = cancellationToken.UnsafeRegister(static clock => ((CancellationTokenSource)clock!).Cancel(), clock);
        try
        {
            return await WholeAsync(request, clock.Token);
        }
        catch (OperationCanceledException e) when (clock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The connector took too long.", e);
        }
    }

    /// <summary>A post whose body breaks off has succeeded: its status has already said that the message stands, and a repeat would double it.</summary>
    private async Task<HttpResponseMessage> WholeAsync(HttpRequestMessage request, CancellationToken clock)
    {
        var response = await base.SendAsync(request, clock);
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, clock);
        }
        catch (Exception e) when (request.Method == HttpMethod.Post && response.IsSuccessStatusCode && e is HttpRequestException or IOException or OperationCanceledException)
        {
            response.Content = new ByteArrayContent([]);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        return response;
    }
}
