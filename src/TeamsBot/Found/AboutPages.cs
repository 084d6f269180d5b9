namespace TeamsBot.Found;

/// <summary>What the app's package points at: what this is, what it does with people's data, and on what terms. For everybody, without signing in.</summary>
internal static class AboutPages
{
    internal static void MapAboutPages(this WebApplication app)
    {
        foreach (var (path, page) in new[] { ("/", "about"), ("/privacy", "privacy"), ("/terms", "terms") })
        {
            var html = Read(page);
            app.MapGet(path, context => AddressPages.WriteAsync(context, html));
        }
    }

    private static string Read(string page)
    {
        using var stream = typeof(AboutPages).Assembly.GetManifestResourceStream($"TeamsBot.Pages.{page}.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
