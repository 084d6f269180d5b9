namespace TeamsBot.BotFramework;

/// <summary>What Teams adds to an activity: its tenant, team and channel, and what happened to them.</summary>
public sealed record TeamsChannelData
{
    public TeamsTenant? Tenant { get; init; }

    public TeamsTeam? Team { get; init; }

    public TeamsChannel? Channel { get; init; }

    /// <summary>Of a conversation update: teamMemberAdded, channelRenamed, teamDeleted and so on.</summary>
    public string? EventType { get; init; }

    public TeamsSettings? Settings { get; init; }
}

/// <summary>A tenant, known by its id alone.</summary>
public sealed record TeamsTenant
{
    public string? Id { get; init; }
}

/// <summary>A team; its id is the id of its General channel.</summary>
public sealed record TeamsTeam
{
    public string? Id { get; init; }

    /// <summary>Only in install and rename events.</summary>
    public string? Name { get; init; }

    public string? AadGroupId { get; init; }
}

/// <summary>A channel of a team. General has no name.</summary>
public sealed record TeamsChannel
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>standard, private or shared.</summary>
    public string? Type { get; init; }
}

/// <summary>What the person chose who installed the bot.</summary>
public sealed record TeamsSettings
{
    public TeamsChannel? SelectedChannel { get; init; }
}
