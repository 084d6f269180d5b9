using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace TeamsBot.BotFramework;

/// <summary>
/// One request at a time through the door: method, type and length, the token, the body, the token against the body, the handler.
/// A refusal has an empty body.
/// </summary>
internal sealed class BotEndpoint(Doorkeeper door, TurnFactory turns, Dispatcher dispatcher, RefusalLog log)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var answer = await AnswerAsync(context);
            await WriteAsync(context.Response, answer);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or ConnectionResetException or OperationCanceledException or IOException)
        {
            // The sender broke off, dripped, or broke HTTP itself: there is nobody to answer, or only with the server's own word
            var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest;
            Refuse(context.Response, status, "request broken off");
        }
    }

    private async Task<BotAnswer> AnswerAsync(HttpContext context)
    {
        if (RequestBody.RefuseUnread(context.Request) is { } unread)
        {
            context.Response.Headers.Allow = unread == StatusCodes.Status405MethodNotAllowed ? HttpMethods.Post : default;
            return new BotAnswer(unread);
        }

        var (token, notAdmitted) = await door.AdmitAsync(context);
        if (notAdmitted is not null)
        {
            return Refused(notAdmitted);
        }

        var (activity, status) = await RequestBody.ReadAsync(context.Request);
        if (activity is null)
        {
            return new BotAnswer(status);
        }

        return door.Object(token, activity) is { } objection
            ? Refused(objection)
            : await DispatchAsync(activity, token is not null);
    }

    private async Task<BotAnswer> DispatchAsync(Activity activity, bool verified)
    {
        // An unknown type is ignored whatever else it lacks, and so is what the bot itself said
        if (!Dispatcher.Knows(activity.Type) || (activity.From?.Id is { } from && from == activity.Recipient?.Id))
        {
            return BotAnswer.Done;
        }

        return turns.Create(activity, verified) is { } turn ? await dispatcher.DispatchAsync(turn) : BotAnswer.Malformed;
    }

    private BotAnswer Refused(Refusal refusal)
    {
        log.Write(refusal.Status, refusal.Reason);
        return new BotAnswer(refusal.Status);
    }

    private void Refuse(HttpResponse response, int status, string reason)
    {
        log.Write(status, reason);
        if (!response.HasStarted)
        {
            response.StatusCode = status;
        }
    }

    private static async Task WriteAsync(HttpResponse response, BotAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (answer.Status == StatusCodes.Status413PayloadTooLarge)
        {
            // What is still coming is not worth reading
            response.Headers.Connection = "close";
        }

        if (answer.Body is null)
        {
            response.ContentLength = response.StatusCode == StatusCodes.Status405MethodNotAllowed ? null : 0;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await using (var writer = new Utf8JsonWriter(response.BodyWriter))
        {
            answer.Body(writer);
        }

        await response.BodyWriter.FlushAsync();
    }
}
