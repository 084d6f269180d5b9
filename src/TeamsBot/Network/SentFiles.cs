using System.Buffers;
using System.Net;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;

namespace TeamsBot.Network;

/// <summary>Where files that people send may lie; configuration section <c>Files</c>.</summary>
public sealed class SentFileOptions
{
    /// <summary>The part of the settings that this is.</summary>
    public const string Section = "Files";

    /// <summary>
    /// Domains, each with its leading dot. Teams puts what people send to a bot into their OneDrive, which is a host of sharepoint.com in the worldwide cloud and in GCC;
    /// in GCC High, DoD and 21Vianet bots get no files at all. Configuration adds to them.
    /// </summary>
    public IList<string> HostSuffixes { get; set; } = [".sharepoint.com"];

    /// <summary>Each is a domain and not a whole world.</summary>
    public bool IsValid => HostSuffixes.All(suffix => suffix.StartsWith('.') && suffix.Trim('.').Contains('.', StringComparison.Ordinal));
}

/// <summary>A file that was read, or why it was not.</summary>
/// <param name="Bytes">Null if it was not read.</param>
public sealed record FileRead(SentFile File, byte[]? Bytes, bool IsTooLarge = false);

/// <summary>
/// Reads what people send to the bot, from Microsoft's file storage and nowhere else: an address comes from outside, and who could plant one would make this process ask for it.
/// No token, no cookie, no redirect; no more bytes than a network of twenty thousand people needs; less time than the answer has.
/// </summary>
public sealed partial class SentFiles(IHttpClientFactory http, IOptions<SentFileOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<SentFiles> logger)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string HttpClientName = "TeamsBot.Files";

    /// <summary>A file has at most so many bytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const int LongestUrl = 8 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);
    private static readonly SearchValues<char> Disputed = SearchValues.Create("\\");

    /// <summary>The same judgement as for the connector, with hosts of its own.</summary>
    private readonly ServiceAddresses _addresses = new([], options.Value.HostSuffixes, environment.IsDevelopment());

    /// <summary>All of it, or why it was not read. Nothing about it is logged but what went wrong.</summary>
    public async Task<FileRead> ReadAsync(SentFile file, CancellationToken cancellationToken)
    {
        if (Address(file.DownloadUrl) is not { } address)
        {
            LogElsewhere();
            return new(file, Bytes: null);
        }

        using var timer = new CancellationTokenSource(Limit, time);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await ReadAsync(file, address, ends.Token);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogUnread(fault.GetType().Name);
            return new(file, Bytes: null);
        }
    }

    private async Task<FileRead> ReadAsync(SentFile file, Uri address, CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(HttpClientName);
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            LogRefused((int)response.StatusCode);
            return new(file, Bytes: null);
        }

        if (response.Content.Headers.ContentLength > MostBytes)
        {
            return new(file, Bytes: null, IsTooLarge: true);
        }

        // What it says of its length need not be so.
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[(response.Content.Headers.ContentLength ?? MostBytes) + 1];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return read > MostBytes ? new(file, Bytes: null, IsTooLarge: true) : new(file, bytes[..read]);
    }

    private Uri? Address(string url) =>
        url.Length <= LongestUrl && !url.AsSpan().ContainsAnyExceptInRange('!', '~') && !url.AsSpan().ContainsAny(Disputed)
        && Uri.TryCreate(url, UriKind.Absolute, out var address) && _addresses.Judge(address) != ServiceAddress.Refused
            ? address
            : null;

    [LoggerMessage(LogLevel.Warning, "A file that was sent lies at a host that is not listed in Files__HostSuffixes; it was not read.")]
    private partial void LogElsewhere();

    [LoggerMessage(LogLevel.Warning, "A file that was sent could not be read: status {Status}.")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Warning, "A file that was sent could not be read: {Fault}.")]
    private partial void LogUnread(string fault);
}

/// <summary>Puts the reading of files together.</summary>
internal static class SentFilesSetup
{
    internal static IServiceCollection AddSentFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SentFileOptions>().Bind(configuration.GetSection(SentFileOptions.Section))
            .Validate(options => options.IsValid, "Files__HostSuffixes__0 is a domain with a dot before it, such as .sharepoint.com.").ValidateOnStart();
        var client = services.AddHttpClient(SentFiles.HttpClientName, each => each.Timeout = Timeout.InfiniteTimeSpan);
        client.RemoveAllLoggers();
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
        return services.AddSingleton<SentFiles>();
    }
}
