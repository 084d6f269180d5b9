using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TeamsBot.Tests.Stage;

/// <summary>Hears everything that is logged: the words, each value, the scopes, and faults with all that hangs on them.</summary>
internal sealed class HeardLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, string Text)> lines = new();
    private IExternalScopeProvider? scopes;

    public IReadOnlyList<(string Category, LogLevel Level, string Text)> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Ear(categoryName, this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Ear(string category, HeardLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var around = new List<string>();
            log.scopes?.ForEachScope((scope, all) => all.Add(Words(scope)), around);
            log.lines.Enqueue((category, logLevel, $"{formatter(state, exception)} {Words(state)} {exception} {string.Join(' ', around)}"));
        }

        private static string Words(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values
            ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}"))
            : state?.ToString() ?? "";
    }
}
