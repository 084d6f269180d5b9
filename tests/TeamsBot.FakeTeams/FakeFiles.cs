using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace TeamsBot.Fakes;

/// <summary>Where Teams keeps what people send to a bot: whoever knows the address reads the file, and nobody shows a token.</summary>
public sealed class FakeFiles(Func<string> origin)
{
    internal const string Path = "/files/";

    private readonly ConcurrentDictionary<string, RequestDelegate> kept = new();
    private readonly ConcurrentQueue<string> authorizations = new();

    /// <summary>The tokens that were shown here.</summary>
    public IReadOnlyCollection<string> Authorizations => authorizations;

    /// <summary>How often something was read.</summary>
    public int Reads { get; private set; }

    /// <returns>The address of a file with these bytes.</returns>
    public string Keep(byte[] bytes) => Answers(context => context.Response.Body.WriteAsync(bytes).AsTask());

    /// <returns>An address that answers like this.</returns>
    public string Answers(RequestDelegate answer)
    {
        var id = $"{Path}{kept.Count + 1}";
        kept[id] = answer;
        return $"{origin()}{id}?tempauth=v1.eyJ";
    }

    internal Task AnswerAsync(HttpContext context)
    {
        Reads++;
        foreach (var header in context.Request.Headers.Authorization.OfType<string>())
        {
            authorizations.Enqueue(header);
        }

        if (kept.TryGetValue(context.Request.Path.Value!, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
