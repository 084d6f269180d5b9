namespace TeamsBot.BotFramework;

/// <summary>Handles an activity that is answered by messages or not at all.</summary>
public delegate Task ActivityHandler(Turn turn, CancellationToken cancellationToken);

/// <summary>Handles something that a person did with a card, a dialog or a message action.</summary>
public delegate Task<TAnswer> ActionHandler<in TAction, TAnswer>(Turn turn, TAction action, CancellationToken cancellationToken);

/// <summary>Who handles what: the table of contents of a bot. A verb or a command has one handler; a second throws at start.</summary>
public sealed class BotRoutes
{
    /// <summary>What a person reads when a handler failed or took too long.</summary>
    public string NotSaved { get; init; } = "Not saved, nothing was counted. Please tap again in a minute.";

    internal ActivityHandler? OnMessage { get; private set; }

    internal ActivityHandler? OnConversationUpdate { get; private set; }

    internal ActivityHandler? OnInstallationUpdate { get; private set; }

    internal Dictionary<string, ActionHandler<CardAction, CardActionAnswer>> CardActions { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ActionHandler<CardAction, TaskAnswer>> TaskFetches { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ActionHandler<CardAction, TaskAnswer>> TaskSubmits { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ActionHandler<ComposeAction, TaskAnswer>> ComposeFetches { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ActionHandler<ComposeAction, ComposeAnswer>> ComposeSubmits { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ActionHandler<ComposeQuery, FoundAnswer>> ComposeQueries { get; } = new(StringComparer.Ordinal);

    internal ActionHandler<string, FoundAnswer>? OnComposeLink { get; private set; }

    internal Func<Turn, CancellationToken, Task<Turn>>? OnTurn { get; private set; }

    /// <summary>What else is to be known of every turn before its handler sees it.</summary>
    public BotRoutes Turn(Func<Turn, CancellationToken, Task<Turn>> know)
    {
        OnTurn = Only(OnTurn, know);
        return this;
    }

    /// <summary>What people write to the bot.</summary>
    public BotRoutes Message(ActivityHandler handler)
    {
        OnMessage = Only(OnMessage, handler);
        return this;
    }

    /// <summary>Members come and go, channels and teams are renamed or deleted.</summary>
    public BotRoutes ConversationUpdate(ActivityHandler handler)
    {
        OnConversationUpdate = Only(OnConversationUpdate, handler);
        return this;
    }

    /// <summary>The bot is installed or removed.</summary>
    public BotRoutes InstallationUpdate(ActivityHandler handler)
    {
        OnInstallationUpdate = Only(OnInstallationUpdate, handler);
        return this;
    }

    /// <summary>A button of a card, by <c>action.verb</c>, or by <c>data.verb</c> where the client knows the Submit kind only.</summary>
    public BotRoutes CardAction(string verb, ActionHandler<CardAction, CardActionAnswer> handler) => Add(CardActions, verb, handler);

    /// <summary>The opening of a dialog, by <c>data.verb</c>.</summary>
    public BotRoutes TaskFetch(string verb, ActionHandler<CardAction, TaskAnswer> handler) => Add(TaskFetches, verb, handler);

    /// <summary>The sending of a dialog, by <c>data.verb</c>.</summary>
    public BotRoutes TaskSubmit(string verb, ActionHandler<CardAction, TaskAnswer> handler) => Add(TaskSubmits, verb, handler);

    /// <summary>The opening of a message action, by its command id.</summary>
    public BotRoutes ComposeFetch(string commandId, ActionHandler<ComposeAction, TaskAnswer> handler) => Add(ComposeFetches, commandId, handler);

    /// <summary>The sending of a message action's form, by its command id.</summary>
    public BotRoutes ComposeSubmit(string commandId, ActionHandler<ComposeAction, ComposeAnswer> handler) => Add(ComposeSubmits, commandId, handler);

    /// <summary>A search from the message box, by its command id. A client that names none means the only one.</summary>
    public BotRoutes ComposeQuery(string commandId, ActionHandler<ComposeQuery, FoundAnswer> handler) => Add(ComposeQueries, commandId, handler);

    /// <summary>An address of ours that somebody put into a message, as they wrote it.</summary>
    public BotRoutes ComposeLink(ActionHandler<string, FoundAnswer> handler)
    {
        OnComposeLink = Only(OnComposeLink, handler);
        return this;
    }

    private BotRoutes Add<THandler>(Dictionary<string, THandler> handlers, string key, THandler handler)
    {
        if (!handlers.TryAdd(key, handler))
        {
            throw new InvalidOperationException($"'{key}' is handled twice.");
        }

        return this;
    }

    private static THandler Only<THandler>(THandler? present, THandler handler)
        where THandler : class =>
        present is null ? handler : throw new InvalidOperationException("This kind of activity is handled twice.");
}
