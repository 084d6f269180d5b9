namespace TeamsBot.BotFramework;

/// <summary>Reads an admitted activity once, so that handlers find who, where and what under plain names.</summary>
internal sealed class TurnFactory(SendReply send)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>For the emulator's conversations, which belong to nobody's tenant. Verified activities always have one.</summary>
    private const string LocalTenant = "local";

    /// <returns>Null when the activity names no conversation.</returns>
    public Turn? Create(Activity activity, bool verified)
    {
        if (activity.Conversation?.Id is not { Length: > 0 } thread)
        {
            return null;
        }

        var mark = thread.IndexOf(ThreadMark, StringComparison.Ordinal);
        var mentions = BotWords.MentionsIn(activity);
        var client = activity.Entities.FirstOrDefault(entity => entity.Type == "clientInfo");
        return new Turn
        {
            Activity = activity,
            TenantId = activity.StatedTenant() ?? LocalTenant,
            ConversationId = mark > 0 ? thread[..mark] : thread,
            ThreadId = thread,
            Scope = ScopeOf(activity, thread),
            Person = PersonOf(activity.From, verified),
            ServiceUrl = activity.ServiceUrl ?? "",
            ServiceUrlVerified = verified,
            TeamId = activity.ChannelData?.Team?.Id,
            ChannelId = activity.ChannelData?.Channel?.Id,
            Dialogs = verified && activity.ChannelId != "emulator",
            TimeZone = client?.Timezone,
            Locale = client?.Locale ?? activity.Locale,
            TextWithoutMention = BotWords.Without(mentions, activity.Text),
            BotMentions = mentions,
            Send = send,
        };
    }

    private static Scope ScopeOf(Activity activity, string thread) => activity.Conversation?.ConversationType switch
    {
        "personal" => Scope.Personal,
        "groupChat" => Scope.GroupChat,
        "channel" => Scope.Channel,
        _ when thread.StartsWith("a:", StringComparison.Ordinal) => Scope.Personal,
        _ when thread.Contains("@thread.tacv2", StringComparison.Ordinal) => Scope.Channel,
        _ when thread.Contains("@thread.skype", StringComparison.Ordinal) && activity.ChannelData?.Team is not null => Scope.Channel,
        _ => Scope.GroupChat,
    };

    // Where nobody is verified, the Emulator sends no AAD object id; the id it sends stands for the person there and only there
    private static Person? PersonOf(ChannelAccount? from, bool verified)
    {
        var key = string.IsNullOrEmpty(from?.AadObjectId) && !verified ? from?.Id : from?.AadObjectId;
        return from?.Id is { Length: > 0 } id && key is { Length: > 0 } ? new Person(key, id, from.Name) : null;
    }
}
