namespace TeamsBot.BotFramework;

/// <summary>
/// A person or a bot as a channel addresses them. <see cref="Id"/> is an address that is valid for one bot only;
/// <see cref="AadObjectId"/> is the person. A role on the wire is never believed, so it is not read.
/// </summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Missing for bots, webhooks and some guests. A roster calls it <c>objectId</c>, an activity <c>aadObjectId</c>.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>In a roster: user, guest, anonymous; absent for most members.</summary>
    public string? UserRole { get; init; }
}

/// <summary>The conversation an activity belongs to; in a channel its id names the thread (<c>;messageid=</c>).</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>personal, groupChat or channel; missing in some activities.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }
}

/// <summary>Something that an activity's text or client mentions: a <c>mention</c>, or <c>clientInfo</c> with the time zone.</summary>
public sealed record Entity
{
    public string? Type { get; init; }

    public ChannelAccount? Mentioned { get; init; }

    /// <summary>Of a mention: the exact characters of the activity's text that stand for it.</summary>
    public string? Text { get; init; }

    /// <summary>Of a clientInfo: an IANA or Windows zone name.</summary>
    public string? Timezone { get; init; }

    public string? Locale { get; init; }
}
