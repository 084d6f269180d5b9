using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace TeamsBot.BotFramework.Connector.Http;

/// <summary>One call of the connector, from bytes to bytes; what goes wrong becomes a <see cref="ConnectorException"/>.</summary>
internal sealed partial class ConnectorTransport(HttpClient http, TimeProvider time, ILogger<ConnectorClient> logger)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <returns>The body of the answer, possibly empty.</returns>
    public async Task<byte[]> SendAsync(
        HttpMethod method, Uri uri, ConnectorCall call, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, uri) { Content = Content(body) };
        call.AttachTo(request);
        using var response = await AnswerAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return Faults.Of(method, response.StatusCode) is { } fault ? throw Failed(request, fault, response, answer) : answer;
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested
            && Faults.Of(request.Method, e) is not null)
        {
            var fault = Faults.Of(request.Method, e)!.Value;
            LogNoAnswer(request.Method, fault, e.GetType().Name);
            throw new ConnectorException(fault, null, null, "The connector did not answer.", e);
        }
    }

    private ConnectorException Failed(HttpRequestMessage request, Fault fault, HttpResponseMessage response, byte[] answer)
    {
        var error = ConnectorError.Parse(answer);
        response.Headers.TryGetValues("MS-CV", out var vector);
        LogFailed(request.Method, (int)response.StatusCode, error.Code, fault, vector?.FirstOrDefault());
        return new ConnectorException(
            fault, response.StatusCode, error.Code, error.Message ?? $"The connector answered {(int)response.StatusCode}.")
        {
            RetryAfter = RetryRules.AskedWait(response, time),
        };
    }

    private static ByteArrayContent? Content(byte[]? body) =>
        body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = Json } };

    // The vector is what Microsoft's support finds a request by.
    [LoggerMessage(LogLevel.Warning, "Connector {Method} failed: {Status} {Code}, {Fault}, MS-CV {Vector}")]
    private partial void LogFailed(HttpMethod method, int status, string? code, Fault fault, string? vector);

    [LoggerMessage(LogLevel.Warning, "Connector {Method} had no answer: {Fault}, {Exception}")]
    private partial void LogNoAnswer(HttpMethod method, Fault fault, string exception);
}
