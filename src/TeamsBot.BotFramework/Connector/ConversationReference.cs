namespace TeamsBot.BotFramework.Connector;

/// <summary>
/// Where a message goes. It is stored with what the bot must keep current, and judged again each time it is used.
/// </summary>
public sealed record ConversationReference
{
    private const string ThreadMark = ";messageid=";

    /// <summary>Base address of the connector for this conversation, with or without a trailing slash.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>Teams' id of the conversation, with <c>;messageid=</c> of the root message when it is a channel thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The Entra tenant, from the verified activity.</summary>
    public required string TenantId { get; init; }

    /// <summary>
    /// True when <see cref="ServiceUrl"/> was the <c>serviceurl</c> claim of a verified token (activity protocol, A7560).
    /// Without it nothing is sent but to this machine in Development.
    /// </summary>
    public required bool ServiceUrlVerified { get; init; }

    /// <summary>The conversation without its thread: rosters, teams and rate limits know only this.</summary>
    public string BaseConversationId => WithoutThread(ConversationId);

    /// <summary>Where the turn's own thread is.</summary>
    public static ConversationReference Of(Turn turn) => new()
    {
        ServiceUrl = turn.ServiceUrl,
        ConversationId = turn.ThreadId,
        TenantId = turn.TenantId,
        ServiceUrlVerified = turn.ServiceUrlVerified,
    };

    /// <summary>Cuts <c>;messageid=…</c> from a conversation id.</summary>
    public static string WithoutThread(string conversationId)
    {
        var mark = conversationId.IndexOf(ThreadMark, StringComparison.Ordinal);
        return mark < 0 ? conversationId : conversationId[..mark];
    }
}
