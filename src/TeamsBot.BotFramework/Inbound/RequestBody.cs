using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace TeamsBot.BotFramework;

/// <summary>What is said about a request before anybody looks at what it holds.</summary>
internal static class RequestBody
{
    /// <summary>An activity of Teams is at most a tenth of this.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>405, 415 or 413, or null when the body may be read.</summary>
    public static int? RefuseUnread(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        return IsJson(request) ? request.ContentLength > MaxLength ? StatusCodes.Status413PayloadTooLarge : null
            : StatusCodes.Status415UnsupportedMediaType;
    }

    /// <summary>Reads an activity off the wire; 413 as soon as it is too long, 400 when it is none.</summary>
    public static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > MaxLength)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (null, StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                var activity = ActivityReader.Read(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return (activity, activity is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;
}
