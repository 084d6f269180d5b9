using System.Net;

namespace TeamsBot.BotFramework.Connector;

/// <summary>What a caller can do about a failed call; the HTTP details are for the log.</summary>
public enum Fault
{
    /// <summary>403 or 404: the conversation or the activity cannot be reached any more. Do not try again.</summary>
    Gone,

    /// <summary>413: the message must become smaller.</summary>
    TooBig,

    /// <summary>429: too many requests, after all repeats.</summary>
    Throttled,

    /// <summary>A message may have been posted or not: 502, 504, a reset or silence after it was sent.</summary>
    Uncertain,

    /// <summary>400 and the like: the request is wrong, and will be wrong tomorrow.</summary>
    Rejected,

    /// <summary>401: the registration or the credentials are wrong.</summary>
    Unauthorized,

    /// <summary>Nothing was done; later it may go: no connection, 412, 503, or an update or a read that found no answer.</summary>
    Unavailable,

    /// <summary>500 and answers that make no sense. Teams' documentation says not to repeat.</summary>
    Failed,

    /// <summary>The bot refused to call this address. Nothing was sent.</summary>
    Untrusted,
}

/// <summary>The one exception of the connector client: the world said no, or nothing.</summary>
public sealed class ConnectorException : Exception
{
    public ConnectorException(Fault fault, HttpStatusCode? status, string? code, string message, Exception? cause = null)
        : base(message, cause)
    {
        Fault = fault;
        Status = status;
        Code = code;
    }

    internal static ConnectorException Untrusted() =>
        new(Fault.Untrusted, null, null, "The service URL of this conversation may not be called.");

    public Fault Fault { get; }

    /// <summary>The HTTP status of the last answer; null when there was none.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The connector's error code, such as <c>BotNotInConversationRoster</c>; null when the body had none.</summary>
    public string? Code { get; }

    /// <summary>How long the connector asked to be left alone; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when trying again would not help, or might say it twice.</summary>
    public bool IsFinal => Fault is Fault.Gone or Fault.Rejected or Fault.TooBig or Fault.Failed or Fault.Uncertain;

    /// <summary>True when only the message is gone, and the conversation may still be written to.</summary>
    public bool ActivityGone => Fault == Fault.Gone && Code == "ActivityNotFoundInConversation";
}
