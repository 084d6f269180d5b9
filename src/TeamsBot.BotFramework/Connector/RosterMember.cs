using System.Text.Json.Serialization;

namespace TeamsBot.BotFramework.Connector;

/// <summary>One person or bot of a roster. Addresses are read to recognise people whom a file names by them, and are not stored.</summary>
public sealed record RosterMember
{
    /// <summary>The address of this person for this bot (<c>29:…</c>); no key.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The Entra object id; absent for bots and some guests.</summary>
    [JsonIgnore]
    public string? AadObjectId => ActivityForm ?? RosterForm;

    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>The name by which they sign in: mostly, not always, their e-mail address.</summary>
    [JsonPropertyName("userPrincipalName")]
    public string? UserPrincipalName { get; init; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c>, or what Teams may add; absent in chats of the Emulator.</summary>
    [JsonPropertyName("userRole")]
    public string? UserRole { get; init; }

    [JsonInclude]
    [JsonPropertyName("aadObjectId")]
    internal string? ActivityForm { get; init; }

    // Rosters have used this name for what activities call aadObjectId.
    [JsonInclude]
    [JsonPropertyName("objectId")]
    internal string? RosterForm { get; init; }
}

/// <summary>A team, as the connector tells it.</summary>
public sealed record TeamDetails
{
    /// <summary>The id of the team, which is the id of its General channel.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("aadGroupId")]
    public string? AadGroupId { get; init; }

    [JsonPropertyName("channelCount")]
    public int? ChannelCount { get; init; }

    [JsonPropertyName("memberCount")]
    public int? MemberCount { get; init; }
}

/// <summary>A channel of a team. General has no name.</summary>
public sealed record TeamChannel
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }
}
