using System.Net;

namespace TeamsBot.BotFramework.Connector.Http;

/// <summary>
/// Says what an answer, or the lack of one, means. The retry rules and the exceptions both read it, so that they agree.
/// Codes from Teams' documentation "Send and receive messages with a bot", status codes table.
/// </summary>
internal static class Faults
{
    /// <summary>The meaning of a status; null when the call has succeeded.</summary>
    public static Fault? Of(HttpMethod method, HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        401 => Fault.Unauthorized,
        403 or 404 => Fault.Gone,
        412 or 503 => Fault.Unavailable,
        413 => Fault.TooBig,
        429 => Fault.Throttled,
        502 or 504 => WithoutAnswer(method),
        501 or (>= 400 and < 500) => Fault.Rejected,
        _ => Fault.Failed,
    };

    /// <summary>The meaning of an exception; null when it is not of the network, as a cancellation by the caller.</summary>
    public static Fault? Of(HttpMethod method, Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: var error } when BeforeSending(error) => Fault.Unavailable,
        // How SocketsHttpHandler says that its ConnectTimeout has passed
        OperationCanceledException { InnerException: TimeoutException } => Fault.Unavailable,
        HttpRequestException or TimeoutException or IOException => WithoutAnswer(method),
        _ => null,
    };

    private static Fault WithoutAnswer(HttpMethod method) => method == HttpMethod.Post ? Fault.Uncertain : Fault.Unavailable;

    private static bool BeforeSending(HttpRequestError error) => error
        is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;
}
