namespace TeamsBot.BotFramework;

/// <summary>Where an activity says which tenant it is from.</summary>
internal static class ActivityTenant
{
    /// <summary>In lower case; null when it says nothing, or two different things. Either place may be empty.</summary>
    public static string? StatedTenant(this Activity activity)
    {
        var fromTeams = activity.ChannelData?.Tenant?.Id;
        var fromConversation = activity.Conversation?.TenantId;
        var tenant = fromTeams ?? fromConversation;
        return string.IsNullOrEmpty(tenant) || !string.Equals(tenant, fromConversation ?? fromTeams, StringComparison.OrdinalIgnoreCase)
            ? null
            : tenant.ToLowerInvariant();
    }
}
