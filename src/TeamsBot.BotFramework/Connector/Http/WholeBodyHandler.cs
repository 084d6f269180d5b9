namespace TeamsBot.BotFramework.Connector.Http;

/// <summary>
/// Reads the body inside the attempt, so that a body that stops halfway is timed and repeated like any other failure.
/// A post is the exception: its status has already said that the message stands, and a repeat would double it.
/// </summary>
internal sealed class WholeBodyHandler : DelegatingHandler
{
    /// <summary>A roster page of 500 members is about 200 KB.</summary>
    private const long LongestBody = 4 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, cancellationToken);
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
