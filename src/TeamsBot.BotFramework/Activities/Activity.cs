using System.Text.Json;

namespace TeamsBot.BotFramework;

/// <summary>
/// One thing that a channel tells the bot, as the Bot Framework activity schema names it: only what is read here is typed,
/// unknown fields are ignored, <c>null</c> means absent, and ids are opaque strings even when they look like numbers.
/// </summary>
public sealed record Activity
{
    /// <summary>The only field that every activity has; compared ordinally.</summary>
    public string? Type { get; init; }

    /// <summary>Unique in its conversation at most. The same tap may arrive again under another id.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel sent it. Arrival order is not sending order.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Where answers go. Trusted only as far as <see cref="Turn.ServiceUrlVerified"/> says.</summary>
    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    /// <summary>For a tap: the message that carries the card.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Absent when a button of the Submit kind was pressed: then <see cref="Value"/> speaks.</summary>
    public string? Text { get; init; }

    /// <summary>The name of an invoke, such as <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Open JSON; <see cref="JsonValueKind.Undefined"/> when absent.</summary>
    public JsonElement Value { get; init; }

    /// <summary>Of an installation update: add, remove, add-upgrade, remove-upgrade, in any case.</summary>
    public string? Action { get; init; }

    public string? Locale { get; init; }

    /// <summary><c>expectReplies</c> asks for the replies in the HTTP answer.</summary>
    public string? DeliveryMode { get; init; }

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>What came with a message in a personal chat; everywhere else Teams keeps files from bots. Other kinds of attachments are not read.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    public IReadOnlyList<ChannelAccount> MembersAdded { get; init; } = [];

    public IReadOnlyList<ChannelAccount> MembersRemoved { get; init; } = [];

    public TeamsChannelData? ChannelData { get; init; }
}
