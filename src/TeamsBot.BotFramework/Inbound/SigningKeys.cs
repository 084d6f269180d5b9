using Microsoft.Extensions.Logging;

namespace TeamsBot.BotFramework;

/// <summary>
/// The connector's keys as last published. Read again after a day, and when a token names an unknown key, though then at most
/// once in five minutes, so that invented key ids cannot be turned on the metadata host. A failed fetch leaves the last good keys
/// in force; while there are none, every request tries again, all of them sharing one fetch.
/// </summary>
internal sealed partial class SigningKeys(SigningKeyDocument document, TimeProvider time, ILogger<SigningKeys> logger)
{
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(23);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private SigningKeySet? current;
    private Task? fetching;
    private DateTimeOffset refreshAt;
    private DateTimeOffset unknownKeyAt;

    /// <summary>The keys in force, for who holds something verified with earlier ones. Starts a refresh when it is due, without waiting for it.</summary>
    public SigningKeySet? Current
    {
        get
        {
            lock (gate)
            {
                if (current is not null && time.GetUtcNow() >= refreshAt)
                {
                    _ = FetchOnce();
                }

                return current;
            }
        }
    }

    /// <summary>The key of this id with the set it is from, or null when nobody published it.</summary>
    public async ValueTask<(SigningKey Key, SigningKeySet Set)?> FindAsync(string keyId)
    {
        if (Current is null)
        {
            await FirstFetch();
        }

        if (Current?.Find(keyId) is null)
        {
            await FetchForUnknownKey();
        }

        return Current is { } set && set.Find(keyId) is { } key ? (key, set) : null;
    }

    private Task FirstFetch()
    {
        lock (gate)
        {
            return current is null ? FetchOnce() : Task.CompletedTask;
        }
    }

    private Task FetchForUnknownKey()
    {
        lock (gate)
        {
            if (fetching is { IsCompleted: false })
            {
                return fetching;
            }

            if (current is null || time.GetUtcNow() < unknownKeyAt)
            {
                return Task.CompletedTask;
            }

            unknownKeyAt = time.GetUtcNow() + Pause;
            return FetchOnce();
        }
    }

    private Task FetchOnce() => fetching is { IsCompleted: false } ? fetching : fetching = FetchAsync();

    private async Task FetchAsync()
    {
        // Off the caller's stack: the gate is held there, and a fetch may fail at once
        await Task.Yield();
        try
        {
            var fetched = await document.FetchAsync();
            lock (gate)
            {
                current = fetched;
                refreshAt = time.GetUtcNow() + Refresh;
            }
        }
        catch (Exception exception)
        {
            LogNoKeys(exception);
            lock (gate)
            {
                refreshAt = time.GetUtcNow() + Pause;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connector's signing keys could not be read; the last good ones stay in force")]
    private partial void LogNoKeys(Exception exception);
}
