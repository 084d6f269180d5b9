using System.Collections.Concurrent;
using TeamsBot.Storage;

namespace TeamsBot.Organization;

/// <summary>When each roster was last read by this process; forgetting it costs one more reading.</summary>
public sealed class RosterAges
{
    private const int Most = 50_000;
    private static readonly TimeSpan Old = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<UnitKey, DateTimeOffset> _read = new();

    /// <param name="changed">What it is read for was another before; null if it was always the same.</param>
    public bool IsOld(UnitKey key, DateTimeOffset now, DateTimeOffset? changed = null) => !_read.TryGetValue(key, out var at) || now - at > Old || at <= changed;

    public void Read(UnitKey key, DateTimeOffset now)
    {
        if (_read.Count >= Most)
        {
            _read.Clear();
        }

        _read[key] = now;
    }
}
