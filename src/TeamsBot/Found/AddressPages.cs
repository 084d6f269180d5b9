using Microsoft.Extensions.Options;

namespace TeamsBot.Found;

/// <summary>What a browser shows at an address of a proposal or an agreement: that it is opened in Teams. The same at every address, read from nowhere.</summary>
internal static class AddressPages
{
    private const string Page = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Squadbot</title></head>
        <body><main><h1>Open this in Teams</h1><p>Paste this address into a message in Microsoft Teams: whoever belongs to the squad sees the card there.</p></main></body>
        </html>
        """;

    /// <summary>Maps nothing where no host is set.</summary>
    internal static void MapAddressPages(this WebApplication app)
    {
        if (string.IsNullOrEmpty(app.Services.GetRequiredService<IOptions<AddressOptions>>().Value.LinkHost))
        {
            return;
        }

        app.MapGet("/p/{unit}/{number}", ShowAsync);
        app.MapGet("/a/{unit}/{number}", ShowAsync);
    }

    private static Task ShowAsync(HttpContext context) => WriteAsync(context, Page);

    /// <summary>A page that runs nothing, loads nothing and is shown in no frame.</summary>
    internal static Task WriteAsync(HttpContext context, string html)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "public, max-age=3600";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, context.RequestAborted);
    }
}
