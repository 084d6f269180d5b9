namespace TeamsBot.Hosting;

/// <summary>The address to listen on.</summary>
internal static class Urls
{
    /// <summary>Listens on <paramref name="url"/> if nothing else was set: no setting of ours may beat ASPNETCORE_URLS.</summary>
    internal static void UseUrlsUnlessSet(this IWebHostBuilder web, IConfiguration configuration, string url)
    {
        if (string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey]) && string.IsNullOrEmpty(configuration["http_ports"]) && string.IsNullOrEmpty(configuration["https_ports"]))
        {
            web.UseUrls(url);
        }
    }
}
