using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TeamsBot.Fakes;

/// <summary>An answer of the connector.</summary>
internal sealed record FakeAnswer(int Status, string Body = "")
{
    public static FakeAnswer Error(int status, string code, string message) =>
        new(status, $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""");
}

/// <summary>Takes a request in, records it, lets it fail as scripted, and answers.</summary>
internal sealed class FakeConnector(
    FakeWorld world, FakeMessages messages, FakeRecord record, FakeFaults faults, FakeTeamsOptions options)
{
    private readonly FakeLimits limits = new();
    private readonly FakeWork work = new(world, messages, options);

    public async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var route = FakeRoute.Of(context.Request.Method, target.Split('?')[0]);
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var place = record.Begin(Note(context, target, route, body));
        var status = 0;
        try
        {
            status = await AnswerAsync(context, route, body);
        }
        finally
        {
            record.End(place, status);
        }
    }

    private async Task<int> AnswerAsync(HttpContext context, FakeRoute route, string body)
    {
        Check(context, route, body);
        if (limits.Count(route.Operation, Lane(route, body), SentStamp.Of(context.Request) ?? options.Time.GetUtcNow()) is { } excess)
        {
            record.Violate(excess);
            if (options.EnforceLimits)
            {
                context.Response.Headers.RetryAfter = "1";
                return await WriteAsync(context, FakeAnswer.Error(429, "Throttled", excess));
            }
        }

        FakeAnswer Do() => work.Do(route, body, context.Request.Query);
        return await FailAsync(context, faults.Next(route.Operation), Do);
    }

    private static async Task<int> FailAsync(HttpContext context, FakeFault fault, Func<FakeAnswer> work)
    {
        if (fault is FakeFault.Status { Applied: true } or FakeFault.Hang { Applied: true } or FakeFault.Reset { Applied: true })
        {
            work();
        }

        switch (fault)
        {
            case FakeFault.Status status:
                return await WriteErrorAsync(context, status);
            case FakeFault.Hang:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return 0;
            case FakeFault.Reset:
                context.Abort();
                return 0;
            case FakeFault.TruncatedJson:
                var whole = work();
                return await WriteAsync(context, whole with { Body = whole.Body[..(whole.Body.Length / 2)] });
            case FakeFault.BrokenBody:
                return await BreakAsync(context, work());
            default:
                return await WriteAsync(context, work());
        }
    }

    private static Task<int> WriteErrorAsync(HttpContext context, FakeFault.Status status)
    {
        if (status.RetryAfter is not null)
        {
            context.Response.Headers.RetryAfter = status.RetryAfter;
        }

        if (status.Location is not null)
        {
            context.Response.Headers.Location = status.Location;
        }

        context.Response.Headers["MS-CV"] = "fake.1";
        return WriteAsync(context, (status.Body, status.Error) switch
        {
            ({ } body, _) => new FakeAnswer(status.Code, body),
            (null, { } error) => FakeAnswer.Error(status.Code, error, "scripted"),
            _ => new FakeAnswer(status.Code, "<html>scripted</html>"),
        });
    }

    private static async Task<int> BreakAsync(HttpContext context, FakeAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentLength = answer.Body.Length + 10;
        await context.Response.WriteAsync(answer.Body[..(answer.Body.Length / 2)]);
        await context.Response.Body.FlushAsync();

        // Kestrel closes a connection whose body is shorter than announced. An abort could overtake the headers.
        return answer.Status;
    }

    private static async Task<int> WriteAsync(HttpContext context, FakeAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body.Length > 0)
        {
            context.Response.ContentType = answer.Body[0] == '<' ? "text/html" : "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.Body);
        }

        return answer.Status;
    }

    private void Check(HttpContext context, FakeRoute route, string body)
    {
        if (context.Request.Headers.Authorization.Count > 0 && context.Request.Scheme == "http")
        {
            record.Violate("a token over http");
        }

        if (route.Operation is FakeOperation.Send or FakeOperation.Reply or FakeOperation.Update && FakeWork.Parse(body) is { } activity)
        {
            foreach (var broken in FakeRules.Broken(activity))
            {
                record.Violate($"{route.Operation}: {broken}");
            }
        }
    }

    // All threads of a channel share one budget; a personal chat that does not exist yet has the person's.
    private static string Lane(FakeRoute route, string body) => route.Operation switch
    {
        FakeOperation.Create when FakeWork.Parse(body) is { } create => FakeWork.Target(create),
        FakeOperation.Team or FakeOperation.Channels => route.ItemId!,
        _ => (route.ConversationId ?? "").Split(";messageid=")[0],
    };

    private FakeRequest Note(HttpContext context, string target, FakeRoute route, string body) => new(
        options.Time.GetUtcNow(),
        context.Request.Method,
        target,
        route.Operation,
        route.ConversationId,
        route.ItemId,
        body,
        (string?)context.Request.Headers.Authorization,
        Status: 0)
    {
        ContentType = context.Request.ContentType,
        UserAgent = context.Request.Headers.UserAgent,
        TraceParent = context.Request.Headers.TraceParent,
    };
}
