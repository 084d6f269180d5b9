using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TeamsBot.BotFramework;

/// <summary>Logs why requests are turned away, each reason at most once in ten seconds, so that nobody can fill the disk from outside.</summary>
internal sealed partial class RefusalLog(TimeProvider time, ILogger<RefusalLog> logger)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    /// <param name="reason">One of a fixed list of texts: nothing that the sender wrote.</param>
    public void Write(int status, string reason)
    {
        if (tallies.GetOrAdd(reason, _ => new Tally()).Due(time.GetUtcNow()) is { } unwritten)
        {
            LogRefused(status, reason, unwritten);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused with {Status}: {Reason} ({Unwritten} more since the last such line)")]
    private partial void LogRefused(int status, string reason, int unwritten);

    private sealed class Tally
    {
        private readonly Lock gate = new();
        private DateTimeOffset next;
        private int unwritten;

        public int? Due(DateTimeOffset now)
        {
            lock (gate)
            {
                if (now < next)
                {
                    unwritten++;
                    return null;
                }

                var since = unwritten;
                (next, unwritten) = (now + Window, 0);
                return since;
            }
        }
    }
}
