using System.Collections.Concurrent;
using TeamsBot.Storage;

namespace TeamsBot.Proposals;

/// <summary>
/// Where there are no dialogs a form stands in the card itself, and an edit of the card would wipe what is being typed:
/// so edits wait while a form is out, two minutes at most. Forgetting this costs somebody their typing, and nothing else.
/// </summary>
public sealed class EditsOnHold(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<(UnitKey, int), DateTimeOffset> _until = new();

    public void Hold(UnitKey key, int proposal) => _until[(key, proposal)] = time.GetUtcNow() + Longest;

    public void Release(UnitKey key, int proposal) => _until.TryRemove((key, proposal), out _);

    /// <summary>How long edits of this card wait; null if they needn't.</summary>
    public DateTimeOffset? Until(UnitKey key, int proposal)
    {
        if (!_until.TryGetValue((key, proposal), out var until))
        {
            return null;
        }

        if (until > time.GetUtcNow())
        {
            return until;
        }

        _until.TryRemove((key, proposal), out _);
        return null;
    }
}
