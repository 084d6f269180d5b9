namespace TeamsBot.BotFramework.Connector.Http;

/// <summary>What the handlers of one call know about it, over all of its attempts.</summary>
internal sealed class ConnectorCall(ConversationReference to, Limits.LaneKind kind, string laneConversation)
{
    private static readonly HttpRequestOptionsKey<ConnectorCall> Key = new("TeamsBot.ConnectorCall");
    private bool repeatedUncertain;
    private bool renewedToken;

    public ConversationReference To => to;

    public Limits.LaneKey Lane { get; } = Limits.LaneKey.Of(kind, laneConversation);

    /// <summary>True once: a post with an unknown end is repeated, and a second copy tolerated, but not a third.</summary>
    public bool MayRepeatUncertain() => !repeatedUncertain && (repeatedUncertain = true);

    /// <summary>True once: the first 401 may be an old token, the second is not.</summary>
    public bool MayRenewToken() => !renewedToken && (renewedToken = true);

    public void AttachTo(HttpRequestMessage request) => request.Options.Set(Key, this);

    public static ConnectorCall Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var call)
        ? call
        : throw new InvalidOperationException("A connector request without its call: who made it?");
}
