namespace TeamsBot.BotFramework;

/// <summary>One verified activity and what a handler may know about it: who, where, and how to answer.</summary>
public sealed record Turn
{
    public required Activity Activity { get; init; }

    /// <summary>From the verified activity, in lower case. Never from a card or a command.</summary>
    public required string TenantId { get; init; }

    /// <summary>The conversation without its thread: what rosters and units are known by.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The conversation with its thread (<c>;messageid=</c>): where answers are posted.</summary>
    public required string ThreadId { get; init; }

    /// <summary>What this conversation is or stands for, as whoever looked before the handler knows; null if nobody looked.</summary>
    public string? Subject { get; init; }

    public required Scope Scope { get; init; }

    /// <summary>Null when nobody can be held to it: no AAD object id.</summary>
    public Person? Person { get; init; }

    public required string ServiceUrl { get; init; }

    /// <summary>A signed token named this very service URL. Without it no token of ours may go there.</summary>
    public bool ServiceUrlVerified { get; init; }

    public string? TeamId { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Whether the client shows dialogs. The local test clients do not.</summary>
    public bool Dialogs { get; init; }

    /// <summary>The person's zone, an IANA or Windows name, when their client tells it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The person's language as a tag such as de-DE, when their client tells it.</summary>
    public string? Locale { get; init; }

    /// <summary>The text without the mentions of the bot itself, lines kept, trimmed; empty when there is none.</summary>
    public string TextWithoutMention { get; init; } = "";

    /// <summary>The exact pieces of the text that mention the bot.</summary>
    public IReadOnlyList<string> BotMentions { get; init; } = [];

    /// <summary>How a reply travels; see <see cref="ReplyAsync"/>.</summary>
    public required SendReply Send { get; init; }

    /// <summary>Answers in the same thread.</summary>
    public Task ReplyAsync(OutboundActivity reply, CancellationToken cancellationToken) => Send(this, reply, cancellationToken);
}

/// <summary>Sends one reply into the thread of a turn. Registered by the half of this project that talks to the channel.</summary>
public delegate Task SendReply(Turn turn, OutboundActivity reply, CancellationToken cancellationToken);

/// <summary>The kinds of conversations there are.</summary>
public enum Scope
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>Who acts.</summary>
/// <param name="AadObjectId">The person, over all bots and conversations of their tenant.</param>
/// <param name="Id">The person's address for this bot (<c>29:…</c>).</param>
/// <param name="Name">As the channel shows it; absent in some events.</param>
public sealed record Person(string AadObjectId, string Id, string? Name);
