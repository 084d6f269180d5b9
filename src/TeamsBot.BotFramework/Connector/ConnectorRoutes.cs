namespace TeamsBot.BotFramework.Connector;

/// <summary>
/// The paths of the connector's REST API. Every id is one escaped segment: ids contain <c>: @ ; / +</c>, and Teams'
/// own client escapes them the same way.
/// </summary>
internal static class ConnectorRoutes
{
    public static Uri Conversations(string serviceUrl) => At(serviceUrl, "v3/conversations");

    public static Uri Activities(ConversationReference to) =>
        At(to.ServiceUrl, $"v3/conversations/{Segment(to.ConversationId)}/activities");

    public static Uri Activity(ConversationReference to, string activityId) =>
        At(to.ServiceUrl, $"v3/conversations/{Segment(to.ConversationId)}/activities/{Segment(activityId)}");

    public static Uri PagedMembers(ConversationReference of, int pageSize, string? continuation)
    {
        var query = continuation is null ? "" : $"&continuationToken={Segment(continuation)}";
        return At(of.ServiceUrl, $"v3/conversations/{Segment(of.BaseConversationId)}/pagedmembers?pageSize={pageSize}{query}");
    }

    public static Uri Members(ConversationReference of) =>
        At(of.ServiceUrl, $"v3/conversations/{Segment(of.BaseConversationId)}/members");

    public static Uri Member(ConversationReference of, string memberId) =>
        At(of.ServiceUrl, $"v3/conversations/{Segment(of.BaseConversationId)}/members/{Segment(memberId)}");

    public static Uri Team(ConversationReference any, string teamId) => At(any.ServiceUrl, $"v3/teams/{Segment(teamId)}");

    public static Uri Channels(ConversationReference any, string teamId) =>
        At(any.ServiceUrl, $"v3/teams/{Segment(teamId)}/conversations");

    // Relative resolution would drop the last segment of an address without a trailing slash.
    private static Uri At(string serviceUrl, string path) =>
        Uri.TryCreate($"{serviceUrl.TrimEnd('/')}/{path}", UriKind.Absolute, out var uri) ? uri : throw ConnectorException.Untrusted();

    // Dots survive escaping, and a parser of URLs would climb with them.
    private static string Segment(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("An id of the connector is never empty or made of dots alone.", nameof(id))
        : Uri.EscapeDataString(id);
}
