using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace TeamsBot.BotFramework;

/// <summary>Gives each turn to its one handler and makes an answer of whatever comes of it; no exception passes.</summary>
internal sealed partial class Dispatcher(BotRoutes routes, TimeProvider time, ILogger<Dispatcher> logger)
{
    /// <summary>Teams shows an error on a card after five seconds.</summary>
    private static readonly TimeSpan InvokeLimit = TimeSpan.FromSeconds(4);

    /// <summary>The connector gives up on a message after fifteen.</summary>
    private static readonly TimeSpan MessageLimit = TimeSpan.FromSeconds(8);

    /// <summary>For what is to be known before the handler begins.</summary>
    private static readonly TimeSpan KnowLimit = TimeSpan.FromSeconds(0.5);

    /// <summary>So much later a handler that does not heed its cancellation is left behind.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.5);

    public static bool Knows(string? type) => type is "message" or "invoke" or "conversationUpdate" or "installationUpdate";

    public async Task<BotAnswer> DispatchAsync(Turn turn) => await HandleAsync(await KnownAsync(turn));

    /// <summary>What can't be found out in time is done without.</summary>
    private async Task<Turn> KnownAsync(Turn turn) =>
        routes.OnTurn is { } know && await AnswerAsync(turn, ending => know(turn, ending), KnowLimit) is { } known ? known : turn;

    private async Task<BotAnswer> HandleAsync(Turn turn) => turn.Activity.Type switch
    {
        "message" => await MessageAsync(turn),
        "invoke" => await InvokeAsync(turn),
        "conversationUpdate" => await EventAsync(turn, routes.OnConversationUpdate),
        "installationUpdate" => await EventAsync(turn, routes.OnInstallationUpdate),
        _ => BotAnswer.Done,
    };

    private async Task<BotAnswer> MessageAsync(Turn turn)
    {
        if (turn.Activity.DeliveryMode != "expectReplies")
        {
            await AnswerMessageAsync(turn);
            return BotAnswer.Done;
        }

        var replies = new ConcurrentQueue<OutboundActivity>();
        await AnswerMessageAsync(turn with { Send = (_, reply, _) => Collect(replies, reply) });
        return AnswerJson.Of(replies.ToArray());
    }

    private static Task Collect(ConcurrentQueue<OutboundActivity> replies, OutboundActivity reply)
    {
        replies.Enqueue(reply);
        return Task.CompletedTask;
    }

    private async Task AnswerMessageAsync(Turn turn)
    {
        var value = turn.Activity.Value;
        var isSubmit = string.IsNullOrEmpty(turn.Activity.Text) && value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);
        if (isSubmit)
        {
            await SubmitAsync(turn, value);
        }
        else if (routes.OnMessage is { } handler && !await TryAsync(turn, limit => handler(turn, limit)))
        {
            await ReplyAsync(turn, routes.NotSaved);
        }
    }

    private async Task SubmitAsync(Turn turn, JsonElement value)
    {
        if (ActionReader.Submitted(value, turn.Activity.ReplyToId) is { } action)
        {
            await ReplyAsync(turn, TextOf(await ActAsync(turn, action)));
        }
    }

    private async Task<BotAnswer> InvokeAsync(Turn turn) => turn.Activity.Name switch
    {
        "adaptiveCard/action" => AnswerJson.Of(await ExecuteAsync(turn)),
        "task/fetch" => await DialogAsync(turn, routes.TaskFetches),
        "task/submit" => await DialogAsync(turn, routes.TaskSubmits),
        "composeExtension/fetchTask" => await ComposeAsync(turn, routes.ComposeFetches, AnswerJson.Of),
        "composeExtension/submitAction" => await ComposeAsync(turn, routes.ComposeSubmits, AnswerJson.Of),
        "composeExtension/query" => await SearchAsync(turn),
        "composeExtension/queryLink" => await LinkAsync(turn),
        _ => BotAnswer.NotHandled,
    };

    private async Task<CardActionAnswer> ExecuteAsync(Turn turn)
    {
        var (action, error) = ActionReader.Executed(turn.Activity);
        return action is null ? error! : await ActAsync(turn, action);
    }

    private async Task<CardActionAnswer> ActAsync(Turn turn, CardAction action)
    {
        if (!routes.CardActions.TryGetValue(action.Verb, out var handler))
        {
            return new CardActionAnswer.Error(400, "BadRequest", "This button is not known.");
        }

        return await AnswerAsync(turn, limit => handler(turn, action, limit)) ?? new CardActionAnswer.Error(500, "InternalError", routes.NotSaved);
    }

    private async Task<BotAnswer> DialogAsync(Turn turn, Dictionary<string, ActionHandler<CardAction, TaskAnswer>> handlers)
    {
        if (ActionReader.Dialog(turn.Activity) is not { } action)
        {
            return BotAnswer.Malformed;
        }

        return !handlers.TryGetValue(action.Verb, out var handler) ? BotAnswer.NotHandled
            : await AnswerAsync(turn, limit => handler(turn, action, limit)) is { } answer ? AnswerJson.Of(answer)
            : BotAnswer.Failed;
    }

    private async Task<BotAnswer> ComposeAsync<TAnswer>(
        Turn turn, Dictionary<string, ActionHandler<ComposeAction, TAnswer>> handlers, Func<TAnswer, BotAnswer> toJson)
        where TAnswer : class
    {
        if (ActionReader.Composed(turn.Activity) is not { } action)
        {
            return BotAnswer.Malformed;
        }

        return !handlers.TryGetValue(action.CommandId, out var handler) ? BotAnswer.NotHandled
            : await AnswerAsync(turn, limit => handler(turn, action, limit)) is { } answer ? toJson(answer)
            : BotAnswer.Failed;
    }

    private async Task<BotAnswer> SearchAsync(Turn turn)
    {
        if (routes.ComposeQueries.Count == 0)
        {
            return BotAnswer.NotHandled;
        }

        return FoundReader.Query(turn.Activity) is not { } query ? BotAnswer.Malformed
            : Searcher(query) is { } handler ? await FoundAsync(turn, handler, query)
            : BotAnswer.NotHandled;
    }

    private ActionHandler<ComposeQuery, FoundAnswer>? Searcher(ComposeQuery query) => query.CommandId is { } command
        ? routes.ComposeQueries.GetValueOrDefault(command)
        : routes.ComposeQueries.Count == 1 ? routes.ComposeQueries.Values.Single() : null;

    private async Task<BotAnswer> LinkAsync(Turn turn) =>
        routes.OnComposeLink is not { } handler ? BotAnswer.NotHandled
        : FoundReader.Link(turn.Activity) is { } url ? await FoundAsync(turn, handler, url)
        : BotAnswer.Malformed;

    private async Task<BotAnswer> FoundAsync<TAction>(Turn turn, ActionHandler<TAction, FoundAnswer> handler, TAction action) =>
        await AnswerAsync(turn, limit => handler(turn, action, limit)) is { } answer ? FoundJson.Of(answer) : BotAnswer.Failed;

    private async Task<BotAnswer> EventAsync(Turn turn, ActivityHandler? handler)
    {
        if (handler is not null)
        {
            await TryAsync(turn, limit => handler(turn, limit));
        }

        return BotAnswer.Done;
    }

    private async Task ReplyAsync(Turn turn, string text) =>
        await TryAsync(turn, limit => turn.ReplyAsync(OutboundActivity.Line(text), limit));

    private static string TextOf(CardActionAnswer answer) => answer switch
    {
        CardActionAnswer.Card card => card.Text,
        CardActionAnswer.Message message => message.Text,
        CardActionAnswer.Error error => error.Text,
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    private async Task<bool> TryAsync(Turn turn, Func<CancellationToken, Task> handle) =>
        await AnswerAsync(turn, async limit =>
        {
            await handle(limit);
            return BotAnswer.Done;
        }) is not null;

    // Not bound to the sender's connection: a vote counts though the client that sent it is gone
    private async Task<TAnswer?> AnswerAsync<TAnswer>(Turn turn, Func<CancellationToken, Task<TAnswer>> handle, TimeSpan? within = null)
        where TAnswer : class
    {
        var limit = within ?? (turn.Activity.Type == "invoke" ? InvokeLimit : MessageLimit);
        using var ending = new CancellationTokenSource(limit, time);
        try
        {
            return await handle(ending.Token).WaitAsync(limit + Grace, time, CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogFailed(exception, turn.Activity.Type ?? "", turn.Activity.Id);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The handler of {Type} {ActivityId} failed or took too long")]
    private partial void LogFailed(Exception exception, string type, string? activityId);
}
