namespace TeamsBot.Hosting;

/// <summary>
/// Keeps the host from logging why the program doesn't start: it would do so with every line of the call stack. What keeps it from starting
/// leaves the program as its exception, and is told there: see <see cref="StartFault"/>. Once it has started, the host's words are logged.
/// </summary>
internal sealed class StartLog
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";
    private CancellationToken started;

    internal StartLog(ILoggingBuilder logging) => logging.AddFilter(Host, level => level >= LogLevel.Information && started.IsCancellationRequested);

    internal void EndsWith(IHostApplicationLifetime lifetime) => started = lifetime.ApplicationStarted;
}
